import type { SentenceEncoding } from './encode.ts';
import { begins, COLUMNS, continues, type NameScheme, TYPES } from './name-schemes.ts';

/** Words `[first, end)` of a sentence as a name, with the probability of each of the four types over its words. */
export interface Candidate {
  readonly first: number;
  readonly end: number;
  readonly types: readonly number[];
}

/**
 * Row-major [words, COLUMNS]: the probability of each tag of each word, all schemes of the model taken together. A type's
 * probability is the mean over the schemes that mark it, for another scheme's O says nothing of it.
 */
export const mixSchemes = (encoding: SentenceEncoding, schemes: readonly NameScheme[]): Float64Array => {
  const mixed = new Float64Array(encoding.words * COLUMNS);
  const weights = weightsOf(schemes);
  const probabilities = new Float64Array(COLUMNS);
  for (let word = 0; word < encoding.words; word++) {
    const row = mixed.subarray(word * COLUMNS, (word + 1) * COLUMNS);
    for (const scheme of schemes) {
      takeProbabilities(encoding, word, scheme, probabilities);
      for (let column = 1; column < COLUMNS; column++)
        row[column]! += (scheme.weight * probabilities[column]!) / (weights[column] || 1);
    }
    const named = row.reduce((sum, probability) => sum + probability, 0);
    row[0] = Math.max(0, 1 - named);
  }
  return mixed;
};

/** For each column the weight of the schemes that mark its type. */
const weightsOf = (schemes: readonly NameScheme[]): number[] =>
  Array.from({ length: COLUMNS }, (_, column) =>
    schemes.reduce((sum, { weight, missing }) => {
      const isMissing = missing.some((type) => column === begins(type) || column === continues(type));
      return isMissing ? sum : sum + weight;
    }, 0),
  );

/** Puts one scheme's probabilities of the mixed tags at a word into `probabilities`. */
const takeProbabilities = (
  { ner, nerColumns }: SentenceEncoding,
  word: number,
  { offset, columns }: NameScheme,
  probabilities: Float64Array,
): void => {
  const start = word * nerColumns + offset;
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < columns.length; label++) highest = Math.max(highest, ner[start + label]!);
  let sum = 0;
  probabilities.fill(0);
  for (let label = 0; label < columns.length; label++) {
    const weight = Math.exp(ner[start + label]! - highest);
    sum += weight;
    probabilities[columns[label]!]! += weight;
  }
  for (let column = 0; column < COLUMNS; column++) probabilities[column]! /= sum;
};

/** The best names of a sentence by the mixed tags, in text order. `lean` above 1 favours names over none. */
export const decodeNames = (mixed: Float64Array, words: number, lean: number): Candidate[] => {
  const tags = bestTags(mixed, words, lean);
  const candidates: Candidate[] = [];
  for (let first = 0; first < words; ) {
    const tag = tags[first]!;
    let end = first + 1;
    if (tag > 0) {
      while (end < words && tags[end] === tag + 1) end++;
      candidates.push({ first, end, types: typesOf(mixed, first, end) });
    }
    first = end;
  }
  return candidates;
};

/** The probability of each type over words `[first, end)`: the mean of B and I together. */
export const typesOf = (mixed: Float64Array, first: number, end: number): number[] =>
  TYPES.map((_, type) => {
    let sum = 0;
    for (let word = first; word < end; word++)
      sum += mixed[word * COLUMNS + begins(type)]! + mixed[word * COLUMNS + continues(type)]!;
    return sum / (end - first);
  });

/** Viterbi over O, B and I, with an I only after its own B or I. */
const bestTags = (mixed: Float64Array, words: number, lean: number): number[] => {
  let scores = new Float64Array(COLUMNS);
  const back: Int8Array[] = [];
  for (let word = 0; word < words; word++) {
    const next = new Float64Array(COLUMNS);
    const from = new Int8Array(COLUMNS);
    const best = scores.indexOf(Math.max(...scores));
    for (let tag = 0; tag < COLUMNS; tag++) {
      const isInside = tag > 0 && tag % 2 === 0;
      let before = best;
      if (isInside) before = scores[tag]! > scores[tag - 1]! ? tag : tag - 1;
      from[tag] = before;
      const reached = word === 0 ? (isInside ? Number.NEGATIVE_INFINITY : 0) : scores[before]!;
      next[tag] = reached + Math.log(Math.max(1e-9, mixed[word * COLUMNS + tag]! * (tag === 0 ? 1 : lean)));
    }
    scores = next;
    back.push(from);
  }
  const tags: number[] = new Array(words);
  let tag = scores.indexOf(Math.max(...scores));
  for (let word = words - 1; word >= 0; word--) {
    tags[word] = tag;
    tag = back[word]![tag]!;
  }
  return tags;
};
