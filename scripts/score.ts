// Builds every article of tests/facts and compares its graph with its hand-written facts.
//   npm run score                        precision, recall and F1 of every measure, and how far confidence can be trusted
//   npm run score -- NAME …              these articles only
//   npm run score -- --cross-validated   every article with weights learned from the other articles: the honest figures
//   npm run score -- -v                  each article's misses and extras too; --json prints the figures as JSON
import { parseArgs } from 'node:util';
import { readFacts } from '../src/pipeline.ts';
import { loadResources } from '../src/platform/node/index.ts';
import { annotateArticles, graphOf } from './score/build.ts';
import { compareGraph } from './score/compare.ts';
import { readFactArticles } from './score/facts.ts';
import { formatSummary, summarize } from './score/summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', short: 'v', default: false },
    json: { type: 'boolean', default: false },
    'cross-validated': { type: 'boolean', default: false },
  },
});

const resources = await loadResources();
const articles = await annotateArticles(readFactArticles(positionals), resources);
const comparisons = articles.map((article) =>
  compareGraph(article, graphOf(readFacts(article.document, resources), resources)),
);
if (values.verbose)
  for (const { name, misses } of comparisons) console.log(`# ${name}\n${misses.map((m) => `  ${m}\n`).join('')}`);
console.log(values.json ? JSON.stringify(summarize(comparisons)) : formatSummary(summarize(comparisons)));
