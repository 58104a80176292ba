import type { LayoutEdge, Position } from './layout.ts';

/** Connected parts of a graph with nodes 0 to `order`, largest first, members in order. */
export function componentsOf(order: number, edges: readonly Pick<LayoutEdge, 'source' | 'target'>[]): number[][] {
  const root = Array.from({ length: order }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  for (const { source, target } of edges) {
    const [a, b] = [find(source), find(target)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < order; i += 1) {
    const part = members.get(find(i));
    if (part) part.push(i);
    else members.set(find(i), [i]);
  }
  return [...members.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Left top corners for boxes, none over another, the whole as near as may be to the aspect. Boxes come in order of
 * importance: each is put where the whole stays smallest, beside or below what is there.
 */
export function packBoxes(sizes: readonly Size[], aspect: number): Position[] {
  const placed: (Size & Position)[] = [];
  for (const size of sizes) {
    const corners: Position[] = [
      { x: 0, y: 0 },
      ...placed.flatMap((b) => [
        { x: b.x + b.width, y: b.y },
        { x: b.x, y: b.y + b.height },
        { x: b.x + b.width, y: 0 },
        { x: 0, y: b.y + b.height },
      ]),
    ];
    const free = corners.filter((c) =>
      placed.every(
        (b) => c.x >= b.x + b.width || b.x >= c.x + size.width || c.y >= b.y + b.height || b.y >= c.y + size.height,
      ),
    );
    const extent = (c: Position) => {
      const width = Math.max(c.x + size.width, ...placed.map((b) => b.x + b.width));
      const height = Math.max(c.y + size.height, ...placed.map((b) => b.y + b.height));
      return Math.max(width, height * aspect) + (width + height * aspect) / 1000 + (c.x + c.y) / 10_000;
    };
    const best = free.reduce((a, b) => (extent(b) < extent(a) ? b : a));
    placed.push({ ...size, ...best });
  }
  return placed.map(({ x, y }) => ({ x, y }));
}
