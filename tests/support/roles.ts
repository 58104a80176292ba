import type { Event } from '../../src/core/facts.ts';
import { Reading } from '../../src/extract/reading.ts';
import { extractRoles } from '../../src/extract/roles.ts';
import { shippedOntology } from './extracted.ts';
import { type Meant, parsed, shippedGazetteer } from './parsed.ts';

const ontology = shippedOntology();
const gazetteer = shippedGazetteer();
export const ROE: Meant = { words: ['Roe', 'she'], name: 'Jane Roe' };
export const DOE: Meant = { words: ['Doe'], name: 'John Doe' };
export const ITALY: Meant = { words: ['Italy', 'Italian'], name: 'Italy', type: 'Place' };
export const SWEDEN: Meant = { words: ['Sweden'], name: 'Sweden', type: 'Place' };
export const ACME: Meant = { words: ['Acme'], name: 'Acme', type: 'Organization' };
const COUNTRIES = new Map([
  ['Italy', 'IT'],
  ['Sweden', 'SE'],
  ['Brazil', 'BR'],
  ['Kenya', 'KE'],
  ['Britain', 'GB'],
]);

/** Holder, title, body and status of each role, parted by bars. */
export function roles(trees: string, meant: readonly Meant[], events: readonly Event[] = []): string[] {
  const plain = parsed(trees, meant);
  const entities = plain.entities.map((e) => {
    const country = COUNTRIES.get(e.name ?? '');
    return country === undefined ? e : { ...e, country, place: `country/${country}` };
  });
  const name = (entity: number | undefined) =>
    entity === undefined ? '-' : (entities[entity]!.name ?? entities[entity]!.description);
  return extractRoles(new Reading({ ...plain, entities }, ontology, gazetteer), events).map(
    (r) => `${name(r.person)} | ${r.title} | ${name(r.organization)} | ${r.status}`,
  );
}
