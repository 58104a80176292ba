import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../src/annotate/sentences.ts';
import { tokenize } from '../../src/annotate/tokens.ts';

const split = (text: string): string[] => {
  const words = tokenize(text, { start: 0, end: text.length });
  return splitSentences(text, words).map(({ first, end }) => text.slice(words[first]!.start, words[end - 1]!.end));
};

describe('sentences', () => {
  it.each([
    [
      'keeps initials, titles and abbreviations together',
      ['Gen. J. K. Smith of the U.S. Army met Mr. Li at 5 p.m. on Jan. 5.', 'He left.'],
    ],
    [
      'ends at an abbreviation before a word that starts sentences',
      ['It is in the U.S.', 'The army said so.', 'He works for Acme Inc.', 'He left.'],
    ],
    [
      'takes in the closing quotation mark',
      ['He is known as "Abu Khadija."', 'Al-Rifai was killed.', '“It is over.”', 'She left.'],
    ],
    ['goes on after a quoted question', ['"Why now?" he asked.', '“Stop!” she said.']],
    ['ends inside a quotation that goes on', ['"Today he was killed.', 'He was hunted" in cooperation with Iraq.']],
    ['takes in closing brackets', ['He came (so they say.)', 'She left.']],
    ['takes in footnote marks', ['He died in 2014. [4] [5]', 'His work lives on.']],
    ['keeps the number of a list item with it', ['1. The first point.', '2. The second one.']],
    ['keeps a decimal number and a version whole', ['It rose 3.5 percent to 2.0 points.', 'It fell.']],
    ['does not end at a dash or comma after a mark', ['Yahoo! — the firm — fell.', 'It rose.']],
    ['ends before the signature of a post', ['They struck the…', '— Jane Roe (@jroe) March 3, 2031']],
    ['ends at an ellipsis before a capital', ['It was…', 'Nobody knows.']],
  ])('%s', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('cuts an endless sentence', () => {
    const ranges = split('word '.repeat(LONGEST_SENTENCE + 10));
    expect(ranges).toHaveLength(2);
  });

  it('makes none of no words', () => {
    expect(split('  ')).toEqual([]);
  });
});
