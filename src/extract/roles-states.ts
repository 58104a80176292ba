import type { Entity, EntityMention } from '../core/entity.ts';
import type { Reading } from './reading.ts';

/** How many mentions it is worth that a story is sent from a state. */
const DATELINE = 4;

/** A state that an article names, by entity and ISO 3166-1 alpha-2 code. */
export interface ToldState {
  readonly entity: number;
  readonly code: string;
  /** How often it or a place in it is named, a dateline more. */
  readonly weight: number;
  /** The first sentence that names it or a place in it. */
  readonly since: number;
}

/** The sentences up to this say where an article is at home: what they name is known from the beginning. */
const LEAD = 2;

/** Whether a state can be taken as known in a sentence: the lead names it, or it is named more than once and before. */
export const isToldBy = ({ since, weight }: ToldState, sentence: number): boolean =>
  since <= LEAD || (weight > 1 && since <= sentence);

/**
 * The states that an article names, the one that it tells most of first: it counts what is named of a state and of the
 * places in it, and from where the story is sent. A post said without a state is that one's.
 */
export function statesTold(reading: Reading): ToldState[] {
  const { entities, mentions, sentences } = reading.document;
  const ofCode = new Map(entities.flatMap((e) => (e.country ? [[e.country, e.index] as const] : [])));
  const stateOf = ({ country, place }: Entity): number | undefined =>
    ofCode.get(country ?? (place && reading.gazetteer.placeByKey(place)?.country) ?? '');
  const weights = new Map<number, number>();
  const since = new Map<number, number>();
  const add = (entity: Entity, weight: number, sentence: number) => {
    const state = stateOf(entity);
    if (state === undefined) return;
    weights.set(state, (weights.get(state) ?? 0) + weight);
    since.set(state, Math.min(sentence, since.get(state) ?? sentence));
  };
  const sentenceOf = ({ first }: EntityMention) => reading.grammar.token(first).sentence;
  for (const m of mentions) if (m.kind === 'name') add(reading.entity(m.entity), 1, sentenceOf(m));
  const sentFrom = mentions.find((m) => sentences[sentenceOf(m)]!.block === 'dateline');
  if (sentFrom) add(reading.entity(sentFrom.entity), DATELINE, sentenceOf(sentFrom));
  return [...weights]
    .toSorted(([a, more], [b, most]) => most - more || a - b)
    .map(([entity, weight]) => ({
      entity,
      code: reading.entity(entity).country!,
      weight,
      since: since.get(entity)!,
    }));
}
