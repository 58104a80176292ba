import { describe, expect, it } from 'vitest';
import { type LayoutInput, layoutNetwork } from '../../src/network/layout.ts';
import { componentsOf, packBoxes } from '../../src/network/packing.ts';

const network = (nodes: number, pairs: readonly (readonly [number, number])[]): LayoutInput => ({
  nodes: Array.from({ length: nodes }, (_, i) => ({ id: `n${i}`, width: 90, height: 40 })),
  edges: pairs.map(([source, target]) => ({ source, target, length: 160 })),
  aspect: 1.4,
});
const star = network(
  14,
  Array.from({ length: 11 }, (_, i) => [0, i + 1] as const),
);

describe('the layout', () => {
  it('gives the same positions for the same network', () => {
    expect(layoutNetwork(star)).toEqual(layoutNetwork(star));
  });

  it('puts no box over another', () => {
    const positions = layoutNetwork(star);
    positions.forEach((p, i) => {
      positions.slice(i + 1).forEach((q) => {
        expect(Math.abs(p.x - q.x) >= 89.9 || Math.abs(p.y - q.y) >= 39.9).toBe(true);
      });
    });
  });

  it('gives lines about the room that their words want', () => {
    const [a, b, c] = layoutNetwork(
      network(3, [
        [0, 1],
        [1, 2],
      ]),
    ) as [Place, Place, Place];
    for (const length of [distance(a, b), distance(b, c)]) expect(length).toBeGreaterThan(120);
  });

  it('stands apart what no line reaches, below the rest', () => {
    const positions = layoutNetwork(star);
    const lowest = Math.min(...positions.slice(0, 12).map((p) => p.y));
    for (const lone of positions.slice(12)) expect(lone.y).toBeLessThan(lowest);
  });

  it('lays an empty network, loops and doubled lines out', () => {
    expect(layoutNetwork(network(0, []))).toEqual([]);
    for (const { x, y } of layoutNetwork(
      network(2, [
        [0, 0],
        [0, 1],
        [1, 0],
      ]),
    ))
      expect(Number.isFinite(x + y)).toBe(true);
  });

  it('lays a large network out by forces', () => {
    const pairs = Array.from({ length: 500 }, (_, i) => [i, (i * 7 + 1) % 501] as const);
    const positions = layoutNetwork(network(501, pairs));
    expect(new Set(positions.map(({ x, y }) => `${x} ${y}`)).size).toBe(501);
  });
});

type Place = { x: number; y: number };
const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('packing', () => {
  it('finds connected parts, largest first', () => {
    expect(
      componentsOf(5, [
        { source: 3, target: 4 },
        { source: 4, target: 1 },
      ]),
    ).toEqual([[1, 3, 4], [0], [2]]);
  });

  it('puts no box over another', () => {
    const sizes = [
      { width: 50, height: 30 },
      { width: 20, height: 20 },
      { width: 70, height: 10 },
    ];
    const corners = packBoxes(sizes, 1);
    corners.forEach((a, i) => {
      corners.slice(i + 1).forEach((b, j) => {
        const [s, t] = [sizes[i]!, sizes[i + 1 + j]!];
        expect(a.x >= b.x + t.width || b.x >= a.x + s.width || a.y >= b.y + t.height || b.y >= a.y + s.height).toBe(
          true,
        );
      });
    });
  });
});
