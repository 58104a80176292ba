import type { Graph } from '../graph/store.ts';

export interface WriteOptions {
  /**
   * Whether evidence is written as `rdf:Statement` (1.1) or as a node that `rdf:reifies` a triple term (1.2). Without it, what
   * today's readers of the format take.
   */
  readonly rdf?: '1.1' | '1.2';
}

/** A format that graphs are written in. The same graph gives the same text, whatever order it was built in. */
export interface Writer {
  /** As `--format` and `parseGraph` call it. */
  readonly name: string;
  /** With its dot: `.ttl`. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (graph: Graph, options?: WriteOptions) => string;
  /** Of a format of several files: each with what its name ends in before the extension: `-nodes`. `write` gives the main one. */
  readonly parts?: (graph: Graph) => readonly { readonly suffix: string; readonly text: string }[];
  /** Facts that the format has no place for, each in words; absent of formats that hold all. */
  readonly leftOut?: (graph: Graph) => readonly string[];
}
