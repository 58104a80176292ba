import { describe, expect, it } from 'vitest';
import { encodeSentences } from '../../src/annotate/encode.ts';
import { cutWindows, encoderInput, groupWindows } from '../../src/annotate/windows.ts';
import type { EncoderSession } from '../../src/core/encoder.ts';

/** `count` words of one piece each; a word's id is 1000 and its number. */
const sentence = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({ ids: [1000 + from + i], shapes: [1] }));

describe('windows', () => {
  it('are the sentences themselves where these are short', () => {
    expect(cutWindows([sentence(3), sentence(5)], 12)).toEqual([
      { sentence: 0, first: 0, end: 3, subwords: 5 },
      { sentence: 1, first: 0, end: 5, subwords: 7 },
    ]);
  });

  it('of a long sentence overlap and leave no word out', () => {
    const windows = cutWindows([sentence(40)], 12);
    expect(windows[0]).toMatchObject({ first: 0 });
    expect(windows.at(-1)).toMatchObject({ end: 40 });
    for (const [i, window] of windows.slice(1).entries()) expect(window.first).toBeLessThan(windows[i]!.end);
    for (const { subwords } of windows) expect(subwords).toBeLessThanOrEqual(12);
  });

  it('are put together by length within the budget', () => {
    const windows = cutWindows([sentence(8), sentence(1), sentence(8), sentence(2), sentence(30)], 100);
    const batches = groupWindows(windows, 20);
    expect(batches.map((batch) => batch.map((window) => window.sentence))).toEqual([[1, 3], [0, 2], [4]]);
  });

  it('are not padded to the length of much longer ones, unless few sub-words are less than a call', () => {
    const grouped = (...lengths: number[]) =>
      groupWindows(cutWindows(lengths.map((length) => sentence(length - 2))), 600).map((batch) =>
        batch.map((window) => window.subwords),
      );
    expect(grouped(60, 10, 58, 12)).toEqual([
      [10, 12],
      [58, 60],
    ]);
    expect(grouped(30, 20)).toEqual([[20, 30]]);
    expect(grouped(500, 400, 450)).toEqual([[400], [450], [500]]);
    expect(grouped()).toEqual([]);
  });

  it('become padded tensors with the position of each word', () => {
    const words = [
      [
        { ids: [7, 8], shapes: [2, 15] },
        { ids: [9], shapes: [1] },
      ],
      [{ ids: [5], shapes: [3] }],
    ];
    const input = encoderInput(cutWindows(words), words);
    expect(input).toMatchObject({ batch: 2, subwords: 5, words: 2 });
    expect([...input.ids]).toEqual([101, 7, 8, 9, 102, 101, 5, 102, 0, 0]);
    expect([...input.shape]).toEqual([0, 2, 15, 1, 0, 0, 3, 0, 0, 0]);
    expect([...input.mask]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect([...input.first]).toEqual([0, 1, 3, 0, 1, 0]);
  });
});

/** An encoder whose answer for a word is its id: tag = id, name logit = id, arc to head h = h, relation = id. */
const echo: EncoderSession = {
  run: async ({ batch, subwords, words, ids, first }) => {
    const idOf = (row: number, word: number) => ids[row * subwords + first[row * (words + 1) + 1 + word]!]!;
    const cells = Array.from({ length: batch * words }, (_, i) => idOf(Math.floor(i / words), i % words));
    return {
      tags: Int32Array.from(cells),
      ner: Float32Array.from(cells),
      arc: Float32Array.from(cells.flatMap(() => Array.from({ length: words + 1 }, (_, head) => head))),
      lab: Int32Array.from(cells.flatMap((id) => new Array(words + 1).fill(id))),
    };
  },
};

describe('an encoded document', () => {
  it('has the sentences in their order, whatever the batches', async () => {
    const sentences = [sentence(4), sentence(1, 10), sentence(3, 20)];
    const encodings = await encodeSentences(echo, sentences, 12);
    expect(encodings.map(({ tags }) => [...tags])).toEqual([[1000, 1001, 1002, 1003], [1010], [1020, 1021, 1022]]);
    expect([...encodings[1]!.arc]).toEqual([0, 1]);
    expect(encodings[2]!.arc).toHaveLength(12);
  });

  it('is taken a sentence at a time, as soon as the last of its windows is read', async () => {
    const taken: number[] = [];
    let calls = 0;
    const counting: EncoderSession = {
      run: async (input) => {
        calls++;
        return echo.run(input);
      },
    };
    const sentences = [sentence(600), sentence(2, 700), []];
    const encodings = await encodeSentences(counting, sentences, 60, (encoding, i) => {
      taken.push(i);
      expect(encoding.words).toBe(sentences[i]!.length);
    });
    expect(calls).toBeGreaterThan(2);
    expect(taken).toEqual([2, 1, 0]);
    expect(encodings.map(({ words }) => words)).toEqual([600, 2, 0]);
  });

  it('has every word of a sentence of several windows once', async () => {
    const [encoding] = await encodeSentences(echo, [sentence(1200)], 1500);
    expect(encoding!.windows).toBeGreaterThan(1);
    expect([...encoding!.tags]).toEqual(Array.from({ length: 1200 }, (_, i) => 1000 + i));
    expect(encoding!.arc[0]).toBe(0);
    expect(encoding!.lab[1200 * 1201 - 1]).toBe(2199);
  });
});
