import model from '../../data/model/event-confidence.json' with { type: 'json' };

/** Weights of a logistic regression over the names of features that hold. */
export interface ConfidenceModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** What is believed less than this is left out. */
  readonly threshold: number;
}

/** Learned from hand-written facts; `data/model/README.md` says how. */
export const EVENT_CONFIDENCE: ConfidenceModel = model;

/** Probability, 0 to 1, that a candidate with these features is an event worth stating. */
export function confidenceOf(features: readonly string[], { bias, weights }: ConfidenceModel): number {
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
