import type { Network } from '../../../src/network/draw.ts';
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
  const { passing } = state;
  const allowed = new Set(network.filterNodes((_node, { kind }) => !state.hiddenKinds.has(kind)));
  let edges = network.filterEdges(
    (_edge, { line, facts }, source, target) =>
      !state.hiddenLines.has(line) &&
      allowed.has(source) &&
      allowed.has(target) &&
      (passing === undefined || facts.some((id) => passing.has(id))),
  );
  const centre = state.selection?.type === 'about' ? state.selection.id : undefined;
  if (state.focus && centre !== undefined && network.hasNode(centre)) {
    const near = new Set([
      centre,
      ...edges.filter((e) => network.extremities(e).includes(centre)).flatMap((e) => network.extremities(e)),
    ]);
    edges = edges.filter((edge) => network.extremities(edge).every((node) => near.has(node)));
    return { nodes: near, edges: new Set(edges), unconnected: 0 };
  }
  if (state.focus && state.selection === undefined && state.marked.size > 0) {
    const inside = edges.filter((edge) => network.extremities(edge).every((node) => state.marked.has(node)));
    return { nodes: new Set([...state.marked].filter((n) => allowed.has(n))), edges: new Set(inside), unconnected: 0 };
  }
  const connected = new Set(edges.flatMap((edge) => network.extremities(edge)));
  const lone = [...allowed].filter((node) => !connected.has(node));
  const showLone = passing === undefined && (state.unconnected || connected.size === 0);
  const nodes = new Set([...connected, ...(showLone ? lone : []), ...(centre && allowed.has(centre) ? [centre] : [])]);
  return { nodes, edges: new Set(edges), unconnected: lone.length };
}

/** How far nodes and the names under them reach. */
export function extentOf(network: Network, nodes: Iterable<string>) {
  const extent = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const node of nodes) {
    const { x, y, label, size } = network.getNodeAttributes(node);
    const half = Math.min(34, [...label].length) * 3.6;
    extent.left = Math.min(extent.left, x - half);
    extent.right = Math.max(extent.right, x + half);
    extent.bottom = Math.min(extent.bottom, y - size - 34);
    extent.top = Math.max(extent.top, y + size + 8);
  }
  return extent;
}
