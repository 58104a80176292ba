import type { EncoderInput } from '../core/encoder.ts';
import type { WordPieces } from './wordpiece.ts';

/** Words `[first, end)` of sentence `sentence` that go through the encoder together. */
export interface Window {
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
  /** With [CLS] and [SEP]. */
  readonly subwords: number;
}

/** The encoder has positions for no more sub-words than this, [CLS] and [SEP] included. */
export const LONGEST_WINDOW = 512;
const CLS = 101;
const SEP = 102;

/** The windows of each sentence: one, or overlapping ones of at most `limit` sub-words where it is longer. */
export const cutWindows = (sentences: readonly (readonly WordPieces[])[], limit = LONGEST_WINDOW): Window[] =>
  sentences.flatMap((words, sentence) => {
    const windows: Window[] = [];
    for (let first = 0; first < words.length; ) {
      let end = first;
      let subwords = 2;
      while (end < words.length && subwords + words[end]!.ids.length <= limit) subwords += words[end++]!.ids.length;
      windows.push({ sentence, first, end, subwords });
      if (end === words.length) break;
      // The next window starts half a window back.
      let start = end;
      for (let shared = 0; start > first + 1 && shared < limit / 2; ) shared += words[--start]!.ids.length;
      first = Math.max(start, first + 1);
    }
    return windows;
  });

/** What a call costs beside its sub-words, in sub-words: about that many are read in the time. */
const CALL = 16;

/**
 * Windows of similar length together, at most `budget` sub-words (padding included) a batch where more than one: those
 * batches that cost least, padding and calls taken together.
 */
export const groupWindows = (windows: readonly Window[], budget: number): Window[][] => {
  const sorted = [...windows].sort((a, b) => a.subwords - b.subwords || a.sentence - b.sentence || a.first - b.first);
  /** For the first `end` windows: the least cost, and where the last batch of the cheapest way begins. */
  const costs = [0];
  const begins = [0];
  for (const [last, { subwords }] of sorted.entries()) {
    const end = last + 1;
    costs[end] = Number.POSITIVE_INFINITY;
    for (let begin = last; begin >= 0 && (begin === last || (end - begin) * subwords <= budget); begin--) {
      const cost = costs[begin]! + (end - begin) * subwords + CALL;
      if (cost >= costs[end]!) continue;
      costs[end] = cost;
      begins[end] = begin;
    }
  }
  const batches: Window[][] = [];
  for (let end = sorted.length; end > 0; end = begins[end]!) batches.unshift(sorted.slice(begins[end]!, end));
  return batches;
};

/** One call's tensors for a batch of windows. */
export const encoderInput = (batch: readonly Window[], sentences: readonly (readonly WordPieces[])[]): EncoderInput => {
  const subwords = Math.max(...batch.map((window) => window.subwords));
  const words = Math.max(...batch.map((window) => window.end - window.first));
  const ids = new Int32Array(batch.length * subwords);
  const shape = new Int32Array(batch.length * subwords);
  const mask = new Float32Array(batch.length * subwords);
  const first = new Int32Array(batch.length * (words + 1));
  batch.forEach((window, row) => {
    const base = row * subwords;
    let position = 1;
    ids[base] = CLS;
    for (let word = window.first; word < window.end; word++) {
      const pieces = sentences[window.sentence]![word]!;
      first[row * (words + 1) + 1 + word - window.first] = position;
      pieces.ids.forEach((id, i) => {
        ids[base + position] = id;
        shape[base + position] = pieces.shapes[i]!;
        position++;
      });
    }
    ids[base + position] = SEP;
    mask.fill(1, base, base + position + 1);
  });
  return { batch: batch.length, subwords, words, ids, shape, mask, first };
};
