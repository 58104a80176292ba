import type { Quad, Term } from '@rdfjs/types';
import { Graph } from './store.ts';
import { blankNode, quadOf } from './terms.ts';

/** One graph of several, as the standard merges them: blank nodes of different graphs stay different ones. */
export function mergeGraphs(graphs: readonly Graph[]): Graph {
  const [first, ...others] = graphs;
  if (first && others.length === 0) return first;
  return new Graph(graphs.flatMap((graph, i) => graph.quads().map((quad) => apart(quad, `g${i}_`))));
}

function apart(quad: Quad, prefix: string): Quad {
  const [subject, predicate, object, graph] = [quad.subject, quad.predicate, quad.object, quad.graph].map((term) =>
    rename(term, prefix),
  ) as Parameters<typeof quadOf>;
  return quadOf(subject, predicate, object, graph);
}

function rename(term: Term, prefix: string): Term {
  if (term.termType === 'BlankNode') return blankNode(prefix + term.value);
  return term.termType === 'Quad' ? apart(term as Quad, prefix) : term;
}
