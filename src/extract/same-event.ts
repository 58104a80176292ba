import { isFirm } from './argument-list.ts';
import type { Telling } from './events.ts';
import type { Reading } from './reading.ts';

/** Two tellings are compared where they have the type or the beginning of the word in common. */
export const mayBeSame = (one: Telling, other: Telling): boolean =>
  one.match.type === other.match.type || (mayShareStem(one, other) && isSameWord(one, other));

/** False only where already the first letters differ; told many more times than it is true. */
const mayShareStem = (one: Telling, other: Telling): boolean => {
  const [a, b] = [one.match.head.lemma.charCodeAt(0), other.match.head.lemma.charCodeAt(0)];
  return a > 127 || b > 127 || (a | 32) === (b | 32);
};

const ROLES = ['agent', 'patient', 'place'] as const;

/** Words that tell one event from another of its kind. */
const TELLING_APART: ReadonlySet<string> = new Set(
  `first second third fourth fifth last next previous another other earlier later new same separate latest initial
  final`.split(/\s+/),
);

const DETERMINERS: ReadonlySet<string> = new Set('the this that these a an no another'.split(' '));

/**
 * What speaks for and against that two tellings are of one event, as names of features that hold: their words, who takes
 * part in them, when they were, how far apart and in what form they stand. `between` counts the tellings between the two
 * that may be of the same event as well.
 */
export function sameEventFeatures(reading: Reading, earlier: Telling, later: Telling, between: number): string[] {
  const kinship = `${earlier.match.type === later.match.type ? 'T' : '-'}${isSameWord(earlier, later) ? 'W' : '-'}`;
  const both = [
    ...participants(reading, earlier, later),
    `time=${times(earlier, later)}`,
    `distance=${distance(later.match.head.sentence - earlier.match.head.sentence)}`,
    `categories=${earlier.match.trigger.category} ${later.match.trigger.category}`,
    ...form(reading, earlier, later),
    `between=${Math.min(between, 3)}`,
  ];
  const { type } = earlier.match;
  return [
    `kinship=${kinship}`,
    ...(type === later.match.type
      ? [`type=${type}`, `type=${kinship} ${type}`]
      : [`types=${[type, later.match.type].sort().join('|')}`]),
    `factuality=${earlier.factuality === later.factuality ? 'same' : [earlier.factuality, later.factuality].sort().join('|')}`,
    ...both,
    ...both.map((feature) => `${kinship} ${feature}`),
  ];
}

/** Verbs that mean nothing without the rest of their phrase: who came to power and what came into force came to nothing alike. */
const LIGHT: ReadonlySet<string> = new Set(
  'be bring call come fall get give go have hold keep make put run set take turn'.split(' '),
);

/** One word, or a verb and the noun made of it: "appeal" is not "appear". */
function isSameWord({ match: one }: Telling, { match: other }: Telling): boolean {
  const [a, b] = [one.head.lemma.toLowerCase(), other.head.lemma.toLowerCase()];
  if (one.head.upos !== other.head.upos) return a.slice(0, 5) === b.slice(0, 5);
  return a === b && (!LIGHT.has(a) || phraseOf(one) === phraseOf(other));
}

const phraseOf = ({ tokens }: Telling['match']): string => tokens.map((t) => t.lemma.toLowerCase()).join(' ');

function participants(reading: Reading, earlier: Telling, later: Telling): string[] {
  const features: string[] = [];
  const counts = { shared: 0, apart: 0 };
  const of = (telling: Telling, role: string, named: boolean) =>
    telling.arguments
      .filter((a) => a.role === role && isFirm(a) && (!named || reading.entity(a.entity).name !== undefined))
      .map((a) => a.entity);
  for (const role of ROLES) {
    const [mine, theirs] = [of(earlier, role, false), of(later, role, false)];
    const [mineNamed, theirsNamed] = [of(earlier, role, true), of(later, role, true)];
    if (meet(mine, theirs)) {
      features.push(`share ${meet(mineNamed, theirsNamed) ? 'named' : 'unnamed'} ${role}`);
      counts.shared++;
      if (meet(mine, theirs, 'all')) features.push(`equal ${role}`);
    } else if (mine.length > 0 && theirs.length > 0) {
      features.push(`apart ${mineNamed.length > 0 && theirsNamed.length > 0 ? 'named' : 'unnamed'} ${role}`);
      counts.apart++;
    } else if (mine.length > 0 || theirs.length > 0) features.push(`one ${role}`);
  }
  const all = (telling: Telling) => telling.arguments.map((a) => a.entity);
  const crossed =
    meet(of(earlier, 'agent', false), of(later, 'patient', false)) ||
    meet(of(earlier, 'patient', false), of(later, 'agent', false));
  return [
    ...features,
    `shared=${counts.shared} apart=${counts.apart}`,
    ...(crossed ? ['crossed'] : []),
    ...patientCounts(reading, earlier, later),
    ...(meet(all(earlier), all(later)) ? ['any shared'] : []),
    ...(all(earlier).length > 0 && all(later).length > 0 && !meet(all(earlier), all(later)) ? ['nothing shared'] : []),
    ...(later.arguments.some(isFirm) ? [] : ['later bare']),
    ...(earlier.arguments.some(isFirm) ? [] : ['earlier bare']),
  ];
}

