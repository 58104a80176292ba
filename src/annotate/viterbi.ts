/** A span of a scheme's label over words `[first, end)` of one sentence, with the mean probability of its tags. */
export interface LabelledSpan {
  readonly label: string;
  readonly first: number;
  readonly end: number;
  readonly score: number;
}

/** Row-major logits of several schemes side by side: `width` columns a word, this scheme's from `offset`. */
export interface LogitBlock {
  readonly logits: Float32Array;
  readonly words: number;
  readonly width: number;
  readonly offset: number;
  readonly labels: readonly string[];
}

/** The best BIO sequence of a scheme, in which an I follows only its own B or I, as spans in text order. */
export const decodeSpans = (block: LogitBlock): LabelledSpan[] => {
  const { labels, words } = block;
  const rows = Array.from({ length: words }, (_, word) => logProbabilities(block, word));
  const tags = bestSequence(rows, labels);
  const spans: LabelledSpan[] = [];
  for (let first = 0; first < words; ) {
    const tag = labels[tags[first]!]!;
    if (tag === 'O') {
      first++;
      continue;
    }
    let end = first + 1;
    while (end < words && labels[tags[end]!] === `I-${tag.slice(2)}`) end++;
    let sum = 0;
    for (let word = first; word < end; word++) sum += typeProbability(rows[word]!, labels, tag.slice(2));
    spans.push({ label: tag.slice(2), first, end, score: sum / (end - first) });
    first = end;
  }
  return spans;
};

/** The probability of each of a scheme's types at one word, B and I taken together; absent types have none. */
export const typeProbabilities = (block: LogitBlock, word: number): Map<string, number> => {
  const row = logProbabilities(block, word);
  const types = new Map<string, number>();
  block.labels.forEach((label, i) => {
    const type = label === 'O' ? 'O' : label.slice(2);
    types.set(type, (types.get(type) ?? 0) + Math.exp(row[i]!));
  });
  return types;
};

const logProbabilities = ({ logits, width, offset, labels }: LogitBlock, word: number): Float64Array => {
  const row = Float64Array.from(logits.subarray(word * width + offset, word * width + offset + labels.length));
  const highest = Math.max(...row);
  let sum = 0;
  for (const logit of row) sum += Math.exp(logit - highest);
  const norm = highest + Math.log(sum);
  return row.map((logit) => logit - norm);
};

const typeProbability = (row: Float64Array, labels: readonly string[], type: string): number =>
  labels.reduce((sum, label, i) => (label.slice(2) === type ? sum + Math.exp(row[i]!) : sum), 0);

const bestSequence = (rows: readonly Float64Array[], labels: readonly string[]): number[] => {
  const mayFollow = labels.map((label) =>
    labels.map((before) => !label.startsWith('I-') || before.slice(2) === label.slice(2)),
  );
  let scores = new Float64Array(labels.length);
  const back: Int32Array[] = [];
  rows.forEach((row, word) => {
    const next = new Float64Array(labels.length);
    const from = new Int32Array(labels.length);
    for (let tag = 0; tag < labels.length; tag++) {
      let best = Number.NEGATIVE_INFINITY;
      if (word === 0) best = labels[tag]!.startsWith('I-') ? Number.NEGATIVE_INFINITY : 0;
      else
        for (let before = 0; before < labels.length; before++)
          if (mayFollow[tag]![before] && scores[before]! > best) {
            best = scores[before]!;
            from[tag] = before;
          }
      next[tag] = best + row[tag]!;
    }
    scores = next;
    back.push(from);
  });
  const tags: number[] = new Array(rows.length);
  let tag = scores.indexOf(Math.max(...scores));
  for (let word = rows.length - 1; word >= 0; word--) {
    tags[word] = tag;
    tag = back[word]![tag]!;
  }
  return tags;
};
