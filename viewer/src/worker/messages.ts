import type { Correction } from '../../../src/graph/corrections.ts';
import type { DisplayTable } from '../../../src/network/display.ts';
import type { DrawOptions } from '../../../src/network/draw.ts';
import type { Knowledge } from '../../../src/network/knowledge.ts';
import type { Parcel } from './parcels.ts';
import type { Place } from './place.ts';

export type Request = { readonly id: number } & Task;

export type Task =
  | { readonly type: 'read'; readonly text: string; readonly name: string }
  | { readonly type: 'draw'; readonly options: DrawOptions }
  | { readonly type: 'layout'; readonly options: DrawOptions; readonly aspect: number }
  | { readonly type: 'correct'; readonly corrections: readonly Correction[] }
  | { readonly type: 'write'; readonly format: string; readonly shown?: ShownIds }
  | { readonly type: 'corrections' }
  | { readonly type: 'nquads'; readonly corrected: boolean };

type Tie = readonly [subject: string, predicate: string, object: string];

/** What the page shows of the graph: of all its things, facts and ties, those that are drawn. */
export interface ShownIds {
  readonly nodes: readonly string[];
  readonly all: readonly string[];
  readonly ties: readonly Tie[];
  readonly allTies: readonly Tie[];
}

export interface Reading {
  readonly knowledge: Knowledge;
  readonly display: DisplayTable;
  /** What the graph was corrected by. */
  readonly corrections: readonly Correction[];
}

/** A graph in some format: one file, or several with what their names end in. */
export interface Written {
  readonly parts: readonly { readonly suffix: string; readonly text: string }[];
  readonly extension: string;
  readonly mediaType: string;
  /** Facts that the format has no place for. */
  readonly leftOut: readonly string[];
}

export type Answer =
  | { readonly id: number; readonly type: 'read'; readonly reading: Reading }
  /** The network came in parcels. */
  | { readonly id: number; readonly type: 'draw' }
  | { readonly id: number; readonly type: 'layout'; readonly positions: Float64Array<ArrayBuffer> }
  /** Comes before the answer that it is a part of. */
  | { readonly id: number; readonly type: 'parcel'; readonly parcel: Parcel }
  | { readonly id: number; readonly type: 'write'; readonly written: Written }
  | { readonly id: number; readonly type: 'nquads'; readonly nquads: string }
  | { readonly id: number; readonly type: 'failure'; readonly message: string; readonly place?: Place };
