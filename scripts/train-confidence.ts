// Learns from the facts of tests/facts which reading of a word is right, which words tell of one event, and how sure the program may be of events, of who
// takes part in them, of when they were and whether at all, writes data/model/*-confidence.json, and says how good weights
// learned so are on articles that they never saw.
//   npm run train:confidence
//   npm run train:confidence -- --dry-run   says so without writing
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadResources } from '../src/platform/node/index.ts';
import { readFactsWith } from './confidence/extract.ts';
import { crossValidate, FOLDS, learnFromAll } from './confidence/learn.ts';
import { areaUnderCurve, judgeUnseen, judgeUnseenPairs } from './confidence/models.ts';
import { annotateArticles, graphOf } from './score/build.ts';
import { compareGraph } from './score/compare.ts';
import { readFactArticles } from './score/facts.ts';
import { binsOf } from './score/reliability.ts';
import { formatSummary, formatTenths, summarize } from './score/summary.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const FOLDER = join(import.meta.dirname, '..', 'data', 'model');

const resources = await loadResources();
const articles = await annotateArticles(readFactArticles(), resources);
const learned = crossValidate(articles, resources);
const { types, sameEvents, events, participants, times, factualities } = learnFromAll(articles, learned, resources);
const files = {
  'type-confidence.json': types,
  'same-event-confidence.json': sameEvents,
  'event-confidence.json': events,
  'participant-confidence.json': participants,
  'time-confidence.json': times,
  'factuality-confidence.json': factualities,
};
if (!values['dry-run'])
  for (const [name, model] of Object.entries(files))
    writeFileSync(join(FOLDER, name), `${JSON.stringify(model, undefined, 1)}\n`);

const { pairs, examples, unseen } = learned;
const judgedBy = examples.map(({ name }) => unseen.get(name)!);
const judged = { 'same event': judgeUnseenPairs(pairs, judgedBy), ...judgeUnseen(examples, unseen) };
const comparisons = articles.map((article) =>
  compareGraph(article, graphOf(readFactsWith(article.document, resources, unseen.get(article.name)!), resources)),
);
console.log(`Learned from ${articles.length} articles${values['dry-run'] ? '' : `; written: data/model/${Object.keys(files).join(', ')}`}.

The written weights have seen all these articles: scores of these articles with them are too good. All figures below are
of weights learned anew for each ${FOLDS}th of the articles from the others: what to expect of an article never seen.

Candidates, all pairs of words that may tell of one event, all that may be an event, take part in a right one, be its time or its factuality: how many there are, how many are right, and the area under
the ROC curve`);
for (const [learned, items] of Object.entries(judged))
  console.log(
    `${learned.padEnd(10)} ${String(items.length).padStart(5)} candidates  ${String(items.filter(({ right }) => right).length).padStart(4)} right  AUC ${areaUnderCurve(items).toFixed(3)}`,
  );
console.log(`\nCandidates by confidence: how many of them are right
${formatTenths(Object.entries(judged).map(([learned, items]) => [learned, binsOf(items)]))}

Graphs against the facts, and what they state by confidence
${formatSummary(summarize(comparisons))}`);
