import type { BlankNode, NamedNode, Quad, Term } from '@rdfjs/types';
import type { Factuality, RoleStatus } from '../core/facts.ts';
import { compact, expand } from '../ontology/terms.ts';
import { byLabel, compare, readEntities, unique } from './query-entities.ts';
import { iriOf, keyOf, type UnionIndex } from './query-index.ts';
import type {
  GraphArticle,
  GraphEntity,
  GraphEvent,
  GraphNode,
  GraphRole,
  GraphStatement,
  Participant,
} from './query-types.ts';

const TYPE = expand('rdf:type');
const EVENT = expand('sem:Event');
const QUOTATION = expand('schema:Quotation');
const CLAIM = expand('schema:Claim');
const MEMBERSHIP = expand('org:Membership');
const ARTICLE = expand('schema:NewsArticle');
const ACTOR = expand('sem:hasActor');
const NG = expand('ng:');

/** `Killing` of an IRI or prefixed name. */
const local = (name: string): string => /[^#/:]*$/.exec(name)?.[0] ?? name;

/** Superclasses of a class, prefixed names both ways; what `Ontology.superclasses` gives. */
export type Superclasses = (prefixedName: string) => readonly string[];

/** Reads the nodes of one state of a graph as plain objects; each node once, so equal nodes are the same object. */
export class NodeReader {
  /** Every entity by its key. */
  readonly entities: ReadonlyMap<string, GraphEntity>;
  constructor(
    readonly index: UnionIndex,
    readonly superclasses: Superclasses | undefined,
  ) {
    this.entities = readEntities(index);
  }

  entity(key: string): GraphEntity | undefined {
    return this.entities.get(key);
  }

  roleKeys(): string[] {
    return this.index.instances(MEMBERSHIP);
  }
  eventKeys(): string[] {
    return this.index.instances(EVENT).filter((key) => !this.isStatement(key));
  }
  statementKeys(): string[] {
    return [...new Set([...this.index.instances(QUOTATION), ...this.index.instances(CLAIM)])];
  }
  articleKeys(): string[] {
    return this.index.instances(ARTICLE);
  }
  isEvent(key: string): boolean {
    return this.#is(key, EVENT) && !this.isStatement(key);
  }
  isStatement(key: string): boolean {
    return this.#is(key, QUOTATION) || this.#is(key, CLAIM);
  }
  /** True of what facts are about: entities, roles, events and statements. */
  isThing(key: string): boolean {
    return this.entities.has(key) || this.#is(key, MEMBERSHIP) || this.#is(key, EVENT) || this.isStatement(key);
  }

  #is(key: string, type: string): boolean {
    return this.index.from(key).some((quad) => quad.predicate.value === TYPE && quad.object.value === type);
  }
  #texts(key: string, predicate: string): string[] {
    return unique(this.index.objects(key, expand(predicate)).map((term) => term.value));
  }
  #value(key: string, predicate: string): string | undefined {
    return this.#texts(key, predicate)[0];
  }
  #related(key: string, predicate: string): GraphEntity[] {
    return this.index
      .objects(key, expand(predicate))
      .flatMap((term) => this.entity(keyOf(term)) ?? [])
      .sort(byLabel);
  }
  #keys(key: string, predicate: string): string[] {
    return unique(this.index.objects(key, expand(predicate)).map(keyOf));
  }
  #term(key: string): NamedNode | BlankNode {
    return this.index.from(key)[0]!.subject as NamedNode | BlankNode;
  }

  role(key: string): GraphRole | undefined {
    const person = this.#related(key, 'org:member')[0];
    if (!person) return undefined;
    const organization = this.#related(key, 'org:organization')[0];
    const titles = this.index
      .objects(key, expand('org:role'))
      .map((role) =>
        role.termType === 'Literal' ? role.value : (this.#value(keyOf(role), 'rdfs:label') ?? role.value),
      )
      .sort(compare);
    const title = titles[0] ?? '';
    const interval = this.#keys(key, 'org:memberDuring')[0];
    const begin = interval && this.#instant(interval, 'time:hasBeginning');
    const end = interval && this.#instant(interval, 'time:hasEnd');
    return {
      iri: key,
      term: this.#term(key),
      label: this.#value(key, 'rdfs:label') ?? [person.label, title, organization?.label].filter(Boolean).join(', '),
      person,
      ...(organization && { organization }),
      title,
      status: this.#individual(key, 'ng:status') as RoleStatus | undefined,
      ...(begin !== undefined && { begin }),
      ...(end !== undefined && { end }),
    };
  }

  #instant(interval: string, edge: string): string | undefined {
    const bound = this.index.objects(interval, expand(edge))[0];
    if (!bound) return undefined;
    if (bound.termType === 'Literal') return bound.value;
    return this.index
      .from(keyOf(bound))
      .find((quad) => quad.object.termType === 'Literal' && /inXSD/.test(quad.predicate.value))?.object.value;
  }

  #individual(key: string, predicate: string): string | undefined {
    const value = this.#value(key, predicate);
    return value?.startsWith(NG) ? value.slice(NG.length).toLowerCase() : undefined;
  }

  event(key: string): GraphEvent {
    const types = unique(this.index.objects(key, TYPE).map((term) => compact(term.value)));
    const type = this.#mostSpecific(key, types);
    const time = this.#time(key);
    return {
      iri: key,
      term: this.#term(key),
      label: this.#value(key, 'rdfs:label') ?? type,
      type,
      types,
      agents: this.#related(key, 'ng:agent'),
      patients: this.#related(key, 'ng:patient'),
      participants: this.#participants(key),
      places: this.#related(key, 'sem:hasPlace'),
      ...(time !== undefined && { time }),
      factuality: this.#individual(key, 'ng:factuality') as Factuality | undefined,
      partOf: this.#keys(key, 'ng:partOf'),
      causes: this.#keys(key, 'ng:causes'),
    };
  }

  /** Without an ontology the class with the fewest instances counts as the most specific. */
  #mostSpecific(key: string, types: readonly string[]): string {
    const own = types.filter((type) => type !== 'sem:Event');
    const above = this.superclasses;
    const lowest = above
      ? own.filter((type) => !own.some((other) => other !== type && above(other).includes(type)))
      : own;
    const size = (type: string): number => this.index.instances(iriOf(type)).length;
    const inIri = (type: string): number => (key.toLowerCase().includes(local(type).toLowerCase()) ? 0 : 1);
    const [first] = [...lowest].sort((a, b) => size(a) - size(b) || inIri(a) - inIri(b) || compare(a, b));
    return local(first ?? 'sem:Event');
  }

  #time(key: string): string | undefined {
    const at = this.#value(key, 'sem:hasTimeStamp');
    if (at !== undefined) return at;
    const begin = this.#value(key, 'sem:hasBeginTimeStamp');
    const end = this.#value(key, 'sem:hasEndTimeStamp');
    return begin === undefined && end === undefined ? undefined : `${begin ?? '..'}/${end ?? '..'}`;
  }

  #participants(key: string): Participant[] {
    const roles = new Map<GraphEntity, Set<string>>();
    for (const { predicate, object } of this.index.from(key)) {
      const entity = this.entity(keyOf(object));
      if (!entity || (predicate.value !== ACTOR && !predicate.value.startsWith(NG))) continue;
      const stated = roles.get(entity) ?? new Set();
      roles.set(entity, stated.add(predicate.value === ACTOR ? 'actor' : local(predicate.value)));
    }
    return [...roles]
      .map(([entity, stated]) => {
        if (stated.size > 1) stated.delete('actor');
        return { entity, roles: unique(stated) };
      })
      .sort((a, b) => byLabel(a.entity, b.entity));
  }

  statement(key: string): GraphStatement {
    const speakers = this.#related(key, 'schema:creator');
    const text = this.#value(key, 'schema:text') ?? '';
    const date = this.#value(key, 'schema:dateCreated');
    return {
      iri: key,
      term: this.#term(key),
      label: text,
      direct: this.#is(key, QUOTATION),
      text,
      speakers,
      via: this.#chain(key).filter((entity) => !speakers.includes(entity)),
      asserts: this.#keys(key, 'ng:asserts'),
      ...(date !== undefined && { date }),
    };
  }

  /** Sources breadth first: those of the statement, then theirs. */
  #chain(key: string): GraphEntity[] {
    const found = new Set<GraphEntity>();
    const queue = [key];
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      for (const predicate of ['prov:hadPrimarySource', 'prov:wasAttributedTo'])
        for (const source of this.#related(next, predicate))
          if (!found.has(source)) {
            found.add(source);
            queue.push(source.iri);
          }
    return [...found];
  }

  article(key: string): GraphArticle {
    const headline = this.#value(key, 'schema:headline');
    const published = this.#value(key, 'schema:datePublished');
    const url = this.#value(key, 'schema:url');
    const publisher = this.#named(key, 'schema:publisher')[0];
    const context = this.index
      .subjects(expand('prov:wasDerivedFrom'), key)
      .map(keyOf)
      .find((node) => this.#value(node, 'nif:isString') !== undefined);
    const text = context && this.#value(context, 'nif:isString');
    return {
      iri: key,
      term: this.#term(key),
      label: headline ?? key,
      ...(headline !== undefined && { headline }),
      ...(published !== undefined && { published }),
      ...(url !== undefined && { url }),
      ...(publisher !== undefined && { publisher }),
      authors: this.#named(key, 'schema:author'),
      ...(text !== undefined && { text }),
    };
  }

  /** Values as literals or as nodes with a name. */
  #named(key: string, predicate: string): string[] {
    const name = (term: Term): string =>
      term.termType === 'Literal'
        ? term.value
        : (this.#value(keyOf(term), 'schema:name') ?? this.#value(keyOf(term), 'rdfs:label') ?? term.value);
    return unique(this.index.objects(key, expand(predicate)).map(name));
  }

  /** What the node is called, whatever it is. */
  node(key: string): GraphNode {
    return (
      this.entity(key) ??
      (this.isStatement(key) ? this.statement(key) : this.isEvent(key) ? this.event(key) : this.role(key)) ?? {
        iri: key,
        term: this.#term(key),
        label: this.#value(key, 'rdfs:label') ?? key,
      }
    );
  }

  /** Triples that join two entities directly. */
  ties(quads: Iterable<Quad>): { from: GraphEntity; predicate: string; to: GraphEntity; fact: Quad }[] {
    const found = [];
    for (const fact of quads) {
      const from = this.entity(keyOf(fact.subject));
      const to = from && this.entity(keyOf(fact.object));
      if (from && to && fact.predicate.value !== SAME_AS)
        found.push({ from, predicate: compact(fact.predicate.value), to, fact });
    }
    return found.sort((a, b) => byLabel(a.from, b.from) || compare(a.predicate, b.predicate) || byLabel(a.to, b.to));
  }
}

const SAME_AS = expand('owl:sameAs');
