import type { CityRow, Country, GazetteerData, GazetteerPlace } from '../core/gazetteer.ts';
import { indexKey } from './gazetteer-forms.ts';

const WIKIDATA = 'http://www.wikidata.org/entity/';
const GEONAMES = 'https://sws.geonames.org/';

/** The places of a gazetteer, found by form and by key. */
export interface PlaceIndex {
  /** The most prominent place of a form comes first. */
  readonly byForm: ReadonlyMap<string, readonly GazetteerPlace[]>;
  readonly byKey: ReadonlyMap<string, GazetteerPlace>;
  /** Key of a place to the key of the place next above. */
  readonly containers: ReadonlyMap<string, string>;
  readonly subdivisions: ReadonlyMap<string, GazetteerPlace>;
  readonly countries: ReadonlyMap<string, Country>;
  /** Form of a seat of government to its country. */
  readonly capitals: ReadonlyMap<string, Country>;
}

/** Words that say what a state or province is, and may be left out of its name. */
const DIVISION =
  /^(?:Province of |State of |Republic of )|(?: (?:Province|Governorate|Oblast'?|oblast|Kra[iy]|Republic|Prefecture|District|County|Region|State|City))$/;

export function indexPlaces(data: GazetteerData): PlaceIndex {
  const byKey = new Map<string, GazetteerPlace>();
  const containers = new Map<string, string>();
  const countries = new Map<string, Country>();
  const capitals = new Map<string, Country>();
  const subdivisions = new Map<string, GazetteerPlace>();
  const weighed = new Map<string, { place: GazetteerPlace; weight: number }[]>();

  const addForm = (form: string, place: GazetteerPlace, weight: number) => {
    const key = indexKey(form);
    const entries = weighed.get(key);
    if (entries === undefined) weighed.set(key, [{ place, weight }]);
    else if (!entries.some((entry) => entry.place === place)) entries.push({ place, weight });
  };
  const add = (place: GazetteerPlace, container: string | undefined) => {
    byKey.set(place.key, place);
    if (container !== undefined) containers.set(place.key, container);
  };

  for (const row of data.regions) {
    const place: GazetteerPlace = {
      key: `region/${row.name}`,
      kind: row.kind,
      name: row.name,
      sameAs: row.wikidata === undefined ? [] : [WIKIDATA + row.wikidata],
      ...(row.country !== undefined && { country: row.country }),
    };
    add(place, row.country !== undefined ? `country/${row.country}` : row.within && `region/${row.within}`);
    for (const form of [row.name, ...(row.aliases ?? [])]) addForm(form, place, 1e9);
  }
  for (const row of data.countries) {
    const country: Country = {
      key: `country/${row.code}`,
      kind: 'country',
      name: row.name,
      country: row.code,
      official: row.official ?? row.name,
      aliases: row.aliases ?? [],
      capitals: row.capital ?? [],
      sameAs: [WIKIDATA + row.wikidata, `${GEONAMES}${row.geonames}/`],
      ...(row.sovereign !== undefined && { sovereign: row.sovereign }),
    };
    add(country, `region/${row.continent}`);
    countries.set(row.code, country);
    // A territory gives way to a larger town or state of its name, and a state to none.
    for (const form of [row.name, country.official, ...country.aliases])
      addForm(form, country, row.sovereign === undefined ? 2e9 : 1e8);
    for (const form of country.capitals) if (!capitals.has(indexKey(form))) capitals.set(indexKey(form), country);
  }

  const known = new Map(data.subdivisions.map((row) => [`${row.country}/${row.name}`, row]));
  for (const [code, admins] of Object.entries(data.cities)) {
    const seats = new Set(countries.get(code)?.capitals.map((form) => indexKey(form)));
    for (const [name, rows] of Object.entries(admins)) {
      const country = `country/${code}`;
      const admin = name === '' ? undefined : `admin/${code}/${name}`;
      for (const row of rows) addCity(row, code, admin ?? country, seats);
      if (admin === undefined) continue;
      const details = known.get(`${code}/${name}`);
      const place: GazetteerPlace = {
        key: admin,
        kind: 'admin',
        name,
        country: code,
        sameAs: details?.geonames === undefined ? [] : [`${GEONAMES}${details.geonames}/`],
      };
      add(place, country);
      // A quarter of its townspeople, and less than the city that bears its name: a province comes before a small town elsewhere.
      const townspeople = rows.reduce((sum, row) => sum + row[2], 0) * 1000;
      const namesake = rows.find((row) => row.includes(name));
      const weight = Math.min(
        townspeople / 4 + 1,
        namesake === undefined ? Infinity : namesake[2] * (namesake[1] === name ? 900 : 450),
      );
      addForm(name, place, weight);
      const short = name.replace(DIVISION, '');
      if (short !== name) addForm(short, place, weight);
      for (const form of details?.abbreviations ?? []) {
        if (!subdivisions.has(form)) subdivisions.set(form, place);
        if (form.length > 5 || /^(?:[A-Z]\.){2,}$/.test(form)) addForm(form, place, weight);
      }
    }
  }

  function addCity(row: CityRow, code: string, container: string, seats: ReadonlySet<string>): void {
    const [id, name, thousands, ...others] = row;
    const forms = [name, ...others];
    const capital = forms.some((form) => seats.has(indexKey(form)));
    const place: GazetteerPlace = {
      key: `city/${id}`,
      kind: 'city',
      name,
      country: code,
      sameAs: [`${GEONAMES}${id}/`],
      population: thousands * 1000,
      ...(capital && { capital }),
    };
    add(place, container);
    // The seat of a government is spoken of more than a larger town elsewhere; a second name less than a first.
    const people = thousands * 1000;
    const weight = capital ? Math.min(people * 10, people + 5e6) : people;
    forms.forEach((form, index) => {
      addForm(form, place, weight * (index === 0 || capital ? 1 : 0.5));
    });
  }

  const byForm = new Map<string, readonly GazetteerPlace[]>();
  for (const [form, entries] of weighed)
    byForm.set(
      form,
      entries.sort((a, b) => b.weight - a.weight || (a.place.key < b.place.key ? -1 : 1)).map((entry) => entry.place),
    );
  return { byForm, byKey, containers, subdivisions, countries, capitals };
}
