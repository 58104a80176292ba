import { wordsOfName } from '../core/camel-case.ts';
import { createQuery } from '../graph/query.ts';
import type { GraphQuery } from '../graph/query-api.ts';
import type { FactEvidence, GraphArticle, GraphEntity, GraphEvent, GraphNode } from '../graph/query-types.ts';
import type { Graph } from '../graph/store.ts';
import { namedNode, quadOf } from '../graph/terms.ts';
import { expand } from '../ontology/terms.ts';

/** What a property may hold in formats without RDF. */
export type PropertyValue = string | number | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export type NodeKind = 'Person' | 'Organization' | 'Place' | 'Other' | 'Event' | 'Statement' | 'Article';

/** A thing, an event, a statement or an article. */
export interface PropertyNode {
  /** IRI, or `_:name` of a blank node. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly properties: Properties;
}

/** A tie, a role in a body, a part taken in an event, a link of a statement. Its evidence is among its properties. */
export interface PropertyEdge {
  /** Unique and stable. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Local name: `spouse`, `role`, `agent`, `place`, `creator`, `asserts`. */
  readonly type: string;
  /** To read on a drawing: "Prime Minister", "spouse". */
  readonly label: string;
  readonly properties: Properties;
}

export interface PropertyGraph {
  readonly nodes: readonly PropertyNode[];
  readonly edges: readonly PropertyEdge[];
}

/**
 * The facts of a graph as nodes and edges with plain properties, for tools that know no RDF. Every entity, event, statement and
 * article is a node; every tie, role, participation and attribution an edge with the words that prove it; sorted.
 */
export function propertyGraphOf(graph: Graph): PropertyGraph {
  return new Builder(graph, createQuery(graph)).build();
}

class Builder {
  readonly #nodes = new Map<string, PropertyNode>();
  readonly #edges = new Map<string, PropertyEdge>();
  readonly #graph: Graph;
  readonly #query: GraphQuery;

  constructor(graph: Graph, query: GraphQuery) {
    this.#graph = graph;
    this.#query = query;
  }

  build(): PropertyGraph {
    for (const entity of this.#query.entities()) this.#addEntity(entity);
    for (const article of this.#query.articles()) this.#addArticle(article);
    for (const event of this.#query.events()) this.#addEvent(event);
    this.#addStatements();
    this.#addRoles();
    for (const tie of this.#query.ties()) {
      const type = localName(tie.predicate);
      this.#edge(tie.from, type, tie.to, { label: wordsOfName(type), proofs: this.#query.evidence(tie) });
    }
    const known = (edge: PropertyEdge): boolean => this.#nodes.has(edge.from) && this.#nodes.has(edge.to);
    return { nodes: [...this.#nodes.values()], edges: [...this.#edges.values()].filter(known) };
  }

  #addEntity(entity: GraphEntity): void {
    const place = entity.term.termType === 'NamedNode' ? coordinatesOf(this.#graph, entity.iri) : undefined;
    const roles = this.#query.rolesOf(entity).filter((role) => role.person.iri === entity.iri);
    this.#node(entity, entity.kind, {
      name: entity.name,
      description: entity.description,
      types: entity.types,
      aliases: entity.aliases,
      sameAs: entity.sameAs,
      roles: roles.map(({ title, organization, status }) =>
        [title, organization && ` of ${organization.label}`, status && ` (${wordsOfName(status)})`]
          .filter(Boolean)
          .join(''),
      ),
      latitude: place?.[0],
      longitude: place?.[1],
    });
  }

  #addArticle(article: GraphArticle): void {
    const { headline, published, url, publisher, authors } = article;
    this.#node(article, 'Article', { headline, published, url, publisher, authors });
  }

  #addEvent(event: GraphEvent): void {
    const proof = surest(this.#query.evidence(event));
    this.#node(event, 'Event', {
      type: event.type,
      types: event.types,
      time: event.time,
      factuality: event.factuality && wordsOfName(event.factuality),
      ...proofOf(proof),
    });
    const link = (type: string, to: GraphNode, property: string): void =>
      this.#edge(event, type, to, { label: wordsOfName(type), proofs: this.#proofs(event, property, to) });
    for (const { entity, roles } of event.participants)
      for (const role of roles) link(role, entity, role === 'actor' ? 'sem:hasActor' : `ng:${role}`);
    for (const place of event.places) link('place', place, 'sem:hasPlace');
    for (const whole of event.partOf) link('partOf', nodeAt(whole), 'ng:partOf');
    for (const effect of event.causes) link('causes', nodeAt(effect), 'ng:causes');
  }

