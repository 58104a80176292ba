import type { Span } from './span.ts';

/** Turns UTF-16 offsets into a text into offsets in Unicode code points; inside a surrogate pair they snap outwards. */
export class CodePoints {
  /** UTF-16 offsets at which a surrogate pair begins. */
  readonly #pairs: number[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < text.length - 1; i++) if (isPair(text, i)) this.#pairs.push(i++);
  }

  get length(): number {
    return this.#text.length - this.#pairs.length;
  }

  /** The span in code points, and exactly its text. */
  of(span: Span): { readonly begin: number; readonly end: number; readonly text: string } {
    const start = isPair(this.#text, span.start - 1) ? span.start - 1 : span.start;
    const end = isPair(this.#text, span.end - 1) ? span.end + 1 : span.end;
    return { begin: this.#point(start), end: this.#point(end), text: this.#text.slice(start, end) };
  }

  #point(offset: number): number {
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}

/** Whether a surrogate pair begins there. */
function isPair(text: string, at: number): boolean {
  const [high, low] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}
