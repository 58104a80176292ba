import type { Token } from '../core/annotation.ts';
import { confidenceOf, type Regression } from './confidence.ts';
import type { Reading } from './reading.ts';
import type { TriggerMatch } from './triggers.ts';

/** For each word its likeliest reading. */
export function chooseReadings(
  reading: Reading,
  words: readonly (readonly TriggerMatch[])[],
  model: Regression,
): TriggerMatch[] {
  const topics = topicsOf(words);
  return words.map(
    (readings) =>
      readings
        .map((match, rank) => ({
          match,
          confidence: readings.length > 1 ? confidenceOf(choiceFeatures(reading, readings, rank, topics), model) : 1,
        }))
        .toSorted((a, b) => b.confidence - a.confidence)[0]!.match,
  );
}

/** How many words of the document can name nothing but an event of that type, and say it plainly. */
export function topicsOf(words: readonly (readonly TriggerMatch[])[]): ReadonlyMap<string, number> {
  const topics = new Map<string, number>();
  for (const [only, other] of words)
    if (only && !other && !only.trigger.weak) topics.set(only.type, (topics.get(only.type) ?? 0) + 1);
  return topics;
}

/** What speaks for one reading of a word among the others, as names of features that hold. */
export function choiceFeatures(
  reading: Reading,
  readings: readonly TriggerMatch[],
  rank: number,
  topics: ReadonlyMap<string, number>,
): string[] {
  const { type, trigger, head, tokens } = readings[rank]!;
  const word = `${trigger.category} ${head.lemma.toLowerCase()}`;
  const told = topics.get(type) ?? 0;
  const plain = [
    ...(rank === 0 ? ['first'] : []),
    ...(trigger.weak ? ['weak'] : []),
    ...(tokens.length > 1 ? ['phrase'] : []),
    ...(trigger.near ? ['near'] : []),
    ...(trigger.patientKind ? ['patient'] : []),
    ...(told > 0 ? ['topic'] : []),
    ...(told > 2 ? ['main-topic'] : []),
  ];
  const around = surroundings(reading, head);
  return [
    ...plain,
    `type=${type}`,
    `type=${type} ${trigger.category}`,
    `type=${type} ${word}`,
    ...(rank === 0 ? [`first of ${readings.length}`, `first ${type}`] : []),
    ...around.map((feature) => `type=${type} ${feature}`),
    ...around.filter((f) => KINDS.test(f)).map((feature) => `type=${type} ${word} ${feature}`),
  ];
}

/** Features that are counted for each word apart, too. */
const KINDS = /^(?:subject|object|of|bare)=?[^:]*$/;

/** Who and what stands with the word. */
function surroundings(reading: Reading, head: Token): string[] {
  const { grammar } = reading;
  const { first, endToken } = reading.document.sentences[head.sentence]!;
  const passive = reading.isPassive(head);
  const subjects = head.upos === 'VERB' ? reading.subjectsOf(head) : grammar.children(head, 'nmod:poss', 'compound');
  const objects = head.upos === 'VERB' ? grammar.children(head, 'obj') : [];
  const [done, doing] = passive ? [subjects, []] : [objects, subjects];
  const oblique = grammar.children(head, 'obl', 'nmod').filter((t) => t.deprel !== 'nmod:poss');
  const describe = (name: string, tokens: readonly Token[]) =>
    tokens.flatMap((t) => [`${name}=${kindOf(reading, t)}`, `${name}: ${t.lemma.toLowerCase()}`]);
  return [
    ...describe('subject', doing),
    ...describe('object', done),
    ...(done.length === 0 && head.upos === 'VERB' ? ['bare'] : []),
    ...oblique.flatMap((t) => {
      const preposition = grammar.preposition(t) || 'bare';
      return [`${preposition}=${kindOf(reading, t)}`, `${preposition}: ${t.lemma.toLowerCase()}`];
    }),
    ...grammar.children(head, 'amod', 'compound', 'advmod').map((t) => `with: ${t.lemma.toLowerCase()}`),
    ...grammar.children(head, 'xcomp', 'ccomp').map((t) => `to: ${t.lemma.toLowerCase()}`),
    ...grammar.children(head, 'compound:prt').map((t) => `particle: ${t.lemma.toLowerCase()}`),
    ...(head.deprel === 'amod' || head.deprel === 'compound' ? ['modifier'] : []),
    ...(isObject(reading, head) ? [`object of: ${grammar.head(head)!.lemma.toLowerCase()}`] : []),
    ...[
      ...new Set(
        grammar.tokens
          .slice(first, endToken)
          .filter((t) => t !== head && ['NOUN', 'VERB'].includes(t.upos))
          .map((t) => `beside: ${t.lemma.toLowerCase()}`),
      ),
    ],
  ];
}

const isObject = ({ grammar }: Reading, token: Token): boolean =>
  token.upos === 'NOUN' && token.deprel === 'obj' && grammar.head(token)?.upos === 'VERB';

const CURRENCY = /^(?:[$€£¥₹]|us\$|dollar|euro|pound|yen|yuan|rupee|cent|million|billion|trillion)$/i;

/** What a phrase is of: a person, a country, money, a number, a day. */
function kindOf(reading: Reading, token: Token): string {
  const index = reading.entityAt(token);
  if (index !== undefined) {
    const entity = reading.entity(index);
    return entity.country ? 'Country' : entity.name === undefined ? `unnamed ${entity.type}` : entity.type;
  }
  const phrase = [token, ...reading.grammar.children(token)];
  if (phrase.some((t) => CURRENCY.test(t.lemma))) return 'money';
  if (reading.document.times.some((t) => t.first <= token.index && token.index < t.endToken)) return 'time';
  if (token.upos === 'NUM') return 'number';
  return token.upos === 'PRON' ? 'pronoun' : 'thing';
}
