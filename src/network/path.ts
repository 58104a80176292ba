import { UndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { append } from '../core/multimap.ts';
import type { Network } from './draw.ts';

/** The way from one node to another: its nodes in order, and for each step the lines that join them. */
export interface Path {
  readonly nodes: readonly string[];
  readonly steps: readonly (readonly string[])[];
}

/** A shortest way over these lines, whatever their direction; undefined where none leads there. The same each time. */
export function shortestPath(network: Network, edges: Iterable<string>, from: string, to: string): Path | undefined {
  const graph = new UndirectedGraph();
  const lines = new Map<string, string[]>();
  for (const edge of edges) {
    const [source, target] = network.extremities(edge);
    graph.mergeEdge(source, target);
    const key = keyOf(source, target);
    append(lines, key, edge);
  }
  if (!graph.hasNode(from) || !graph.hasNode(to)) return undefined;
  const nodes = bidirectional(graph, from, to);
  if (!nodes) return undefined;
  return { nodes, steps: nodes.slice(1).map((node, i) => lines.get(keyOf(nodes[i]!, node)) ?? []) };
}

const keyOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
