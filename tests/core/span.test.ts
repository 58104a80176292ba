import { describe, expect, it } from 'vitest';
import { overlaps, overlapsAny } from '../../src/core/span.ts';

describe('whether a span overlaps any of several', () => {
  const spans = [
    { start: 10, end: 12 },
    { start: 0, end: 5 },
    { start: 2, end: 20 },
    { start: 30, end: 30 },
    { start: 25, end: 28 },
  ];

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
