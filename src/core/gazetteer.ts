/** Kinds of place, from the state of the map to the town. A `region` is neither a state nor a division of one: Gaza Strip, Scandinavia, Scotland. */
export type PlaceKind = 'country' | 'continent' | 'region' | 'admin' | 'city';

/** Where a place lies, in degrees (WGS 84): latitude, longitude. The middle of a town or country; of a state or province, its largest town. */
export type Coordinates = readonly [latitude: number, longitude: number];

/** A place that the shipped gazetteer knows. */
export interface GazetteerPlace {
  /** Stable and unique: `country/IQ`, `admin/US/Texas`, `city/98182`, `region/Europe`. */
  readonly key: string;
  readonly kind: PlaceKind;
  /** Usual English name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 code of the country that it is or lies in. */
  readonly country?: string;
  /** IRIs of the same place elsewhere: Wikidata, GeoNames. */
  readonly sameAs: readonly string[];
  readonly coordinates?: Coordinates;
  /** Inhabitants, to the nearest thousand; cities only. */
  readonly population?: number;
  /** True for a seat of a country's government. */
  readonly capital?: boolean;
}

/** A state or a territory with a code of its own. */
export interface Country extends GazetteerPlace {
  readonly kind: 'country';
  readonly country: string;
  /** "Republic of Iraq"; the usual name where there is no other. */
  readonly official: string;
  readonly aliases: readonly string[];
  /** Seats of government, the first one the capital: `['Washington, D.C.', 'Washington', …]`. */
  readonly capitals: readonly string[];
  /** Code of the state that a territory belongs to. */
  readonly sovereign?: string;
}

/** What an adjective or a people's name says of origin: a place ("Iraqi", "Texan"), or a people without a state of its own ("Kurdish"). */
export interface Demonym {
  readonly place?: GazetteerPlace;
  /** Name of the people in the plural, where no place is meant: "Kurds". */
  readonly people?: string;
  readonly adjective: boolean;
  /** True where the form names persons: "Briton", "Iraqis". */
  readonly noun: boolean;
}

export type MediumKind = 'agency' | 'broadcaster' | 'newspaper' | 'magazine' | 'website' | 'platform';

/** A news agency, a paper, a station, or a platform on which people publish. */
export interface Medium {
  readonly name: string;
  readonly kind: MediumKind;
}

export type OrganizationKind =
  | 'intergovernmental'
  | 'alliance'
  | 'court'
  | 'bank'
  | 'agency'
  | 'ngo'
  | 'armed-group'
  | 'sport'
  | 'company';

/** An organisation that news names without saying what it is. */
export interface KnownOrganization {
  readonly name: string;
  readonly acronym?: string;
  readonly kind: OrganizationKind;
}

export type Gender = 'female' | 'male' | 'either';

/** What an honorific or a title before a name tells of the person. */
export interface Honorific {
  /** Full form: "General". */
  readonly name: string;
  readonly kind: 'courtesy' | 'military' | 'police' | 'political' | 'religious' | 'royal' | 'academic' | 'legal';
  readonly gender?: 'female' | 'male';
}

/**
 * General knowledge of the world's places, peoples, media and names, for typing and linking; never a source of facts.
 * Forms are case-sensitive ("US" is a country, "us" is not), but accents, full stops in acronyms, a leading "the" and
 * capitals throughout ("IRAQ") make no difference.
 */
