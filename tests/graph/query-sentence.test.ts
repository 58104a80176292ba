import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../src/graph/query-sentence.ts';

const around = (text: string, words: string): string => {
  const start = text.indexOf(words);
  const { start: from, end } = sentenceAround(text, { start, end: start + words.length });
  return text.slice(from, end);
};

describe('the sentence around words', () => {
  it('ends at full stops, not at those of abbreviations', () => {
    const text = 'It rained. Gen. Ada Holt of the U.S. Army met Dr. Li on Monday. Nobody spoke.';
    expect(around(text, 'Ada Holt')).toBe('Gen. Ada Holt of the U.S. Army met Dr. Li on Monday.');
    expect(around(text, 'rained')).toBe('It rained.');
  });

  it('stays within its line', () => {
    expect(around('A headline without a stop\n\nThe text begins. It ends.', 'text')).toBe('The text begins.');
    expect(around('A headline without a stop\n\nThe text begins.', 'headline')).toBe('A headline without a stop');
  });

  it('holds all sentences that the words touch', () => {
    expect(around('One. Two is here. Three is there. Four.', 'here. Three')).toBe('Two is here. Three is there.');
  });

  it('is the words themselves where the text has no sentence there', () => {
    expect(sentenceAround('', { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
    expect(sentenceAround('One.', { start: 9, end: 12 })).toEqual({ start: 9, end: 12 });
  });
});
