import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Network } from './draw.ts';

/** Groups of nodes with more lines among them than to others, of three or more, largest first; the same each time. */
export function communities(network: Network): string[][] {
  const graph = new UndirectedGraph<{ weight: number }>();
  network.forEachNode((node) => {
    graph.addNode(node);
  });
  network.forEachEdge((_edge, { line, facts }, source, target) => {
    if (line === 'claim') return;
    graph.updateUndirectedEdge(source, target, (known) => ({ weight: (known.weight ?? 0) + facts.length }));
  });
  if (graph.size === 0) return [];
  const groups = new Map<number, string[]>();
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: sequence() }) as Record<string, number>;
  for (const node of graph.nodes()) {
    const group = groups.get(found[node]!);
    if (group) group.push(node);
    else groups.set(found[node]!, [node]);
  }
  return [...groups.values()].filter((group) => group.length > 2).sort((a, b) => b.length - a.length);
}

/** The same, found once for each network. */
export function groupsOf(network: Network): readonly (readonly string[])[] {
  const known = network.getAttribute('groups');
  if (known) return known;
  const found = communities(network);
  network.setAttribute('groups', found);
  return found;
}

/** Numbers from 0 to 1 that look random and are always the same ones (mulberry32). */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