export interface Gazetteer {
  readonly country: (form: string) => Country | undefined;
  readonly countryByCode: (code: string) => Country | undefined;
  /** What the form says of origin, the most usual reading: "Dominican" is of the Dominican Republic. */
  readonly demonym: (form: string) => Demonym | undefined;
  /** The country whose seat of government it is: "Tehran", "Washington". */
  readonly capital: (form: string) => Country | undefined;
  /** The most prominent place of that name. */
  readonly place: (form: string) => GazetteerPlace | undefined;
  /** Every place of that name, the most prominent first. */
  readonly places: (form: string) => readonly GazetteerPlace[];
  readonly placeByKey: (key: string) => GazetteerPlace | undefined;
  /** A state or province by its abbreviation, as after a town's name: "Calif.", "TX", "NSW". */
  readonly subdivision: (abbreviation: string) => GazetteerPlace | undefined;
  /** The place next above: of Ramadi Anbar, of Anbar Iraq, of Iraq Asia. */
  readonly containerOf: (place: GazetteerPlace) => GazetteerPlace | undefined;
  readonly medium: (form: string) => Medium | undefined;
  readonly organization: (form: string) => KnownOrganization | undefined;
  /** Whose name it usually is; `either` where both bear it. */
  readonly givenName: (form: string) => Gender | undefined;
  /** "Gen", "Gen.", "General": with and without the full stop. */
  readonly honorific: (form: string) => Honorific | undefined;
}

/** A line of `countries.json`. */
export interface CountryRow {
  readonly code: string;
  readonly name: string;
  readonly official?: string;
  readonly aliases?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
  readonly capital?: readonly string[];
  readonly continent: string;
  readonly sovereign?: string;
  readonly wikidata: string;
  readonly geonames: number;
}

/** A line of `regions.json`; `country` or `within` (a region's name) says where it lies. */
export interface RegionRow {
  readonly kind: 'continent' | 'region';
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
  readonly country?: string;
  readonly within?: string;
  readonly wikidata?: string;
}

/** A line of `peoples.json`. */
export interface PeopleRow {
  readonly name: string;
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
}

/** A line of `subdivisions.json`. */
export interface SubdivisionRow {
  readonly country: string;
  readonly name: string;
  readonly abbreviations?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
  readonly geonames?: number;
}

/** GeoNames id, name, inhabitants in thousands, other names. */
export type CityRow = readonly [number, string, number, ...string[]];

/** The content of the files in `data/gazetteers`, parsed. */
export interface GazetteerData {
  readonly countries: readonly CountryRow[];
  readonly regions: readonly RegionRow[];
  readonly peoples: readonly PeopleRow[];
  readonly subdivisions: readonly SubdivisionRow[];
  /** Country code, then state or province (empty where unknown), then its cities. */
  readonly cities: Readonly<Record<string, Readonly<Record<string, readonly CityRow[]>>>>;
  /** By GeoNames id, of cities and countries. */
  readonly coordinates: Readonly<Record<string, Coordinates>>;
  /** Kind to names; a name's other forms follow it after `|`. */
  readonly media: Readonly<Record<MediumKind, readonly string[]>>;
  /** Kind to names; a name's other forms follow it after `|`, its acronym first. */
  readonly organizations: Readonly<Record<OrganizationKind, readonly string[]>>;
  readonly givenNames: Readonly<Record<Gender, readonly string[]>>;
  /** Kind, and after a hyphen the gender if it tells one, to titles; a title's abbreviations follow it after `|`. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
}

/**
 * Each part of `GazetteerData` with the name of its file in `data/gazetteers`.
 *
 * @example
 * ```ts
 * import { GAZETTEER_FILES } from 'newsgraph';
 *
 * GAZETTEER_FILES.countries; // => 'countries.json'
 * ```
 */
export const GAZETTEER_FILES = {
  countries: 'countries.json',
  regions: 'regions.json',
  peoples: 'peoples.json',
  subdivisions: 'subdivisions.json',
  cities: 'cities.json',
  coordinates: 'coordinates.json',
  media: 'media.json',
  organizations: 'organizations.json',
  givenNames: 'given-names.json',
  titles: 'titles.json',
} as const satisfies Record<keyof GazetteerData, string>;

const PLAIN = /^(?:[!-_a-~]+ )*[!-_a-~]+$/;

/** The form under which a name is looked up: accents and the marks of transliteration dropped, one kind of apostrophe and hyphen; case kept. */
export function foldForm(form: string): string {
  if (PLAIN.test(form)) return form;
  return form
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’ʻʼ`´]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
