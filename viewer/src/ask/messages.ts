export interface AskRequest {
  readonly id: number;
  readonly kind: 'sparql' | 'question';
  readonly text: string;
  /** N-Quads of the graph, where it is another than the last time. */
  readonly nquads?: string;
}

/** A value of a solution: what to read, and the IRI where it is a resource. */
export interface Cell {
  readonly text: string;
  readonly iri?: string;
}

export interface Line {
  readonly text: string;
  readonly iri?: string;
  readonly sentences: readonly string[];
}

export type Outcome =
  | {
      readonly type: 'table';
      readonly variables: readonly string[];
      readonly rows: readonly (readonly (Cell | undefined)[])[];
    }
  | { readonly type: 'truth'; readonly answer: boolean }
  | { readonly type: 'words'; readonly note?: string; readonly lines: readonly Line[]; readonly sparql: string }
  | { readonly type: 'failure'; readonly message: string; readonly remedy: string };

export interface AskAnswer {
  readonly id: number;
  readonly outcome: Outcome;
}
