import type { Token } from '../core/annotation.ts';

export type Tense = 'past' | 'future';

/** What a rule may know of the place where its words stand. */
export interface TimeContext {
  /** Day of publication, or for words in a quotation the day on which they were said. */
  readonly anchor: string | undefined;
  /** Value of the date last spoken of, in the text before. */
  readonly antecedent: string | undefined;
  /** The day last spoken of, in the text before. */
  readonly antecedentDay: string | undefined;
  /** Tense of the verb that the words depend on; undefined where none tells. */
  readonly tense: () => Tense | undefined;
  /** The sentence before and after the words. */
  readonly before: string;
  readonly after: string;
  /** The words' own tokens, and the tokens next to them in the sentence. */
  readonly tokens: readonly Token[];
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

/** What a rule reads in its words. */
export interface TimeReading {
  readonly kind: 'date' | 'interval' | 'duration' | 'set';
  readonly value?: string;
  /** True where the words say the year themselves, which a month beside them may take. */
  readonly full?: boolean;
  /** True for a time of day alone, which joins the date beside it. */
  readonly clock?: boolean;
}

/** `read` gives undefined where the words are no time after all. */
export interface TimeRule {
  readonly pattern: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    context: TimeContext,
  ) => TimeReading | undefined;
}

/** A date where it has a value, and the bare kind where nothing fixes it. */
export function reading(value: string | undefined, full = false): TimeReading {
  if (value === undefined) return { kind: 'date' };
  return { kind: value.includes('/') ? 'interval' : 'date', value, ...(full && { full }) };
}

const FUTURE_AUXILIARIES = new Set(['will', 'shall', 'would', 'may', 'might', 'could', 'should', 'must']);
/** Verbs and adjectives that set a time for what is to come: "scheduled for May", "expected on Monday". */
const SCHEDULED = new Set('plan expect schedule slate due set postpone delay defer extend adjourn'.split(' '));
/** Verbs after whose infinitives and objects the time lies ahead: "pledged to leave by June", "plans elections in May". */
const AHEAD = new Set(
  `plan expect schedule slate due set postpone delay intend aim hope pledge vow promise propose forecast predict project anticipate
  await prepare likely poised ready agree want decide ask urge call order vote need try seek offer invite wait threaten`.split(
    /\s+/,
  ),
);
const COMING = new Set('upcoming forthcoming coming planned scheduled'.split(' '));
/** Verbs whose present tense tells of a timetable: "The summit opens on Monday". */
const TIMETABLE = new Set(
  'begin start open close end arrive leave depart resume expire run go face hold meet fly travel sail return vote convene play'.split(
    ' ',
  ),
);

/** The tense of the nearest verb above the words, or what a verb above that one says of it. */
export function tenseOf(
  words: readonly Token[],
  tokens: readonly Token[],
  childrenOf: (index: number) => readonly Token[],
): Tense | undefined {
  const inside = new Set(words.map((token) => token.index));
  const top = words.find((token) => !inside.has(token.head));
  if (top === undefined) return undefined;
  // "…, an official said Friday": the words beside the verb are its own, wherever the tree puts them.
  const before = tokens[words[0]!.index - 1];
  const verb = before?.upos === 'ADP' ? tokens[before.index - 1] : before;
  if (
    verb?.upos === 'VERB' &&
    verb.sentence === top.sentence &&
    verb.feats.Tense === 'Past' &&
    verb.feats.VerbForm === 'Fin'
  )
    return 'past';
  const preposition =
    childrenOf(top.index)
      .find((child) => child.deprel === 'case')
      ?.lemma.toLowerCase() ?? '';
  let below = top;
  for (let at = tokens[top.head]; at !== undefined && at !== below; at = tokens[at.head]) {
    const lemma = at.lemma.toLowerCase();
    const children = childrenOf(at.index);
    const isPredicate = at.upos === 'VERB' || at.upos === 'AUX' || children.some((child) => child.deprel === 'cop');
    const direct = below === top;
    if (direct && at.upos === 'ADJ' && lemma === 'due') return 'future';
    // "a strike called for Tuesday"
    if (direct && preposition === 'for' && at.upos === 'VERB') return 'future';
    if (isPredicate) {
      const scheduled =
        SCHEDULED.has(lemma) && (at.feats.VerbForm === 'Part' || /^(?:for|by|until|to)$/.test(preposition));
      if (direct ? scheduled : AHEAD.has(lemma) && /^(?:xcomp|ccomp|obj|nmod|obl|nsubj:pass)/.test(below.deprel))
        return 'future';
      const auxiliaries = children.filter((child) => child.deprel.startsWith('aux') || child.deprel === 'cop');
      // "is to be held in May", "a plan to close it in May", and the headline's "GM to close it in May".
      const infinitive = children.some((child) => child.upos === 'PART' && child.lemma === 'to');
      if (infinitive && (/^(?:root|acl)$/.test(at.deprel) || auxiliaries.some((child) => child.feats.Tense === 'Pres')))
        return 'future';
      // "is meeting him on Monday"
      if (at.xpos === 'VBG' && auxiliaries.some((child) => child.lemma === 'be' && child.feats.Tense === 'Pres'))
        return 'future';
      if (lemma === 'be' && below.deprel === 'xcomp' && below.feats.VerbForm === 'Inf') return 'future';
      if (auxiliaries.some((child) => FUTURE_AUXILIARIES.has(child.lemma.toLowerCase()))) return 'future';
      if (
        at.feats.Tense === 'Past' ||
        auxiliaries.some((child) => child.feats.Tense === 'Past' || child.lemma === 'have')
      )
        return 'past';
      const present = at.feats.Tense === 'Pres' && at.feats.VerbForm === 'Fin';
      if (present || auxiliaries.some((child) => child.feats.Tense === 'Pres' && child.deprel === 'cop'))
        return TIMETABLE.has(lemma) || lemma === 'due' ? 'future' : undefined;
    } else if (children.some((child) => COMING.has(child.form.toLowerCase()))) return 'future';
    below = at;
  }
  return undefined;
}
