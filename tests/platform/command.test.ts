import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Command, parseArguments, UsageError, wholeNumber } from '../../src/platform/node/command.ts';
import { commands } from '../../src/platform/node/commands/index.ts';
import { nearest } from '../../src/platform/node/suggest.ts';

const bake: Command = {
  name: 'bake',
  summary: 'Bake cakes',
  details: [],
  positionals: [
    { name: 'CAKE', summary: 'First' },
    { name: 'MORE', summary: 'Others', optional: true, many: true },
  ],
  options: [
    { name: 'form', short: 'f', value: 'FORM', choices: ['round', 'square'], summary: 'Form' },
    { name: 'minutes', value: 'N', summary: 'Time' },
    { name: 'no-icing', summary: 'Without icing' },
  ],
  examples: [],
  run: async () => 0,
};

const refusal = (...words: string[]): UsageError => {
  try {
    parseArguments(bake, words);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`not refused: ${words.join(' ')}`);
};

describe('the words of a command', () => {
  it('are positionals and options in any order', () => {
    const args = parseArguments(bake, ['a', '-f', 'round', 'b', '--minutes=30', '--no-icing', 'c']);
    expect(args.positionals).toEqual(['a', 'b', 'c']);
    expect([args.value('form'), args.value('minutes'), args.has('no-icing')]).toEqual(['round', '30', true]);
  });

  it('take the last value of an option given twice', () => {
    expect(parseArguments(bake, ['a', '-f', 'round', '--form', 'square']).value('form')).toBe('square');
  });

  it('are positionals after -- and where they are a dash alone', () => {
    expect(parseArguments(bake, ['-', '--', '--minutes']).positionals).toEqual(['-', '--minutes']);
  });

  it.each([
    [['a', '--from', 'round'], 'unknown-option', 'Did you mean --form?'],
    [['a', '--colour'], 'unknown-option', 'bake --help'],
    [['a', '-x'], 'unknown-option', 'bake --help'],
    [['a', '--form'], 'option-value', 'round|square'],
    [['a', '--form='], 'option-value', 'round|square'],
    [['a', '--form', 'sqare'], 'option-value', 'Did you mean --form square?'],
    [['a', '--no-icing=yes'], 'option-value', '--no-icing alone'],
    [[], 'missing-argument', 'bake --help'],
  ])('are refused with a remedy: %j', (words, code, remedy) => {
    expect(refusal(...words)).toMatchObject({ code, remedy: expect.stringContaining(remedy) });
  });

  it('need not be complete to ask for help', () => {
    expect(parseArguments(bake, ['--help']).has('help')).toBe(true);
  });

  it('hold numbers within bounds only', () => {
    expect(wholeNumber(parseArguments(bake, ['a', '--minutes', '30']), 'minutes', 0, 60)).toBe(30);
    expect(wholeNumber(parseArguments(bake, ['a']), 'minutes', 0, 60)).toBeUndefined();
    for (const wrong of ['61', '-1', '3.5', 'x', '1e1'])
      expect(() => wholeNumber(parseArguments(bake, ['a', `--minutes=${wrong}`]), 'minutes', 0, 60)).toThrow(
        UsageError,
      );
  });
});

describe('the nearest word', () => {
  it('is the one that a slip of the fingers made', () => {
    const words = ['build', 'query', 'validate', 'view', 'start'];
    expect(['biuld', 'qurey', 'valdate', 'VIEW', 'strat', 'val'].map((w) => nearest(w, words))).toEqual([
      'build',
      'query',
      'validate',
      'view',
      'start',
      'validate',
    ]);
  });

  it('is none where nothing is near', () => {
    expect(nearest('frobnicate', ['build', 'query'])).toBeUndefined();
  });
});

describe('the options of the commands', () => {
  const names = new Set(commands.flatMap(({ options }) => options.map(({ name }) => name)));

  it('hold all that the messages of this program advise', () => {
    const folders = ['../../src/platform/node', '../../src/graph'].map((path) => join(import.meta.dirname, path));
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
    const advised = files.flatMap((text) => [...text.matchAll(/--((?:max|min)-[a-z]+|save|out|port|token)\b/g)]);
    expect(advised.length).toBeGreaterThan(5);
    expect(advised.map(([, name]) => name).filter((name) => !names.has(name!))).toEqual([]);
  });

  it('stand in examples that parse', () => {
    for (const command of commands) {
      const lines = command.examples.filter(({ line }) => line.startsWith(`newsgraph ${command.name} `));
      expect(lines.length).toBeGreaterThan(0);
      for (const { line } of lines) {
        const words = [...line.replace(/ [|<>] .*$/, '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)];
        const args = words.slice(2).map(([, single, double, bare]) => single ?? double ?? bare ?? '');
        expect(() => parseArguments(command, args)).not.toThrow();
      }
    }
  });
});
