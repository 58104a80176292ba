import type { EncoderOutput, EncoderSession } from '../core/encoder.ts';
import { cutWindows, encoderInput, groupWindows, type Window } from './windows.ts';
import type { WordPieces } from './wordpiece.ts';

/** What the encoder says of one sentence of `words` words, its windows put together; row-major arrays. */
export interface SentenceEncoding {
  readonly words: number;
  /** [words, tag columns] */
  readonly tags: Int32Array;
  readonly tagColumns: number;
  /** [words, name columns] */
  readonly ner: Float32Array;
  readonly nerColumns: number;
  /** [words, words + 1] */
  readonly arc: Float32Array;
  /** [words, words + 1] */
  readonly lab: Int32Array;
  /** More than one where the sentence was too long for the encoder. */
  readonly windows: number;
}

/** A head that no window holds beside the word. */
const UNSEEN = -1000;

/**
 * Runs the encoder over sentences given as the pieces of their words, at most about `budget` sub-words a call. Each encoding
 * is taken as it comes, with its sentence's number, while an encoder in another thread goes on.
 */
export const encodeSentences = async (
  session: EncoderSession,
  sentences: readonly (readonly WordPieces[])[],
  budget: number,
  take: (encoding: SentenceEncoding, sentence: number) => void = () => undefined,
): Promise<SentenceEncoding[]> => {
  const windows = cutWindows(sentences);
  const awaited = sentences.map(() => 0);
  for (const { sentence } of windows) awaited[sentence]!++;
  const parts: Part[][] = sentences.map(() => []);
  const encodings: SentenceEncoding[] = [];
  const finish = (sentence: number): void => {
    const list = parts[sentence]!.sort((a, b) => a.window.first - b.window.first);
    const encoding = list.length === 1 ? list[0]!.encoding : joinWindows(list, sentences[sentence]!.length);
    encodings[sentence] = encoding;
    take(encoding, sentence);
  };
  const read = async (batch: readonly Window[]): Promise<void> => {
    const input = encoderInput(batch, sentences);
    const output = await session.run(input);
    for (const [row, window] of batch.entries()) {
      const { sentence } = window;
      const encoding = cutRow(output, row, batch.length, input.words, window.end - window.first);
      parts[sentence]!.push({ window, encoding });
      if (parts[sentence]!.length === awaited[sentence]) finish(sentence);
    }
  };
  for (const [sentence, count] of awaited.entries()) if (count === 0) finish(sentence);
  await Promise.all(groupWindows(windows, budget).map(read));
  return encodings;
};

interface Part {
  readonly window: Window;
  readonly encoding: SentenceEncoding;
}

/** The part of a batch's output that belongs to one row, padding words cut off. */
const cutRow = (output: EncoderOutput, row: number, batch: number, padded: number, words: number): SentenceEncoding => {
  const tagColumns = output.tags.length / (batch * padded);
  const nerColumns = output.ner.length / (batch * padded);
  const arc = new Float32Array(words * (words + 1));
  const lab = new Int32Array(words * (words + 1));
  for (let word = 0; word < words; word++) {
    const from = (row * padded + word) * (padded + 1);
    arc.set(output.arc.subarray(from, from + words + 1), word * (words + 1));
    lab.set(output.lab.subarray(from, from + words + 1), word * (words + 1));
  }
  const start = row * padded;
  return {
    words,
    tags: output.tags.slice(start * tagColumns, (start + words) * tagColumns),
    tagColumns,
    ner: output.ner.slice(start * nerColumns, (start + words) * nerColumns),
    nerColumns,
    arc,
    lab,
    windows: 1,
  };
};

/** One encoding of a long sentence: each word is taken from the window in which it lies farthest from an edge. */
const joinWindows = (parts: readonly Part[], words: number): SentenceEncoding => {
  const tagColumns = parts[0]?.encoding.tagColumns ?? 0;
  const nerColumns = parts[0]?.encoding.nerColumns ?? 0;
  const tags = new Int32Array(words * tagColumns);
  const ner = new Float32Array(words * nerColumns);
  const arc = new Float32Array(words * (words + 1)).fill(UNSEEN);
  const lab = new Int32Array(words * (words + 1));
  const depth = ({ window }: { readonly window: Window }, word: number) =>
    Math.min(
      window.first === 0 ? Number.POSITIVE_INFINITY : word - window.first,
      window.end === words ? Number.POSITIVE_INFINITY : window.end - 1 - word,
    );
  for (let word = 0; word < words; word++) {
    const holding = parts.filter(({ window }) => window.first <= word && word < window.end);
    const best = holding.reduce((a, b) => (depth(b, word) > depth(a, word) ? b : a));
    const { window, encoding } = best;
    const local = word - window.first;
    tags.set(encoding.tags.subarray(local * tagColumns, (local + 1) * tagColumns), word * tagColumns);
    ner.set(encoding.ner.subarray(local * nerColumns, (local + 1) * nerColumns), word * nerColumns);
    const row = local * (encoding.words + 1);
    const target = word * (words + 1);
    arc[target] = encoding.arc[row]!;
    lab[target] = encoding.lab[row]!;
    arc.set(encoding.arc.subarray(row + 1, row + 1 + encoding.words), target + 1 + window.first);
    lab.set(encoding.lab.subarray(row + 1, row + 1 + encoding.words), target + 1 + window.first);
  }
  return { words, tags, tagColumns, ner, nerColumns, arc, lab, windows: parts.length };
};
