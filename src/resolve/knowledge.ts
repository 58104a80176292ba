import type { EntityType, NameSpan } from '../core/annotation.ts';
import type { Gazetteer, GazetteerPlace, KnownOrganization, MediumKind } from '../core/gazetteer.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { formKey } from './forms.ts';

/** What general knowledge says of a name: what it is, that it means a place, or that it names nothing of its own. */
export type Identification =
  | { readonly of: 'place'; readonly place: GazetteerPlace }
  | { readonly of: 'class'; readonly type: EntityType; readonly class: string; readonly key?: string }
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

/** What the members of parties are called, with the party's name: "Republicans" with "Republican Party". */
export function partyNames(ontology: Ontology): ReadonlyMap<string, string> {
  return new Map(
    [...ontology.words('ng:PoliticalParty', 'ng:partyForm')].map((entry): [string, string] => {
      const [form, party] = entry.split(': ') as [string, string];
      return [form, party];
    }),
  );
}

/** Looks a name up; the encoder's type decides between a person and what the gazetteer knows by the same form. */
export function identify(
  form: string,
  span: NameSpan,
  gazetteer: Gazetteer,
  parties: ReadonlyMap<string, string>,
  followsPlace = false,
): Identification {
  const party = span.type === 'Person' ? undefined : parties.get(form);
  if (party) return { of: 'class', type: 'Organization', class: 'ng:PoliticalParty', key: formKey(party) };
  if (span.type === 'Person') return knownBody(form, gazetteer) ?? { of: 'unknown' };
  // a text without capitals has its states in small letters
  const isLower = span.type === 'Place' && !/\p{Lu}/u.test(form);
  const country = gazetteer.country(isLower ? capitalized(form) : form);
  if (country) return { of: 'place', place: country };
  // "The Tennessean" is a paper
  const isPeople = span.demonym || !(form.startsWith('The ') || gazetteer.place(form));
  const demonym = isPeople ? gazetteer.demonym(form) : undefined;
  if (isCommunity(form, gazetteer))
    return { of: 'class', type: 'Organization', class: 'ng:Community', key: formKey(form) };
  if (demonym) {
    if (demonym.place && (demonym.adjective || span.demonym) && !(demonym.noun && !demonym.adjective))
      return { of: 'place', place: demonym.place };
    return { of: 'people' };
  }
  const body = knownBody(form, gazetteer);
  if (body) return body;
  const division = followsPlace ? gazetteer.subdivision(form) : undefined;
  const place = division ?? (span.type === 'Place' ? gazetteer.place(form) : undefined);
  return place ? { of: 'place', place } : { of: 'unknown' };
}

/** "Kurds", "Sunni Arabs": a people without a state of its own, or a faith. */
export function isCommunity(form: string, gazetteer: Gazetteer): boolean {
  const words = form.split(' ').map((word) => gazetteer.demonym(word));
  const last = words.pop();
  const isPlural = last?.people !== undefined && last.noun && !last.adjective;
  return isPlural && words.every((word) => word?.people !== undefined && word.adjective);
}

const capitalized = (form: string): string =>
  form.replace(/(?<![\p{L}’'])(?!(?:of|and|the)\b)\p{L}/gu, (letter) => letter.toUpperCase());

function knownBody(form: string, gazetteer: Gazetteer): Identification | undefined {
  for (const spelling of spellings(form)) {
    const organization = gazetteer.organization(spelling);
    if (organization)
      return {
        of: 'class',
        type: 'Organization',
        class: ORGANIZATION_CLASSES[organization.kind],
        key: formKey(organization.name),
      };
    const medium = gazetteer.medium(spelling);
    if (medium)
      return { of: 'class', type: 'Organization', class: mediumClass(medium.kind), key: formKey(medium.name) };
  }
  return undefined;
}

/** A form with others under which the lists may have it: "UN" for "United Nations", "Asharq" for "Ash-Sharq". */
function spellings(form: string): string[] {
  const others = [
    form.replace(/^United Nations /u, 'UN '),
    form.replace(/^A(sh|[sztrdn])-(\1)/iu, (_, article: string) => `A${article.toLowerCase()}`),
  ];
  return [form, ...others.filter((other) => other !== form)];
}

const SOLDIERS = new Set(['force', 'troop', 'soldier', 'military', 'serviceman']);
const GOVERNMENTS = new Set(['government', 'administration']);

/**
 * One key for all forms of a government or of a state's forces: "U.S. government" and "United States Government", "Iraqi
 * forces" and "Iraqi troops". Undefined for other names.
 */
export function bodyKey(form: string, ontology: Ontology, gazetteer: Gazetteer): string | undefined {
  const words = form.replace(/^the /iu, '').split(/\s+/);
  const noun = words.at(-1)!.toLowerCase().replace(/s$/u, '');
  const isGovernment = GOVERNMENTS.has(noun);
  if (words.length < 2 || !(isGovernment || SOLDIERS.has(noun))) return undefined;
  const adjectives = ontology.words('ng:Military', 'ng:bodyAdjective');
  const owner = words.slice(0, -1).filter((word) => !isGovernment || !adjectives.has(word.toLowerCase()));
  const whose = owner.join(' ');
  const place = gazetteer.country(whose) ?? gazetteer.demonym(whose)?.place;
  return `${place?.key ?? formKey(whose)} ${isGovernment ? 'government' : 'forces'}`;
}
