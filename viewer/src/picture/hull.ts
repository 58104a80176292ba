import type { Point } from './geometry.ts';

/** So many of the points, those nearest to where most of them are. */
export function nearest(points: readonly Point[], count: number): Point[] {
  const middle = { x: median(points.map(({ x }) => x)), y: median(points.map(({ y }) => y)) };
  const distance = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
  return points
    .map((point) => ({ point, away: distance(point) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ point }) => point);
}

function median(values: readonly number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}

/** The corners of the smallest convex shape around the points, in order (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
