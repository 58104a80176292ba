import type { Regression } from '../../src/extract/confidence.ts';
import { pairsWithEarlier } from '../../src/extract/event-groups.ts';
import { type Telling, tellingsOf } from '../../src/extract/events.ts';
import type { Reading } from '../../src/extract/reading.ts';
import type { Resources } from '../../src/pipeline.ts';
import type { AnnotatedArticle } from '../score/build.ts';
import type { ArticleFacts, EventFact } from '../score/facts.ts';
import { triggerStems } from '../score/words.ts';
import { meaningOfEntities, readingOf } from './extract.ts';
import type { Example } from './regression.ts';

/** What an article teaches of tellings that may be of one event: whether its facts have both words in one. */
export function pairsOf(article: AnnotatedArticle, resources: Resources, types: Regression): Example[] {
  const reading = readingOf(article.document, resources);
  const tellings = tellingsOf(reading, types);
  const meaning = meaningOfEntities(article, reading, resources);
  const facts = tellings.map((telling) => factOf(reading, telling, article.facts, meaning));
  return tellings.flatMap((_, later) =>
    pairsWithEarlier(reading, tellings, later).flatMap(({ earlier, features }) => {
      const [one, other] = [facts[earlier], facts[later]];
      return one && other ? [{ features, holds: one === other }] : [];
    }),
  );
}

/** A fact is clearly likelier than another by so much. */
const CLEARLY = 0.3;

/**
 * The fact that the telling is of, if that is clear: of those with its word the one that is likest in type, participants
 * and date. Facts do not say where in the text their words stand.
 */
function factOf(
  reading: Reading,
  telling: Telling,
  facts: ArticleFacts,
  meaning: ReadonlyMap<number, string>,
): EventFact | undefined {
  const { head, type } = telling.match;
  const stems = triggerStems(head.form);
  const sentence = reading.document.sentences[head.sentence]!;
  const text = reading.grammar.tokens
    .slice(sentence.first, sentence.endToken)
    .map((t) => t.form.toLowerCase())
    .join(' ');
  const ids = (entities: readonly number[]) => new Set(entities.flatMap((e) => meaning.get(e) ?? []));
  const taking = ids(telling.arguments.map((a) => a.entity));
  const near = ids(
    reading.document.mentions
      .filter((m) => reading.grammar.token(m.head).sentence === head.sentence)
      .map((m) => m.entity),
  );
  const likeness = (fact: EventFact): number => {
    const triggers = fact.triggers.filter((trigger) => triggerStems(trigger).some((stem) => stems.includes(stem)));
    if (triggers.length === 0) return 0;
    const whole = triggers.some((trigger) => trigger.includes(' ') && text.includes(trigger.toLowerCase()));
    const wanted = [...fact.agents, ...fact.patients, ...fact.places];
    const [here, beside] = [wanted.filter((id) => taking.has(id)), wanted.filter((id) => near.has(id))];
    const dated = fact.date !== null && telling.time?.value.startsWith(fact.date);
    return (
      1 +
      (whole ? 0.6 : 0) +
      (fact.type === type ? 1.5 : 0) +
      here.length +
      0.4 * beside.filter((id) => !taking.has(id)).length +
      (dated ? 0.5 : 0)
    );
  };
  const [best, second] = facts.events
    .map((fact) => ({ fact, value: likeness(fact) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  return best && best.value - (second?.value ?? 0) >= CLEARLY ? best.fact : undefined;
}
