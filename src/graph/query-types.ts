import type { BlankNode, NamedNode, Quad, Term } from '@rdfjs/types';
import type { EntityType } from '../core/annotation.ts';
import type { Factuality, RoleStatus } from '../core/facts.ts';

/**
 * Anything in the graph that facts are about: its IRI as a string and as an RDF/JS term, and what to call it.
 *
 * @example
 * ```ts
 * import { createQuery, type EntityRef, type FactRef, type GraphNode, type QueryOptions } from 'newsgraph';
 * import type { GraphArticle, GraphEntity, GraphStatement, GraphTie, Organization, Participant } from 'newsgraph';
 * import type { PathStep, TextSpan } from 'newsgraph';
 * import { buildFromText, loadResources } from 'newsgraph/node';
 *
 * const resources = await loadResources();
 * const text = 'Anna Berg met Jonas Lind in Oslo, Norway, on Tuesday. "We are ready," said Berg, the head of Lind Bank.';
 * const { graph } = await buildFromText(text, { date: '2031-03-06', resources });
 * const options: QueryOptions = { superclasses: resources.ontology.superclasses };
 * const query = createQuery(graph, options);
 * const anna: GraphEntity = query.find('anna berg')[0]!;
 * const same: readonly EntityRef[] = [anna, anna.iri, anna.term, 'Anna Berg'];
 * same.map((thing) => query.eventsOf(thing).length); // => [1, 1, 1, 1]
 * const banks: readonly Organization[] = query.organizations();
 * banks.map(({ label }: GraphNode) => label); // => ['Lind Bank']
 * const together: readonly Participant[] = query.events()[0]!.participants;
 * together.map(({ entity, roles }) => [entity.label, roles]); // => [['Anna Berg', ['agent']], ['Jonas Lind', ['agent']]]
 * const said: GraphStatement = query.statementsBy(anna)[0]!;
 * const tie: GraphTie = query.tiesOf('Oslo')[0]!;
 * const facts: readonly FactRef[] = [said, tie, tie.fact];
 * const spans: readonly TextSpan[] = facts.map((fact) => query.evidence(fact)[0]!.span);
 * spans.every(({ begin, end }) => begin < end); // => true
 * const steps: readonly PathStep[] = query.related(anna, 'Jonas Lind').path!;
 * steps.length; // => 2
 * const articles: readonly GraphArticle[] = query.articles();
 * articles[0]?.text === text; // => true
 * ```
 */
export interface GraphNode {
  /** `_:name` for a blank node, which only graphs of other makers have. */
  readonly iri: string;
  readonly term: NamedNode | BlankNode;
  readonly label: string;
}

/** A person, organisation, place or other named thing, or an unnamed actor ("security official"). */
export interface GraphEntity extends GraphNode {
  readonly kind: EntityType;
  /** Every stated class, with prefix: `schema:Place`, `schema:Country`; sorted. */
  readonly types: readonly string[];
  /** Fullest name; absent for an unnamed actor. */
  readonly name?: string;
  /** Every other form of the name; sorted. */
  readonly aliases: readonly string[];
  /** What an unnamed actor is called. */
  readonly description?: string;
  /** IRIs of the same thing elsewhere (Wikidata, GeoNames, ISO); sorted. */
  readonly sameAs: readonly string[];
}

export interface Person extends GraphEntity {
  readonly kind: 'Person';
  /** Titles that the articles give, without body or status: see `rolesOf`. */
  readonly jobTitles: readonly string[];
}
export interface Organization extends GraphEntity {
  readonly kind: 'Organization';
}
export interface Place extends GraphEntity {
  readonly kind: 'Place';
}

/** A position that a person holds, held or will hold. Its label is `person, title, body`. */
export interface GraphRole extends GraphNode {
  readonly person: GraphEntity;
  /** The body, or the country of a head of state; absent where no article gives one. */
  readonly organization?: GraphEntity;
  readonly title: string;
  readonly status: RoleStatus | undefined;
  /** ISO 8601 day, month or year. */
  readonly begin?: string;
  readonly end?: string;
}

/** A participant of an event, once. */
export interface Participant {
  readonly entity: GraphEntity;
  /** Local names of every role stated, sorted: `agent`, `patient`, `topic`, `victim` …; `actor` only where no other is. */
  readonly roles: readonly string[];
}

