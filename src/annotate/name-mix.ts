import type { SentenceEncoding } from './encode.ts';
import { begins, COLUMNS, continues, type NameScheme, TYPES } from './name-schemes.ts';

/** Words `[first, end)` of a sentence as a name, with the probability of each of the four types over its words. */
export interface Candidate {
  readonly first: number;
  readonly end: number;
  readonly types: readonly number[];
}

/** Row-major [words, COLUMNS]: the probability of each tag of each word, all schemes of the model taken together. */
export const mixSchemes = (encoding: SentenceEncoding, schemes: readonly NameScheme[]): Float64Array => {
  const mixed = new Float64Array(encoding.words * COLUMNS);
  const complete = schemes.filter(({ missing }) => missing.length === 0);
  for (let word = 0; word < encoding.words; word++) {
    const row = mixed.subarray(word * COLUMNS, (word + 1) * COLUMNS);
    const add = (probabilities: Float64Array, weight: number) =>
      probabilities.forEach((probability, column) => {
        row[column]! += weight * probability;
      });
    for (const scheme of complete) add(probabilitiesOf(encoding, word, scheme), scheme.weight);
    const base = Float64Array.from(row);
    for (const scheme of schemes) {
      if (scheme.missing.length === 0) continue;
      add(shareOutside(probabilitiesOf(encoding, word, scheme), scheme.missing, base), scheme.weight);
    }
    const sum = row.reduce((a, b) => a + b, 0);
    for (let column = 0; column < COLUMNS; column++) row[column]! /= sum || 1;
  }
  return mixed;
};

/** One scheme's probabilities of the mixed tags at a word. */
const probabilitiesOf = (encoding: SentenceEncoding, word: number, scheme: NameScheme): Float64Array => {
  const start = word * encoding.nerColumns + scheme.offset;
  const logits = encoding.ner.subarray(start, start + scheme.columns.length);
  const highest = Math.max(...logits);
  const probabilities = new Float64Array(COLUMNS);
  let sum = 0;
  logits.forEach((logit, label) => {
    const weight = Math.exp(logit - highest);
    sum += weight;
    probabilities[scheme.columns[label]!]! += weight;
  });
  return probabilities.map((weight) => weight / sum);
};

/** Gives a part of O to the types that the scheme never marks, as the complete schemes divide it. */
const shareOutside = (probabilities: Float64Array, missing: readonly number[], base: Float64Array): Float64Array => {
  const columns = missing.flatMap((type) => [begins(type), continues(type)]);
  const shared = base[0]! + columns.reduce((sum, column) => sum + base[column]!, 0);
  if (shared === 0) return probabilities;
  const outside = probabilities[0]!;
  for (const column of [0, ...columns]) probabilities[column] = (outside * base[column]!) / shared;
  return probabilities;
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
