import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Relation } from '../ontology/ontology.ts';
import { cross, type Named, type TieBook } from './ties-book.ts';

/** Ties that a verb or a relational noun of the ontology says: "X owns Y", "Y, wife of X", "members of X including Y". */
export function tiesByWords(book: TieBook): void {
  const verbs = verbPhrases([...book.relations]);
  for (const token of book.reading.grammar.tokens) {
    const lemma = token.lemma.toLowerCase();
    if (token.upos === 'VERB') {
      for (const { phrase, relation, inverse } of verbs.filter(isVerb(token)))
        byVerb(token, phrase, relation, inverse, book);
    } else if (token.upos === 'NOUN' || token.upos === 'PROPN')
      for (const relation of book.relations) {
        if (relation.nouns.includes(lemma)) byNoun(token, relation, false, book);
        if (relation.inverseNouns.includes(lemma)) byNoun(token, relation, true, book);
      }
  }
}

interface VerbPhrase {
  readonly phrase: string;
  /** The verb of it; a participle where it begins with "be". */
  readonly word: string | undefined;
  readonly relation: Relation;
  readonly inverse: boolean;
}

const verbPhrases = (relations: readonly Relation[]): VerbPhrase[] =>
  relations.flatMap((relation) => {
    const of = (phrases: readonly string[], inverse: boolean) =>
      phrases.map((phrase) => ({ phrase, word: phrase.split(' ').find((w) => w !== 'be'), relation, inverse }));
    return [...of(relation.verbs, false), ...of(relation.inverseVerbs, true)];
  });

/** By its lemma, or by its form where the phrase has a participle: "be based in". */
function isVerb(token: Token): (verb: VerbPhrase) => boolean {
  const [lemma, form] = [token.lemma.toLowerCase(), token.form.toLowerCase()];
  return ({ phrase, word }) => lemma === word || (form === word && phrase.startsWith('be '));
}

/** Verbs whose infinitive or gerund is not said to have happened: "is to join", "considers joining", "kept them from joining". */
const NOT_YET = new Set(
  'be plan want hope expect intend wish consider refuse decline seek try prepare threaten propose prevent stop bar ban keep invite ask urge'.split(
    ' ',
  ),
);

const AHEAD = /^(?:on|of|for|about|from|before|without|against|toward|towards|to)$/u;

/** Subject and object, or subject and the phrase's preposition's object; passive turned round. */
function byVerb(verb: Token, phrase: string, relation: Relation, inverse: boolean, book: TieBook): void {
  const { reading } = book;
  const { grammar } = reading;
  if (grammar.children(verb, 'advmod').some((t) => ['not', 'never', "n't"].includes(t.lemma))) return;
  if (grammar.children(verb, 'aux').some((t) => ['may', 'might', 'could', 'would', 'should', 'will'].includes(t.lemma)))
    return;
  const above = isRelation(verb, 'xcomp') || isRelation(verb, 'advcl') ? grammar.head(verb) : undefined;
  if (above && NOT_YET.has(above.lemma)) return;
  // "talks on joining": none has joined yet
  if (verb.xpos === 'VBG' && grammar.children(verb, 'mark', 'case').some((t) => AHEAD.test(t.lemma))) return;
  const preposition = phrase.split(' ').filter((w) => w !== 'be')[1];
  const passive = reading.isPassive(verb) || isSecondParticiple(verb, book);
  const subjects = reading.subjectsOf(verb).flatMap((t) => book.meant(t));
  const objects = (
    preposition
      ? grammar.children(verb, 'obl').filter((t) => grammar.preposition(t) === preposition)
      : grammar.children(verb, 'obj')
  ).flatMap((t) => book.meant(t));
  const agents = passive
    ? grammar
        .children(verb, 'obl')
        .filter((t) => grammar.preposition(t) === 'by')
        .flatMap((t) => book.meant(t))
    : [];
  const first = verb.deprel === 'conj' ? (grammar.head(verb) ?? verb) : verb;
  const head = grammar.head(first);
  const modified = head && isRelation(first, 'acl') && subjects.length === 0 ? book.meant(head) : [];
  const pairs =
    passive && !preposition
      ? cross(agents, [...subjects, ...modified])
      : cross([...subjects, ...(preposition || !passive ? modified : [])], objects);
  for (const [a, b] of pairs)
    book.add(relation.predicate, inverse ? b : a, inverse ? a : b, {
      rule: `tie-verb-${phrase.replaceAll(' ', '-')}`,
      score: 0.75,
      tokens: [verb, a.token, b.token],
    });
}

/** "A club founded in 1990 and owned by X". */
function isSecondParticiple(verb: Token, { reading }: TieBook): boolean {
  const first = verb.deprel === 'conj' ? reading.grammar.head(verb) : undefined;
  return first?.deprel === 'acl' && first.xpos === 'VBN' && verb.xpos === 'VBN';
}

/** "X's wife Y", "Y, wife of X", "Y is X's wife", "their child, Y", "members of X, including Y and Z". */
function byNoun(noun: Token, relation: Relation, inverse: boolean, book: TieBook): void {
  const { reading } = book;
  const { grammar } = reading;
  const owners = [
    ...grammar.children(noun, 'nmod:poss'),
    ...grammar
      .children(noun, 'nmod')
      .filter((t) => ['of', 'to', 'for', 'in', 'from'].includes(grammar.preposition(t)) && t.index > noun.index),
    ...(grammar.children(noun, 'nmod:poss').length > 0 ? [] : grammar.children(noun, 'compound', 'amod')),
  ]
    .flatMap((t) => book.named(t))
    .filter((n) => !reading.entity(n.entity).classes.includes('schema:Continent') && !isOrigin(n, relation, book));
  if (owners.length === 0 && isBare(noun, relation, book))
    owners.push(...reading.subjectsOf(reading.clauseOf(noun)).flatMap((t) => book.named(t)));
  if (owners.length === 0) return;
  const holders = holdersOf(noun, isKin(relation) && !grammar.child(noun, 'nmod:poss'), book).filter(
    (h) => !owners.some((o) => o.entity === h.entity),
  );
  for (const [x, y] of cross(owners, holders))
    book.add(relation.predicate, inverse ? y : x, inverse ? x : y, {
      rule: `tie-noun-${noun.lemma.toLowerCase()}`,
      score: 0.75,
      tokens: [noun, x.token, y.token],
    });
}

