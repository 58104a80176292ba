import type { ConfidenceModels } from '../../src/extract/confidence.ts';
import type { Resources } from '../../src/pipeline.ts';
import type { AnnotatedArticle } from '../score/build.ts';
import { choicesOf } from './choices.ts';
import { type ArticleExamples, examplesOf } from './examples.ts';
import { fitModels, fitSameEvents, fitTypes } from './models.ts';
import { pairsOf } from './pairs.ts';
import type { Example } from './regression.ts';

/** In how many parts the articles are cut: each part is read with what was learned from the others. */
export const FOLDS = 10;

export interface Learned {
  /** Pairs of tellings, by article. */
  readonly pairs: readonly (readonly Example[])[];
  readonly examples: readonly ArticleExamples[];
  /** For each article, by its name, the models learned from the other parts. */
  readonly unseen: ReadonlyMap<string, ConfidenceModels>;
}

/**
 * What is learned of each article from the articles of the other parts. Which reading of a word is right, and which
 * words tell of one event, decides what the candidates for events are: those of an article are made with what the other
 * parts say of both.
 */
export function crossValidate(articles: readonly AnnotatedArticle[], resources: Resources): Learned {
  const sorted = articles.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const choices = sorted.map((article) => choicesOf(article, resources));
  const types = fromOthers(choices, (others) => fitTypes(others.flat()));
  const pairs = sorted.map((article, i) => pairsOf(article, resources, types[i]!));
  const sameEvents = fromOthers(pairs, (others) => fitSameEvents(others.flat()));
  const grouping = sorted.map((_, i) => ({ types: types[i]!, sameEvents: sameEvents[i]! }));
  const examples = sorted.map((article, i) => examplesOf(article, resources, grouping[i]!));
  const models = fromOthers(examples, fitModels);
  return { pairs, examples, unseen: new Map(sorted.map(({ name }, i) => [name, { ...grouping[i]!, ...models[i]! }])) };
}

/** For each item, what is made of the items of the other parts. */
export function fromOthers<T, Made>(items: readonly T[], make: (others: readonly T[]) => Made): Made[] {
  const made = Array.from({ length: Math.min(FOLDS, items.length) }, (_, fold) =>
    make(items.filter((_, i) => i % FOLDS !== fold)),
  );
  return items.map((_, i) => made[i % FOLDS]!);
}

/** What is learned from all the articles, given what was learned of them part by part. */
export function learnFromAll(
  articles: readonly AnnotatedArticle[],
  { pairs, examples }: Pick<Learned, 'pairs' | 'examples'>,
  resources: Resources,
): ConfidenceModels {
  const types = fitTypes(articles.flatMap((article) => choicesOf(article, resources)));
  return { types, sameEvents: fitSameEvents(pairs.flat()), ...fitModels(examples) };
}
