import type { EntityType } from '../../src/core/annotation.ts';
import { PREFIXES } from '../../src/ontology/terms.ts';
import type { Triples } from './triples.ts';

/** A person, organisation, place or other thing of a graph. */
export interface StatedNode {
  readonly id: string;
  readonly types: readonly EntityType[];
  /** Names and other names; none for an unnamed actor. */
  readonly names: readonly string[];
  readonly description: string;
  /** The words by which the text speaks of it. */
  readonly anchors: readonly string[];
}

export interface StatedRole {
  readonly id: string;
  readonly person: string | undefined;
  readonly organization: string | undefined;
  readonly title: string;
  readonly status: string;
}

export interface StatedEvent {
  readonly id: string;
  /** Local names of its classes. */
  readonly types: readonly string[];
  readonly label: string;
  readonly triggers: readonly string[];
  readonly agents: readonly string[];
  readonly patients: readonly string[];
  readonly places: readonly string[];
  readonly dates: readonly string[];
  readonly factuality: string;
}

export interface StatedClaim {
  readonly id: string;
  readonly speakers: readonly string[];
  readonly text: string;
}

/** What a graph states, in the words of the facts. */
export interface Stated {
  readonly nodes: ReadonlyMap<string, StatedNode>;
  readonly named: readonly StatedNode[];
  readonly unnamed: readonly StatedNode[];
  readonly roles: readonly StatedRole[];
  readonly events: readonly StatedEvent[];
  readonly claims: readonly StatedClaim[];
}

const CLASSES: readonly (readonly [EntityType, string])[] = [
  ['Person', 'schema:Person'],
  ['Organization', 'schema:Organization'],
  ['Place', 'schema:Place'],
  ['Other', 'ng:NamedThing'],
];

/** Reads off the graph what can be compared with facts. */
export function readStated(triples: Triples): Stated {
  const nodes = readNodes(triples);
  const claims = triples.instances('schema:Claim', 'schema:Quotation');
  const events = triples.instances('sem:Event').filter((id) => !claims.includes(id));
  return {
    nodes,
    named: [...nodes.values()].filter((node) => node.names.length > 0),
    unnamed: [...nodes.values()].filter((node) => node.names.length === 0),
    roles: triples.instances('org:Membership').map((id) => readRole(triples, id)),
    events: events.map((id) => readEvent(triples, id)),
    claims: claims.map((id) => ({
      id,
      speakers: triples.values(id, 'schema:creator'),
      text: triples.values(id, 'schema:text').join(' '),
    })),
  };
}

function readNodes(triples: Triples): Map<string, StatedNode> {
  const types = new Map<string, EntityType[]>();
  for (const [type, name] of CLASSES)
    for (const id of triples.instances(name)) types.set(id, [...(types.get(id) ?? []), type]);
  const read = (id: string, of: readonly EntityType[]): StatedNode => ({
    id,
    types: of,
    names: [...triples.values(id, 'schema:name'), ...triples.values(id, 'schema:alternateName')],
    description: [...triples.values(id, 'schema:description'), ...triples.values(id, 'rdfs:label')].join(' '),
    anchors: triples.mentionsOf(id).map((mention) => mention.text),
  });
  return new Map([...types].map(([id, of]) => [id, read(id, of)]));
}

function readRole(triples: Triples, id: string): StatedRole {
  const titles = triples.values(id, 'org:role');
  return {
    id,
    person: triples.values(id, 'org:member')[0],
    organization: triples.values(id, 'org:organization')[0],
    title: titles.flatMap((t) => (triples.describes(t) ? triples.values(t, 'rdfs:label') : [t])).join(' '),
    status: localName(triples.values(id, 'ng:status')[0]).toLowerCase(),
  };
}

function readEvent(triples: Triples, id: string): StatedEvent {
  const begins = triples.values(id, 'sem:hasBeginTimeStamp');
  const ends = triples.values(id, 'sem:hasEndTimeStamp');
  const types = triples.values(id, 'rdf:type').filter((type) => type.startsWith(PREFIXES.ng));
  return {
    id,
    types: types.map(localName),
    label: triples.values(id, 'rdfs:label').join(' '),
    triggers: triples.mentionsOf(id).map((mention) => mention.text),
    agents: triples.values(id, 'ng:agent'),
    patients: triples.values(id, 'ng:patient'),
    places: triples.values(id, 'sem:hasPlace'),
    dates: [
      ...triples.values(id, 'sem:hasTimeStamp'),
      ...begins.flatMap((begin) => ends.map((end) => `${begin}/${end}`)),
    ],
    factuality: localName(triples.values(id, 'ng:factuality')[0]).toLowerCase(),
  };
}

const localName = (iri: string | undefined): string => (iri ?? '').replace(PREFIXES.ng, '');
