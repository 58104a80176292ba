import { groupsOf } from '../../../src/network/communities.ts';
import type { Network } from '../../../src/network/draw.ts';
import type { LayoutInput } from '../../../src/network/layout.ts';

/** The room that each node with its name, and each line with its words, wants in the picture. */
export function layoutInput(network: Network, aspect: number): LayoutInput {
  const index = new Map(network.nodes().map((node, i) => [node, i]));
  const nodes = network.mapNodes((id, { label, note, size }) => {
    const letters = Math.min(34, Math.max([...label].length, [...note].length * 0.85));
    return { id, width: Math.max(2 * size, letters * 7.2) + 20, height: 2 * size + (note ? 40 : 26) };
  });
  const edges = network
    .filterEdges((_edge, { line }) => line !== 'claim')
    .map((edge) => {
      const [source, target] = network.extremities(edge) as [string, string];
      const { label, short } = network.getEdgeAttributes(edge);
      const letters = Math.max([...short].length, Math.min(22, [...label].length));
      const crowd = 22 * (Math.sqrt(network.degree(source)) + Math.sqrt(network.degree(target)) - 2);
      return { source: index.get(source)!, target: index.get(target)!, length: 80 + letters * 5.5 + crowd };
    });
  const groups = groupsOf(network).map((group) => group.map((node) => index.get(node)!));
  return { nodes, edges, groups, aspect };
}
