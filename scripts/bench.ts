/**
 * How fast the parts are, side by side, as ratios: figures of one machine say little on another. Asserts nothing.
 *
 *     npm run bench
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Store } from 'n3';
import { createAnnotator } from '../src/annotate/annotate.ts';
import { assertDocuments } from '../src/assert/assert.ts';
import { extractFacts } from '../src/extract/extract.ts';
import { loadOxigraph } from '../src/graph/sparql-engine.ts';
import { unionNQuads } from '../src/graph/sparql-nquads.ts';
import { buildGraph, createQuery, createValidator, Graph, readArticles, writers } from '../src/index.ts';
import { loadResources } from '../src/platform/node/index.ts';
import { resolveEntities } from '../src/resolve/resolve.ts';

/** CPU milliseconds of one call, the least of several. */
async function measure(work: () => unknown, rounds = 5): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return Math.max(least, 0.001);
}

/** A table of what was measured, with its ratio to the fastest. */
function print(title: string, unit: string, amount: number, times: Readonly<Record<string, number>>): void {
  const fastest = Math.min(...Object.values(times));
  console.log(`\n${title}`);
  for (const [name, ms] of Object.entries(times)) {
    const rate = Math.round((amount / ms) * 1000).toLocaleString('en');
    console.log(`  ${name.padEnd(24)}${rate.padStart(12)} ${unit}${`${(ms / fastest).toFixed(1)} ×`.padStart(12)}`);
  }
}

const file = join(import.meta.dirname, '..', 'data', 'articles', 'abu-khadija.txt');
const input = { bytes: readFileSync(file), name: file };
const resources = await loadResources();
const annotate = createAnnotator(resources.model, { gazetteer: resources.gazetteer });
const article = readArticles(input).articles[0]!;
const annotated = await annotate(article);
const resolved = resolveEntities(annotated, resources);
const extracted = extractFacts(resolved, resources.ontology, resources.gazetteer);
const stated = assertDocuments([extracted], resources.ontology);
const validator = await createValidator(resources.ontology.quads);

const words = annotated.tokens.length;
const build = async () => (await buildGraph([article], resources)).graph;
const graph = await build();

print(`Stages, over ${words} words (time against the fastest)`, 'words/s', words, {
  read: await measure(() => readArticles(input)),
  annotate: await measure(() => annotate(article)),
  resolve: await measure(() => resolveEntities(annotated, resources)),
  extract: await measure(() => extractFacts(resolved, resources.ontology, resources.gazetteer)),
  assert: await measure(() => assertDocuments([extracted], resources.ontology)),
  store: await measure(() => new Graph().add(stated[0]!)),
  validate: await measure(() => validator.validate(graph)),
  'all but validating': await measure(build),
});

const writing: Record<string, number> = {};
for (const writer of writers) writing[writer.name] = await measure(() => writer.write(graph));
print(`Writers, over ${graph.size} quads`, 'quads/s', graph.size, writing);

const quads = graph.union();
const subjects = [...new Map(quads.map((quad) => [quad.subject.value, quad.subject])).values()].filter(
  (subject) => subject.termType === 'NamedNode',
);
const engine = await loadOxigraph();
await engine.load(unionNQuads(graph));
const bare = new Store(quads as never);
const base = 'https://example.org/';
const ask = (iri: string) =>
  engine.run({ sparql: `SELECT ?p ?o { <${iri}> ?p ?o }`, base, format: 'application/sparql-results+json' });
print(`All triples of each of ${subjects.length} subjects`, 'lookups/s', subjects.length, {
  'graph.match': await measure(() => subjects.forEach((subject) => void graph.match(subject))),
  'N3 store': await measure(() =>
    subjects.forEach((subject) => void bare.getQuads(subject as never, null, null, null)),
  ),
  'Oxigraph, as SPARQL': await measure(() => subjects.forEach((subject) => void ask(subject.value))),
});

const join2 =
  'SELECT ?a ?b { ?e <http://semanticweb.cs.vu.nl/2009/11/sem/hasActor> ?a , ?b . FILTER (STR(?a) < STR(?b)) }';
print('Before the first answer, and one answer: who takes part in the same event', 'times/s', 1, {
  'createQuery, all events': await measure(() => createQuery(graph).events()),
  'Oxigraph, the query': await measure(() =>
    engine.run({ sparql: join2, base, format: 'application/sparql-results+json' }),
  ),
  'Oxigraph, loading': await measure(() => engine.load(unionNQuads(graph))),
});
