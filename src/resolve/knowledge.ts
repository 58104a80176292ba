import type { EntityType, NameSpan } from '../core/annotation.ts';
import type { Gazetteer, GazetteerPlace, KnownOrganization, MediumKind } from '../core/gazetteer.ts';

/** What general knowledge says of a name: what it is, that it means a place, or that it names nothing of its own. */
export type Identification =
  | { readonly of: 'place'; readonly place: GazetteerPlace }
  | { readonly of: 'class'; readonly type: EntityType; readonly class: string }
  | { readonly of: 'people' }
  | { readonly of: 'unknown' };

const ORGANIZATION_CLASSES: Readonly<Record<KnownOrganization['kind'], string>> = {
  intergovernmental: 'schema:Organization',
  alliance: 'schema:Organization',
  court: 'schema:GovernmentOrganization',
  bank: 'schema:Organization',
  agency: 'schema:GovernmentOrganization',
  ngo: 'schema:NGO',
  'armed-group': 'ng:ArmedGroup',
  sport: 'schema:SportsOrganization',
  company: 'schema:Corporation',
};

const mediumClass = (kind: MediumKind): string =>
  kind === 'platform' ? 'ng:Platform' : 'schema:NewsMediaOrganization';

/** Looks a name up; the encoder's type decides between a person and what the gazetteer knows by the same form. */
export function identify(form: string, span: NameSpan, gazetteer: Gazetteer): Identification {
  if (span.type === 'Person') return knownBody(form, gazetteer) ?? { of: 'unknown' };
  const country = gazetteer.country(form);
  if (country) return { of: 'place', place: country };
  const demonym = span.demonym || !gazetteer.place(form) ? gazetteer.demonym(form) : undefined;
  if (demonym) {
    if (demonym.place && (demonym.adjective || span.demonym) && !(demonym.noun && !demonym.adjective))
      return { of: 'place', place: demonym.place };
    return { of: 'people' };
  }
  const body = knownBody(form, gazetteer);
  if (body) return body;
  const place = span.type === 'Place' ? gazetteer.place(form) : undefined;
  return place ? { of: 'place', place } : { of: 'unknown' };
}

function knownBody(form: string, gazetteer: Gazetteer): Identification | undefined {
  const organization = gazetteer.organization(form);
  if (organization) return { of: 'class', type: 'Organization', class: ORGANIZATION_CLASSES[organization.kind] };
  const medium = gazetteer.medium(form);
  return medium && { of: 'class', type: 'Organization', class: mediumClass(medium.kind) };
}
