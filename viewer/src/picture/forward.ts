import type { Network } from '../../../src/network/draw.ts';
import { shortestPath } from '../../../src/network/path.ts';
import type { Selection } from '../state.ts';
import type { Emphasis } from './canvas-text.ts';

type Forward = Pick<Emphasis, 'nodes' | 'edges'>;
type Edges = ReadonlySet<string>;

/** What a choice brings forward, with the shown lines about it; what is marked where there is none. */
export function forwardAround(
  network: Network,
  shown: Edges,
  centre: Selection | undefined,
  marked: ReadonlySet<string>,
): Forward {
  if (centre?.type === 'line' && network.hasEdge(centre.id))
    return { nodes: new Set(network.extremities(centre.id)), edges: new Set([centre.id]) };
  if (centre?.type === 'path') return way(network, shown, centre.id);
  const lines = centre?.type === 'about' ? linesOf(network, centre.id) : undefined;
  if (lines === undefined)
    return marked.size > 0
      ? { nodes: marked, edges: between(network, shown, marked) }
      : { nodes: undefined, edges: undefined };
  const edges = new Set(lines.filter((edge) => shown.has(edge)));
  const nodes = new Set([...edges].flatMap((edge) => network.extremities(edge)));
  if (network.hasNode(centre!.id)) nodes.add(centre!.id);
  return { nodes, edges };
}

function way(network: Network, shown: Edges, id: string): Forward {
  const [from = '', to = ''] = id.split(' ');
  const path = shortestPath(network, shown, from, to);
  return { nodes: new Set(path?.nodes ?? [from, to]), edges: new Set(path?.steps.flat()) };
}

/** The shown lines that join nodes of a set. */
function between(network: Network, shown: Edges, nodes: ReadonlySet<string>): Edges {
  return new Set([...shown].filter((edge) => network.extremities(edge).every((node) => nodes.has(node))));
}

/** A node's lines; an event's or a role's own line where it is no node. */
function linesOf(network: Network, id: string): string[] | undefined {
  if (network.hasNode(id)) return network.edges(id);
  const lines = network.filterEdges((_edge, { facts, line }) => line !== 'claim' && facts.includes(id));
  return lines.length > 0 ? lines : undefined;
}
