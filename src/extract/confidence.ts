import events from '../../data/model/event-confidence.json' with { type: 'json' };
import factualities from '../../data/model/factuality-confidence.json' with { type: 'json' };
import participants from '../../data/model/participant-confidence.json' with { type: 'json' };
import sameEvents from '../../data/model/same-event-confidence.json' with { type: 'json' };
import times from '../../data/model/time-confidence.json' with { type: 'json' };
import types from '../../data/model/type-confidence.json' with { type: 'json' };
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
  /** Who is believed less than this, together with the event, is left out. */
  readonly threshold: number;
  readonly roles: Readonly<Record<'agent' | 'patient' | 'place', Regression>>;
}

/** Which event a word tells of, and how sure the program is of events, of who takes part in them, of when they were and whether at all. */
export interface ConfidenceModels {
  /** Which reading of a word of several meanings is right. */
  readonly types: Regression;
  /** That two tellings are of one event; those less likely, on average, are told apart. */
  readonly sameEvents: ConfidenceModel;
  readonly events: ConfidenceModel;
  readonly participants: ParticipantModel;
  /** That an event was at a time that it may have been at. */
  readonly times: ConfidenceModel;
  readonly factualities: FactualityModel;
}

/** Learned from hand-written facts; `data/model/README.md` says how. */
export const SHIPPED_CONFIDENCE: ConfidenceModels = { types, sameEvents, events, participants, times, factualities };

/** Probability, 0 to 1, that a candidate with these features is right. */
export function confidenceOf(features: readonly string[], { bias, weights }: Regression): number {
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
