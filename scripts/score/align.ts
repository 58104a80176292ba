import type { ArticleFacts, ClaimFact, EntityFact, EventFact, PersonFact, RoleFact } from './facts.ts';
import type { Stated, StatedClaim, StatedEvent, StatedNode, StatedRole } from './stated.ts';
import { normalize, sharedPart, tellingWords, triggerStems } from './words.ts';

/** Which stated thing is which fact, one to one. */
export interface Pairing<F, S> {
  readonly pairs: readonly (readonly [fact: F, stated: S])[];
  readonly missed: readonly F[];
  readonly extra: readonly S[];
}

/** How a graph and the facts of its article belong together. */
export interface Alignment {
  /** The id of the fact that a node of the graph means. */
  readonly meaning: ReadonlyMap<string, string>;
  readonly entities: Pairing<EntityFact, StatedNode>;
  readonly people: Pairing<PersonFact, StatedNode>;
  readonly roles: Pairing<RoleFact, StatedRole>;
  readonly events: Pairing<EventFact, StatedEvent>;
  readonly claims: Pairing<ClaimFact, StatedClaim>;
}

/** Pairs facts with what a graph states, the likest first; everything at most once. */
export function align(facts: ArticleFacts, stated: Stated): Alignment {
  const entities = pairUp(facts.entities, stated.named, likenessOfEntities);
  const people = pairUp(facts.people, stated.unnamed, likenessOfPeople);
  const meaning = new Map<string, string>();
  for (const [fact, node] of [...entities.pairs, ...people.pairs]) meaning.set(node.id, fact.id);
  return {
    meaning,
    entities,
    people,
    roles: pairUp(facts.roles, stated.roles, (fact, role) => likenessOfRoles(fact, role, meaning)),
    events: pairUp(facts.events, stated.events, (fact, event) => likenessOfEvents(fact, event, meaning)),
    claims: pairUp(facts.claims, stated.claims, (fact, claim) => likenessOfClaims(fact, claim, meaning)),
  };
}

/** Greedy: the best pair, then the best of the rest; pairs of likeness 0 never. Of equals the first in order. */
export function pairUp<F, S>(
  facts: readonly F[],
  stated: readonly S[],
  likeness: (fact: F, stated: S) => number,
): Pairing<F, S> {
  const options = facts
    .flatMap((fact) => stated.map((item) => ({ fact, item, value: likeness(fact, item) })))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const ofFact = new Map<F, S>();
  const taken = new Set<S>();
  for (const { fact, item } of options) {
    if (ofFact.has(fact) || taken.has(item)) continue;
    ofFact.set(fact, item);
    taken.add(item);
  }
  return {
    pairs: [...ofFact],
    missed: facts.filter((fact) => !ofFact.has(fact)),
    extra: stated.filter((item) => !taken.has(item)),
  };
}

function likenessOfEntities(fact: EntityFact, node: StatedNode): number {
  const [name, ...aliases] = [fact.name, ...fact.aliases].map(normalize) as [string, ...string[]];
  const names = node.names.map(normalize);
  const shared = [name, ...aliases].filter((form) => names.includes(form)).length;
  if (shared === 0) return 0;
  return shared + (names.includes(name) ? 2 : 0) + (node.types.includes(fact.type) ? 1 : 0);
}

function likenessOfPeople(fact: PersonFact, node: StatedNode): number {
  const shared = sharedPart(tellingWords(fact.description), tellingWords(node.description));
  return shared >= 0.5 ? 1 + shared : 0;
}

/** Words that make another title of a title. */
const RANKS = new Set('vice deputy assistant acting interim prime associate co under junior'.split(' '));

function likenessOfRoles(fact: RoleFact, role: StatedRole, meaning: ReadonlyMap<string, string>): number {
  if (role.person === undefined || meaning.get(role.person) !== fact.person) return 0;
  if (ranksOf(fact.title) !== ranksOf(role.title)) return 0;
  const title = sharedPart(tellingWords(fact.title), tellingWords(role.title));
  if (title < 0.5) return 0;
  const organization = role.organization === undefined ? null : meaning.get(role.organization);
  if (organization !== fact.organization) return 0;
  return 1 + title + (fact.status === role.status ? 1 : 0);
}

const ranksOf = (title: string): string =>
  tellingWords(title)
    .filter((word) => RANKS.has(word))
    .sort()
    .join(' ');

const PARENTS: Readonly<Record<string, string>> = {
  Airstrike: 'Attack',
  Bombing: 'Attack',
  Shooting: 'Attack',
  CyberAttack: 'Attack',
  Detention: 'Arrest',
  Raid: 'MilitaryOperation',
};

/** The type above, which is right too but worth less. */
export const parentOf = (type: string): string | undefined => PARENTS[type];

function likenessOfEvents(fact: EventFact, event: StatedEvent, meaning: ReadonlyMap<string, string>): number {
  const said = new Set(triggerStems(event.triggers.join(' ')));
  const told = fact.triggers.some((trigger) => triggerStems(trigger).some((stem) => said.has(stem)));
  const exact = event.types.includes(fact.type);
  const parent = parentOf(fact.type);
  const near = parent !== undefined && event.types.includes(parent);
  if (!told && !exact && !near) return 0;
  const meant = (nodes: readonly string[]) => new Set(nodes.map((node) => meaning.get(node)));
  const [actors, places] = [meant([...event.agents, ...event.patients]), meant(event.places)];
  const wanted = new Set([...fact.agents, ...fact.patients]);
  const shared = [...wanted].filter((id) => actors.has(id)).length + fact.places.filter((id) => places.has(id)).length;
  if (shared === 0 && (wanted.size > 0 || fact.places.length > 0) && !(told && exact)) return 0;
  return (told ? 2 : 0) + (exact ? 1.5 : near ? 0.75 : 0) + shared + (hasDate(event, fact.date) ? 0.5 : 0);
}

/** Whether the event has the date, or a day in the month or year that is all the fact says. */
export const hasDate = (event: StatedEvent, date: string | null): boolean =>
  date !== null && event.dates.some((stated) => stated.startsWith(date));

/** A text longer than this holds any word. */
const LONGEST_STATEMENT = 1200;

function likenessOfClaims(fact: ClaimFact, claim: StatedClaim, meaning: ReadonlyMap<string, string>): number {
  const text = normalize(claim.text);
  const held = fact.key.filter((word) => text.includes(normalize(word))).length / fact.key.length;
  const bySpeaker = claim.speakers.some((speaker) => meaning.get(speaker) === fact.speaker);
  if (!bySpeaker || held < 0.5 || claim.text.length > LONGEST_STATEMENT) return 0;
  return held + 1 / claim.speakers.length;
}
