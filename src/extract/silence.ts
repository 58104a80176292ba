import type { Sentence } from '../core/annotation.ts';
import { NAMES_ONLY } from '../core/article.ts';
import { tellingSentences } from '../core/coverage.ts';
import type { ExtractedDocument, Silence } from '../core/facts.ts';
import { append } from '../core/multimap.ts';
import { overlapsAny } from '../core/span.ts';
import type { Reading } from './reading.ts';
import { findTriggers, TriggerLexicon, type TriggerMatch } from './triggers.ts';

/** Fewer words than this are a fragment. */
const FEWEST_WORDS = 3;

/** The sentences that gave none of the facts, each with why. */
export function silencesOf(reading: Reading, facts: Omit<ExtractedDocument, 'silences'>): Silence[] {
  const telling = tellingSentences(facts);
  const silent = facts.sentences.filter(({ index, block }) => !telling.has(index) && !NAMES_ONLY.has(block));
  if (silent.length === 0) return [];
  const triggers = findTriggers(reading, new TriggerLexicon(reading.ontology.eventTypes));
  const inSentence = new Map<number, TriggerMatch[]>();
  for (const trigger of triggers) append(inSentence, trigger.head.sentence, trigger);
  const hasMention = overlapsAny(reading.document.mentions);
  return silent.map((sentence) =>
    silenceOf(reading, sentence, hasMention(sentence), inSentence.get(sentence.index) ?? []),
  );
}

function silenceOf(reading: Reading, sentence: Sentence, named: boolean, triggers: readonly TriggerMatch[]): Silence {
  const words = reading.grammar.tokens
    .slice(sentence.first, sentence.endToken)
    .filter((token) => /\p{L}/u.test(token.form));
  const because = (reason: Silence['reason']): Silence => ({ sentence: sentence.index, reason, words: [] });
  if (words.length < FEWEST_WORDS) return because('no-sentence');
  if (triggers.length > 0)
    return { ...because('unsure'), words: triggers.map(({ head }) => ({ start: head.start, end: head.end })) };
  return because(named ? 'no-known-word' : 'nothing-named');
}
