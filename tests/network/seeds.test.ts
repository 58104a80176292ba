import { describe, expect, it } from 'vitest';
import type { LayoutInput, Position } from '../../src/network/layout.ts';
import { layoutNetwork } from '../../src/network/layout.ts';
import { seedByGroups } from '../../src/network/seeds.ts';

/** Rings of nodes, each ring a group, with one line from each ring to the next. */
function rings(count: number, size: number): LayoutInput {
  const nodes = Array.from({ length: count * size }, (_, i) => ({ id: `n${i}`, width: 60, height: 30 }));
  const groups = Array.from({ length: count }, (_, g) => Array.from({ length: size }, (_, i) => g * size + i));
  const edges = groups.flatMap((group, g) => [
    ...group.map((source, i) => ({ source, target: group[(i + 1) % size]!, length: 90 })),
    ...(g + 1 < count ? [{ source: group[0]!, target: groups[g + 1]![0]!, length: 90 }] : []),
  ]);
  return { nodes, edges, groups, aspect: 1.5 };
}

const distance = (a: Position, b: Position): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('where forces begin', () => {
  it('puts every member nearer to its own group than to another', () => {
    const input = rings(5, 40);
    const places = seedByGroups(input, 60);
    const centres = input.groups!.map((group) => ({
      x: group.reduce((sum, i) => sum + places[i]!.x, 0) / group.length,
      y: group.reduce((sum, i) => sum + places[i]!.y, 0) / group.length,
    }));
    for (const [g, group] of input.groups!.entries())
      for (const node of group) {
        const away = centres.map((centre) => distance(places[node]!, centre));
        expect(away.indexOf(Math.min(...away))).toBe(g);
      }
  });

  it('puts those of no group in places of their own', () => {
    const { groups, ...input } = rings(2, 10);
    const places = seedByGroups({ ...input, groups: [groups![0]!] }, 60);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(20);
  });

  it('tells of a large part before it is done, each time with a place for every node, and of a small one not', () => {
    const told: number[] = [];
    const last = layoutNetwork(rings(10, 40), (positions) => told.push(positions.length));
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told)).toEqual(new Set([400]));
    expect(last).toEqual(layoutNetwork(rings(10, 40)));
    layoutNetwork(rings(2, 10), () => expect.unreachable());
  });
});
