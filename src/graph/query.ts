import type { Quad } from '@rdfjs/types';
import type { EntityType } from '../core/annotation.ts';
import { NewsgraphError } from '../core/diagnostic.ts';
import type { GraphQuery, QuadSource, QueryOptions } from './query-api.ts';
import { byLabel, compare } from './query-entities.ts';
import { EvidenceReader } from './query-evidence.ts';
import { iriOf, keyOf, UnionIndex } from './query-index.ts';
import { shortestPath } from './query-path.ts';
import { NodeReader } from './query-read.ts';
import { daysOf, daysOverlap, wantedDays } from './query-time.ts';
import type {
  EntityRef,
  EventFilter,
  FactEvidence,
  FactRef,
  GraphArticle,
  GraphEntity,
  GraphEvent,
  GraphRole,
  GraphStatement,
  GraphTie,
  Organization,
  Person,
  Place,
  Relatedness,
} from './query-types.ts';

/**
 * A query API over a graph. The first question after a change reads all quads once, in time linear in their number; each
 * further one looks up. A bare N3 store has no version: changes that keep its size go unseen there.
 *
 * @example
 * ```ts
 * import { createQuery, type EventFilter, type GraphQuery } from 'newsgraph';
 * import type { FactEvidence, GraphEvent, GraphRole, Person, Place, Relatedness } from 'newsgraph';
 * import { buildFromText } from 'newsgraph/node';
 *
 * const text = 'Foreign Minister Anna Berg met President Jonas Lind in Oslo on Tuesday. "We are ready," Berg said.';
 * const { graph } = await buildFromText(text, { date: '2031-03-06' });
 * const query: GraphQuery = createQuery(graph);
 * const people: readonly Person[] = query.people();
 * people.map(({ label }) => label); // => ['Anna Berg', 'Jonas Lind']
 * const roles: readonly GraphRole[] = query.rolesOf('Berg'); // any name or IRI will do
 * roles.map(({ title, status }) => [title, status]); // => [['Foreign Minister', 'current']]
 * const inMarch: EventFilter = { type: 'Meeting', from: '2031-03' };
 * const [meeting]: readonly GraphEvent[] = query.events(inMarch);
 * meeting?.time; // => '2031-03-04'
 * const places: readonly Place[] = query.places();
 * places.some(({ label }) => label === 'Oslo'); // => true
 * const between: Relatedness = query.related('Anna Berg', 'Jonas Lind');
 * between.events.length; // => 1
 * const proof: FactEvidence = query.evidence(roles[0]!)[0]!;
 * proof.words.startsWith('Foreign Minister'); // => true
 * query.statementsBy('Anna Berg')[0]?.direct; // => true
 * ```
 */
export function createQuery(graph: QuadSource, options: QueryOptions = {}): GraphQuery {
  let state: State | undefined;
  const now = (): State => {
    const version = graph.version ?? graph.size;
    if (state?.version !== version) state = new State(graph, version, options);
    return state;
  };
  return {
    people: () => now().ofKind('Person') as Person[],
    organizations: () => now().ofKind('Organization') as Organization[],
    places: () => now().ofKind('Place') as Place[],
    entities: () => now().ofKind(),
    find: (name) => now().find(name),
    roles: () => now().roles(),
    rolesOf: (thing) => now().rolesOf(now().resolve(thing)),
    events: (filter = {}) => now().events(filter),
    eventsOf: (thing) => now().eventsOf(now().resolve(thing)),
    statements: () => now().statements(),
    statementsBy: (speaker) => now().statementsBy(now().resolve(speaker)),
    ties: () => now().reader.ties(now().reader.index),
    tiesOf: (thing) => now().tiesOf(now().resolve(thing)),
    related: (a, b) => now().related(now().resolve(a), now().resolve(b)),
    evidence: (fact) => now().evidence(fact),
    articles: () => now().articles(),
  };
}

/** The graph as it was at one version. */
class State {
  readonly reader: NodeReader;
  readonly proofs: EvidenceReader;
  #names: Map<string, Set<GraphEntity>> | undefined;

  constructor(
    quads: Iterable<Quad>,
    readonly version: number,
    options: QueryOptions,
  ) {
    this.reader = new NodeReader(new UnionIndex(quads), options.superclasses);
    this.proofs = new EvidenceReader(this.reader);
  }

  ofKind(kind?: EntityType): GraphEntity[] {
    return [...this.reader.entities.values()].filter((entity) => !kind || entity.kind === kind).sort(byLabel);
  }

