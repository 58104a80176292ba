import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GAZETTEER_FILES, type GazetteerData, type GazetteerPlace } from '../../src/core/gazetteer.ts';
import { loadGazetteer } from '../../src/resolve/gazetteer.ts';

const folder = new URL('../../data/gazetteers/', import.meta.url);
const data = Object.fromEntries(
  Object.entries(GAZETTEER_FILES).map(([part, file]) => [
    part,
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]),
) as unknown as GazetteerData;
const gazetteer = loadGazetteer(data);

function chain(form: string): string[] {
  const keys: string[] = [];
  for (let place: GazetteerPlace | undefined = gazetteer.place(form); place; place = gazetteer.containerOf(place))
    keys.push(place.name);
  return keys;
}

describe('countries', () => {
  it.each([
    ['US', 'US'],
    ['U.S.', 'US'],
    ['the United States', 'US'],
    ['America', 'US'],
    ['UK', 'GB'],
    ['Britain', 'GB'],
    ['Syria', 'SY'],
    ['South Korea', 'KR'],
    ['SOUTH KOREA', 'KR'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Burma', 'MM'],
    ['Czechia', 'CZ'],
    ['DR Congo', 'CD'],
    ['The Vatican', 'VA'],
    ['Palestine', 'PS'],
    ['Kosovo', 'XK'],
    ['Türkiye', 'TR'],
    ['Turkiye', 'TR'],
    ['IRAQ', 'IQ'],
  ])('knows %s as %s', (form, code) => {
    expect(gazetteer.country(form)?.country).toBe(code);
  });

  it.each(['us', 'turkey', 'ivory coast', 'Baghdad', 'CHA'])('takes %s for no country', (form) => {
    expect(gazetteer.country(form)).toBeUndefined();
  });

  it('gives their identifiers elsewhere, each once', () => {
    expect(gazetteer.country('Iraq')?.sameAs).toEqual([
      'http://www.wikidata.org/entity/Q796',
      'https://sws.geonames.org/99237/',
      'https://www.iso.org/obp/ui/#iso:code:3166:IQ',
    ]);
    const identifiers = data.countries.flatMap((row) => [row.wikidata, String(row.geonames)]);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  it('have a name and an alias in common with no other country', () => {
    const forms = data.countries.flatMap((row) => [...new Set([row.name, ...(row.aliases ?? [])])]);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });
});

describe('seats of government', () => {
  it.each([
    ['Tehran', 'Iran'],
    ['Washington', 'United States'],
    ['Kiev', 'Ukraine'],
    ['Kyiv', 'Ukraine'],
    ['The Hague', 'Netherlands'],
    ['New Delhi', 'India'],
  ])('%s stands for %s', (form, country) => {
    expect(gazetteer.capital(form)?.name).toBe(country);
  });

  it('are cities, marked as capitals', () => {
    expect(gazetteer.place('Tehran')).toMatchObject({ kind: 'city', country: 'IR', capital: true });
    expect(gazetteer.place('Mosul')?.capital).toBeUndefined();
  });

  it('are known for every state that has one', () => {
    const missing = data.countries
      .filter((row) => row.sovereign === undefined && row.capital !== undefined)
      .filter((row) => !gazetteer.places(row.capital![0]!).some((place) => place.country === row.code))
      .map((row) => row.code);
    expect(missing).toEqual([]);
  });
});

describe('demonyms', () => {
  it.each([
    ['Iraqi', 'Iraq'],
    ['Iraqis', 'Iraq'],
    ['British', 'United Kingdom'],
    ['Britons', 'United Kingdom'],
    ['Dutch', 'Netherlands'],
    ['Danes', 'Denmark'],
    ['Saudis', 'Saudi Arabia'],
    ['Afghans', 'Afghanistan'],
    ['Texan', 'Texas'],
    ['Scottish', 'Scotland'],
    ['European', 'Europe'],
    ['Catalan', 'Catalonia'],
    ['Chechen', 'Chechnya'],
    ['Dominican', 'Dominican Republic'],
    ['Congolese', 'Democratic Republic of the Congo'],
    ['US', 'United States'],
  ])('%s is of %s', (form, place) => {
    expect(gazetteer.demonym(form)?.place?.name).toBe(place);
  });

  it('of a people without a state name no place', () => {
    expect(gazetteer.demonym('Kurdish')).toEqual({ people: 'Kurds', adjective: true, noun: false });
    expect(gazetteer.demonym('Arabs')).toEqual({ people: 'Arabs', adjective: false, noun: true });
  });

  it('tell adjectives from words for persons', () => {
    expect(gazetteer.demonym('Danish')).toMatchObject({ adjective: true, noun: false });
    expect(gazetteer.demonym('Danes')).toMatchObject({ adjective: false, noun: true });
    expect(gazetteer.demonym('Iraqi')).toMatchObject({ adjective: true, noun: true });
    expect(gazetteer.demonym('Iraq')).toBeUndefined();
  });
});

describe('places', () => {
  it('lie in their containers', () => {
    expect(chain('Ramadi')).toEqual(['Ramadi', 'Anbar', 'Iraq', 'Asia']);
    expect(chain('Gaza')).toEqual(['Gaza Strip', 'Palestine', 'Asia']);
    expect(chain('Scotland')).toEqual(['Scotland', 'United Kingdom', 'Europe']);
    expect(chain('Middle East')).toEqual(['Middle East']);
  });

  it('of one name come in order of prominence', () => {
    expect(gazetteer.place('New York')).toMatchObject({ kind: 'city', population: expect.any(Number) });
    expect(gazetteer.places('New York').map((place) => place.kind)).toContain('admin');
    expect(gazetteer.place('London')?.country).toBe('GB');
    expect(gazetteer.places('London').map((place) => place.country)).toContain('CA');
    expect(gazetteer.place('Georgia')?.kind).toBe('country');
    expect(gazetteer.places('Georgia').map((place) => place.key)).toContain('admin/US/Georgia');
    expect(gazetteer.place('Victoria')?.key).toBe('admin/AU/Victoria');
    expect(gazetteer.place('Baghdad')?.kind).toBe('city');
  });

  it('are found under other spellings', () => {
    expect(gazetteer.place('Bombay')?.name).toBe('Mumbai');
    expect(gazetteer.place('Fallujah')?.country).toBe('IQ');
    expect(gazetteer.place('Odessa')?.country).toBe('UA');
    expect(gazetteer.place('Bogota')?.key).toBe(gazetteer.place('Bogotá')?.key);
  });

  it('are found again by their keys', () => {
    for (const form of ['Iraq', 'Anbar', 'Ramadi', 'Europe']) {
      const place = gazetteer.place(form)!;
      expect(gazetteer.placeByKey(place.key)).toBe(place);
    }
    expect(gazetteer.placeByKey('city/1')).toBeUndefined();
  });

  it('are found by abbreviation only where a state is asked for', () => {
    expect(gazetteer.subdivision('Calif.')?.name).toBe('California');
    expect(gazetteer.subdivision('IN')?.name).toBe('Indiana');
    expect(gazetteer.place('IN')).toBeUndefined();
    expect(gazetteer.place('N.J.')?.name).toBe('New Jersey');
  });

  it('never lie in a place that does not exist', () => {
    for (const row of data.regions)
      if (row.within !== undefined || row.country !== undefined)
        expect(gazetteer.containerOf(gazetteer.placeByKey(`region/${row.name}`)!), row.name).toBeDefined();
  });
});

describe('names and words', () => {
  it('knows media by every form', () => {
    expect(gazetteer.medium('AP')).toEqual({ name: 'Associated Press', kind: 'agency' });
    expect(gazetteer.medium('the New York Times')?.kind).toBe('newspaper');
    expect(gazetteer.medium('X')?.kind).toBe('platform');
    expect(gazetteer.medium('x')).toBeUndefined();
  });

  it('knows organisations and their acronyms', () => {
    expect(gazetteer.organization('U.N.')).toEqual({
      name: 'United Nations',
      acronym: 'UN',
      kind: 'intergovernmental',
    });
    expect(gazetteer.organization('World Health Organization')?.acronym).toBe('WHO');
    expect(gazetteer.organization('who')).toBeUndefined();
    expect(gazetteer.organization('Kremlin')?.acronym).toBeUndefined();
  });

  it('knows whose a given name is', () => {
    expect(gazetteer.givenName('Fatima')).toBe('female');
    expect(gazetteer.givenName('Vladimir')).toBe('male');
    expect(gazetteer.givenName('Alex')).toBe('either');
    expect(gazetteer.givenName('Jose')).toBe(gazetteer.givenName('José'));
    expect(gazetteer.givenName('Baghdad')).toBeUndefined();
  });

  it('knows titles with and without the full stop', () => {
    expect(gazetteer.honorific('Gen.')).toEqual({ name: 'General', kind: 'military' });
    expect(gazetteer.honorific('Gen')).toEqual(gazetteer.honorific('General'));
    expect(gazetteer.honorific('Mrs')).toMatchObject({ gender: 'female' });
    expect(gazetteer.honorific('general')).toBeUndefined();
  });
});

it('lists every shipped file with its sum', () => {
  const readme = readFileSync(new URL('../README.md', folder), 'utf8');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const sum = createHash('sha256')
      .update(readFileSync(new URL(file, folder)))
      .digest('hex');
    expect(readme, file).toContain(`| gazetteers/${file} | ${sum} |`);
  }
});
