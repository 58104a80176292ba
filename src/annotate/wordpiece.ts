/** A word as the encoder reads it: WordPiece ids and the shape id of each piece, of equal length, at least one. */
export interface WordPieces {
  readonly ids: readonly number[];
  readonly shapes: readonly number[];
}

/** No word gives more pieces than this; the model was trained so. */
export const MAX_PIECES = 12;

const SHAPES_OF_FIRST_PIECES = 13;
const LONGEST_PIECE = 100;

/** The pieces of a vocabulary, one a line, with their ids: the number of the line from 0. */
export const readVocabulary = (vocabulary: string): ReadonlyMap<string, number> => {
  const ids = new Map<string, number>();
  vocabulary.split(/\r?\n/).forEach((piece, id) => {
    if (piece !== '') ids.set(piece, id);
  });
  return ids;
};

/** Splits words into WordPieces of an uncased BERT vocabulary. */
export const createWordPieces = (ids: ReadonlyMap<string, number>): ((word: string) => WordPieces) => {
  const unknown = ids.get('[UNK]') ?? 100;
  return (word) => {
    const pieces = normalize(word)
      .flatMap((part) => piecesOf(part, ids, unknown))
      .slice(0, MAX_PIECES);
    if (pieces.length === 0) pieces.push(unknown);
    const shape = shapeOf(word);
    return { ids: pieces, shapes: pieces.map((_, i) => (i === 0 ? shape : shape + SHAPES_OF_FIRST_PIECES)) };
  };
};

/** Lower case without accents, cut at punctuation and around ideographs, as BERT's uncased tokeniser does. */
const normalize = (word: string): string[] =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')
    .replace(/[\p{P}$+<=>^`|~\p{Script=Han}]/gu, ' $& ')
    .split(/\s+/)
    .filter((part) => part !== '');

/** Longest match first; the whole part is unknown where some stretch of it has no piece. */
const piecesOf = (part: string, ids: ReadonlyMap<string, number>, unknown: number): number[] => {
  const characters = [...part];
  if (characters.length > LONGEST_PIECE) return [unknown];
  const found: number[] = [];
  for (let start = 0; start < characters.length; ) {
    let end = characters.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = ids.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    found.push(id);
    start = end;
  }
  return found;
};

/** The casing and kind of a word as one number from 1 to 12, which an uncased vocabulary would lose. */
export const shapeOf = (word: string): number => {
  const letters = word.match(/\p{L}/gu) ?? [];
  const hasDigit = /\p{Nd}/u.test(word);
  if (letters.length === 0) {
    if (/^\p{Nd}+$/u.test(word)) return 6;
    return hasDigit ? 8 : 9;
  }
  if (hasDigit) return 7;
  if (letters.every((letter) => letter.toLowerCase() === letter.toUpperCase())) return 12;
  const isUpper = (letter: string) => letter !== letter.toLowerCase();
  if (letters.length < [...word].length) return isUpper([...word][0]!) ? 10 : 11;
  const uppers = letters.filter(isUpper).length;
  if (uppers === 0) return 1;
  if (letters.length === 1) return 4;
  if (uppers === letters.length) return 3;
  return uppers === 1 && isUpper(letters[0]!) ? 2 : 5;
};