/** A happening with its participants. */
export interface GraphEvent extends GraphNode {
  /** Most specific class, local name: `Killing`. */
  readonly type: string;
  /** Every stated class with prefix, `sem:Event` among them; sorted. */
  readonly types: readonly string[];
  /** Who does it; both sides of a meeting or agreement. */
  readonly agents: readonly GraphEntity[];
  /** Whom or what it is done to. */
  readonly patients: readonly GraphEntity[];
  readonly participants: readonly Participant[];
  readonly places: readonly GraphEntity[];
  /** ISO 8601 day, month or year, or an interval `begin/end` of those (`../end` and `begin/..` where one end is open). */
  readonly time?: string;
  readonly factuality: Factuality | undefined;
  /** IRIs of events that this one is part of, and that it causes. */
  readonly partOf: readonly string[];
  readonly causes: readonly string[];
}

/** What somebody says by an article. */
export interface GraphStatement extends GraphNode {
  /** True for words in quotation marks, false for reported speech. */
  readonly direct: boolean;
  /** As written; also the label. */
  readonly text: string;
  readonly speakers: readonly GraphEntity[];
  /** Who or what carried it, nearest first: platform, newspaper, agency. */
  readonly via: readonly GraphEntity[];
  /** IRIs of the events that it tells of. */
  readonly asserts: readonly string[];
  /** ISO 8601. */
  readonly date?: string;
}

/** An article that the graph was made from. Unknown fields are absent. */
export interface GraphArticle extends GraphNode {
  readonly headline?: string;
  readonly published?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  /** The whole text that the spans of evidence count in, by Unicode code points. */
  readonly text?: string;
}

/** A lasting tie between two things, as one triple. `predicate` has its prefix: `schema:spouse`. */
export interface GraphTie {
  readonly from: GraphEntity;
  readonly predicate: string;
  readonly to: GraphEntity;
  /** The triple, to ask `evidence` about. */
  readonly fact: Quad;
}

/** Where the words are in an article's text: half-open, in Unicode code points, as NIF has them. */
export interface TextSpan {
  readonly begin: number;
  readonly end: number;
}

/** Why a fact is believed: which words of which article, by which rule, how sure, and who says so. */
export interface FactEvidence {
  /** The reifier that carries the evidence. */
  readonly iri: string;
  readonly fact: Quad;
  /** Absent where the graph lacks the article's description. */
  readonly article?: GraphArticle;
  /** The words that prove it, as written. */
  readonly words: string;
  readonly span: TextSpan;
  /** The sentence around the words, and where it lies; the words themselves where the graph lacks the text. */
  readonly sentence: TextSpan & { readonly text: string };
  /** Name of the rule that read it: `role-title-before-name`. */
  readonly rule?: string;
  /** 0 to 1; absent where not stated. */
  readonly confidence?: number;
  /** Statements that tell of it; empty where the article says it in its own voice. */
  readonly saidBy: readonly GraphStatement[];
}

/** One step of a path: the fact that leads from one node to the next, along its direction or against it. */
export interface PathStep {
  readonly from: GraphNode;
  readonly predicate: string;
  readonly to: GraphNode;
  readonly forward: boolean;
  readonly fact: Quad;
}

/** What joins two things. */
export interface Relatedness {
  readonly ties: readonly GraphTie[];
  /** Roles of the one in the other. */
  readonly roles: readonly GraphRole[];
  /** Events in which both take part, or that one takes part in at the other. */
  readonly events: readonly GraphEvent[];
  /** Statements of the one on events of the other, or carried by it. */
  readonly statements: readonly GraphStatement[];
  /** A shortest chain of facts from the first to the second; absent where nothing joins them. */
  readonly path?: readonly PathStep[];
}

/** Which events are wanted; every condition given must hold. */
export interface EventFilter {
  /** Class by local name, prefixed name or IRI; its subclasses are included. */
  readonly type?: string;
  /** ISO 8601 day, month or year: events that end on it or later, and start on it or earlier. Undated events never match. */
  readonly from?: string;
  readonly to?: string;
  /** A place: events there or in a place inside it. */
  readonly place?: EntityRef;
  readonly factuality?: Factuality;
}

/** A thing of the graph, given as what a query returned, as a term, or as an IRI or unambiguous name. */
export type EntityRef = string | { readonly iri: string } | Term;

/** What `evidence` can be asked about: a triple (its graph does not matter), a tie, or every fact that has a node as its subject. */
export type FactRef = Quad | { readonly fact: Quad } | { readonly iri: string };
