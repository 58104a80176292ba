import { describe, expect, it } from 'vitest';
import { containedInAny, contains, outermost, overlaps, overlapsAny, within } from '../../src/core/span.ts';

const spans = [
  { start: 10, end: 12 },
  { start: 0, end: 5 },
  { start: 2, end: 20 },
  { start: 30, end: 30 },
  { start: 25, end: 28 },
];

describe('whether a span overlaps any of several', () => {
  it('is told as by going through them all, a long one before short ones too', () => {
    for (const among of [spans, spans.slice(2), spans.slice(3), []])
      for (let start = 0; start <= 32; start++)
        for (let end = start; end <= 33; end++)
          expect([start, end, overlapsAny(among)({ start, end })]).toEqual([
            start,
            end,
            among.some((span) => overlaps(span, { start, end })),
          ]);
  });
});

describe('whether any of several spans holds all of another', () => {
  it('is told as by going through them all', () => {
    for (const among of [spans, spans.slice(2), []])
      for (let start = 0; start <= 32; start++)
        for (let end = start; end <= 33; end++)
          expect([start, end, containedInAny(among)({ start, end })]).toEqual([
            start,
            end,
            among.some((span) => contains(span, { start, end })),
          ]);
  });
});

describe('the outermost spans', () => {
  it('are those that going through all pairs finds', () => {
    const more = [
      ...spans,
      { start: 25, end: 28 },
      { start: 20, end: 24 },
      { start: 3, end: 20 },
      { start: 21, end: 22 },
    ];
    for (const among of [more, spans, more.toReversed(), []])
      expect(outermost(among)).toEqual(
        among.filter((span) => !among.some((other) => other !== span && contains(other, span))),
      );
  });
});

describe('the spans within another', () => {
  it('are those that going through all of them finds', () => {
    const words = [0, 4, 5, 9, 12].map((start) => ({ start, end: start + 3 - (start % 2) }));
    for (let start = 0; start <= 16; start++)
      for (let end = start; end <= 16; end++)
        expect(within({ start, end }, words)).toEqual(words.filter((word) => contains({ start, end }, word)));
  });
});
