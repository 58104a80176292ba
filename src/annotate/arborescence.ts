/** Finding the best tree takes time with the cube of the words; what has more of them is no sentence and needs no best one. */
const LONGEST_EXACT = 250;

/**
 * The best tree over `words` words with exactly one root, by Chu-Liu and Edmonds: element `w` is the head of word `w` as
 * 0 for the root or `1 + head`. `scores` is row-major [words, words + 1]: the score of each head (0 = root) of each word. Of more
 * than 250 words a good tree.
 */
export const bestTree = (scores: ArrayLike<number>, words: number): Int32Array => {
  const size = words + 1;
  if (words > LONGEST_EXACT) return goodTree(scores, words);
  const greedy = greedyHeads(scores, words);
  if (isTree(greedy)) return greedy.subarray(1);
  const nodes = Array.from({ length: size }, () => new Float64Array(size).fill(Number.NEGATIVE_INFINITY));
  // A root arc costs more than any sum of other arcs can gain, so that the best tree has as few as possible: one.
  let range = 1;
  for (let i = 0; i < words * size; i++) range = Math.max(range, Math.abs(scores[i]!));
  const rootCost = 2 * range * size;
  for (let word = 0; word < words; word++)
    for (let head = 0; head < size; head++)
      if (head !== word + 1)
        nodes[word + 1]![head] = scores[word * size + head]! - (head === 0 && words > 1 ? rootCost : 0);
  return maximumArborescence(nodes).subarray(1);
};

/** Each word under its best head, whatever that makes; element 0 stands for the root. */
const greedyHeads = (scores: ArrayLike<number>, words: number): Int32Array => {
  const size = words + 1;
  const heads = new Int32Array(size);
  for (let node = 1; node < size; node++) {
    const row = (node - 1) * size;
    let best = 0;
    for (let head = 1; head < size; head++) if (head !== node && scores[row + head]! > scores[row + best]!) best = head;
    heads[node] = best;
  }
  return heads;
};

/** Whether exactly one word is under the root and all others are under it: best heads that make a tree make the best one. */
const isTree = (heads: Int32Array): boolean => {
  let roots = 0;
  for (let node = 1; node < heads.length; node++) if (heads[node] === 0) roots++;
  return roots === 1 && findCycle(heads) === undefined;
};

/** Each word under its best head, where that closes no cycle; each cycle opens at the word that loses least under the root. */
const goodTree = (scores: ArrayLike<number>, words: number): Int32Array => {
  const size = words + 1;
  const score = (node: number, head: number) => scores[(node - 1) * size + head]!;
  const heads = new Int32Array(size);
  let root = 1;
  for (let node = 2; node < size; node++) if (score(node, 0) > score(root, 0)) root = node;
  for (let node = 1; node < size; node++) {
    if (node === root) continue;
    heads[node] = root;
    for (let head = 1; head < size; head++)
      if (head !== node && score(node, head) > score(node, heads[node]!)) heads[node] = head;
  }
  for (let cycle = findCycle(heads); cycle !== undefined; cycle = findCycle(heads)) {
    const loss = (node: number) => score(node, heads[node]!) - score(node, root);
    heads[cycle.reduce((least, node) => (loss(node) < loss(least) ? node : least))] = root;
  }
  return heads.subarray(1);
};

/** Heads of the maximum arborescence rooted in node 0; `incoming[v][u]` is the score of arc u -> v. */
const maximumArborescence = (incoming: readonly Float64Array[]): Int32Array => {
  const size = incoming.length;
  const heads = new Int32Array(size).fill(-1);
  for (let node = 1; node < size; node++) {
    let best = node === 1 ? (size > 2 ? 2 : 0) : 1;
    for (let head = 0; head < size; head++)
      if (head !== node && incoming[node]![head]! > incoming[node]![best]!) best = head;
    heads[node] = best;
  }
  const cycle = findCycle(heads);
  return cycle === undefined ? heads : expand(incoming, heads, cycle);
};

const findCycle = (heads: Int32Array): number[] | undefined => {
  const seenFrom = new Int32Array(heads.length).fill(-1);
  seenFrom[0] = 0;
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (seenFrom[node] === -1) {
      seenFrom[node] = start;
      node = heads[node]!;
    }
    if (node !== 0 && seenFrom[node] === start) {
      const cycle = [node];
      for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
      return cycle;
    }
  }
  return undefined;
};

/** Solves the graph with `cycle` contracted to one node, then opens the cycle where that solution enters it. */
const expand = (incoming: readonly Float64Array[], heads: Int32Array, cycle: readonly number[]): Int32Array => {
  const size = incoming.length;
  const inCycle = new Uint8Array(size);
  for (const node of cycle) inCycle[node] = 1;
  const outside = Array.from({ length: size }, (_, node) => node).filter((node) => inCycle[node] === 0);
  const contracted = outside.length;
  const entry = new Int32Array(contracted);
  const exit = new Int32Array(contracted);
  const smaller = Array.from({ length: contracted + 1 }, () =>
    new Float64Array(contracted + 1).fill(Number.NEGATIVE_INFINITY),
  );
  outside.forEach((node, i) => {
    outside.forEach((head, j) => {
      smaller[i]![j] = incoming[node]![head]!;
    });
    let bestExit = cycle[0]!;
    let bestEntry = cycle[0]!;
    let gain = Number.NEGATIVE_INFINITY;
    for (const member of cycle) {
      if (incoming[node]![member]! > incoming[node]![bestExit]!) bestExit = member;
      const gained = incoming[member]![node]! - incoming[member]![heads[member]!]!;
      if (gained > gain) {
        gain = gained;
        bestEntry = member;
      }
    }
    entry[i] = bestEntry;
    exit[i] = bestExit;
    smaller[i]![contracted] = incoming[node]![bestExit]!;
    smaller[contracted]![i] = gain;
  });
  const solved = maximumArborescence(smaller);
  const result = Int32Array.from(heads);
  outside.forEach((node, i) => {
    if (node === 0) return;
    const head = solved[i]!;
    result[node] = head === contracted ? exit[i]! : outside[head]!;
  });
  const from = solved[contracted]!;
  result[entry[from]!] = outside[from]!;
  return result;
};
