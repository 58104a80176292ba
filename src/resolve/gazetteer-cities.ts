import type { CityRow, GazetteerData, GazetteerPlace } from '../core/gazetteer.ts';
import { indexKey } from './gazetteer-forms.ts';

export const GEONAMES = 'https://sws.geonames.org/';
/** Populations are shipped in thousands. */
export const POPULATION_UNIT = 1000;

/** A place that a form may mean, and how prominent it is: by its people, countries and regions before all. */
export interface Candidate {
  readonly place: GazetteerPlace;
  readonly weight: number;
}

interface CityEntry {
  readonly row: CityRow;
  readonly country: string;
  /** Key of the state, province or country that it lies in. */
  readonly container: string;
}

/** The cities of a gazetteer. There are tens of thousands, so that places are made when asked for. */
export interface CityIndex {
  readonly named: (key: string) => readonly Candidate[];
  readonly byId: (id: number) => GazetteerPlace | undefined;
  readonly containerOf: (id: number) => string | undefined;
}

/** `seats` are the index keys of each country's seats of government. */
export function indexCities(
  { cities, coordinates }: Pick<GazetteerData, 'cities' | 'coordinates'>,
  seats: ReadonlyMap<string, ReadonlySet<string>>,
): CityIndex {
  const byForm = new Map<string, CityEntry | CityEntry[]>();
  const entryById = new Map<number, CityEntry>();
  const places = new Map<number, GazetteerPlace>();

  const put = (form: string, entry: CityEntry) => {
    const key = indexKey(form);
    const known = byForm.get(key);
    if (known === undefined) byForm.set(key, entry);
    else if (!Array.isArray(known)) known !== entry && byForm.set(key, [known, entry]);
    else if (!known.includes(entry)) known.push(entry);
  };
  for (const country of Object.keys(cities)) {
    const admins = cities[country]!;
    for (const admin of Object.keys(admins)) {
      const container = admin === '' ? `country/${country}` : `admin/${country}/${admin}`;
      for (const row of admins[admin]!) {
        const entry: CityEntry = { row, country, container };
        entryById.set(row[0], entry);
        for (let i = 1; i < row.length; i++) if (i !== 2) put(row[i] as string, entry);
      }
    }
  }

  const isCapital = (entry: CityEntry) => {
    const forms = seats.get(entry.country);
    return entry.row.some((form) => typeof form === 'string' && forms?.has(indexKey(form)) === true);
  };
  const placeOf = (entry: CityEntry): GazetteerPlace => {
    const [id, name, thousands] = entry.row;
    let place = places.get(id);
    if (place === undefined) {
      place = {
        key: `city/${id}`,
        kind: 'city',
        name,
        country: entry.country,
        sameAs: [`${GEONAMES}${id}/`],
        ...(coordinates[id] && { coordinates: coordinates[id] }),
        population: thousands * POPULATION_UNIT,
        ...(isCapital(entry) && { capital: true }),
      };
      places.set(id, place);
    }
    return place;
  };
  // The seat of a government is spoken of more than a larger town elsewhere; a second name less than a first.
  const weigh = (place: GazetteerPlace, key: string) => {
    const people = place.population ?? 0;
    if (place.capital) return Math.min(people * 10, people + 5e6);
    return indexKey(place.name) === key ? people : people / 2;
  };

  return {
    named: (key) => {
      const found = byForm.get(key);
      if (found === undefined) return [];
      return (Array.isArray(found) ? found : [found]).map((entry) => {
        const place = placeOf(entry);
        return { place, weight: weigh(place, key) };
      });
    },
    byId: (id) => {
      const entry = entryById.get(id);
      return entry && placeOf(entry);
    },
    containerOf: (id) => entryById.get(id)?.container,
  };
}