  #addStatements(): void {
    for (const statement of this.#query.statements()) {
      const proof = surest(this.#query.evidence(statement));
      const { text, date } = statement;
      this.#node(statement, 'Statement', {
        text,
        form: statement.direct ? 'quotation' : 'reported',
        date,
        ...proofOf(proof),
      });
      for (const speaker of statement.speakers)
        this.#edge(speaker, 'says', statement, {
          label: 'says',
          proofs: this.#proofs(statement, 'schema:creator', speaker),
        });
      for (const via of statement.via)
        this.#edge(statement, 'via', via, {
          label: 'via',
          proofs: this.#proofs(statement, 'prov:hadPrimarySource', via),
        });
      for (const told of statement.asserts)
        this.#edge(statement, 'asserts', nodeAt(told), {
          label: 'asserts',
          proofs: this.#proofs(statement, 'ng:asserts', nodeAt(told)),
        });
    }
  }

  /** Roles in a body are edges; one without a body stands among its holder's properties alone. */
  #addRoles(): void {
    for (const role of this.#query.roles()) {
      if (role.organization === undefined) continue;
      const { title, status, begin, end } = role;
      this.#edge(role.person, 'role', role.organization, {
        label: title,
        id: role.iri,
        more: { title, status: status && wordsOfName(status), begin, end },
        proofs: this.#query.evidence(role),
      });
    }
  }

  #proofs(from: GraphNode, property: string, to: GraphNode): readonly FactEvidence[] {
    if (from.iri.startsWith('_:') || to.iri.startsWith('_:')) return [];
    return this.#query.evidence(quadOf(namedNode(from.iri), namedNode(expand(property)), namedNode(to.iri)));
  }

  #node({ iri, label }: GraphNode, kind: NodeKind, properties: Loose): void {
    this.#nodes.set(iri, { id: iri, kind, label, properties: present(properties) });
  }

  #edge(from: GraphNode, type: string, to: GraphNode, fact: Fact): void {
    const id = fact.id ?? `${from.iri} ${type} ${to.iri}`;
    const properties = present({ ...fact.more, ...proofOf(surest(fact.proofs)) });
    this.#edges.set(id, { id, from: from.iri, to: to.iri, type, label: fact.label, properties });
  }
}

interface Fact {
  readonly label: string;
  readonly proofs: readonly FactEvidence[];
  readonly id?: string;
  readonly more?: Loose;
}
type Loose = Readonly<Record<string, PropertyValue | undefined>>;

/** Latitude and longitude in degrees (WGS 84), where the graph has them. */
export function coordinatesOf(graph: Graph, iri: string): readonly [number, number] | undefined {
  const read = (property: string): number =>
    Number(graph.match(namedNode(iri), namedNode(expand(property)))[0]?.object.value ?? Number.NaN);
  const [latitude, longitude] = [read('schema:latitude'), read('schema:longitude')];
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? [latitude, longitude] : undefined;
}

/** The evidence of most confidence; of equals the first in the text, then the shortest. */
export const surest = (proofs: readonly FactEvidence[]): FactEvidence | undefined =>
  proofs.toSorted(
    (a, b) =>
      (b.confidence ?? 0) - (a.confidence ?? 0) ||
      a.span.begin - b.span.begin ||
      a.span.end - b.span.end ||
      (a.iri < b.iri ? -1 : 1),
  )[0];

/** Evidence as plain properties. */
const proofOf = (proof: FactEvidence | undefined): Loose =>
  proof === undefined
    ? {}
    : {
        confidence: proof.confidence,
        words: proof.words,
        sentence: proof.sentence.text,
        rule: proof.rule,
        article: proof.article?.label,
        saidBy: proof.saidBy.flatMap((statement) => statement.speakers.map((speaker) => speaker.label)),
      };

const present = (properties: Loose): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, PropertyValue] => {
      const [, value] = entry;
      return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
    }),
  );

const nodeAt = (iri: string): GraphNode => ({ iri, label: iri, term: namedNode(iri) });
const localName = (name: string): string => /[^#/:]*$/.exec(name)?.[0] ?? name;

/** A property as one text; several values are kept apart by a semicolon. */
export const textOf = (value: PropertyValue): string => (Array.isArray(value) ? value.join('; ') : String(value));

/** Names of all properties that some of the items have, in order of first use. */
export const propertyNames = (items: readonly { readonly properties: Properties }[]): string[] => [
  ...new Set(items.flatMap(({ properties }) => Object.keys(properties))),
];
