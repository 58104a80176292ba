/**
 * SPARQL over 200,000 quads in 5,000 graphs: newsgraph over HTTP, beside Fuseki over HTTP and Comunica over an N3 store in the
 * process, where this machine has them: FUSEKI_JAR=…/jena-fuseki-server.jar, COMUNICA=…/node_modules. Asserts nothing.
 *
 *     npx tsx scripts/bench-sparql.ts
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import { serveEndpoint } from '../src/platform/node/serve-sparql.ts';

const GRAPHS = 5000;
const EACH = 40;
const ID = 'https://example.org/';

/** Articles with people, events and what joins them, as N-Quads. */
function dataset(): string {
  let text = '';
  for (let g = 0; g < GRAPHS; g++)
    for (let i = 0; i < EACH / 4; i++) {
      const event = `<${ID}event/${g}-${i}>`;
      const graph = `<${ID}article/${g}>`;
      text += `${event} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${ID}Kind${(g + i) % 40}> ${graph} .\n`;
      text += `${event} <${ID}agent> <${ID}person/${(g * 7 + i * 13) % 9000}> ${graph} .\n`;
      text += `${event} <${ID}patient> <${ID}person/${(g * 11 + i * 17) % 9000}> ${graph} .\n`;
      text += `${event} <${ID}label> "event ${i} of article ${g}" ${graph} .\n`;
    }
  return text;
}

const LOOKUP = (n: number): string => `SELECT ?p ?o { <${ID}event/${(n * 37) % GRAPHS}-${n % 10}> ?p ?o }`;
const GROUP = `SELECT ?kind (COUNT(*) AS ?n) { ?e a ?kind } GROUP BY ?kind ORDER BY DESC(?n)`;
const TWO_HOPS = (n: number): string =>
  `SELECT DISTINCT ?other { ?e <${ID}agent> <${ID}person/${(n * 31) % 9000}> ; <${ID}patient> ?b . ?f <${ID}agent> ?b ; <${ID}patient> ?other }`;
const CROSS = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?c != ?f || ?f != ?i) }';

type Ask = (sparql: string) => Promise<unknown>;

async function times(ask: Ask, query: (n: number) => string, rounds: number): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const before = performance.now();
    await ask(query(n));
    taken.push(performance.now() - before);
  }
  return taken.sort((a, b) => a - b);
}
const at = (taken: readonly number[], share: number): number =>
  taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN;

interface Figures {
  readonly 'lookup p95': number;
  readonly 'two hops p50': number;
  readonly 'GROUP BY p50': number;
}

async function figures(ask: Ask, rounds: number): Promise<Figures> {
  for (let n = 0; n < 3; n++) await ask(LOOKUP(n + 100));
  return {
    'lookup p95': at(await times(ask, LOOKUP, rounds), 0.95),
    'two hops p50': at(await times(ask, TWO_HOPS, Math.min(rounds, 20)), 0.5),
    'GROUP BY p50': at(await times(ask, () => GROUP, 5), 0.5),
  };
}

const over =
  (url: string | URL): Ask =>
  async (sparql) => {
    const answer = await fetch(url, {
      method: 'POST',
      body: sparql,
      headers: { 'content-type': 'application/sparql-query', accept: 'application/sparql-results+json' },
    });
    if (!answer.ok) throw new Error(await answer.text());
    return await answer.json();
  };

async function measureFuseki(jar: string, nquads: string): Promise<Figures> {
  const port = 13_131;
  const folder = mkdtempSync(join(tmpdir(), 'fuseki-'));
  const child = spawn('java', ['-Xmx2g', '-jar', jar, '--localhost', '--port', String(port), '--mem', '/ds'], {
    stdio: 'ignore',
    env: { ...process.env, FUSEKI_BASE: folder },
  });
  try {
    const url = `http://127.0.0.1:${port}/ds`;
    for (let i = 0; i < 120 && !(await fetch(`${url}/query?query=ASK{}`).catch(() => undefined))?.ok; i++)
      await new Promise((resolve) => setTimeout(resolve, 500));
    await fetch(`${url}/data`, { method: 'PUT', body: nquads, headers: { 'content-type': 'application/n-quads' } });
    // Its default graph is not the union unless it is told so.
    const union = `${url}/query?default-graph-uri=urn:x-arq:UnionGraph&named-graph-uri=urn:x-none`;
    return await figures(over(union), 200);
  } finally {
    child.kill();
  }
}

async function measureComunica(modules: string, nquads: string): Promise<Figures> {
  const require = createRequire(join(modules, 'x.js'));
  const { QueryEngine } = require('@comunica/query-sparql-rdfjs') as {
    readonly QueryEngine: new () => {
      readonly query: (q: string, c: object) => Promise<{ execute: () => Promise<AsyncIterable<unknown>> }>;
    };
  };
  const engine = new QueryEngine();
  const store = new Store(new Parser({ format: 'N-Quads' }).parse(nquads));
  const ask: Ask = async (sparql) => {
    const result = await engine.query(sparql, { sources: [store], unionDefaultGraph: true });
    for await (const _ of await result.execute());
  };
  return await figures(ask, 20);
}

const nquads = dataset();
const endpoint = await serveEndpoint([new TextEncoder().encode(nquads)], import.meta.dirname, {
  port: 0,
  limits: { timeMs: 3000 },
});
const ask = over(new URL('/sparql', endpoint.url));
const rows: Record<string, Figures> = { newsgraph: await figures(ask, 200) };

const crossed = ask(CROSS).then(
  () => 'ended by itself',
  (error: Error) => (JSON.parse(error.message) as { readonly code: string }).code,
);
const meanwhile = await times(ask, () => 'ASK {}', 50);
const outcome = await crossed;
await endpoint.close();

const { FUSEKI_JAR, COMUNICA } = process.env;
if (FUSEKI_JAR) rows.Fuseki = await measureFuseki(FUSEKI_JAR, nquads);
if (COMUNICA) rows['Comunica over N3'] = await measureComunica(COMUNICA, nquads);

console.log(`\nSPARQL over ${(GRAPHS * EACH).toLocaleString('en')} quads in ${GRAPHS} graphs (ratio to newsgraph)`);
for (const [name, found] of Object.entries(rows)) {
  const cells = Object.entries(found).map(([what, ms]) => {
    const ratio = ms / rows.newsgraph![what as keyof Figures];
    return `${what} ${ms.toFixed(1)} ms (${ratio.toFixed(1)} ×)`.padEnd(32);
  });
  console.log(`  ${name.padEnd(18)}${cells.join('')}`);
}
if (!FUSEKI_JAR) console.log('  Fuseki: not measured; name its jar in FUSEKI_JAR.');
if (!COMUNICA) console.log('  Comunica: not measured; name the node_modules that hold it in COMUNICA.');
console.log(
  `  a cross product: ${outcome}; ASK meanwhile p95 ${at(meanwhile, 0.95).toFixed(1)} ms, at most ${at(meanwhile, 1).toFixed(1)} ms`,
);
