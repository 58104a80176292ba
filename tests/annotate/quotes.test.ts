import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/annotate/quotes.ts';
import type { BlockKind } from '../../src/core/article.ts';

/** The quotations of an article of these paragraphs: content, then with the marks. */
const quotes = (paragraphs: readonly string[], kind: BlockKind = 'paragraph'): [string, string][] => {
  const text = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind, start, end: start + paragraph.length };
    start = block.end + 1;
    return block;
  });
  return findQuotes({ id: 'a', text, blocks }).map(({ start: from, end, outer }) => [
    text.slice(from, end),
    text.slice(outer.start, outer.end),
  ]);
};

describe('quotations', () => {
  it('have straight marks', () => {
    expect(quotes(['He said "we won," and "left".'])).toEqual([
      ['we won,', '"we won,"'],
      ['left', '"left"'],
    ]);
  });

  it('have curly marks and cross sentences', () => {
    expect(quotes(['“We won. They lost,” he said.'])).toEqual([['We won. They lost,', '“We won. They lost,”']]);
  });

  it('nest', () => {
    expect(quotes(['“He said ‘never’ twice,” she said. "A \'B\' c."'])).toEqual([
      ['He said ‘never’ twice,', '“He said ‘never’ twice,”'],
      ['never', '‘never’'],
      ["A 'B' c.", '"A \'B\' c."'],
      ['B', "'B'"],
    ]);
  });

  it('are not made of apostrophes', () => {
    expect(quotes(["Iraq's and the users' rights, don't, O'Brien, ’90s and '90s rock ’n’ roll"])).toEqual([]);
  });

  it('are not made of inches', () => {
    expect(quotes(['a 5"6 board'])).toEqual([]);
  });

  it('go on in the next paragraph', () => {
    expect(quotes(['He said: "We won.', '"They lost," he said.'])).toEqual([
      ['We won.', '"We won.'],
      ['They lost,', '"They lost,"'],
    ]);
  });

  it('end with the text where the closing mark is missing', () => {
    expect(quotes(['He said: “We won.'])).toEqual([['We won.', '“We won.']]);
  });

  it('do not leave their block', () => {
    expect(quotes(['a "b', 'c" d']).every(([content]) => !content.includes('\n'))).toBe(true);
  });

  it('are not looked for in a byline', () => {
    expect(quotes(['By "Jo" Smith'], 'byline')).toEqual([]);
  });
});
