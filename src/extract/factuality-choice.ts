import type { Token } from '../core/annotation.ts';
import type { Factuality } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import { confidenceOf, type FactualityModel, SHIPPED_CONFIDENCE } from './confidence.ts';
import { timeOfTellings } from './event-time.ts';
import type { Telling } from './events.ts';
import { factualityOfTellings, UNREAL } from './factuality.ts';
import type { Reading } from './reading.ts';
import { determinerOf, isHeadline, isQuoted, modalOf, relationOf, tenseOf } from './telling-context.ts';

export const FACTUALITIES: readonly Factuality[] = ['actual', 'planned', 'possible', 'denied'];
/** How far up words are looked at. */
const REACH = 3;

/** Whether the event happened, by all its tellings: the likeliest by what the rules make of each and the words around it. */
export function chooseFactuality(
  reading: Reading,
  group: readonly Telling[],
  model: FactualityModel = SHIPPED_CONFIDENCE.factualities,
): Factuality {
  const features = factualityFeatures(reading, group);
  const judged = FACTUALITIES.map((factuality) => ({
    factuality,
    confidence: confidenceOf(features, model[factuality]),
  }));
  return judged.reduce((best, other) => (other.confidence > best.confidence ? other : best)).factuality;
}

/** What can be seen of an event that tells whether it happened, as names of features that hold. */
export function factualityFeatures(reading: Reading, group: readonly Telling[]): string[] {
  const { published } = reading.document.article;
  const rule = factualityOfTellings(group);
  const { type } = group[0]!.match;
  const time = timeOfTellings(group.flatMap((t) => (t.time ? [t.time] : [])))?.value;
  const isAhead = time !== undefined && published !== undefined && time > published.slice(0, time.length);
  return [
    ...new Set([
      `rule=${rule}`,
      `type=${type}`,
      `type=${type} ${rule}`,
      `when=${time === undefined || published === undefined ? 'unknown' : isAhead ? 'ahead' : time === published ? 'today' : 'before'}`,
      ...FACTUALITIES.filter((f) => group.some((t) => t.factuality === f)).map((f) => `one=${f}`),
      ...FACTUALITIES.filter((f) => group.every((t) => t.factuality === f)).map((f) => `every=${f}`),
      ...(group.length > 1 ? ['several'] : []),
      ...group.flatMap((telling) => featuresOf(reading, telling)),
    ]),
  ];
}

function featuresOf(reading: Reading, { match: { head, trigger }, factuality }: Telling): string[] {
  const { grammar, document } = reading;
  const { category } = trigger;
  const form = formOf(reading, head);
  const path = grammar.ancestors(head);
  const text = document.article.text.slice(0, document.sentences[head.sentence]!.end);
  return [
    `category=${category}`,
    `rule=${factuality} ${category}`,
    `relation=${relationOf(head)} ${category}`,
    `form=${form}`,
    `form=${form} ${factuality}`,
    ...grammar
      .children(head, 'aux', 'advmod', 'amod', 'det', 'mark', 'case', 'compound')
      .flatMap((word) => classesOf(reading, word, word.upos === 'AUX' ? 'ng:auxiliary' : 'ng:modifier'))
      .flatMap((name) => [`beside=${name}`, `beside=${name} ${category}`]),
    ...above(reading, path, category),
    ...path.slice(0, REACH + 2).flatMap((t) => grammar.children(t, 'mark').map((m) => `mark=${m.lemma.toLowerCase()}`)),
    ...(path.some((t) => isRelation(t, 'ccomp')) ? ['in-complement'] : []),
    ...(path.some((t) => t.deprel === 'acl:relcl') ? ['in-relative'] : []),
    ...(isHeadline(reading, head) ? ['headline'] : []),
    ...(isQuoted(reading, head) ? ['quoted', `quoted ${form}`] : []),
    ...(/\?["”’']?\s*$/.test(text) ? ['question'] : []),
  ];
}

/** What the words above say, up to the verb of the clause. */
function above(reading: Reading, path: readonly Token[], category: string): string[] {
  const { grammar } = reading;
  const verb = path.findIndex((t, i) => i > 0 && (t.upos === 'VERB' || t.head < 0));
  const governors = path.slice(1, Math.min(REACH, verb < 0 ? REACH : verb) + 1);
  return governors.flatMap((governor, i) => {
    const below = path[i]!;
    const preposition = isRelation(below, 'obl') || isRelation(below, 'nmod') ? `(${grammar.preposition(below)})` : '';
    const relation = `${relationOf(below)}${preposition}`;
    const classes = classesOf(reading, governor, 'ng:governor');
    return [
      ...(i === 0
        ? [`by=${relation}`, `by=${relation} ${governor.upos}`, `by=${relation} ${formOf(reading, governor)}`]
        : []),
      ...classes.flatMap((name) => [`above=${name}`, `above${i}=${name}`, `above${i}=${name} ${relationOf(below)}`]),
      ...(i === governors.length - 1 ? [`clause=${formOf(reading, governor)} ${category}`] : []),
    ];
  });
}

/** The classes whose list in the ontology holds the word. */
const classesOf = ({ ontology }: Reading, word: Token, list: string): string[] =>
  Object.entries(UNREAL)
    .filter(([, name]) => ontology.words(name, list).has(word.lemma.toLowerCase()))
    .map(([factuality]) => factuality);

function formOf(reading: Reading, token: Token): string {
  if (token.upos !== 'VERB') return `${token.upos === 'ADJ' ? 'adjective' : 'noun'} ${determinerOf(reading, token)}`;
  return modalOf(reading, token) ?? tenseOf(reading, token);
}
