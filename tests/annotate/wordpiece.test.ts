import { describe, expect, it } from 'vitest';
import { createWordPieces, MAX_PIECES, readVocabulary, shapeOf } from '../../src/annotate/wordpiece.ts';

const vocabulary = readVocabulary('[PAD]\n[UNK]\niraq\nun\n##known\n##s\n.\nu\ns\nelan\n-\n');
const pieces = createWordPieces(vocabulary);

describe('WordPieces', () => {
  it('takes the longest pieces of the lower-cased word', () => {
    expect(pieces('Unknowns').ids).toEqual([3, 4, 5]);
  });

  it('drops accents and cuts at punctuation', () => {
    expect(pieces('Élan').ids).toEqual([9]);
    expect(pieces('U.S.').ids).toEqual([7, 6, 8, 6]);
  });

  it('reads a word with a stretch that has no piece as unknown, and one of nothing visible too', () => {
    expect(pieces('iraqzz').ids).toEqual([1]);
    expect(pieces('\u200D').ids).toEqual([1]);
  });

  it('gives no more pieces than the model was trained with', () => {
    expect(pieces('.'.repeat(40)).ids).toHaveLength(MAX_PIECES);
  });

  it('gives the shape to the first piece and its partner to the others', () => {
    expect(pieces('Unknown').shapes).toEqual([2, 15]);
  });

  it('reads a vocabulary with Windows line ends', () => {
    expect(readVocabulary('a\r\nb\r\n').get('b')).toBe(1);
  });
});

describe('the shape of a word', () => {
  it.each([
    ['iraq', 1],
    ['Iraq', 2],
    ['ISIS', 3],
    ['X', 4],
    ['McCain', 5],
    ['2025', 6],
    ['B2', 7],
    ['10:30', 8],
    ['…', 9],
    ["O'Brien", 10],
    ["n't", 11],
    ['محمد', 12],
    ['É', 4],
  ])('%s is %i', (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });
});
