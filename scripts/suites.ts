/** Runs the test suites of others in full and prints how each came out: `npm run suites [-- NAME …]`. */
import type { Tally } from './suites/tally.ts';

/** One line a suite. */
const RUNS: Readonly<Record<string, () => Promise<readonly Tally[]>>> = {
  rdf: async () => (await import('./suites/rdf.ts')).runRdf(),
  hostile: async () => (await import('./suites/hostile.ts')).runHostile(),
  'rdf-canon': async () => (await import('./suites/rdf-canon.ts')).runRdfCanon(),
  shacl: async () => (await import('./suites/shacl.ts')).runShacl(),
  protocol: async () => (await import('./suites/sparql-protocol.ts')).runProtocols(),
  sparql: async () => (await import('./suites/sparql.ts')).runSparql(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in RUNS));
if (unknown.length > 0) throw new Error(`No suite ${unknown.join(', ')}; there are ${Object.keys(RUNS).join(', ')}.`);

let failed = false;
for (const [name, run] of Object.entries(RUNS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  for (const { suite, kind, passed, total, failures } of await run()) {
    console.log(`${suite.padEnd(16)} ${kind.padEnd(48)} ${`${passed}/${total}`.padStart(11)}`);
    for (const failure of failures) console.log(`  failed: ${failure}`);
    failed ||= failures.length > 0;
  }
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
process.exitCode = failed ? 1 : 0;
