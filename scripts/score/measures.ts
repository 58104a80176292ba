import { type Alignment, hasDate, type Pairing, parentOf } from './align.ts';
import { compareEvidence } from './evidence.ts';
import { type ArticleFacts, asked, type EventFact } from './facts.ts';
import { compareRelations } from './relations.ts';
import type { Stated, StatedEvent } from './stated.ts';
import { sum, type Tally } from './tally.ts';
import type { Triples } from './triples.ts';
import { normalize } from './words.ts';

/** What is measured, in the order of the table. */
export const MEASURES = [
  'entities',
  'aliases',
  'roles',
  'roleStatus',
  'events',
  'eventTypes',
  'arguments',
  'dates',
  'factuality',
  'relations',
  'claims',
  'evidence',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Tallies = Readonly<Record<Measure, Tally>>;

/** Counts how far a graph is what the facts of its article ask for. */
export function measure(
  facts: ArticleFacts,
  text: string,
  triples: Triples,
  stated: Stated,
  alignment: Alignment,
): Tallies {
  const { entities, roles, events, claims } = alignment;
  return {
    entities: countPairs(entities, (fact, { types }) => types.length === 1 && types[0] === fact.type),
    aliases: countAliases(facts, alignment),
    roles: countPairs(roles),
    roleStatus: ofPairs(roles, (fact, role) => fact.status === role.status),
    events: countPairs(events),
    eventTypes: countTypes(events),
    arguments: countArguments(facts, stated, alignment),
    dates: countDates(facts, events),
    factuality: ofPairs(events, (fact, event) => fact.factuality === event.factuality),
    relations: compareRelations(facts, triples, stated, alignment).tally,
    claims: countPairs(claims),
    evidence: compareEvidence(text, triples, stated),
  };
}

/** Pairs that hold, of all asked for and all stated; what is optional is left out on every side. */
function countPairs<F extends { readonly optional?: boolean }, S>(
  { pairs, missed, extra }: Pairing<F, S>,
  holds: (fact: F, stated: S) => boolean = () => true,
): Tally {
  const firm = pairs.filter(([fact]) => !fact.optional);
  return {
    right: firm.filter(([fact, stated]) => holds(fact, stated)).length,
    asked: firm.length + asked(missed).length,
    stated: firm.length + extra.length,
  };
}

/** Of what was found, optional or not, the share that holds. */
function ofPairs<F, S>({ pairs }: Pairing<F, S>, holds: (fact: F, stated: S) => boolean): Tally {
  const right = pairs.filter(([fact, stated]) => holds(fact, stated)).length;
  return { right, asked: pairs.length, stated: pairs.length };
}

/** Other forms of a name that the graph knows as name or mention; what it knows besides costs nothing. */
function countAliases(facts: ArticleFacts, { entities }: Alignment): Tally {
  const right = entities.pairs.map(([fact, node]) => {
    const known = [...node.names, ...node.anchors].map(normalize);
    return fact.aliases.filter((alias) => known.includes(normalize(alias))).length;
  });
  const total = sum(right);
  return { right: total, asked: sum(facts.entities.map((fact) => fact.aliases.length)), stated: total || 1 };
}

/** The types that facts may have. */
const EVENT_TYPES = new Set(
  `Attack Airstrike Bombing Shooting Battle Killing Injury Kidnapping MilitaryOperation Deployment Withdrawal Ceasefire
  Coup Protest Threat CyberAttack Arrest Detention Charge Trial Conviction Sentence Release Ruling Lawsuit Investigation
  Raid Election Vote Appointment EndOfOffice Legislation Policy Sanction SanctionLift Agreement Negotiation Meeting Visit
  PressConference Cooperation Support Demand Refusal Condemnation Death Birth Marriage Education Competition Award Ceremony
  Rescue Migration Travel Aid Accident Disaster Discovery Publication Foundation Dissolution Acquisition Transaction
  Investment Hiring Layoff Launch`.split(/\s+/),
);

function countTypes({ pairs }: Pairing<EventFact, StatedEvent>): Tally {
  const right = sum(pairs.map(([fact, event]) => typeShare(fact.type, event.types)));
  return { right, asked: pairs.length, stated: pairs.length };
}

/** An event of several types is right by the share that is; the right one's parent beside it is free, alone worth half. */
function typeShare(type: string, stated: readonly string[]): number {
  const parent = parentOf(type);
  const told = stated.filter((t) => EVENT_TYPES.has(t) && t !== parent).length;
  if (stated.includes(type)) return 1 / told;
  return parent !== undefined && stated.includes(parent) ? 0.5 / (told + 1) : 0;
}

/** Participants of an event, and those of the fact that it is, by role; without a fact nobody is wanted. */
export const participantsByRole = (
  fact: EventFact | undefined,
  event: StatedEvent,
): readonly (readonly [property: string, wanted: readonly string[], stated: readonly string[]])[] => [
  ['ng:agent', fact?.agents ?? [], event.agents],
  ['ng:patient', fact?.patients ?? [], event.patients],
  ['sem:hasPlace', fact?.places ?? [], event.places],
];

/** Ids of the optional entities and people: as participants they count nowhere. */
export const optionalIds = ({ entities, people }: ArticleFacts): ReadonlySet<string> =>
  new Set([...entities, ...people].filter((fact) => fact.optional).map((fact) => fact.id));

function countArguments(facts: ArticleFacts, stated: Stated, { meaning, events }: Alignment): Tally {
  const optional = optionalIds(facts);
  const spared = new Set(events.pairs.filter(([fact]) => fact.optional).map(([, event]) => event));
  const firm = (ids: readonly string[]) => ids.filter((id) => !optional.has(id));
  const right = events.pairs
    .filter(([fact]) => !fact.optional)
    .flatMap(([fact, event]) => participantsByRole(fact, event))
    .map(([, wanted, nodes]) => firm(wanted).filter((id) => nodes.some((node) => meaning.get(node) === id)).length);
  const wanted = asked(facts.events).flatMap((fact) => firm([...fact.agents, ...fact.patients, ...fact.places]));
  const told = stated.events
    .filter((event) => !spared.has(event))
    .flatMap((event) => [...event.agents, ...event.patients, ...event.places])
    .filter((node) => !optional.has(meaning.get(node) ?? ''));
  return { right: sum(right), asked: wanted.length, stated: told.length };
}

function countDates(facts: ArticleFacts, { pairs }: Pairing<EventFact, StatedEvent>): Tally {
  const firm = pairs.filter(([fact]) => !fact.optional);
  return {
    right: firm.filter(([fact, event]) => hasDate(event, fact.date)).length,
    asked: asked(facts.events).filter((fact) => fact.date !== null).length,
    stated: firm.filter(([, event]) => event.dates.length > 0).length,
  };
}
