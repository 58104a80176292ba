import type { EdgeAttributes, Network } from '../../../src/network/draw.ts';
import type { State } from '../state.ts';

export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** How many nodes are left out only because no shown line reaches them. */
  readonly unconnected: number;
}

/** What the filters leave of a network, or of what is marked where the focus is on that. A selected thing is shown whatever its lines. */
export function visibility(
  network: Network,
  state: Pick<State, 'hiddenKinds' | 'hiddenLines' | 'unconnected' | 'focus' | 'selection' | 'passing' | 'marked'>,
): Visible {
  const { passing, hiddenKinds, hiddenLines } = state;
  const isAllowed = (node: string) => !hiddenKinds.has(network.getNodeAttribute(node, 'kind'));
  const edges = new Set<string>();
  const connected = new Set<string>();
  network.forEachEdge((edge, attributes, source, target, from, to) => {
    if (hiddenKinds.has(from.kind) || hiddenKinds.has(to.kind) || !isPassing(attributes, hiddenLines, passing)) return;
    edges.add(edge);
    connected.add(source).add(target);
  });
  const centre = state.selection?.type === 'about' ? state.selection.id : undefined;
  if (state.focus && centre !== undefined && network.hasNode(centre)) {
    const near = new Set([
      centre,
      ...network.edges(centre).flatMap((edge) => (edges.has(edge) ? network.extremities(edge) : [])),
    ]);
    return { nodes: near, edges: within(network, edges, near), unconnected: 0 };
  }
  if (state.focus && state.selection === undefined && state.marked.size > 0) {
    const nodes = new Set([...state.marked].filter((node) => network.hasNode(node) && isAllowed(node)));
    return { nodes, edges: within(network, edges, state.marked), unconnected: 0 };
  }
  const lone = network.filterNodes((node, { kind }) => !hiddenKinds.has(kind) && !connected.has(node));
  const showLone = passing === undefined && (state.unconnected || connected.size === 0);
  if (showLone) for (const node of lone) connected.add(node);
  if (centre !== undefined && network.hasNode(centre) && isAllowed(centre)) connected.add(centre);
  return { nodes: connected, edges, unconnected: lone.length };
}

const isPassing = ({ line, facts }: EdgeAttributes, hidden: State['hiddenLines'], passing: State['passing']): boolean =>
  !hidden.has(line) && (passing === undefined || facts.some((id) => passing.has(id)));

/** Those of the lines whose both ends are among the nodes. */
function within(network: Network, edges: ReadonlySet<string>, nodes: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const node of nodes)
    if (network.hasNode(node))
      for (const edge of network.edges(node))
        if (edges.has(edge) && nodes.has(network.opposite(node, edge))) found.add(edge);
  return found;
}

/** The nodes that a picture is fitted to, whatever the filters: those with lines, or all. */
export function nodesFramed(network: Network, unconnected: boolean): readonly string[] {
  const connected = unconnected ? [] : network.filterNodes((node) => network.degree(node) > 0);
  return connected.length > 0 ? connected : network.nodes();
}

/** How far nodes and the names under them reach. */
export function extentOf(network: Network, nodes: Iterable<string>) {
  const extent = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const node of nodes) {
    const { x, y, label, size } = network.getNodeAttributes(node);
    const half = Math.min(34, label.length) * 3.6;
    extent.left = Math.min(extent.left, x - half);
    extent.right = Math.max(extent.right, x + half);
    extent.bottom = Math.min(extent.bottom, y - size - 34);
    extent.top = Math.max(extent.top, y + size + 8);
  }
  return extent;
}
