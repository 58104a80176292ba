import type { Network } from './draw.ts';

/** How far, in pixels, a new node keeps from others. */
const ROOM = 64;

/**
 * Gives positions to the nodes of a network that a laid out one does not have, between those that they are joined to, and
 * brings to them what no line reached before; all others stand where they stood.
 */
export function insertNodes(network: Network, laidOut: Network): void {
  const places: Point[] = [];
  const [fresh, loose]: [string[], string[]] = [[], []];
  for (const node of network.nodes()) {
    if (!laidOut.hasNode(node)) fresh.push(node);
    else {
      const { x, y } = laidOut.getNodeAttributes(node);
      network.mergeNodeAttributes(node, { x, y });
      if (joined(laidOut, node).length === 0 && joined(network, node).length > 0) loose.push(node);
      else places.push({ x, y });
    }
  }
  const isFixed = new Set([...laidOut.nodes()].filter((node) => !loose.includes(node)));
  const place = (node: string, around: (ends: readonly Point[]) => Point) => {
    const near = joined(network, node).filter((other) => isFixed.has(other));
    const point = around(near.map((other) => network.getNodeAttributes(other)));
    network.mergeNodeAttributes(node, point);
    places.push(point);
    isFixed.add(node);
  };
  for (const node of fresh) place(node, (ends) => freeBetween(ends, places));
  for (const node of loose) place(node, ([end]) => freeAround(end ?? { x: 0, y: 0 }, places));
}

type Point = { readonly x: number; readonly y: number };

/** Those that a node is joined to, statements aside. */
function joined(network: Network, node: string): string[] {
  const lines = network.filterEdges(node, (_edge, { line }) => line !== 'claim');
  return [...new Set(lines.map((edge) => network.opposite(node, edge)))];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const hasRoom = (point: Point, taken: readonly Point[], room: number): boolean =>
  taken.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) >= room);

/** The middle, or the nearest point beside the line of the ends, first on one side and then on the other, that has room. */
function freeBetween(ends: readonly Point[], taken: readonly Point[]): Point {
  const middle = { x: mean(ends.map(({ x }) => x)), y: mean(ends.map(({ y }) => y)) };
  const [a = middle, b = middle] = ends;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [across, along] = length === 0 ? [0, 1] : [-(b.y - a.y) / length, (b.x - a.x) / length];
  for (let step = 0; step < 40; step += 1) {
    const shift = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (ROOM / 2);
    const point = { x: middle.x + shift * across, y: middle.y + shift * along };
    if (hasRoom(point, taken, ROOM)) return point;
  }
  return middle;
}

/** The nearest point around another that has room for a node and its name. */
function freeAround(centre: Point, taken: readonly Point[]): Point {
  for (let radius = 2 * ROOM; radius < 12 * ROOM; radius += ROOM / 2)
    for (let turn = 0; turn < 12; turn += 1) {
      const angle = (turn * Math.PI) / 6;
      const point = { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
      if (hasRoom(point, taken, 1.5 * ROOM)) return point;
    }
  return centre;
}
