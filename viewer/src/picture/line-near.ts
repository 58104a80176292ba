import type { Network } from '../../../src/network/draw.ts';
import { type Box, curveBetween, distanceTo, type Point } from './geometry.ts';

/** How near, in pixels, the pointer must come to a line. */
const REACH = 7;

/** The nearest of some lines within reach of a point, by where their ends are drawn. */
export function lineNear(
  network: Network,
  edges: Iterable<string>,
  positionOf: (node: string) => Point | undefined,
  point: Point,
): string | undefined {
  let best: string | undefined;
  let distance = REACH;
  for (const edge of edges) {
    const [from, to] = [positionOf(network.source(edge)), positionOf(network.target(edge))];
    if (!from || !to) continue;
    const curvature = network.getEdgeAttribute(edge, 'curvature');
    const slack = REACH + Math.abs(curvature) * Math.hypot(to.x - from.x, to.y - from.y);
    if (point.x < Math.min(from.x, to.x) - slack || point.x > Math.max(from.x, to.x) + slack) continue;
    if (point.y < Math.min(from.y, to.y) - slack || point.y > Math.max(from.y, to.y) + slack) continue;
    const found = distanceTo(curveBetween(from, to, curvature), point);
    if (found < distance) [best, distance] = [edge, found];
  }
  return best;
}

/** The line whose words are under a point, with two pixels around them. */
export function wordsAt(words: ReadonlyMap<string, readonly Box[]>, { x, y }: Point): string | undefined {
  const isUnder = (b: Box) => x >= b.left - 2 && x <= b.right + 2 && y >= b.top - 2 && y <= b.bottom + 2;
  for (const [edge, boxes] of words) if (boxes.some(isUnder)) return edge;
  return undefined;
}
