import events from '../../data/model/event-confidence.json' with { type: 'json' };
import factualities from '../../data/model/factuality-confidence.json' with { type: 'json' };
import participants from '../../data/model/participant-confidence.json' with { type: 'json' };
import times from '../../data/model/time-confidence.json' with { type: 'json' };
import type { Factuality } from '../core/facts.ts';

/** Weights of a logistic regression over the names of features that hold. */
export interface Regression {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

export interface ConfidenceModel extends Regression {
  /** What is believed less than this is left out. */
  readonly threshold: number;
}

/** One regression for each factuality; the likeliest is stated. */
export type FactualityModel = Readonly<Record<Factuality, Regression>>;

/** One regression for each role that a participant can have. */
export interface ParticipantModel {
  /** For those whom a rule of grammar found in that role; below it they are left out. */
  readonly threshold: number;
  /** For all others. */
  readonly thresholdWithoutRule: number;
  readonly roles: Readonly<Record<'agent' | 'patient' | 'place', Regression>>;
}

/** How sure the program is of events, of who takes part in them, of when they were and whether at all. */
export interface ConfidenceModels {
  readonly events: ConfidenceModel;
  readonly participants: ParticipantModel;
  readonly times: ConfidenceModel;
  readonly factualities: FactualityModel;
}

/** Learned from hand-written facts; `data/model/README.md` says how. */
export const SHIPPED_CONFIDENCE: ConfidenceModels = { events, participants, times, factualities };

/** Probability, 0 to 1, that a candidate with these features is right. */
export function confidenceOf(features: readonly string[], { bias, weights }: Regression): number {
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
