import type { Factuality } from '../../src/core/facts.ts';
import {
  type ConfidenceModel,
  type ConfidenceModels,
  confidenceOf,
  type Regression,
} from '../../src/extract/confidence.ts';
import type { ParticipantRole } from '../../src/extract/participants.ts';
import type { Judged } from '../score/reliability.ts';
import type { ArticleExamples } from './examples.ts';
import { type Example, fitRegression } from './regression.ts';

/** How the models are fitted, and from which confidence on a fact is stated. */
export const EVENT_OPTIONS = { c: 0.15, fewest: 1, least: 0.0005, threshold: 0.33 } as const;
export const TYPE_OPTIONS = { c: 0.3, fewest: 2, least: 0.01 } as const;
export const SAME_EVENT_OPTIONS = { c: 0.25, fewest: 2, least: 0.005, threshold: 0.4 } as const;
export const PARTICIPANT_OPTIONS = {
  c: 0.2,
  fewest: 3,
  least: 0.02,
  threshold: 0.17,
} as const;

export const FACTUALITY_OPTIONS = { c: 0.2, fewest: 2, least: 0.01 } as const;
export const TIME_OPTIONS = { c: 0.1, fewest: 2, least: 0.005, threshold: 0.32 } as const;

/** What decides between the readings of a word, learned from these examples of other words. */
export const fitTypes = (choices: readonly Example[]): Regression =>
  rounded(fitRegression(choices, TYPE_OPTIONS), TYPE_OPTIONS.least);

/** How likely two tellings are of one event, learned from these pairs. */
export const fitSameEvents = (pairs: readonly Example[]): ConfidenceModel => ({
  ...rounded(fitRegression(pairs, SAME_EVENT_OPTIONS), SAME_EVENT_OPTIONS.least),
  threshold: SAME_EVENT_OPTIONS.threshold,
});

/** All other models, learned from these articles, rounded as they are written. */
export function fitModels(articles: readonly ArticleExamples[]): Omit<ConfidenceModels, 'types' | 'sameEvents'> {
  const { threshold } = PARTICIPANT_OPTIONS;
  const events = fitRegression(
    articles.flatMap((article) => article.events),
    EVENT_OPTIONS,
  );
  const times = fitRegression(
    articles.flatMap((article) => article.times),
    TIME_OPTIONS,
  );
  const roles = byRole((role) => {
    const examples = articles.flatMap((article) => article.participants[role]);
    return rounded(fitRegression(examples, PARTICIPANT_OPTIONS), PARTICIPANT_OPTIONS.least);
  });
  const factuality = (name: Factuality) => {
    const examples = articles.flatMap((article) => article.factualities[name]);
    return rounded(fitRegression(examples, FACTUALITY_OPTIONS), FACTUALITY_OPTIONS.least);
  };
  return {
    events: { ...rounded(events, EVENT_OPTIONS.least), threshold: EVENT_OPTIONS.threshold },
    participants: { threshold, roles },
    times: { ...rounded(times, TIME_OPTIONS.least), threshold: TIME_OPTIONS.threshold },
    factualities: byFactuality(factuality),
  };
}

const byRole = <T>(value: (role: ParticipantRole) => T): Record<ParticipantRole, T> => ({
  agent: value('agent'),
  patient: value('patient'),
  place: value('place'),
});

const byFactuality = <T>(value: (factuality: Factuality) => T): Record<Factuality, T> => ({
  actual: value('actual'),
  planned: value('planned'),
  possible: value('possible'),
  denied: value('denied'),
});

/** Four digits, weights by name; those that hardly count are left out. */
function rounded({ bias, weights }: Regression, least: number): Regression {
  const digits = (x: number): number => Math.round(x * 1e4) / 1e4;
  const kept = Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= least);
  return {
    bias: digits(bias),
    weights: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, w]) => [name, digits(w)])),
  };
}

export type Learned = 'events' | 'times' | Factuality | ParticipantRole;

/** Every candidate, with the confidence that models which never saw its article have in it. */
export function judgeUnseen(
  articles: readonly ArticleExamples[],
  models: ReadonlyMap<string, ConfidenceModels>,
): Record<Learned, Judged[]> {
  const all = (learned: Learned): Judged[] =>
    articles.flatMap((article) => {
      const [regression, examples] = of(learned, models.get(article.name)!, article);
      return examples.map(({ features, holds }) => ({ confidence: confidenceOf(features, regression), right: holds }));
    });
  return { events: all('events'), times: all('times'), ...byFactuality(all), ...byRole(all) };
}

/** Pairs of tellings, article by article, each with the confidence of a model that never saw its article. */
export const judgeUnseenPairs = (
  pairs: readonly (readonly Example[])[],
  models: readonly ConfidenceModels[],
): Judged[] =>
  pairs.flatMap((examples, i) =>
    examples.map(({ features, holds }) => ({
      confidence: confidenceOf(features, models[i]!.sameEvents),
      right: holds,
    })),
  );

/** The model of something with the article's examples of it. */
function of(
  learned: Learned,
  model: ConfidenceModels,
  article: ArticleExamples,
): readonly [Regression, readonly Example[]] {
  switch (learned) {
    case 'events':
    case 'times':
      return [model[learned], article[learned]];
    case 'actual':
    case 'planned':
    case 'possible':
    case 'denied':
      return [model.factualities[learned], article.factualities[learned]];
    default:
      return [model.participants.roles[learned], article.participants[learned]];
  }
}

/** The chance that of a right and a wrong one, taken at random, the right one has more confidence; equals count half. */
export function areaUnderCurve(judged: readonly Judged[]): number {
  const atConfidence = new Map<number, { right: number; wrong: number }>();
  for (const { confidence, right } of judged) {
    const counts = atConfidence.get(confidence) ?? { right: 0, wrong: 0 };
    counts[right ? 'right' : 'wrong']++;
    atConfidence.set(confidence, counts);
  }
  let [rights, wrongs, wins] = [0, 0, 0];
  for (const [, { right, wrong }] of [...atConfidence].sort(([a], [b]) => a - b)) {
    wins += right * (wrongs + wrong / 2);
    rights += right;
    wrongs += wrong;
  }
  return wins / (rights * wrongs);
}
