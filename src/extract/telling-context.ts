import type { Sentence, TimeExpression, Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Telling } from './events.ts';
import type { Reading } from './reading.ts';

/** How a telling of an event stands in the article, as far as that says which time it is of: parts of features' names. */
export interface TellingContext {
  readonly sentence: Sentence;
  /** The times of its sentence that have a value. */
  readonly times: readonly TimeExpression[];
  /** `past`, `perfect`, `modal` …; of a noun the determiner and the tense of its clause: `noun the past`. */
  readonly tense: string;
  /** `headline`, `lead`, `early`, `late` or `quoted`. */
  readonly part: string;
  /** Verb or noun, in the sentence's main clause or below it. */
  readonly clause: string;
  /** Whether its sentence says a time. */
  readonly dated: string;
}

const HEADLINES: ReadonlySet<string> = new Set(['headline', 'heading']);
/** A quotation longer than this is somebody's words rather than a name for something. */
const WORDS_QUOTED = 40;
/** So many sentences after the first are the beginning of the article. */
const EARLY = 3;

export function tellingContextOf(reading: Reading, { match: { head } }: Telling): TellingContext {
  const { document, grammar } = reading;
  const sentence = document.sentences[head.sentence]!;
  const times = reading.timesIn(sentence);
  const isVerb = head.upos === 'VERB';
  const clause = isVerb ? head : reading.clauseOf(head);
  const above = grammar.ancestors(clause).slice(0, -1);
  return {
    sentence,
    times,
    tense: isVerb ? tenseOf(reading, clause) : `noun ${determinerOf(reading, head)} ${tenseOf(reading, clause)}`,
    part: isQuoted(reading, head) ? 'quoted' : partOf(reading, sentence),
    clause: `${isVerb ? 'verb' : 'noun'} ${above.every((t) => isRelation(t, 'conj')) ? 'main' : 'sub'}`,
    dated: times.length > 0 ? 'dated' : 'undated',
  };
}

/** The sentence with which the article proper begins. */
export const leadOf = ({ document }: Reading): number =>
  document.sentences.find((s) => s.block === 'paragraph')?.index ?? 0;

function partOf(reading: Reading, sentence: Sentence): string {
  const { index, block } = sentence;
  if (HEADLINES.has(block)) return 'headline';
  const lead = leadOf(reading);
  return index <= lead ? 'lead' : index <= lead + EARLY ? 'early' : 'late';
}

export const isHeadline = ({ document }: Reading, token: Token): boolean =>
  HEADLINES.has(document.sentences[token.sentence]!.block);

/** True within somebody's words. */
export const isQuoted = ({ document }: Reading, token: Token): boolean =>
  document.quotes.some((q) => q.start <= token.start && token.end <= q.end && q.end - q.start > WORDS_QUOTED);

/** `plural`, or the determiner; `bare` without one. */
export const determinerOf = ({ grammar }: Reading, noun: Token): string =>
  noun.feats.Number === 'Plur' ? 'plural' : (grammar.child(noun, 'det')?.lemma.toLowerCase() ?? 'bare');

const MODALS = new Set(['will', 'would', 'may', 'might', 'could', 'can', 'should', 'must', 'shall']);

/** The modal verb that goes with the verb, if any. */
export const modalOf = ({ grammar }: Reading, verb: Token): string | undefined =>
  grammar.children(verb, 'aux').find((t) => MODALS.has(t.lemma))?.lemma;

/** `past`, `perfect`, `modal` … by the verb and its auxiliaries. */
export function tenseOf({ grammar }: Reading, verb: Token): string {
  const auxiliaries = grammar.children(verb, 'aux', 'cop');
  const finite = (tense: string) =>
    [verb, ...auxiliaries].some((t) => t.feats.Tense === tense && t.feats.VerbForm === 'Fin');
  if (auxiliaries.some((t) => MODALS.has(t.lemma))) return 'modal';
  if (grammar.children(verb, 'mark').some((t) => t.lemma === 'to')) return 'infinitive';
  if (auxiliaries.some((t) => t.lemma === 'have'))
    return auxiliaries.some((t) => t.feats.Tense === 'Past') ? 'pluperfect' : 'perfect';
  if (finite('Past')) return 'past';
  if (finite('Pres')) return 'present';
  if (verb.upos !== 'VERB') return 'verbless';
  return verb.xpos === 'VBG' ? 'gerund' : 'participle';
}

/** Relations from one word of a sentence up to what governs both, then down to the other. */
export function pathBetween({ grammar }: Reading, from: Token, to: Token): string[] {
  const above = grammar.ancestors(from);
  const down = grammar.ancestors(to);
  const meeting = down.findIndex((t) => above.includes(t));
  if (meeting < 0) return ['apart'];
  const up = above.slice(0, above.indexOf(down[meeting]!)).map((t) => `^${relationOf(t)}`);
  return [...up, ...down.slice(0, meeting).toReversed().map(relationOf)];
}

/** The relation without its subtype, but for relative clauses. */
export const relationOf = ({ deprel }: Token): string =>
  deprel.startsWith('acl:relcl') ? 'relcl' : deprel.split(':')[0]!;
