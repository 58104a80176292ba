import { expect, it } from 'vitest';
import { reportCoverage } from '../../src/platform/node/report-coverage.ts';
import { openTerminal } from '../../src/platform/node/terminal.ts';

it('lists what gave no fact under its reason, with the words that might have, each on a line', () => {
  const lines: string[] = [];
  const terminal = {
    ...openTerminal({ stdout: process.stdout, stderr: process.stderr, env: { NO_COLOR: '1' } }),
    columns: 40,
    note: (line: string) => lines.push(line),
  };
  const silent = { start: 0, end: 1 };
  reportCoverage(terminal, 'storm.txt', {
    article: 'storm',
    sentences: 5,
    sentencesWithFacts: 2,
    silent: [
      { ...silent, text: 'Attacks happen\neverywhere.', reason: 'unsure', words: ['Attacks', 'Attacks'] },
      { ...silent, text: 'It rained all day, and all night, and on.', reason: 'nothing-named', words: [] },
      { ...silent, text: 'It rained.', reason: 'nothing-named', words: [] },
    ],
  });
  expect(lines).toEqual([
    'storm.txt: 2 of 5 sentences gave facts',
    '  speaks of nobody and nothing that is named (2)',
    '    It rained all day, and all night, a…',
    '    It rained.',
    '  may tell of something, too unsure (1)',
    '    [Attacks] Attacks happen everywhere.',
  ]);
});
