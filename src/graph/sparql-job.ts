import type { QueryForm } from './sparql-text.ts';

/** The graphs that a request chooses, by IRI; an absent list leaves the choice to the text. */
export interface ChosenGraphs {
  readonly graphs?: readonly string[];
  readonly named?: readonly string[];
}

export interface QueryJob extends ChosenGraphs {
  readonly kind: 'query';
  readonly sparql: string;
  readonly base: string;
  /** Media types of the answer, for SELECT and ASK and for CONSTRUCT and DESCRIBE. */
  readonly results: string;
  readonly triples: string;
  /** More solutions than this, or triples, are an error: `sparql-rows`. */
  readonly maxRows?: number;
}
export interface UpdateJob extends ChosenGraphs {
  readonly kind: 'update';
  readonly sparql: string;
  readonly base: string;
}
/** Reads one graph, the default graph where none is named, or the whole dataset. */
export interface ReadJob {
  readonly kind: 'read';
  readonly graph?: string;
  readonly whole?: boolean;
  readonly format: string;
}
/** Puts documents into a graph, or documents of several graphs into the dataset, in place of what it held or beside that. */
export interface WriteJob {
  readonly kind: 'write';
  readonly graph?: string;
  readonly whole?: boolean;
  readonly replace: boolean;
  readonly documents: readonly { readonly text: string; readonly format: string }[];
  readonly base: string;
}
export interface DropJob {
  readonly kind: 'drop';
  readonly graph?: string;
}
export type Job = QueryJob | UpdateJob | ReadJob | WriteJob | DropJob;

export interface JobResult {
  /** The answer to a query or the graph read; undefined where there is no such graph. */
  readonly text?: string;
  readonly form?: QueryForm;
  /** Whether the graph written or dropped was there before. */
  readonly existed?: boolean;
  /** The whole dataset as N-Quads where the job has changed it. */
  readonly nquads?: string;
}
