import type { ExtractedDocument } from '../../../src/core/facts.ts';

/** An article as it was pasted (without a name) or dropped. */
export interface MakeInput {
  readonly bytes: Uint8Array;
  readonly name?: string;
}

export interface MakeRequest {
  readonly inputs: readonly MakeInput[];
  /** Publication date, `YYYY-MM-DD`, of articles that state none. */
  readonly date?: string;
  /** What was made before, to be stated in the same graph. */
  readonly beside: readonly ExtractedDocument[];
  /** The graph that the articles are added to; a new one where absent. */
  readonly base?: GraphText;
  /** Address under which the language model, the gazetteers and the ontology are served. */
  readonly data: string;
}

/** A graph as text, in the format that its name or its content tells. */
export interface GraphText {
  readonly text: string;
  readonly name: string;
}

/** What is going on, in order; `done` and `total` are bytes while the model loads and articles while they are read. */
export type Stage = 'loading' | 'reading' | 'checking';

export interface Finding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

export interface Made {
  /** N-Quads of the graph with what was made in it. */
  readonly nquads: string;
  /** What was read, with what was beside. */
  readonly documents: readonly ExtractedDocument[];
  /** How many of the articles given are in it. */
  readonly added: number;
  readonly findings: readonly Finding[];
}

export type MakeAnswer =
  | { readonly type: 'progress'; readonly stage: Stage; readonly done: number; readonly total: number }
  | { readonly type: 'made'; readonly made: Made }
  | { readonly type: 'failure'; readonly message: string; readonly remedy: string };
