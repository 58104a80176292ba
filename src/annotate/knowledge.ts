import type { Gazetteer } from '../core/gazetteer.ts';

/** What of the world's names helps to type a name. */
export type NameKnowledge = Pick<Gazetteer, 'demonym' | 'place' | 'medium' | 'organization' | 'givenName'>;

/** Knows nothing, so that the text alone decides. */
export const NO_KNOWLEDGE: NameKnowledge = {
  demonym: () => undefined,
  place: () => undefined,
  medium: () => undefined,
  organization: () => undefined,
  givenName: () => undefined,
};
