import type { Quad, Term } from '@rdfjs/types';
import { DEFAULT_BASE } from '../ontology/terms.ts';
import { SparqlDataset } from './sparql-dataset.ts';
import { importOxigraph } from './sparql-engine.ts';
import type { UpdateJob } from './sparql-job.ts';
import { encodeTerm } from './sparql-nquads.ts';
import { Graph, parseGraph } from './store.ts';

/** Runs an update on a dataset, both sides of which are N-Quads. */
export type UpdateRunner = (nquads: Uint8Array, job: UpdateJob) => Promise<string>;

/**
 * The graph after a SPARQL 1.1 update: all of its operations, or an error and nothing. The update's default graph is the
 * default graph alone, so quads of named graphs are reached with GRAPH or WITH. The prefixes of `PREFIXES` need no
 * declaration. Throws as `Sparql.query` does; LOAD is `sparql-unsupported`.
 *
 * @example
 * ```ts
 * import { parseGraph, updateGraph } from 'newsgraph';
 *
 * const before = parseGraph('<urn:a> <https://schema.org/name> "Ana Berg" .', 'turtle');
 * const after = await updateGraph(
 *   before,
 *   'DELETE { ?a schema:name ?old } INSERT { ?a schema:name "Anna Berg" } WHERE { ?a schema:name ?old }',
 * );
 * after.quads()[0]?.object.value; // => 'Anna Berg'
 * before.quads()[0]?.object.value; // => 'Ana Berg'
 * ```
 */
export const updateGraph = (graph: Graph, sparql: string, options: { readonly base?: string } = {}): Promise<Graph> =>
  updateBy(runHere, graph, sparql, options);

/** The same, run elsewhere. */
export async function updateBy(
  run: UpdateRunner,
  graph: Graph,
  sparql: string,
  { base = DEFAULT_BASE }: { readonly base?: string } = {},
): Promise<Graph> {
  let nquads = '';
  for (const { subject, predicate, object, graph: name } of graph) {
    const terms = name.termType === 'DefaultGraph' ? [subject, predicate, object] : [subject, predicate, object, name];
    nquads += `${terms.map(encodeTerm).join(' ')} .\n`;
  }
  const after = await run(new TextEncoder().encode(nquads), { kind: 'update', sparql, base });
  return asWritten(parseGraph(after, 'nquads'), graph);
}

const runHere: UpdateRunner = async (nquads, job) => {
  const dataset = new SparqlDataset(await importOxigraph(), false);
  dataset.load([nquads]);
  return (await dataset.run(job)).nquads ?? '';
};

/** The graph with its numbers written as they were before; the engine keeps their values alone. */
export function asWritten(after: Graph, before: Graph): Graph {
  const written = new Map([...before].map((quad) => [termKey(quad), quad]));
  return new Graph(after.quads().map((quad: Quad) => written.get(termKey(quad)) ?? quad));
}

const NUMBER = /#(?:integer|decimal|float|double)$/;

/** A text that quads of the same terms share, however the numbers in them are written. */
function termKey(term: Term): string {
  if (term.termType === 'Quad') return [term.subject, term.predicate, term.object, term.graph].map(termKey).join(' ');
  const isNumber =
    term.termType === 'Literal' && NUMBER.test(term.datatype.value) && Number.isFinite(Number(term.value));
  if (isNumber) return `${Number(term.value)}^^${term.datatype.value}`;
  return term.termType === 'DefaultGraph' ? '' : encodeTerm(term);
}
