/** A word of a treebank: its place in the text, UPOS, lemma, relation, and the place of its head's word (`undefined` at the root). */
export interface TreebankWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly lemma: string;
  readonly relation: string;
  readonly head: string | undefined;
}

/** A paragraph as running text, with its sentences and words; offsets are into the text. */
export interface Passage {
  readonly text: string;
  readonly sentences: readonly (readonly TreebankWord[])[];
}

/** The place of a word as a key: equal words of two readings of one text have equal keys. */
export const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

/**
 * The paragraphs of a CoNLL-U file (https://universaldependencies.org/format.html) as texts with their words. The words of a
 * contraction have their own places where they spell it out ("do", "n't"), else all of them that of the whole.
 */
export function readTreebank(conllu: string): Passage[] {
  const passages: { text: string; sentences: TreebankWord[][] }[] = [];
  for (const block of conllu.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== '');
    if (lines.every((line) => line.startsWith('#'))) continue;
    if (passages.length === 0 || lines.some((line) => /^# new(?:par|doc)/.test(line)))
      passages.push({ text: '', sentences: [] });
    const passage = passages.at(-1)!;
    const { text, words } = readSentence(lines, passage.text);
    passage.text = text;
    passage.sentences.push(words);
  }
  return passages;
}

function readSentence(lines: readonly string[], before: string): { text: string; words: TreebankWord[] } {
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  const isWord = ([id]: readonly string[]): boolean => /^\d+$/.test(id!);
  const places = new Map<string, { readonly start: number; readonly end: number }>();
  let text = before;
  let inside = 0;
  for (const row of rows) {
    const [id, form, , , , , , , , misc] = row as [string, string, ...string[]];
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (!range && (!isWord(row) || Number(id) <= inside)) continue;
    const start = text.length;
    text += form;
    const parts = range
      ? rows.filter((r) => isWord(r) && Number(r[0]) >= +range[1]! && Number(r[0]) <= +range[2]!)
      : [row];
    const spelt = parts.map((part) => part[1]).join('') === form;
    let at = start;
    for (const part of parts) {
      const end = spelt ? at + part[1]!.length : text.length;
      places.set(part[0]!, { start: at, end });
      if (spelt) at = end;
    }
    if (range) inside = Number(range[2]);
    if (!misc?.includes('SpaceAfter=No')) text += ' ';
  }
  const words = rows.filter(isWord).map(([id, , lemma, upos, , , head, relation]) => ({
    ...places.get(id!)!,
    upos: upos!,
    lemma: lemma!,
    relation: relation!,
    head: head === '0' ? undefined : placeOf(places.get(head!)!),
  }));
  return { text, words };
}

/** Hits, what the treebank has, and what was found. */
export interface Counts {
  readonly hits: number;
  readonly gold: number;
  readonly found: number;
}
export const TREEBANK_MEASURES = ['sentences', 'words', 'UPOS', 'lemmas', 'UAS', 'LAS'] as const;
export type TreebankMeasure = (typeof TREEBANK_MEASURES)[number];

/**
 * As the CoNLL 2018 shared task counts (https://universaldependencies.org/conll18/evaluation.html): a sentence is found where
 * both its ends are, a word where it lies at the same place; tags, lemmas, heads and relations (universal parts) of such words.
 */
export function compareReadings(gold: Passage, found: Passage): Readonly<Record<TreebankMeasure, Counts>> {
  const [goldWords, foundWords] = [gold, found].map(({ sentences }) => sentences.flat());
  const byPlace = new Map(foundWords!.map((word) => [placeOf(word), word]));
  const count = (isHit: (gold: TreebankWord, found: TreebankWord) => boolean): Counts => ({
    hits: goldWords!.filter((word) => {
      const other = byPlace.get(placeOf(word));
      return other !== undefined && isHit(word, other);
    }).length,
    gold: goldWords!.length,
    found: foundWords!.length,
  });
  const ends = ({ sentences }: Passage): string[] =>
    sentences.map((words) => `${words[0]!.start}-${words.at(-1)!.end}`);
  const foundEnds = new Set(ends(found));
  const relation = (word: TreebankWord): string => word.relation.replace(/:.*/, '');
  return {
    sentences: {
      hits: ends(gold).filter((place) => foundEnds.has(place)).length,
      gold: gold.sentences.length,
      found: found.sentences.length,
    },
    words: count(() => true),
    UPOS: count((a, b) => a.upos === b.upos),
    lemmas: count((a, b) => a.lemma === '_' || a.lemma === b.lemma),
    UAS: count((a, b) => a.head === b.head),
    LAS: count((a, b) => a.head === b.head && relation(a) === relation(b)),
  };
}
