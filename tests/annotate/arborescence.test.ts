import { describe, expect, it } from 'vitest';
import { bestTree } from '../../src/annotate/arborescence.ts';

/** Every assignment of heads that is a tree with one root, with its score. */
const treesOf = (scores: readonly number[], words: number): { heads: number[]; score: number }[] => {
  const trees: { heads: number[]; score: number }[] = [];
  const assign = (heads: number[]) => {
    if (heads.length < words) {
      for (let head = 0; head <= words; head++) if (head !== heads.length + 1) assign([...heads, head]);
      return;
    }
    if (heads.filter((head) => head === 0).length !== 1) return;
    const reachesRoot = heads.every((_, word) => {
      let node = word + 1;
      for (let steps = 0; steps <= words && node !== 0; steps++) node = heads[node - 1]!;
      return node === 0;
    });
    if (reachesRoot)
      trees.push({ heads, score: heads.reduce((sum, head, word) => sum + scores[word * (words + 1) + head]!, 0) });
  };
  assign([]);
  return trees;
};

/** A fixed sequence of numbers between -5 and 5. */
const numbers = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state / 2147483648) * 10 - 5;
  };
};

describe('the best tree', () => {
  it.each([1, 2, 3, 4, 5])('is the best of all trees with one root over %i words', (words) => {
    const next = numbers(words);
    for (let round = 0; round < 30; round++) {
      const scores = Array.from({ length: words * (words + 1) }, next);
      const best = treesOf(scores, words).reduce((a, b) => (b.score > a.score ? b : a));
      expect([...bestTree(Float32Array.from(scores), words)]).toEqual(best.heads);
    }
  });

  it('has one root even where every word would rather be it', () => {
    const scores = [9, 0, 1, 2, 9, 1, 0, 2, 8, 3, 2, 0];
    expect([...bestTree(scores, 3)].filter((head) => head === 0)).toHaveLength(1);
  });

  it('opens a cycle of cycles', () => {
    // 1 and 2 want each other, 3 and 4 want each other, both pairs want the other pair.
    const words = 4;
    const scores = new Array(words * (words + 1)).fill(0);
    const set = (word: number, head: number, score: number) => {
      scores[(word - 1) * (words + 1) + head] = score;
    };
    set(1, 2, 10);
    set(2, 1, 10);
    set(3, 4, 10);
    set(4, 3, 10);
    set(1, 3, 6);
    set(3, 1, 5);
    set(4, 0, 4);
    expect([...bestTree(scores, words)]).toEqual([3, 1, 4, 0]);
  });

  it('is still a tree with one root over more words than a sentence has', () => {
    const words = 400;
    const next = numbers(7);
    const heads = bestTree(Float32Array.from({ length: words * (words + 1) }, next), words);
    expect(heads.filter((head) => head === 0)).toHaveLength(1);
    for (let word = 1; word <= words; word++) {
      let node = word;
      for (let steps = 0; steps < words && node !== 0; steps++) node = heads[node - 1]!;
      expect(node).toBe(0);
    }
  });
});
