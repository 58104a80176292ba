import { describe, expect, it } from 'vitest';
import { readableDate } from '../../src/network/dates.ts';
import { excerpt, excerpts, sentencesOf } from '../../src/network/passage.ts';

const TEXT = 'The end came. "We met Mr. A. Lund," she said. It was 3.5 km off.\nNext line here\n\nLast one!';
const around = (words: string) => {
  const begin = TEXT.indexOf(words);
  return excerpt(TEXT, [{ begin, end: begin + words.length }]);
};
const marks = (found: ReturnType<typeof excerpt>) => found.marks.map((m) => found.text.slice(m.begin, m.end));

describe('the sentence around words', () => {
  it.each([
    ['end', 'The end came.'],
    ['Lund', '"We met Mr. A. Lund," she said.'],
    ['km', 'It was 3.5 km off.'],
    ['line', 'Next line here'],
    ['Last', 'Last one!'],
  ])('of %s is whole', (words, sentence) => {
    expect(around(words).text).toBe(sentence);
    expect(marks(around(words))).toEqual([words]);
  });

  it('joins marks that overlap and orders them', () => {
    const found = excerpt('Ann met Bo.', [
      { begin: 8, end: 10 },
      { begin: 0, end: 5 },
      { begin: 4, end: 7 },
    ]);
    expect(marks(found)).toEqual(['Ann met', 'Bo']);
  });

  it('takes all sentences that the words run over', () => {
    expect(excerpt('One. Two. Three.', [{ begin: 0, end: 9 }]).text).toBe('One. Two.');
  });

  it('groups passages by sentence', () => {
    const groups = excerpts(
      [
        { article: 'd', begin: 4, end: 7 },
        { article: 'd', begin: 70, end: 74 },
        { article: 'd', begin: 0, end: 3 },
      ],
      () => TEXT,
    );
    expect(groups.map((group) => group.passages.length)).toEqual([2, 1]);
  });
});

describe('dates as one reads them', () => {
  it.each([
    ['2025-03-13', '13 March 2025'],
    ['2025-03', 'March 2025'],
    ['2025', '2025'],
    ['2003/2011-12', '2003 to December 2011'],
    ['2003/', 'since 2003'],
    ['/2003-01-02', 'until 2 January 2003'],
    ['<b>soon</b>', '<b>soon</b>'],
  ])('%s is %s', (iso, read) => {
    expect(readableDate(iso)).toBe(read);
  });
});

describe('the sentences of a text', () => {
  it('are all of it, each within a line, without the space between', () => {
    const text = 'date 2031-04-15 A deal\n\nMr. Lund said “no.” He left. 3 stayed!\n';
    expect(sentencesOf(text).map(({ begin, end }) => text.slice(begin, end))).toEqual([
      'A deal',
      'Mr. Lund said “no.”',
      'He left.',
      '3 stayed!',
    ]);
  });

  it('are none of an empty one', () => {
    expect(sentencesOf(' \n')).toEqual([]);
  });
});
