import type { Token } from '../core/annotation.ts';
import type { EntityMention } from '../core/entity.ts';
import { isRelation } from '../core/grammar.ts';
import type { Reading } from './reading.ts';
import type { RoleWords } from './roles-words.ts';

/** A hyphen or dash between two words. */
export const JOINED = /^[-‐–]$/u;

/** Between a title and the preposition of its body: "a journalist working for X". */
export const EMPLOYED = /^(?:working|serving|employed|based)$/u;

/** Those who are sent by a place. */
const DEPUTIES = new Set(
  'senator congressman congresswoman representative deputy delegate mp lawmaker legislator member councillor'.split(
    ' ',
  ),
);

/** Classes of nouns for what is in a state and not of it. */
export const FIRMS: ReadonlySet<string> = new Set([
  'schema:Corporation',
  'schema:NewsMediaOrganization',
  'schema:SportsTeam',
  'ng:Platform',
]);

/** Whether it names someone who is sent by a place: "senator". */
export const isDeputy = ({ lemma }: Token): boolean => DEPUTIES.has(lemma.toLowerCase());

/** Whether it names someone who teaches or studies a field: "professor of English". */
export const isTeacher = ({ lemma }: Token): boolean =>
  /^(?:professor|lecturer|teacher|reader|scholar|student|instructor)$/iu.test(lemma);

/** Words of courtesy between a title and a name, lower case. */
export const COURTESY: ReadonlySet<string> = new Set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor rev rev. hon hon.'.split(' '),
);

/** What stands left of a title in its phrase. */
export interface LeftSide {
  readonly first: number;
  readonly body?: number;
  readonly determined: boolean;
  /** True where it is someone's or something's that is no named body: "his", "the opposition's". */
  readonly owned?: boolean;
}

/** What stands right of it: the end of its own words, the end of the phrase, the body. */
export interface RightSide {
  readonly titleLast: number;
  readonly last: number;
  readonly body?: number;
}

/** The text with its names by each of their tokens, as titles are read in it. */
interface Named {
  readonly reading: Reading;
  readonly words: RoleWords;
  readonly names: ReadonlyMap<number, EntityMention>;
}

/** "former Iraqi leader X", "President X": whether someone with a title begins there, whose the post is then. */
export function isOfTitled(from: number, { reading, words, names }: Named): boolean {
  const { tokens } = reading.grammar;
  let titled = false;
  for (let at = from; at < from + 8; at++) {
    const t = tokens[at];
    if (t?.sentence !== tokens[from]?.sentence) return false;
    const name = names.get(at);
    if (name && reading.entity(name.entity).type === 'Person') return titled;
    if (!t || !(/^(?:DET|NOUN|PROPN|ADJ)$/u.test(t.upos) || JOINED.test(t.form))) return false;
    titled ||= !name && (words.isTitle(t.lemma.toLowerCase()) || words.abbreviations.has(t.form));
  }
  return false;
}

/** "the US commander in Iraq, General X": the last token of where the post is. */
export function endOfWhere(last: number, { reading, names }: Named): number {
  const preposition = reading.grammar.tokens[last + 1];
  const name = names.get(last + 2);
  const isWhere = preposition?.lemma === 'in' && preposition.sentence === reading.grammar.token(last).sentence;
  if (!isWhere || name?.first !== last + 2 || reading.entity(name.entity).type !== 'Place') return last;
  return name.endToken - 1;
}

/** "The party, whose leader X": what "whose" stands for. */
export function antecedentOf(pronoun: Token, reading: Reading): number | undefined {
  if (pronoun.form.toLowerCase() !== 'whose') return undefined;
  const comma = reading.grammar.tokens[pronoun.index - 1];
  const named = reading.document.mentions.find((m) => m.kind === 'name' && m.endToken === comma?.index);
  if (comma?.form === ',' && named) return named.entity;
  const clause = reading.grammar.ancestors(pronoun).find((t) => isRelation(t, 'acl'));
  const described = clause && reading.grammar.head(clause);
  return described && reading.entityAt(described);
}

/** "X grew, but its leader", "X fell. Its leader": the organisation that an "its" without a known meaning stands for. */
export function subjectBefore(pronoun: Token, reading: Reading): number | undefined {
  const { grammar, document } = reading;
  if (!/^its$/iu.test(pronoun.form)) return undefined;
  const named = document.mentions.filter((m) => {
    const { sentence } = grammar.token(m.head);
    const isNear = sentence === pronoun.sentence || sentence === pronoun.sentence - 1;
    return m.kind === 'name' && m.head < pronoun.index && isNear && reading.entity(m.entity).type === 'Organization';
  });
  const subjects = named.filter((m) => isRelation(grammar.token(m.head), 'nsubj'));
  return (subjects.at(-1) ?? named.at(-1))?.entity;
}
