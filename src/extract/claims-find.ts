import { containedInAny } from '../core/span.ts';
import { sayingsApart } from './claims-apart.ts';
import { QuotedSpeech } from './claims-quoted.ts';
import { ReportedSpeech } from './claims-reported.ts';
import { type Saying, STATEMENT_LISTS, type StatementWords } from './claims-saying.ts';
import { sourcePhrases } from './claims-sources.ts';
import { Speakers } from './claims-speakers.ts';
import { sayingsByTurns } from './claims-turns.ts';
import type { Reading } from './reading.ts';

/** Every statement of the article as it stands, in the order of the sentences that hold their cues. */
export function findSayings(reading: Reading): Saying[] {
  const words = Object.fromEntries(
    STATEMENT_LISTS.map((list) => [list, reading.ontology.words('schema:Claim', `ng:${list}`)]),
  ) as StatementWords;
  const speakers = new Speakers(reading, words);
  const reported = new ReportedSpeech(reading, words, speakers);
  const quoted = new QuotedSpeech(reading, words, speakers);
  const { document, grammar } = reading;
  const inQuotes = containedInAny(document.quotes.map((q) => q.outer));
  const found: Saying[] = [];
  for (const sentence of document.sentences) {
    const sources = sourcePhrases(reading, words, sentence).filter(({ token }) => !inQuotes(token));
    for (const phrase of sources) {
      const saying = reported.source(phrase, found);
      if (saying) found.push(saying);
    }
    for (const token of grammar.tokens.slice(sentence.first, sentence.endToken)) {
      const saying = inQuotes(token) ? undefined : reported.at(token, found);
      if (saying) found.push(saying);
    }
    found.push(...quoted.from(sentence, found));
  }
  return [...found, ...sayingsApart(reading, words, speakers, found), ...sayingsByTurns(reading, found)];
}
