import type { Quad } from '@rdfjs/types';
import type { Superclasses } from './query-read.ts';
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

/** What queries read: the quads, and a number that changes with every change of them. An N3 store does, but see `createQuery`. */
export interface QuadSource extends Iterable<Quad> {
  readonly size: number;
  readonly version?: number;
}

export interface QueryOptions {
  /** `Ontology.superclasses`: with it `GraphEvent.type` is exactly the most specific class. */
  readonly superclasses?: Superclasses;
}

/**
 * Questions to a graph in plain terms. Answers are sorted by label, then IRI, and reflect the graph as it is when asked.
 * Every method that takes a thing takes what another method returned, an RDF/JS term, an IRI, or a name that only one thing has;
 * it throws `unknown-entity` where there is none and `ambiguous-name` where there are several.
 */
export interface GraphQuery {
  readonly people: () => readonly Person[];
  readonly organizations: () => readonly Organization[];
  readonly places: () => readonly Place[];
  /** People, organisations, places and other named things, the unnamed actors among them. */
  readonly entities: () => readonly GraphEntity[];
  /** Every thing called so, by name, alias or description, whatever the case and accents; else those whose name holds all the words. */
  readonly find: (name: string) => readonly GraphEntity[];
  readonly roles: () => readonly GraphRole[];
  /** Roles that a person holds, held or will hold, and those in a body or country. */
  readonly rolesOf: (thing: EntityRef) => readonly GraphRole[];
  /** Events that match, by time, then label; undated ones last. Throws `bad-date`. */
  readonly events: (filter?: EventFilter) => readonly GraphEvent[];
  /** Events in which a thing takes part, or that happen there; in the order of `events`. */
  readonly eventsOf: (thing: EntityRef) => readonly GraphEvent[];
  readonly statements: () => readonly GraphStatement[];
  readonly statementsBy: (speaker: EntityRef) => readonly GraphStatement[];
  readonly ties: () => readonly GraphTie[];
  /** Ties from and to a thing. */
  readonly tiesOf: (thing: EntityRef) => readonly GraphTie[];
  /** Ties, roles, events and statements that join two things, and a shortest chain of facts between them. */
  readonly related: (a: EntityRef, b: EntityRef) => Relatedness;
  /** What proves a fact, most confident first; empty for a triple without evidence. */
  readonly evidence: (fact: FactRef) => readonly FactEvidence[];
  /** By date of publication, undated last. */
  readonly articles: () => readonly GraphArticle[];
}
