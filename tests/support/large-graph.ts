import { PREFIXES } from '../../src/ontology/terms.ts';

/** How many things and facts an invented graph has. */
export interface Size {
  readonly things: number;
  readonly facts: number;
}

const STARTS = ['Ar', 'Bel', 'Cor', 'Dan', 'El', 'Fen', 'Gor', 'Hal', 'Is', 'Jor', 'Kal', 'Lum', 'Mar', 'Nor', 'Or'];
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'il', 'or', 'ur', 'ess', 'all'];
const ENDS = ['dan', 'vik', 'sen', 'rah', 'mor', 'lin', 'tash', 'gard', 'wen', 'nov', 'bek', 'zin', 'po', 'la'];
const FIRST = [
  'Ada',
  'Boran',
  'Cela',
  'Davor',
  'Elin',
  'Farid',
  'Greta',
  'Hamid',
  'Ines',
  'Jonas',
  'Kira',
  'Lev',
  'Mara',
];
const TITLES = ['President', 'Foreign Minister', 'spokesperson', 'chief executive', 'commander', 'editor', 'mayor'];
const BODIES = [
  ['Party', 'ng:PoliticalParty'],
  ['Ministry', 'schema:GovernmentOrganization'],
  ['Bank', 'schema:Corporation'],
  ['Front', 'ng:ArmedGroup'],
  ['Herald', 'schema:NewsMediaOrganization'],
  ['Army', 'ng:Military'],
] as const;
const EVENTS = [
  'Meeting',
  'Attack',
  'Agreement',
  'Killing',
  'Visit',
  'Arrest',
  'Protest',
  'Negotiation',
  'Support',
  'Election',
];
const TIES = ['ng:allyOf', 'ng:opponentOf', 'ng:supports', 'schema:relatedTo', 'schema:memberOf', 'schema:founder'];
const FACTUALITIES = [...Array<string>(9).fill('Actual'), 'Planned', 'Possible', 'Denied'];

/**
 * Turtle of an invented world in the product's vocabulary, the same each time: countries with their towns, bodies and people,
 * a few of whom take part in most of what happens, and most of that within one country.
 */
export function largeTurtle({ things, facts }: Size): string {
  const random = sequence();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const name = (): string => `${pick(STARTS)}${random() < 0.6 ? pick(MIDDLES) : ''}${pick(ENDS)}`;
  const lines = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  lines.push('@base <https://w3id.org/newsgraph/id/> .');
  const say = (id: string, types: string, label: string) =>
    lines.push(`<${id}> a ${types} ; schema:name "${label}" ; rdfs:label "${label}" .`);

  const countries = Math.max(4, Math.round(Math.sqrt(things) / 4));
  const worlds = Array.from({ length: countries }, (_, c) => {
    const country = `place/country-${c}`;
    const land = `${name()}ia`;
    say(country, 'schema:Place, schema:Country', land);
    return { country, land, people: [] as string[], bodies: [country], places: [country] };
  });
  for (let i = countries; i < things; i += 1) {
    const world = worlds[Math.floor(worlds.length * random() ** 1.6)]!;
    const kind = random();
    if (kind < 0.55) {
      world.people.push(`person/p${i}`);
      say(`person/p${i}`, 'schema:Person', `${pick(FIRST)} ${name()}`);
    } else if (kind < 0.85) {
      const [word, type] = pick(BODIES);
      world.bodies.push(`organization/o${i}`);
      say(`organization/o${i}`, `schema:Organization, ${type}`, `${random() < 0.4 ? world.land : name()} ${word}`);
    } else {
      world.places.push(`place/t${i}`);
      say(`place/t${i}`, 'schema:Place, schema:City', `${random() < 0.3 ? 'Port ' : ''}${name()}`);
    }
  }

  /** Most often one of the first of a list: a few matter much. */
  const weighty = (list: readonly string[]): string => list[Math.floor(list.length * random() ** 2.6)]!;
  const actor = ({ people, bodies }: (typeof worlds)[number]) =>
    people.length > 0 && random() < 0.6 ? weighty(people) : weighty(bodies);
  const two = (): { from: string; to: string; world: (typeof worlds)[number] } => {
    const world = worlds[Math.floor(worlds.length * random() ** 1.6)]!;
    return { from: actor(world), to: actor(random() < 0.9 ? world : pick(worlds)), world };
  };
  for (let i = 0; i < facts; i += 1) {
    const { from, to, world } = two();
    const kind = random();
    if (kind < 0.3 && world.people.length > 0) {
      const person = world.people[Math.floor(world.people.length * random() ** 1.3)]!;
      const status = random() < 0.75 ? 'Current' : 'Former';
      lines.push(
        `<role/r${i}> a org:Membership ; org:member <${person}> ; org:organization <${weighty(world.bodies)}> ; org:role [ a org:Role ; rdfs:label "${pick(TITLES)}" ] ; ng:status ng:${status} .`,
      );
    } else if (kind < 0.8) {
      const type = pick(EVENTS);
      const day = `20${30 + Math.floor(random() * 4)}-${padded(1 + Math.floor(random() * 12))}-${padded(1 + Math.floor(random() * 28))}`;
      const where = random() < 0.4 ? ` ; sem:hasPlace <${weighty(world.places)}>` : '';
      lines.push(
        `<event/e${i}> a sem:Event, ng:${type} ; rdfs:label "${type}" ; ng:agent <${from}> ; ng:patient <${to}> ; sem:hasTimeStamp "${day}"^^xsd:date ; ng:factuality ng:${pick(FACTUALITIES)}${where} .`,
      );
    } else lines.push(`<${from}> ${pick(TIES)} <${to}> .`);
  }
  return `${lines.join('\n')}\n`;
}

const padded = (value: number): string => String(value).padStart(2, '0');

/** Numbers from 0 to 1 that look random and are always the same ones (mulberry32). */
function sequence(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
