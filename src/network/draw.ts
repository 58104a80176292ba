import { MultiDirectedGraph } from 'graphology';
import { append } from '../core/multimap.ts';
import { readableDate } from './dates.ts';
import { type DisplayTable, labelOf, lookOf, type NodeKind, type Shape } from './display.ts';
import type { Event, Factuality, Id, Knowledge, Role } from './knowledge.ts';
import {
  actorsOf,
  between,
  claimLines,
  contracted,
  drawnAs,
  type Line,
  roleLines,
  roleSpokes,
  spokes,
  tieLine,
  toldWord,
} from './lines.ts';
import { atLeast } from './sureness.ts';

/** The kinds of lines, each of which can be shown or not. */
export type LineKind = 'role' | 'event' | 'tie' | 'claim';

export interface DrawOptions {
  /** `lines`: an event between two becomes one line; `nodes`: every event is a node of its own. */
  readonly events: 'lines' | 'nodes';
  /** Facts and participants whose confidence is stated and lower are not drawn. */
  readonly sure: number;
  /** Events and roles that are nodes of their own whatever `events` says. */
  readonly expanded?: ReadonlySet<Id>;
}

export interface NodeAttributes {
  readonly kind: NodeKind;
  readonly label: string;
  /** A short line under the label: "former President", a date; may be empty. */
  readonly note: string;
  readonly colour: string;
  readonly icon: string;
  readonly shape: Shape;
  /** False for an unnamed actor, which is drawn hollow. */
  readonly named: boolean;
  readonly factuality: Factuality;
  /** Number of facts that it takes part in. */
  readonly weight: number;
  /** Radius in pixels. */
  size: number;
  x: number;
  y: number;
}

export interface EdgeAttributes {
  readonly line: LineKind;
  readonly label: string;
  /** The label without place and time. */
  readonly short: string;
  readonly colour: string;
  /** `id` of the facts that it stands for. */
  readonly facts: readonly Id[];
  readonly factuality: Factuality;
  /** True for a role that is over. */
  readonly past: boolean;
  /** False where both ends do the same: a meeting, an alliance. */
  readonly directed: boolean;
  size: number;
  curvature: number;
}

export interface NetworkAttributes {
  /** Who have more to do with each other than with others, once that was found out. */
  readonly groups?: readonly (readonly string[])[];
}

export type Network = MultiDirectedGraph<NodeAttributes, EdgeAttributes, NetworkAttributes>;

/**
 * The picture of what a graph says, without positions. Roles and ties are lines; an event is a line or a node; a
 * statement is a line from its speaker to what it speaks of. The same knowledge gives the same network, in the same order.
 */
export function drawNetwork(all: Knowledge, table: DisplayTable, options: DrawOptions): Network {
  const knowledge = atLeast(all, options.sure);
  const labels = new Map(knowledge.things.map((thing) => [thing.id, thing.label]));
  const events = new Map(knowledge.events.map((event) => [event.id, event]));
  const isExpanded = ({ id }: Event | Role) => options.expanded?.has(id) ?? false;
  const asNode = (event: Event) => options.events === 'nodes' || actorsOf(event).length > 2 || isExpanded(event);
  const unnamed = unnamedOnly(knowledge);
  const told = (event: Event, lines: readonly Line[]) => (unnamed.has(event.id) ? lines.map(inQuotes) : lines);
  const lines: Line[] = [
    ...knowledge.roles.flatMap((role) => (isExpanded(role) ? roleSpokes(role) : roleLines(role))),
    ...knowledge.ties.map((tie) => tieLine(tie, table)),
    ...knowledge.events.flatMap((event) =>
      asNode(event)
        ? spokes(event)
        : told(
            event,
            contracted(event, table, (id) => labels.get(id) ?? id),
          ),
    ),
    ...knowledge.events.filter(asNode).flatMap((event) => between(event, events, asNode)),
    ...knowledge.claims.flatMap((claim) => claimLines(claim, events, asNode)),
  ];
  const network: Network = new MultiDirectedGraph();
  const weights = weigh(knowledge);
  const rolesOf = groupBy(knowledge.roles, ({ person }) => person);
  for (const thing of knowledge.things) {
    const look = lookOf(table, thing.kind, thing.classes);
    network.addNode(thing.id, {
      kind: thing.kind,
      label: thing.label,
      note: thing.kind === 'person' ? noteOf(rolesOf.get(thing.id) ?? []) : '',
      colour: look.colour,
      icon: look.icon,
      shape: look.shape,
      named: thing.named,
      factuality: 'actual',
      weight: weights.get(thing.id) ?? 0,
      size: sizeOf(weights.get(thing.id) ?? 0),
      x: 0,
      y: 0,
    });
  }
  for (const event of knowledge.events.filter(asNode)) {
    const look = lookOf(table, 'event', [event.class]);
    network.addNode(event.id, {
      kind: 'event',
      label: unnamed.has(event.id) ? `“${labelOf(table, event.class)}”` : labelOf(table, event.class),
      note: [event.time && readableDate(event.time, 'short'), toldWord(event)].filter(Boolean).join(', '),
      colour: look.colour,
      icon: look.icon,
      shape: look.shape,
      named: true,
      factuality: drawnAs(event),
      weight: event.participants.length,
      size: 6 + Math.min(4, event.participants.length),
      x: 0,
      y: 0,
    });
  }
  for (const role of knowledge.roles.filter(isExpanded)) network.addNode(role.id, roleNode(role, table));
  addLines(network, lines);
  bendParallels(network);
  return network;
}

