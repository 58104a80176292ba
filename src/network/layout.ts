import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

/** A network as the layout sees it: boxes, in pixels, and which of them belong together. Plain values, to cross threads. */
export interface LayoutInput {
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  /** Indices into `nodes`; `length` is the room, in pixels, that its label wants. */
  readonly edges: readonly { readonly source: number; readonly target: number; readonly length: number }[];
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** One position a node, in pixels. The same input gives the same positions: nothing is random. */
export function layoutNetwork(input: LayoutInput): Position[] {
  const graph = new UndirectedGraph();
  input.nodes.forEach((node, i) => {
    graph.addNode(i, { ...seed(i), size: Math.max(node.width, node.height) / 2 });
  });
  for (const { source, target } of input.edges) {
    if (source === target) continue;
    if (graph.hasEdge(source, target)) graph.updateEdgeAttribute(source, target, 'weight', (w: number) => w + 0.3);
    else graph.addEdge(source, target, { weight: 1 });
  }
  const order = graph.order;
  if (order === 0) return [];
  const large = order > 600;
  forceAtlas2.assign(graph, {
    iterations: large ? Math.max(60, Math.round(200_000 / order)) : 800,
    settings: {
      ...forceAtlas2.inferSettings(order),
      barnesHutOptimize: large,
      linLogMode: false,
      gravity: large ? 0.6 : 1.2,
      scalingRatio: 12,
      strongGravityMode: false,
      slowDown: large ? 5 : 8,
      edgeWeightInfluence: 0.5,
    },
  });
  scale(graph, input);
  if (large) noverlap.assign(graph, { maxIterations: 40, settings: { margin: 6, ratio: 1 } });
  const positions = input.nodes.map((_, i) => ({
    x: graph.getNodeAttribute(i, 'x') as number,
    y: graph.getNodeAttribute(i, 'y') as number,
  }));
  return large ? positions : separate(positions, input);
}

/** A sunflower: spread evenly, different for each index, so that no two nodes begin in one place. */
function seed(index: number): Position {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = 10 * Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Scales so that the middle edge has the room that its label wants. */
function scale(graph: UndirectedGraph, input: LayoutInput): void {
  const ratios = input.edges
    .filter(({ source, target }) => source !== target)
    .map(({ source, target, length }) => {
      const [a, b] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
      return length / Math.max(1e-6, Math.hypot(a.x - b.x, a.y - b.y));
    })
    .sort((a, b) => a - b);
  const factor = ratios[Math.floor(ratios.length / 2)] ?? 1;
  graph.forEachNode((node, { x, y }) => {
    graph.mergeNodeAttributes(node, { x: x * factor, y: y * factor });
  });
}

/** Pushes boxes apart, along the axis where they overlap least, until none overlap or the rounds are over. */
function separate(positions: readonly Position[], { nodes }: LayoutInput): Position[] {
  const moved = positions.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 300; round += 1) {
    let overlaps = false;
    for (let i = 0; i < moved.length; i += 1)
      for (let j = i + 1; j < moved.length; j += 1) {
        const [a, b, p, q] = [nodes[i]!, nodes[j]!, moved[i]!, moved[j]!];
        const dx = (a.width + b.width) / 2 - Math.abs(p.x - q.x);
        const dy = (a.height + b.height) / 2 - Math.abs(p.y - q.y);
        if (dx <= 0 || dy <= 0) continue;
        overlaps = true;
        const axis = dx < dy ? 'x' : 'y';
        const push = (Math.min(dx, dy) / 2 + 0.5) * (p[axis] < q[axis] || (p[axis] === q[axis] && i < j) ? 1 : -1);
        p[axis] -= push;
        q[axis] += push;
      }
    if (!overlaps) break;
  }
  return moved;
}
