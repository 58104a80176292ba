import { MultiDirectedGraph } from 'graphology';
import type { Network } from '../../src/network/draw.ts';

interface Size {
  readonly nodes: number;
  readonly lines: number;
  /** In how many groups the nodes are; none is told of where this is left out. */
  readonly groups?: number;
}

/** A network of people named `n0`, `n1` … whose lines stand for one to seven facts. */
export function networkOf({ nodes, lines, groups }: Size): Network {
  const network: Network = new MultiDirectedGraph();
  for (let i = 0; i < nodes; i += 1)
    network.addNode(`n${i}`, {
      kind: 'person',
      label: `Name ${i}`,
      note: '',
      colour: '#2563c9',
      icon: 'person',
      shape: 'circle',
      named: true,
      factuality: 'actual',
      weight: 1 + (i % 9),
      size: 8,
      x: i,
      y: (i * 7) % 13,
    });
  for (let i = 0; i < lines; i += 1)
    network.addEdgeWithKey(`e${i}`, `n${i % nodes}`, `n${(i * 3 + 1 + Math.floor(i / nodes)) % nodes}`, {
      line: 'event',
      label: 'met',
      short: 'met',
      colour: '#2563c9',
      facts: Array.from({ length: 1 + (i % 7) }, (_, k) => `f${i}-${k}`),
      factuality: 'actual',
      past: false,
      directed: true,
      size: 1,
      curvature: 0,
    });
  if (groups !== undefined)
    network.setAttribute(
      'groups',
      Array.from({ length: groups }, (_, g) => network.filterNodes((node) => Number(node.slice(1)) % groups === g)),
    );
  return network;
}