/** A role as a node: what happens between a holder and a body, with its own time. */
function roleNode(role: Role, table: DisplayTable): NodeAttributes {
  const { colour, shape } = lookOf(table, 'event', []);
  const time = role.begin || role.end ? readableDate(`${role.begin ?? ''}/${role.end ?? ''}`, 'short') : '';
  return {
    kind: 'event',
    label: role.title,
    note: [role.status === 'current' ? '' : role.status, time].filter(Boolean).join(', '),
    colour,
    icon: 'role',
    shape,
    named: true,
    factuality: role.status === 'future' ? 'planned' : 'actual',
    weight: 2,
    size: 8,
    x: 0,
    y: 0,
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => Id): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** Events that only people without a name tell of. */
export function unnamedOnly({ claims, things }: Knowledge): ReadonlySet<Id> {
  const unnamed = new Set(things.filter(({ named }) => !named).map(({ id }) => id));
  const speakers = new Map<Id, (Id | undefined)[]>();
  for (const { asserts, speaker } of claims) for (const event of asserts) append(speakers, event, speaker);
  const isUnnamed = (id: Id | undefined) => id !== undefined && unnamed.has(id);
  return new Set([...speakers].filter(([, ids]) => ids.every(isUnnamed)).map(([event]) => event));
}

/** The words of what is only said. */
function inQuotes(line: Line): Line {
  const short = line.short ?? line.label;
  return { ...line, short: `“${short}”`, label: `“${short}”${line.label.slice(short.length)}` };
}

function noteOf(roles: readonly Role[]): string {
  const order = { current: 0, future: 1, former: 2 } as const;
  const [best] = [...roles].sort((a, b) => order[a.status] - order[b.status]);
  if (!best) return '';
  return best.status === 'current' ? best.title : `${best.status} ${best.title}`;
}

/** Facts a thing takes part in. */
function weigh(knowledge: Knowledge): Map<Id, number> {
  const weights = new Map<Id, number>();
  const count = (ids: Iterable<Id | undefined>) => {
    for (const id of new Set(ids)) if (id !== undefined) weights.set(id, (weights.get(id) ?? 0) + 1);
  };
  for (const role of knowledge.roles) count([role.person, role.organization]);
  for (const event of knowledge.events) count(event.participants.map((p) => p.thing));
  for (const claim of knowledge.claims) count([claim.speaker]);
  for (const tie of knowledge.ties) count([tie.subject, tie.object]);
  return weights;
}

const sizeOf = (weight: number): number => Math.min(22, 7 + 3 * Math.sqrt(weight));

/** Adds lines; those of one kind, label and look between the same two become one. */
function addLines(network: Network, lines: readonly Line[]): void {
  const merged = new Map<string, { line: Line; facts: Id[] }>();
  for (const line of lines) {
    if (!network.hasNode(line.source) || !network.hasNode(line.target) || line.source === line.target) continue;
    const key = [line.source, line.target, line.line, line.label, line.factuality ?? 'actual'].join('\n');
    const known = merged.get(key);
    if (!known) merged.set(key, { line, facts: [line.fact.id] });
    else if (!known.facts.includes(line.fact.id)) known.facts.push(line.fact.id);
  }
  for (const { line, facts } of merged.values())
    network.addEdgeWithKey(edgeKey(line, facts), line.source, line.target, {
      line: line.line,
      label: line.label,
      short: line.short ?? line.label,
      colour: network.getNodeAttribute(
        line.line === 'event' && network.getNodeAttribute(line.target, 'kind') === 'event' ? line.target : line.source,
        'colour',
      ),
      facts,
      factuality: line.factuality ?? 'actual',
      past: line.past ?? false,
      directed: line.directed ?? true,
      size: 1.5 + Math.min(2.5, 0.5 * (facts.length - 1)),
      curvature: 0,
    });
}

/** Names a line by its ends, kind and first fact, so that an address can point to it. */
const edgeKey = (line: Line, facts: readonly Id[]): string =>
  [line.line, line.source, line.target, facts[0], line.label].join(' ');

/** Bends lines between the same two apart; a lone line stays straight. Curvature is in lengths of the line, to the left. */
function bendParallels(network: Network): void {
  const pairs = groupBy(network.edges(), (edge) => network.extremities(edge).sort().join('\n'));
  for (const edges of pairs.values())
    edges.forEach((edge, i) => {
      const bend = 0.28 * (i - (edges.length - 1) / 2);
      network.getEdgeAttributes(edge).curvature = network.source(edge) < network.target(edge) ? bend : -bend;
    });
}