/** "Acme beat rivals Zub and Roe", "she has two brothers": whose they are is who does it. */
const isBare = (noun: Token, relation: Relation, { reading }: TieBook): boolean =>
  noun.upos === 'NOUN' &&
  noun.lemma !== 'partner' &&
  (relation.predicate === 'ng:opponentOf' || (isKin(relation) && relation.symmetric)) &&
  !reading.grammar.child(noun, 'det', 'nmod', 'nmod:poss');

const isKin = ({ domain, range }: Relation): boolean => domain === 'Person' && range === 'Person';

/** "The Jamaican rival of Roe", "a Berlin critic": an adjective or noun of a place says where somebody is from. */
const isOrigin = (owner: Named, { predicate }: Relation, book: TieBook): boolean =>
  predicate.startsWith('ng:') &&
  book.isOf(owner, 'Place') &&
  (isRelation(owner.token, 'compound') || isRelation(owner.token, 'amod'));

/** Of whom a relational noun is said. */
function holdersOf(noun: Token, kin: boolean, book: TieBook): Named[] {
  const { reading } = book;
  const { grammar } = reading;
  const head = grammar.head(noun);
  const beside = isPlural(noun) ? undefined : book.nameAt(noun.index + 1);
  if (beside && grammar.tokens[beside.first]!.sentence === noun.sentence) return [book.at(beside)];
  const found = [
    ...grammar.children(noun, 'appos', 'flat'),
    ...(head && ['appos', 'compound', 'nmod:desc', 'flat'].includes(noun.deprel) ? [head] : []),
    ...(grammar.child(noun, 'cop') ? grammar.children(noun, 'nsubj') : []),
  ].flatMap((t) => reading.entitiesAt(t).filter(({ entity }) => reading.entity(entity).name !== undefined));
  const direct = found.filter(({ token }) => token.index < noun.index || token.deprel !== 'conj' || isPlural(noun));
  if (kin && !direct.some((n) => book.isOf(n, 'Person'))) {
    const subject = subjectBeside(noun, book);
    if (subject) return [subject];
  }
  // "Roe and Doe, a friend of hers": of the one right before it
  if (noun.deprel === 'appos' && !isPlural(noun) && direct.length > 1) {
    const nearest = direct.filter(({ token }) => token.index < noun.index).at(-1);
    if (nearest) return [nearest];
  }
  if (direct.length > 0) return direct;
  const phraseEnd = endOfPhrase(noun, book);
  const next = grammar.tokens[phraseEnd + 1];
  if (isPlural(noun)) {
    const start = next?.form === ',' ? phraseEnd + 2 : phraseEnd + 1;
    const cue = grammar.tokens[start]?.form.toLowerCase();
    if (cue === 'including' || cue === 'like') return book.listAt(start + 1).map((m) => book.at(m));
    if (cue === 'such' && grammar.tokens[start + 1]?.form === 'as')
      return book.listAt(start + 2).map((m) => book.at(m));
    return noun.deprel === 'appos'
      ? []
      : book
          .listAt(phraseEnd + 1)
          .slice(0, next?.form === ',' ? 0 : 9)
          .map((m) => book.at(m));
  }
  const name = book.nameAt(phraseEnd + 1) ?? (next?.form === ',' ? book.nameAt(phraseEnd + 2) : undefined);
  if (name && grammar.tokens[name.first]!.sentence === noun.sentence) {
    const close = grammar.tokens[name.endToken]?.form ?? '.';
    if (next?.form !== ',' || /^[,.;)]$/u.test(close)) return [book.at(name)];
  }
  const own = reading.entityAt(noun);
  return own !== undefined && reading.entity(own).name !== undefined ? [{ entity: own, token: noun }] : [];
}

/** Who is meant by what stands beside a clause: "She was born in Milan, the daughter of Roe", "The daughter of Roe, she was born in Milan". */
function subjectBeside(noun: Token, book: TieBook): Named | undefined {
  const { reading } = book;
  const { grammar } = reading;
  if (isPlural(noun)) return undefined;
  const beside = ['appos', 'parataxis', 'dislocated', 'obl', 'advcl', 'conj', 'dep'].some((r) => isRelation(noun, r));
  const head = grammar.head(noun);
  const clause = beside && head ? reading.clauseOf(head) : head ? undefined : grammar.child(noun, 'parataxis');
  return (clause ? reading.subjectsOf(clause) : []).flatMap((t) => book.named(t)).find((n) => book.isOf(n, 'Person'));
}

/** The last token of the noun with what hangs on it by "of": "members of X". */
function endOfPhrase(noun: Token, book: TieBook): number {
  const { grammar, document } = book.reading;
  const complement = grammar
    .children(noun, 'nmod')
    .find((t) => t.index > noun.index && ['of', 'to', 'for', 'from'].includes(grammar.preposition(t)));
  if (!complement) return noun.index;
  const name = document.mentions.find(
    (m) => m.kind === 'name' && m.first <= complement.index && complement.index < m.endToken,
  );
  return name ? name.endToken - 1 : complement.index;
}

const isPlural = (noun: Token): boolean => noun.feats.Number === 'Plur';
