import type { Network } from './draw.ts';

/** How far, in pixels, a new node keeps from others. */
const ROOM = 64;

/**
 * Gives positions to the nodes of a network that a laid out one does not have, between those that they are joined to; all
 * others stand where they stood.
 */
export function insertNodes(network: Network, laidOut: Network): void {
  const places: { readonly x: number; readonly y: number }[] = [];
  const fresh: string[] = [];
  for (const node of network.nodes()) {
    if (!laidOut.hasNode(node)) {
      fresh.push(node);
      continue;
    }
    const { x, y } = laidOut.getNodeAttributes(node);
    network.mergeNodeAttributes(node, { x, y });
    places.push({ x, y });
  }
  for (const node of fresh) {
    const lines = network.filterEdges(node, (_edge, { line }) => line !== 'claim');
    const near = new Set(lines.map((edge) => network.opposite(node, edge)).filter((other) => laidOut.hasNode(other)));
    const ends = [...near].map((other) => network.getNodeAttributes(other));
    const middle = { x: mean(ends.map(({ x }) => x)), y: mean(ends.map(({ y }) => y)) };
    const place = freeNear(middle, ends, places);
    network.mergeNodeAttributes(node, place);
    places.push(place);
  }
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

type Point = { readonly x: number; readonly y: number };

/** The point, or the nearest one beside the line of the ends, first on one side and then on the other, that has room. */
function freeNear(middle: Point, ends: readonly Point[], taken: readonly Point[]): Point {
  const [a = middle, b = middle] = ends;
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [across, along] = length === 1 ? [0, 1] : [-(b.y - a.y) / length, (b.x - a.x) / length];
  for (let step = 0; step < 40; step += 1) {
    const shift = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (ROOM / 2);
    const point = { x: middle.x + shift * across, y: middle.y + shift * along };
    if (taken.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) >= ROOM)) return point;
  }
  return middle;
}
