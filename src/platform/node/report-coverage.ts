import type { Coverage, SilentSentence } from '../../core/coverage.ts';
import { printable, shorten, type Terminal } from './terminal.ts';

const REASONS: Readonly<Record<SilentSentence['reason'], string>> = {
  'no-sentence': 'no sentence',
  'nothing-named': 'speaks of nobody and nothing that is named',
  'no-known-word': 'no word known to tell of a fact',
  unsure: 'may tell of something, too unsure',
  'below-confidence': 'less sure than asked for',
};

/** Prints how many sentences of an article gave facts, then each of the others under why it gave none. */
export function reportCoverage({ note, err, columns }: Terminal, where: string, coverage: Coverage): void {
  const { sentences, sentencesWithFacts, silent } = coverage;
  note(`${err.bold(printable(where))}: ${sentencesWithFacts} of ${sentences} sentences gave facts`);
  for (const [reason, told] of Object.entries(REASONS)) {
    const those = silent.filter((sentence) => sentence.reason === reason);
    if (those.length === 0) continue;
    note(`  ${told} (${those.length})`);
    for (const { text, words } of those) {
      const found = words.length === 0 ? '' : `[${[...new Set(words)].join(', ')}] `;
      note(`    ${err.dim(shorten(`${found}${printable(text)}`, columns - 4))}`);
    }
  }
}