  find(name: string): GraphEntity[] {
    const wanted = normalise(name);
    if (wanted === '') return [];
    this.#names ??= this.#readNames();
    const exact = this.#names.get(wanted);
    if (exact) return [...exact].sort(byLabel);
    const words = wanted.split(' ');
    const holds = (other: string): boolean => words.every((word) => other.split(' ').includes(word));
    return [...new Set([...this.#names].flatMap(([other, entities]) => (holds(other) ? [...entities] : [])))].sort(
      byLabel,
    );
  }

  #readNames(): Map<string, Set<GraphEntity>> {
    const names = new Map<string, Set<GraphEntity>>();
    for (const entity of this.reader.entities.values())
      for (const name of [entity.label, ...entity.aliases, ...(entity.description ? [entity.description] : [])])
        names.set(normalise(name), (names.get(normalise(name)) ?? new Set()).add(entity));
    return names;
  }

  /** Key of the thing meant. */
  resolve(ref: EntityRef): string {
    if (typeof ref !== 'string') {
      const key = 'iri' in ref ? ref.iri : keyOf(ref);
      if (this.reader.isThing(key)) return key;
      throw unknown(key);
    }
    if (this.reader.isThing(ref)) return ref;
    if (this.reader.isThing(iriOf(ref))) return iriOf(ref);
    const [first, ...others] = this.find(ref);
    if (!first) throw unknown(ref);
    if (others.length === 0) return first.iri;
    throw new NewsgraphError(
      'ambiguous-name',
      `"${ref}" may be ${[first, ...others].map((entity) => `${entity.label} <${entity.iri}>`).join(', ')}.`,
      'Give the IRI of the one you mean.',
    );
  }

  roles(): GraphRole[] {
    return this.#rolesAt(this.reader.roleKeys());
  }
  rolesOf(key: string): GraphRole[] {
    return this.#rolesAt(this.#about(key)).filter((role) => role.person.iri === key || role.organization?.iri === key);
  }
  #rolesAt(keys: readonly string[]): GraphRole[] {
    return keys
      .flatMap((key) => this.reader.role(key) ?? [])
      .sort((a, b) => byLabel(a.person, b.person) || byLabel(a, b));
  }

  events(filter: EventFilter): GraphEvent[] {
    const { reader } = this;
    const wanted = filter.from || filter.to ? wantedDays(filter.from, filter.to) : undefined;
    const where = filter.place === undefined ? undefined : this.#within(this.resolve(filter.place));
    const type = filter.type && (/[:/]/.test(filter.type) ? iriOf(filter.type) : iriOf(`ng:${filter.type}`));
    const keys = type ? reader.index.instances(type).filter((key) => reader.isEvent(key)) : reader.eventKeys();
    return keys
      .map((key) => reader.event(key))
      .filter((event) => !filter.factuality || event.factuality === filter.factuality)
      .filter((event) => !where || event.places.some((place) => where.has(place.iri)))
      .filter((event) => {
        const days = event.time === undefined ? undefined : daysOf(event.time);
        return !wanted || (days !== undefined && daysOverlap(days, wanted));
      })
      .sort(byTime);
  }
  eventsOf(key: string): GraphEvent[] {
    return this.#about(key)
      .filter((node) => this.reader.isEvent(node))
      .map((node) => this.reader.event(node))
      .filter((event) => takesPart(event, key) || event.places.some((place) => place.iri === key))
      .sort(byTime);
  }
  /** A place and every place inside it. */
  #within(place: string): Set<string> {
    const found = new Set([place]);
    for (const key of found)
      for (const inside of this.reader.index.subjects(iriOf('schema:containedInPlace'), key)) found.add(keyOf(inside));
    return found;
  }

  statements(): GraphStatement[] {
    return this.reader
      .statementKeys()
      .map((key) => this.reader.statement(key))
      .sort(byLabel);
  }
  statementsBy(key: string): GraphStatement[] {
    return this.#about(key)
      .filter((node) => this.reader.isStatement(node))
      .map((node) => this.reader.statement(node))
      .filter((statement) => statement.speakers.some((speaker) => speaker.iri === key))
      .sort(byLabel);
  }

  tiesOf(key: string): GraphTie[] {
    return this.reader.ties([...this.reader.index.from(key), ...this.reader.index.to(key)]);
  }

  related(a: string, b: string): Relatedness {
    const path = shortestPath(this.reader, a, b);
    const tells = (statement: GraphStatement, of: string): boolean =>
      statement.via.some((via) => via.iri === of) ||
      statement.asserts.some(
        (event) => event === of || (this.reader.isEvent(event) && involves(this.reader.event(event), of)),
      );
    return {
      ties: this.tiesOf(a).filter((tie) => tie.from.iri === b || tie.to.iri === b),
      roles: this.rolesOf(a).filter((role) => role.person.iri === b || role.organization?.iri === b),
      events: this.eventsOf(a).filter((event) => involves(event, b)),
      statements: [
        ...this.statementsBy(a).filter((statement) => tells(statement, b)),
        ...(a === b ? [] : this.statementsBy(b).filter((statement) => tells(statement, a))),
      ].sort(byLabel),
      ...(path && { path }),
    };
  }

  evidence(fact: FactRef): FactEvidence[] {
    if ('fact' in fact) return this.proofs.of(fact.fact);
    if (!('iri' in fact)) return this.proofs.of(fact);
    return this.reader.index.from(fact.iri).flatMap((quad) => this.proofs.of(quad));
  }

  articles(): GraphArticle[] {
    return this.reader
      .articleKeys()
      .map((key) => this.reader.article(key))
      .sort((a, b) => compare(a.published ?? '~', b.published ?? '~') || byLabel(a, b));
  }

  /** Nodes that say something of a node. */
  #about(key: string): string[] {
    return [...new Set(this.reader.index.to(key).map((quad) => keyOf(quad.subject)))];
  }
}

const takesPart = (event: GraphEvent, key: string): boolean =>
  event.participants.some(({ entity }) => entity.iri === key);
const involves = (event: GraphEvent, key: string): boolean =>
  takesPart(event, key) || event.places.some((place) => place.iri === key);

const byTime = (a: GraphEvent, b: GraphEvent): number =>
  compare(daysOf(a.time ?? '')?.first ?? '~', daysOf(b.time ?? '')?.first ?? '~') || byLabel(a, b);

const unknown = (what: string): NewsgraphError =>
  new NewsgraphError(
    'unknown-entity',
    `Nothing in the graph is called "${what}".`,
    'Look with find() or entities() at what there is.',
  );

/** Case, accents, white space and a leading article do not matter. */
const normalise = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^the (?=.)/, '');
