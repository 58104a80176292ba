// Builds every article of tests/facts and compares its graph with its hand-written facts.
//   npm run score                        precision, recall and F1 of every measure, and how far confidence can be trusted
//   npm run score -- NAME …              these articles only
//   npm run score -- --cross-validated   every article with weights learned from others: the honest figures
//   npm run score -- --unseen            the articles of tests/facts/unseen, which nothing was made or learned from
//   npm run score -- -v                  each article's misses and extras too; --json prints the figures as JSON
import { parseArgs } from 'node:util';
import { readFacts } from '../src/pipeline.ts';
import { loadResources } from '../src/platform/node/index.ts';
import { readFactsWith } from './confidence/extract.ts';
import { crossValidate } from './confidence/learn.ts';
import { type AnnotatedArticle, annotateArticles, graphOf } from './score/build.ts';
import { compareGraph } from './score/compare.ts';
import { FACTS_FOLDER, readFactArticles, UNSEEN_FOLDER } from './score/facts.ts';
import { formatSummary, summarize } from './score/summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', short: 'v', default: false },
    json: { type: 'boolean', default: false },
    unseen: { type: 'boolean', default: false },
    'cross-validated': { type: 'boolean', default: false },
  },
});

const SEEN = `The shipped weights of events and participants were learned from these very articles, so that their figures below,
arguments most of all, are too good. Honest ones: npm run score -- --cross-validated`;
const UNSEEN = `No rule was written with these articles in sight, and no weight was learned from them.`;
const CROSS_VALIDATED = `Each article is read with weights of events and participants that were learned from nine tenths of the other articles.`;

const resources = await loadResources();
const articles = await annotateArticles(
  readFactArticles(positionals, values.unseen ? UNSEEN_FOLDER : FACTS_FOLDER),
  resources,
);
const crossValidated =
  values['cross-validated'] && !values.unseen ? crossValidate(await teachers(), resources).unseen : undefined;
const comparisons = articles.map((article) => {
  const models = crossValidated?.get(article.name);
  const facts = models ? readFactsWith(article.document, resources, models) : readFacts(article.document, resources);
  return compareGraph(article, graphOf(facts, resources));
});
if (values.verbose)
  for (const { name, misses } of comparisons) console.log(`# ${name}\n${misses.map((m) => `  ${m}\n`).join('')}`);
if (!values.json) console.log(`${values.unseen ? UNSEEN : crossValidated ? CROSS_VALIDATED : SEEN}\n`);
console.log(values.json ? JSON.stringify(summarize(comparisons)) : formatSummary(summarize(comparisons)));

/** Every article with facts, whichever are scored. */
async function teachers(): Promise<AnnotatedArticle[]> {
  const others = readFactArticles().filter(({ name }) => !articles.some((article) => article.name === name));
  return [...articles, ...(await annotateArticles(others, resources))];
}
