import type { LayoutEdge, LayoutNode, Position } from './layout.ts';

type Place = { x: number; y: number };

/**
 * Moves places until distances on the plane are as near as may be to distances along the edges (stress majorization,
 * Gansner, Koren and North 2004). The graph must be connected.
 */
export function majorizeStress(start: readonly Position[], edges: readonly LayoutEdge[], rounds: number): Place[] {
  const wanted = pathLengths(start.length, edges);
  let places = scaledTo(start, wanted);
  for (let round = 0; round < rounds; round += 1) {
    const next = places.map((p, i) => {
      let [x, y, total] = [0, 0, 0];
      places.forEach((q, j) => {
        if (i === j) return;
        const length = wanted[i]![j]!;
        const weight = 1 / (length * length);
        const distance = Math.max(1e-6, Math.hypot(p.x - q.x, p.y - q.y));
        x += weight * (q.x + (length * (p.x - q.x)) / distance);
        y += weight * (q.y + (length * (p.y - q.y)) / distance);
        total += weight;
      });
      return { x: x / total, y: y / total };
    });
    places = next;
  }
  return places;
}

/** Lengths of shortest paths; two neighbours of one node are kept apart by at least 0.8 of that path. */
function pathLengths(order: number, edges: readonly LayoutEdge[]): number[][] {
  const lengths = Array.from({ length: order }, (_, i) =>
    Array.from({ length: order }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (const { source, target, length } of edges) {
    const shorter = Math.max(length, lengths[source]![target] === Infinity ? 0 : lengths[source]![target]!);
    lengths[source]![target] = shorter;
    lengths[target]![source] = shorter;
  }
  for (let k = 0; k < order; k += 1)
    for (let i = 0; i < order; i += 1) {
      const first = lengths[i]![k]!;
      if (first === Number.POSITIVE_INFINITY) continue;
      for (let j = 0; j < order; j += 1) {
        const through = first + lengths[k]![j]!;
        if (through < lengths[i]![j]!) lengths[i]![j] = through;
      }
    }
  return lengths;
}

function scaledTo(start: readonly Position[], wanted: readonly (readonly number[])[]): Place[] {
  let [want, have] = [0, 0];
  start.forEach((p, i) => {
    start.forEach((q, j) => {
      want += wanted[i]![j]!;
      have += Math.hypot(p.x - q.x, p.y - q.y);
    });
  });
  const factor = have > 0 ? want / have : 1;
  return start.map(({ x, y }) => ({ x: x * factor, y: y * factor }));
}

/** Turns places so that they, with their boxes, need the least room on a screen of the aspect. */
export function turnToFit(places: readonly Position[], nodes: readonly LayoutNode[], aspect: number): Place[] {
  let [best, least] = [places.map(({ x, y }) => ({ x, y })), Number.POSITIVE_INFINITY];
  for (let step = 0; step < 24; step += 1) {
    const [cos, sin] = [Math.cos((step * Math.PI) / 12), Math.sin((step * Math.PI) / 12)];
    const turned = places.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
    const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    const width = spread(turned.flatMap(({ x }, i) => [x - nodes[i]!.width / 2, x + nodes[i]!.width / 2]));
    const height = spread(turned.flatMap(({ y }, i) => [y - nodes[i]!.height / 2, y + nodes[i]!.height / 2]));
    const room = Math.round(Math.max(width, height * aspect));
    if (room < least) [best, least] = [turned, room];
  }
  return best;
}

/** Pushes boxes apart, along the axis where they overlap least, until none overlap or the rounds are over. */
export function separateBoxes(places: readonly Position[], nodes: readonly LayoutNode[]): Place[] {
  const moved = places.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 400; round += 1) {
    let overlaps = false;
    for (let i = 0; i < moved.length; i += 1)
      for (let j = i + 1; j < moved.length; j += 1) {
        const [a, b, p, q] = [nodes[i]!, nodes[j]!, moved[i]!, moved[j]!];
        const dx = (a.width + b.width) / 2 - Math.abs(p.x - q.x);
        const dy = (a.height + b.height) / 2 - Math.abs(p.y - q.y);
        if (dx <= 0 || dy <= 0) continue;
        overlaps = true;
        const axis = dx < dy ? 'x' : 'y';
        const push = (Math.min(dx, dy) / 2 + 0.5) * (p[axis] <= q[axis] ? 1 : -1);
        p[axis] -= push;
        q[axis] += push;
      }
    if (!overlaps) break;
  }
  return moved;
}
