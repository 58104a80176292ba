import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { communities } from '../../src/network/communities.ts';
import type { Network } from '../../src/network/draw.ts';
import { shortestPath } from '../../src/network/path.ts';

/** Two rings of four, joined by one line. */
function twoRings(): Network {
  const graph = new MultiDirectedGraph();
  for (const ring of ['a', 'b'])
    for (let i = 0; i < 4; i += 1)
      graph.mergeEdge(`${ring}${i}`, `${ring}${(i + 1) % 4}`, { line: 'tie', facts: [`${ring}${i}`] });
  graph.addEdge('b0', 'a0', { line: 'tie', facts: ['bridge'] });
  return graph as unknown as Network;
}

describe('communities', () => {
  it('are those who have more to do with each other, the same each time', () => {
    const found = communities(twoRings());
    expect(found.map((group) => [...group].sort())).toEqual([
      ['a0', 'a1', 'a2', 'a3'],
      ['b0', 'b1', 'b2', 'b3'],
    ]);
    expect(communities(twoRings())).toEqual(found);
  });
});

describe('the shortest path', () => {
  it('goes along lines whatever their direction, and only along those that are given', () => {
    const network = twoRings();
    const path = shortestPath(network, network.edges(), 'a0', 'b1');
    expect(path?.nodes).toEqual(['a0', 'b0', 'b1']);
    expect(path?.steps.flat().flatMap((edge) => network.getEdgeAttribute(edge, 'facts'))).toEqual(['bridge', 'b0']);
    const without = network.filterEdges((_edge, { facts }) => !facts.includes('bridge'));
    expect(shortestPath(network, without, 'a0', 'b1')).toBeUndefined();
  });
});
