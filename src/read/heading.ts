import { captionEnd, creditNote } from './credit.ts';
import { dateAlone } from './date.ts';
import type { Piece } from './layout.ts';

const CLOSED = /[.!?:;,…]["'”’)\]]*$/;
/** From this many short lines in a row on, they are a list. */
const LIST = 3;

/** Tells the headings among the short lines of an article. */
export class Headings {
  readonly #text: string;
  readonly #pieces: readonly Piece[];
  readonly #lengths: (number | undefined)[] = [];

  constructor(text: string, pieces: readonly Piece[]) {
    this.#text = text;
    this.#pieces = pieces;
  }

  /** True for a line without a full stop, at most `longest` characters, with something below it and not one of a list of such lines. */
  isHeading(index: number, longest: number, first: number): boolean {
    const fits = (i: number) => i >= first && this.#length(i) <= longest;
    if (index + 1 >= this.#pieces.length || !fits(index)) return false;
    let run = 1;
    for (let i = index - 1; run < LIST && fits(i); i--) run++;
    for (let i = index + 1; run < LIST && fits(i); i++) run++;
    return run < LIST;
  }

  /** Characters of a piece that is worded like a heading; infinite for any other. */
  #length(index: number): number {
    const piece = this.#pieces[index];
    if (!piece) return Number.POSITIVE_INFINITY;
    this.#lengths[index] ??= this.#isWorded(piece) ? piece.end - piece.start : Number.POSITIVE_INFINITY;
    return this.#lengths[index];
  }

  #isWorded(piece: Piece): boolean {
    if (piece.mark === '-' || piece.mark === '>' || (piece.kind && piece.kind !== 'paragraph')) return false;
    if (piece.end - piece.start > 200) return false;
    const words = this.#text.slice(piece.start, piece.end);
    if (CLOSED.test(words) || !/^["'“‘(]?[\p{Lu}\p{N}]/u.test(words)) return false;
    return captionEnd(words) === undefined && creditNote(words) === undefined && dateAlone(words) === undefined;
  }
}
