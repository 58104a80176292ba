import type { Quad } from '@rdfjs/types';
import { Graph } from './store.ts';
import { relabelBlankNodes } from './terms.ts';

/**
 * One graph of several. Where two hold the same article as named graphs, the later one's stands; blank nodes of
 * different graphs stay different.
 */
export function mergeGraphs(graphs: readonly Graph[]): Graph {
  const last = new Map<string, number>();
  for (const [i, graph] of graphs.entries()) for (const article of graph.articles()) last.set(article, i);
  const quads = graphs.flatMap((graph, i): Quad[] => {
    const own = new Graph(graph);
    for (const article of own.articles()) if (last.get(article) !== i) own.remove(article);
    return relabelBlankNodes(own.quads(), (_, count) => `g${i}-${count}`);
  });
  return new Graph(quads);
}
