import type { Entity } from '../core/entity.ts';
import type { Reading } from './reading.ts';

/** How many mentions it is worth that a story is sent from a state. */
const DATELINE = 4;

/** A state that an article names, by entity and ISO 3166-1 alpha-2 code. */
export interface ToldState {
  readonly entity: number;
  readonly code: string;
}

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
  const add = (entity: Entity, weight: number) => {
    const state = stateOf(entity);
    if (state !== undefined) weights.set(state, (weights.get(state) ?? 0) + weight);
  };
  for (const m of mentions) if (m.kind === 'name') add(reading.entity(m.entity), 1);
  const sentFrom = mentions.find((m) => sentences[reading.grammar.token(m.first).sentence]!.block === 'dateline');
  if (sentFrom) add(reading.entity(sentFrom.entity), DATELINE);
  return [...weights]
    .toSorted(([a, more], [b, most]) => most - more || a - b)
    .map(([entity]) => ({ entity, code: reading.entity(entity).country! }));
}
