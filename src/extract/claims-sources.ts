import type { Sentence, Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { StatementWords } from './claims-saying.ts';
import type { Reading } from './reading.ts';

/** "according to the report": tokens `first` to `last`, and the noun that is the source. */
export interface SourcePhrase {
  readonly first: number;
  readonly last: number;
  readonly token: Token;
}

/** The phrases of a sentence that name a source, found by their words: the trees differ too much. */
export function sourcePhrases(reading: Reading, words: StatementWords, sentence: Sentence): SourcePhrase[] {
  const { tokens } = reading.grammar;
  const openings = [...words.sourcePreposition].map((p) => p.split(' '));
  const found: SourcePhrase[] = [];
  for (let first = sentence.first; first < sentence.endToken; first++) {
    const opening = openings.find((o) => o.every((w, i) => tokens[first + i]?.form.toLowerCase() === w));
    if (!opening) continue;
    const from = first + opening.length;
    const token = sourceAfter(reading, from, sentence.endToken);
    if (!token) continue;
    found.push({ first, token, last: phraseEnd(reading, token, from, sentence.endToken) });
  }
  return found;
}

const NOMINALS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** The head of the noun phrase that begins at the token. */
function sourceAfter({ grammar }: Reading, from: number, end: number): Token | undefined {
  let at = grammar.tokens.slice(from, Math.min(from + 8, end)).find((t) => NOMINALS.has(t.upos));
  for (let head = at && grammar.head(at); head && head.index > from; head = grammar.head(head)) {
    if (!NOMINALS.has(head.upos) || head.index < at!.index) break;
    const between = grammar.tokens.slice(at!.index, head.index);
    if (between.some((t) => t.form === ',')) break;
    at = head;
  }
  return at;
}

/** The last word of the phrase: on to the comma where no clause begins before it, else what hangs on the source. */
function phraseEnd({ grammar }: Reading, token: Token, from: number, end: number): number {
  const below = grammar.subtree(token).filter((t) => t.index >= from);
  const comma = grammar.tokens.slice(token.index, end).find((t) => t.form === ',');
  const verb = grammar.tokens[token.index + 1];
  const reports = verb?.lemma.toLowerCase() === 'report' ? verb.index : token.index;
  const clause = grammar.tokens.slice(token.index + 1, comma?.index ?? end).some((t) => isRelation(t, 'nsubj'));
  if (comma && !clause) return comma.index;
  return Math.max(reports, ...below.filter((t) => t.upos !== 'PUNCT').map((t) => t.index));
}
