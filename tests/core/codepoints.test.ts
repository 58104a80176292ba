import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/core/codepoints.ts';

const text = 'a🌊b👩‍🚀c';

describe('offsets in code points', () => {
  it('are those of the text as code points, for every span that splits no character', () => {
    const points = new CodePoints(text);
    for (const [start] of [...text.matchAll(/./gu)].map((m) => [m.index]))
      for (const { index, 0: last } of text.slice(start).matchAll(/./gu)) {
        const end = start! + index + last.length;
        const { begin, end: close, text: words } = points.of({ start: start!, end });
        expect([...text].slice(begin, close).join('')).toBe(text.slice(start, end));
        expect(words).toBe(text.slice(start, end));
      }
    expect(points.length).toBe([...text].length);
  });

  it('widen a span that would split a character', () => {
    expect(new CodePoints(text).of({ start: 2, end: 4 })).toEqual({ begin: 1, end: 3, text: '🌊b' });
    expect(new CodePoints(text).of({ start: 0, end: 2 })).toEqual({ begin: 0, end: 2, text: 'a🌊' });
  });

  it('count half a pair as one', () => {
    expect(new CodePoints('\ud83cx').of({ start: 1, end: 2 })).toEqual({ begin: 1, end: 2, text: 'x' });
  });
});
