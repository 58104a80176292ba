import type { Term } from '@rdfjs/types';
import { DEFAULT_BASE } from '../ontology/terms.ts';
import { SparqlDataset } from './sparql-dataset.ts';
import { importOxigraph } from './sparql-engine.ts';
import { encodeTerm } from './sparql-nquads.ts';
import { Graph, parseGraph } from './store.ts';

/**
 * The graph after a SPARQL 1.1 update: all of its operations, or an error and nothing. The update's default graph is the
 * default graph alone, so quads of named graphs are reached with GRAPH or WITH. The prefixes of `PREFIXES` need no
 * declaration. Throws as `Sparql.query` does; LOAD is `sparql-unsupported`.
 */
export async function updateGraph(
  graph: Graph,
  sparql: string,
  options: { readonly base?: string } = {},
): Promise<Graph> {
  const dataset = new SparqlDataset(await importOxigraph(), false);
  let nquads = '';
  for (const { subject, predicate, object, graph: name } of graph) {
    const terms = name.termType === 'DefaultGraph' ? [subject, predicate, object] : [subject, predicate, object, name];
    nquads += `${terms.map(encodeTerm).join(' ')} .\n`;
  }
  dataset.load([new TextEncoder().encode(nquads)]);
  const result = await dataset.run({ kind: 'update', sparql, base: options.base ?? DEFAULT_BASE });
  // The engine keeps the values of numbers, not how they were written: what it did not change stays as it was.
  const written = new Map([...graph].map((quad) => [termKey(quad), quad]));
  return new Graph(
    parseGraph(result.nquads ?? '', 'nquads')
      .quads()
      .map((quad) => written.get(termKey(quad)) ?? quad),
  );
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
