import type { EncoderInput, EncoderOutput } from '../../../src/core/encoder.ts';
import type { ExtractedDocument } from '../../../src/core/facts.ts';
import type { ModelLocation } from '../../../src/platform/browser/session.ts';

/** An article as it was pasted (without a name) or dropped. */
export interface MakeInput {
  readonly bytes: Uint8Array;
  readonly name?: string;
}

/** Asks for a graph, or that all be made ready for one that may be asked for. */
export type MakeRequest = ReadyRequest | GraphRequest;

export interface ReadyRequest {
  readonly type: 'ready';
  readonly data: string;
}

export interface GraphRequest {
  readonly type: 'make';
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
  /** How many articles that were made are in it, with those beside. */
  readonly articles: number;
  /** How many of the articles given are in it. */
  readonly added: number;
  readonly findings: readonly Finding[];
}

/** What comes after the graph, while it is drawn. */
export interface Checked {
  /** What was read, with what was beside. */
  readonly documents: readonly ExtractedDocument[];
  /** Where the graph breaks the vocabulary's rules. */
  readonly findings: readonly Finding[];
}

export type MakeAnswer =
  | { readonly type: 'progress'; readonly stage: Stage; readonly done: number; readonly total: number }
  | { readonly type: 'made'; readonly made: Made }
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'failure'; readonly message: string; readonly remedy: string };

/** What the thread of the language model is asked: to load it, once, and then to run it. */
export type ModelRequest =
  | { readonly type: 'load'; readonly location: Omit<ModelLocation, 'onProgress'> }
  | { readonly type: 'run'; readonly input: EncoderInput };

/** One answer for each request, in their order, and progress while the weights come. */
export type ModelAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'ready' }
  | { readonly type: 'output'; readonly output: EncoderOutput }
  /** The program's own error has code and remedy. */
  | { readonly type: 'failure'; readonly message: string; readonly code?: string; readonly remedy?: string };
