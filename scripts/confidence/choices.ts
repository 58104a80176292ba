import { choiceFeatures, topicsOf } from '../../src/extract/trigger-choice.ts';
import { TriggerLexicon, triggerReadings } from '../../src/extract/triggers.ts';
import type { Resources } from '../../src/pipeline.ts';
import type { AnnotatedArticle } from '../score/build.ts';
import { triggerStems } from '../score/words.ts';
import { readingOf } from './extract.ts';
import type { Example } from './regression.ts';

/**
 * What an article teaches of words that have several readings: the reading is right that the facts give to a word written
 * so. Words of which no reading is right teach nothing.
 */
export function choicesOf(article: AnnotatedArticle, resources: Resources): Example[] {
  const reading = readingOf(article.document, resources);
  const typesOf = new Map<string, Set<string>>();
  for (const { triggers, type } of article.facts.events)
    for (const word of triggers.flatMap((trigger) => triggerStems(trigger)))
      typesOf.set(word, (typesOf.get(word) ?? new Set()).add(type));
  const words = triggerReadings(reading, new TriggerLexicon(resources.ontology.eventTypes));
  const topics = topicsOf(words);
  return words.flatMap((readings) => {
    const right = triggerStems(readings[0]!.head.form).flatMap((word) => [...(typesOf.get(word) ?? [])]);
    if (readings.length < 2 || !readings.some(({ type }) => right.includes(type))) return [];
    return readings.map(({ type }, rank) => ({
      features: choiceFeatures(reading, readings, rank, topics),
      holds: right.includes(type),
    }));
  });
}