/** How many people it was done to, where both say so: three journalists are not dozens of soldiers. */
function patientCounts(reading: Reading, earlier: Telling, later: Telling): string[] {
  const of = (telling: Telling) =>
    telling.arguments
      .filter((a) => a.role === 'patient')
      .flatMap((a) => COUNT.exec(reading.entity(a.entity).description ?? '')?.[1]?.toLowerCase() ?? []);
  const [mine, theirs] = [of(earlier), of(later)];
  if (mine.length === 0 || theirs.length === 0) return [];
  return [mine.some((n) => theirs.includes(n)) ? 'counts equal' : 'counts apart'];
}

const COUNT =
  /\b(\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|tens|dozens|scores|hundreds|thousands)\b/iu;

const meet = (some: readonly number[], others: readonly number[], how: 'any' | 'all' = 'any'): boolean =>
  how === 'any'
    ? some.some((x) => others.includes(x))
    : some.every((x) => others.includes(x)) && others.every((x) => some.includes(x));

function times({ time: one }: Telling, { time: other }: Telling): string {
  if (!one || !other) return one || other ? 'one' : 'none';
  if (one.value === other.value) return 'equal';
  return one.value.startsWith(other.value) || other.value.startsWith(one.value) ? 'within' : 'apart';
}

function distance(sentences: number): string {
  if (sentences < 3) return String(sentences);
  return sentences < 6 ? '3-5' : sentences < 11 ? '6-10' : 'far';
}

/** How the two are worded. */
function form({ grammar, document }: Reading, earlier: Telling, later: Telling): string[] {
  const [one, other] = [earlier.match.head, later.match.head];
  const [noun, laterNoun] = [earlier, later].map(({ match }) => match.trigger.category === 'noun');
  const modifiers = ({ match }: Telling) =>
    grammar.children(match.head, 'amod', 'compound', 'nummod').map((t) => t.lemma.toLowerCase());
  const [mine, theirs] = [modifiers(earlier), modifiers(later)];
  const plural = [one, other].map((t) => t.feats.Number === 'Plur');
  const determiner = grammar.child(other, 'det')?.lemma.toLowerCase();
  const tellApart = [mine, theirs].filter((words) => words.some((word) => TELLING_APART.has(word))).length;
  const weak = [earlier, later].filter(({ match }) => match.trigger.weak).length;
  const shares = mine.some((word) => theirs.includes(word));
  return [
    ...(laterNoun
      ? [`determiner=${determiner === undefined ? 'none' : DETERMINERS.has(determiner) ? determiner : 'other'}`]
      : []),
    ...(laterNoun && plural[1] ? ['later plural'] : []),
    ...(noun && laterNoun && plural[0] !== plural[1] ? ['numbers apart'] : []),
    ...(['headline', 'heading'].includes(document.sentences[one.sentence]!.block) ? ['earlier headline'] : []),
    ...(one.sentence <= 2 ? ['earlier lead'] : []),
    ...(other.sentence <= 2 ? ['later lead'] : []),
    ...(shares ? ['modifier shared'] : mine.length > 0 && theirs.length > 0 ? ['modifiers apart'] : []),
    ...(tellApart > 0 ? [`told apart=${tellApart}`] : []),
    ...([...mine, ...theirs].some((word) => /^\d/.test(word)) ? ['counted'] : []),
    ...(weak > 0 ? [`weak=${weak}`] : []),
    ...(phraseOf(earlier.match) === phraseOf(later.match) ? ['same phrase'] : []),
    ...(one.deprel === other.deprel ? ['same relation'] : []),
    ...(one.sentence === other.sentence ? [`same sentence ${other.deprel}`] : []),
  ];
}
