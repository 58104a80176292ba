import type { CityRow, Country, GazetteerData, GazetteerPlace } from '../core/gazetteer.ts';
import { type Candidate, type CityIndex, GEONAMES, indexCities, POPULATION_UNIT } from './gazetteer-cities.ts';
import { indexKey } from './gazetteer-forms.ts';

/** Where ISO itself describes the code of a country or territory. */
const ISO = 'https://www.iso.org/obp/ui/#iso:code:3166:';
const WIKIDATA = 'http://www.wikidata.org/entity/';

const STATE = 4e9;
const REGION = 3e9;
/** A territory gives way to a great city or province of its name. */
const TERRITORY = 1e8;

/** Words that say what a state or province is, and may be left out of its name. */
const DIVISION =
  /^(?:Province of |State of |Republic of )|(?: (?:Province|Governorate|Oblast'?|oblast|Kra[iy]|Republic|Prefecture|District|County|Region|State|City))$/;

/** The places of a gazetteer, found by form and by key. Forms are index keys. */
export class PlaceIndex {
  readonly countries = new Map<string, Country>();
  readonly subdivisions = new Map<string, GazetteerPlace>();
  /** Seats of government. */
  readonly capitals = new Map<string, Country>();
  readonly #byKey = new Map<string, GazetteerPlace>();
  readonly #containers = new Map<string, string>();
  readonly #byForm = new Map<string, Candidate[]>();
  readonly #cities: CityIndex;

  constructor(data: GazetteerData) {
    this.#addRegions(data.regions);
    this.#addCountries(data);
    this.#addDivisions(data);
    const seats = new Map<string, Set<string>>();
    for (const country of this.countries.values())
      seats.set(country.country, new Set(country.capitals.map((form) => indexKey(form))));
    this.#cities = indexCities(data, seats);
  }

  /** Every place of that name, the most prominent first. */
  named(form: string): readonly GazetteerPlace[] {
    return [...(this.#byForm.get(form) ?? []), ...this.#cities.named(form)]
      .sort((a, b) => b.weight - a.weight || (a.place.key < b.place.key ? -1 : 1))
      .map((candidate) => candidate.place);
  }

  byKey(key: string): GazetteerPlace | undefined {
    return key.startsWith('city/') ? this.#cities.byId(Number(key.slice(5))) : this.#byKey.get(key);
  }

  containerOf(place: GazetteerPlace): GazetteerPlace | undefined {
    const key =
      place.kind === 'city' ? this.#cities.containerOf(Number(place.key.slice(5))) : this.#containers.get(place.key);
    return key === undefined ? undefined : this.byKey(key);
  }

  #add(place: GazetteerPlace, container: string | undefined): void {
    this.#byKey.set(place.key, place);
    if (container !== undefined) this.#containers.set(place.key, container);
  }

  #addForm(form: string, place: GazetteerPlace, weight: number): void {
    const key = indexKey(form);
    const known = this.#byForm.get(key);
    if (known === undefined) this.#byForm.set(key, [{ place, weight }]);
    else if (!known.some((candidate) => candidate.place === place)) known.push({ place, weight });
  }

  #addRegions(rows: GazetteerData['regions']): void {
    for (const row of rows) {
      const place: GazetteerPlace = {
        key: `region/${row.name}`,
        kind: row.kind,
        name: row.name,
        sameAs: row.wikidata === undefined ? [] : [WIKIDATA + row.wikidata],
        ...(row.country !== undefined && { country: row.country }),
      };
      this.#add(place, row.country !== undefined ? `country/${row.country}` : row.within && `region/${row.within}`);
      for (const form of [row.name, ...(row.aliases ?? [])]) this.#addForm(form, place, REGION);
    }
  }

  #addCountries({ countries, coordinates }: GazetteerData): void {
    for (const row of countries) {
      const middle = coordinates[row.geonames];
      const country: Country = {
        key: `country/${row.code}`,
        kind: 'country',
        name: row.name,
        country: row.code,
        official: row.official ?? row.name,
        aliases: row.aliases ?? [],
        capitals: row.capital ?? [],
        sameAs: [WIKIDATA + row.wikidata, `${GEONAMES}${row.geonames}/`, ISO + row.code],
        ...(middle && { coordinates: middle }),
        ...(row.sovereign !== undefined && { sovereign: row.sovereign }),
      };
      this.#add(country, `region/${row.continent}`);
      this.countries.set(row.code, country);
      for (const form of [row.name, country.official, ...country.aliases])
        this.#addForm(form, country, row.sovereign === undefined ? STATE : TERRITORY);
      for (const form of country.capitals)
        if (!this.capitals.has(indexKey(form))) this.capitals.set(indexKey(form), country);
    }
  }

  #addDivisions(data: GazetteerData): void {
    const details = new Map(data.subdivisions.map((row) => [`${row.country}/${row.name}`, row]));
    for (const [code, divisions] of Object.entries(data.cities))
      for (const [name, rows] of Object.entries(divisions)) {
        if (name === '') continue;
        const row = details.get(`${code}/${name}`);
        const middle = data.coordinates[largest(rows)?.[0] ?? ''];
        const place: GazetteerPlace = {
          key: `admin/${code}/${name}`,
          kind: 'admin',
          name,
          country: code,
          sameAs: row?.geonames === undefined ? [] : [`${GEONAMES}${row.geonames}/`],
          ...(middle && { coordinates: middle }),
        };
        this.#add(place, `country/${code}`);
        const weight = divisionWeight(name, rows);
        this.#addForm(name, place, weight);
        const short = name.replace(DIVISION, '');
        if (short !== name) this.#addForm(short, place, weight);
        for (const form of row?.abbreviations ?? []) {
          if (!this.subdivisions.has(form)) this.subdivisions.set(form, place);
          if (form.length > 5 || /^(?:[A-Z]\.){2,}$/.test(form)) this.#addForm(form, place, weight);
        }
      }
  }
}

/** A quarter of its townspeople, and less than the city that bears its name: a province comes before a small town elsewhere. */
function divisionWeight(name: string, rows: readonly CityRow[]): number {
  const townspeople = rows.reduce((sum, row) => sum + row[2], 0) * POPULATION_UNIT;
  const namesake = rows.find((row) => row.includes(name));
  const limit =
    namesake === undefined
      ? Number.POSITIVE_INFINITY
      : namesake[2] * POPULATION_UNIT * (namesake[1] === name ? 0.9 : 0.45);
  return Math.min(townspeople / 4 + 1, limit);
}

const largest = (rows: readonly CityRow[]): CityRow | undefined =>
  rows.reduce<CityRow | undefined>((best, row) => (best && best[2] >= row[2] ? best : row), undefined);
