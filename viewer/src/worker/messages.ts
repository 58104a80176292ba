import type { DisplayTable } from '../../../src/network/display.ts';
import type { Knowledge } from '../../../src/network/knowledge.ts';
import type { LayoutInput, Position } from '../../../src/network/layout.ts';

export type Request =
  | { readonly id: number; readonly type: 'read'; readonly text: string; readonly name: string }
  | { readonly id: number; readonly type: 'layout'; readonly input: LayoutInput };

export interface Reading {
  readonly knowledge: Knowledge;
  readonly display: DisplayTable;
}

export type Answer =
  | { readonly id: number; readonly type: 'read'; readonly reading: Reading }
  | { readonly id: number; readonly type: 'layout'; readonly positions: readonly Position[] }
  | { readonly id: number; readonly type: 'failure'; readonly message: string };
