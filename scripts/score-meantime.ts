// Reads the articles of MEANTIME (XML of the CAT tool, a folder or several below it) and compares what newsgraph makes of
// each with what its annotators marked in the first sentences. Articles that have facts in tests/facts are left out: weights
// were learned from them.
//   npm run score:meantime -- FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createAnnotator } from '../src/annotate/annotate.ts';
import { readFacts } from '../src/pipeline.ts';
import { loadResources } from '../src/platform/node/index.ts';
import { readFactArticles } from './score/facts.ts';
import { compareMeantime, MEASURES, type MeantimeTallies } from './score/meantime-compare.ts';
import { type GoldArticle, readMeantime } from './score/meantime-read.ts';
import { addTallies, figuresOf } from './score/tally.ts';
import { normalize } from './score/words.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run score:meantime -- FOLDER');
  process.exit(2);
}
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.xml'))
  .toSorted();
const resources = await loadResources();
const annotate = createAnnotator(resources.model, { gazetteer: resources.gazetteer });
const taught = readFactArticles().map(({ text }) => normalize(text));
const compared: MeantimeTallies[] = [];
for (const file of files) {
  const gold = readMeantime(basename(file, '.xml'), readFileSync(join(folder, file), 'utf8'));
  if (isTaught(gold)) continue;
  compared.push(compareMeantime(gold, readFacts(await annotate(gold.article), resources)));
}
const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
console.log(
  `${compared.length} articles, all their mentions together; ${files.length - compared.length} left out, which weights were learned from`,
);
for (const measure of MEASURES) {
  const { precision, recall, f1 } = figuresOf(addTallies(compared.map((tallies) => tallies[measure])));
  console.log(`${measure.padEnd(16)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
}

/** Articles with facts are known by any of their longer sentences. */
function isTaught({ article, scope }: GoldArticle): boolean {
  const sentences = scope.map(({ start, end }) => normalize(article.text.slice(start, end)));
  return sentences.some(
    (sentence) => sentence.length > 60 && taught.some((text) => text.includes(sentence.slice(0, 60))),
  );
}
