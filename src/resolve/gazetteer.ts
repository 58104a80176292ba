import type {
  Demonym,
  Gazetteer,
  GazetteerData,
  GazetteerPlace,
  Gender,
  Honorific,
  KnownOrganization,
  Medium,
  MediumKind,
  OrganizationKind,
} from '../core/gazetteer.ts';
import { formKeys, indexKey } from './gazetteer-forms.ts';
import { PlaceIndex } from './gazetteer-places.ts';

/**
 * The gazetteer over the content of the files in `data/gazetteers`.
 *
 * @example
 * ```ts
 * import { GAZETTEER_FILES, type Gazetteer, type GazetteerData, loadGazetteer } from 'newsgraph';
 * import { readFile } from 'node:fs/promises';
 *
 * const parts = Object.entries(GAZETTEER_FILES).map(
 *   async ([part, file]) => [part, JSON.parse(await readFile(`data/gazetteers/${file}`, 'utf8'))] as const,
 * );
 * const data = Object.fromEntries(await Promise.all(parts)) as unknown as GazetteerData;
 * const gazetteer: Gazetteer = loadGazetteer(data);
 * gazetteer.demonym('Norwegian')?.place?.name; // => 'Norway'
 * gazetteer.country('us'); // => undefined
 * ```
 */
export function loadGazetteer(data: GazetteerData): Gazetteer {
  const index = new PlaceIndex(data);
  const demonyms = indexDemonyms(data, index);
  const media = indexNamed<MediumKind, Medium>(data.media, (name, kind) => ({ name, kind }));
  const organizations = indexNamed<OrganizationKind, KnownOrganization>(data.organizations, (name, kind, others) => {
    const acronym = others.find((other) => /^[A-Z][A-Za-z]*[A-Z-]+[A-Z0-9]*$/.test(other));
    return acronym === undefined ? { name, kind } : { name, kind, acronym };
  });
  const givenNames = new Map<string, Gender>();
  for (const gender of ['female', 'male', 'either'] as const)
    for (const name of data.givenNames[gender]) givenNames.set(indexKey(name), gender);
  const honorifics = indexHonorifics(data.titles);

  const find = <T>(index: ReadonlyMap<string, T>, form: string): T | undefined => {
    for (const key of formKeys(form)) {
      const found = index.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const places = (form: string): readonly GazetteerPlace[] => {
    for (const key of formKeys(form)) {
      const found = index.named(key);
      if (found.length > 0) return found;
    }
    return [];
  };

  return {
    country: (form) => {
      const place = places(form).find((candidate) => candidate.kind === 'country');
      return place?.country === undefined ? undefined : index.countries.get(place.country);
    },
    countryByCode: (code) => index.countries.get(code),
    demonym: (form) => find(demonyms, form),
    capital: (form) => find(index.capitals, form),
    place: (form) => places(form)[0],
    places,
    placeByKey: (key) => index.byKey(key),
    subdivision: (abbreviation) => index.subdivisions.get(abbreviation),
    containerOf: (place) => index.containerOf(place),
    medium: (form) => find(media, form),
    organization: (form) => find(organizations, form),
    givenName: (form) => find(givenNames, form),
    honorific: (form) => honorifics.get(form.replace(/\.$/, '')),
  };
}

function indexDemonyms(data: GazetteerData, places: PlaceIndex): ReadonlyMap<string, Demonym> {
  const index = new Map<string, Demonym>();
  const add = (
    row: { readonly adjectives?: readonly string[]; readonly people?: readonly string[] },
    meaning: { readonly place: GazetteerPlace } | { readonly people: string },
  ) => {
    const same = (known: Demonym) =>
      'place' in meaning ? known.place?.key === meaning.place.key : known.people === meaning.people;
    const put = (form: string, part: 'adjective' | 'noun') => {
      const key = indexKey(form);
      const known = index.get(key);
      if (known === undefined) index.set(key, { ...meaning, adjective: false, noun: false, [part]: true });
      else if (same(known)) index.set(key, { ...known, [part]: true });
    };
    for (const form of row.adjectives ?? []) put(form, 'adjective');
    for (const form of row.people ?? []) put(form, 'noun');
  };
  for (const row of data.peoples) add(row, { people: row.name });
  // Where states share a form the larger comes first.
  const later = new Set(['CG', 'DM', 'MK', 'AQ']);
  const ordered = [
    ...data.countries.filter((row) => !later.has(row.code)),
    ...data.countries.filter((row) => later.has(row.code)),
  ];
  for (const row of ordered) add(row, { place: places.byKey(`country/${row.code}`)! });
  for (const row of data.regions) add(row, { place: places.byKey(`region/${row.name}`)! });
  for (const row of data.subdivisions) add(row, { place: places.byKey(`admin/${row.country}/${row.name}`)! });
  return index;
}

/** Reads lists of `Name|other form|other form` by kind. The first entry to claim a form keeps it. */
function indexNamed<Kind extends string, T>(
  lists: Readonly<Record<Kind, readonly string[]>>,
  make: (name: string, kind: Kind, others: readonly string[]) => T,
): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const kind of Object.keys(lists) as Kind[])
    for (const entry of lists[kind]) {
      const [name, ...others] = entry.split('|') as [string, ...string[]];
      const value = make(name, kind, others);
      for (const form of [name, ...others]) {
        const key = indexKey(form);
        if (!index.has(key)) index.set(key, value);
      }
    }
  return index;
}

function indexHonorifics(titles: GazetteerData['titles']): ReadonlyMap<string, Honorific> {
  const index = new Map<string, Honorific>();
  for (const [group, entries] of Object.entries(titles)) {
    const [kind, gender] = group.split('-') as [Honorific['kind'], Honorific['gender']?];
    for (const entry of entries) {
      const [name, ...abbreviations] = entry.split('|') as [string, ...string[]];
      const value: Honorific = gender === undefined ? { name, kind } : { name, kind, gender };
      for (const form of [name, ...abbreviations]) index.set(form.replace(/\.$/, ''), value);
    }
  }
  return index;
}
