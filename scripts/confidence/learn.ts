import type { ConfidenceModels } from '../../src/extract/confidence.ts';
import type { Resources } from '../../src/pipeline.ts';
import type { AnnotatedArticle } from '../score/build.ts';
import { choicesOf } from './choices.ts';
import { type ArticleExamples, examplesOf } from './examples.ts';
import { fitModels, fitTypes } from './models.ts';

/** In how many parts the articles are cut: each part is read with what was learned from the others. */
export const FOLDS = 10;

export interface Learned {
  readonly examples: readonly ArticleExamples[];
  /** For each article, by its name, the models learned from the other parts. */
  readonly unseen: ReadonlyMap<string, ConfidenceModels>;
}

/**
 * What is learned of each article from the articles of the other parts. Which reading of a word is right decides what the
 * candidates for events are: those of an article are made with what the other parts say of readings.
 */
export function crossValidate(articles: readonly AnnotatedArticle[], resources: Resources): Learned {
  const sorted = articles.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const choices = sorted.map((article) => choicesOf(article, resources));
  const types = fromOthers(choices, (others) => fitTypes(others.flat()));
  const examples = sorted.map((article, i) => examplesOf(article, resources, types[i]!));
  const models = fromOthers(examples, fitModels);
  return { examples, unseen: new Map(sorted.map(({ name }, i) => [name, { types: types[i]!, ...models[i]! }])) };
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
  { examples }: Pick<Learned, 'examples'>,
  resources: Resources,
): ConfidenceModels {
  const types = fitTypes(articles.flatMap((article) => choicesOf(article, resources)));
  return { types, ...fitModels(examples) };
}
