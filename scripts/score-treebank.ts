// Reads the raw text of a treebank (CoNLL-U) and compares sentences, words, tags, lemmas and trees with it.
//   npm run score:treebank -- FILE.conllu [--found OTHER.conllu]
// --found scores another reader's CoNLL-U of the same text in place of ours.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnnotator } from '../src/annotate/annotate.ts';
import type { AnnotatedDocument } from '../src/core/annotation.ts';
import { loadResources } from '../src/platform/node/index.ts';
import {
  type Counts,
  compareReadings,
  type Passage,
  placeOf,
  readTreebank,
  TREEBANK_MEASURES,
} from './score/treebank.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { found: { type: 'string' } } });
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run score:treebank -- FILE.conllu [--found OTHER.conllu]');
  process.exit(2);
}
const gold = readTreebank(readFileSync(file, 'utf8'));
const found = values.found === undefined ? await read(gold) : readTreebank(readFileSync(values.found, 'utf8'));
for (const measure of TREEBANK_MEASURES) {
  const sums = gold.map((passage, i) => compareReadings(passage, found[i]!)[measure]).reduce(plus);
  const [precision, recall] = [sums.hits / sums.found, sums.hits / sums.gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  const percent = (share: number): string => (100 * share).toFixed(2).padStart(6);
  console.log(`${measure.padEnd(10)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
}

async function read(passages: readonly Passage[]): Promise<Passage[]> {
  const { model } = await loadResources();
  const annotate = createAnnotator(model);
  const started = process.cpuUsage();
  // Hundreds of short passages are one text of many paragraphs: an article at a time would fill no batch.
  const starts: number[] = [];
  let text = '';
  const blocks = passages.map((passage) => {
    starts.push(text.length);
    const start = text.length;
    text += `${passage.text}\n\n`;
    return { kind: 'paragraph' as const, start, end: start + passage.text.length };
  });
  const document = await annotate({ id: 'treebank', text, blocks });
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  console.log(
    `${document.tokens.length} words, ${Math.round(document.tokens.length / seconds)} a second of processor time`,
  );
  return passages.map((passage, i) => passageOf(document, passage.text, starts[i]!));
}

function passageOf({ sentences, tokens }: AnnotatedDocument, text: string, at: number): Passage {
  const shift = ({ start, end }: { start: number; end: number }) => ({ start: start - at, end: end - at });
  const own = sentences.filter(({ start }) => start >= at && start < at + text.length);
  return {
    text,
    sentences: own.map(({ first, endToken }) =>
      tokens.slice(first, endToken).map((token) => ({
        ...shift(token),
        upos: token.upos,
        lemma: token.lemma,
        relation: token.deprel,
        head: token.head < 0 ? undefined : placeOf(shift(tokens[token.head]!)),
      })),
    ),
  };
}

function plus(a: Counts, b: Counts): Counts {
  return { hits: a.hits + b.hits, gold: a.gold + b.gold, found: a.found + b.found };
}
