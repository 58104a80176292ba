import type { ThingKind } from './knowledge.ts';

/** The classes of things and what each is drawn as; of several the first counts. */
export const KINDS: readonly (readonly [string, ThingKind])[] = [
  ['schema:Person', 'person'],
  ['schema:Organization', 'organization'],
  ['schema:Place', 'place'],
  ['ng:NamedThing', 'thing'],
];

/** The properties that join two things lastingly. */
export const TIES: readonly string[] = [
  'schema:containedInPlace',
  'schema:location',
  'schema:parentOrganization',
  'schema:memberOf',
  'schema:spouse',
  'schema:children',
  'schema:sibling',
  'schema:relatedTo',
  'schema:founder',
  'schema:owns',
  'schema:worksFor',
  'schema:nationality',
  'ng:allyOf',
  'ng:opponentOf',
  'ng:supports',
  'ng:leads',
];
