import { MultiDirectedGraph } from 'graphology';
import type { Network } from '../../../src/network/draw.ts';

/** Lines that are kept although they are drawn no longer, before all is made anew. */
const MOST_SPARE = 3000;

/**
 * What Sigma is given of a large network: the nodes and lines that are drawn and few others, for it works through all that it
 * has. Nodes and lines share their attributes with the network.
 */
export class Stage {
  #graph: Network = new MultiDirectedGraph();

  constructor(readonly network: Network) {}

  get graph(): Network {
    return this.#graph;
  }

  /** Has all of these nodes and lines, some others maybe; `graph` is another one where too much had to go. */
  take(nodes: ReadonlySet<string>, edges: ReadonlySet<string>): void {
    const lacks = this.#graph.order > nodes.size || this.#graph.size > edges.size + MOST_SPARE;
    if (lacks) this.#graph = new MultiDirectedGraph();
    for (const node of nodes)
      if (!this.#graph.hasNode(node)) this.#graph.addNode(node, this.network.getNodeAttributes(node));
    for (const edge of edges) {
      if (this.#graph.hasEdge(edge)) continue;
      const [source, target] = this.network.extremities(edge) as [string, string];
      if (!this.#graph.hasNode(source) || !this.#graph.hasNode(target)) continue;
      this.#graph.addEdgeWithKey(edge, source, target, this.network.getEdgeAttributes(edge));
    }
  }
}
