// Reads paragraphs of Wikipedia in which annotators marked things and how they are connected (Re-DocRED, MIT,
// github.com/tonytan48/Re-DocRED) and says how many of the ties that newsgraph knows it finds, and how many of its own they marked.
//   npm run score:docred -- test_revised.json        -v prints each tie that was missed, and each that nobody marked
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnnotator } from '../src/annotate/annotate.ts';
import { readFacts } from '../src/pipeline.ts';
import { loadResources } from '../src/platform/node/index.ts';
import { compareDocred, DOCRED_PREDICATES, type DocredAgreement, type DocredTie } from './score/docred-compare.ts';
import { type DocredArticle, readDocred } from './score/docred-read.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', short: 'v', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run score:docred -- test_revised.json');
  process.exit(2);
}
const resources = await loadResources();
const annotate = createAnnotator(resources.model, { gazetteer: resources.gazetteer });
const agreements: DocredAgreement[] = [];
for (const gold of readDocred(readFileSync(file, 'utf8'))) {
  const agreement = compareDocred(gold, readFacts(await annotate(gold.article), resources));
  agreements.push(agreement);
  if (values.verbose) {
    for (const tie of agreement.missed) console.log(told('missed', tie, gold));
    for (const tie of agreement.wrong) console.log(told('unmarked', tie, gold));
  }
}
console.log(`${agreements.length} paragraphs`);
for (const predicate of [...DOCRED_PREDICATES, 'all']) {
  const count = (list: keyof DocredAgreement) =>
    agreements.flatMap((a) => a[list]).filter((tie) => predicate === 'all' || tie.predicate === predicate).length;
  const [asked, missed, stated, wrong] = [count('asked'), count('missed'), count('stated'), count('wrong')];
  const right = stated - wrong;
  console.log(
    `${predicate.padEnd(26)} marked ${share(right, stated)} (${right} of ${stated} stated)  found ${share(asked - missed, asked)} (${asked - missed} of ${asked} asked for)`,
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '    – %' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}

/** The tie with the shortest stretch of text that names both. */
function told(what: string, { subject, predicate, object }: DocredTie, { article, things }: DocredArticle): string {
  const [from, to] = [things[subject]!, things[object]!];
  const stretches = from.mentions.flatMap((a) =>
    to.mentions.map((b) => article.text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end))),
  );
  const [shortest] = stretches.toSorted((a, b) => a.length - b.length);
  return `${what} ${predicate} | ${from.name} | ${to.name} | ${shortest}`;
}
