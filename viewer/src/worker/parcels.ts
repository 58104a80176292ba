import { MultiDirectedGraph } from 'graphology';
import { groupsOf } from '../../../src/network/communities.ts';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';
import type { Knowledge } from '../../../src/network/knowledge.ts';
import type { Position } from '../../../src/network/layout.ts';

/** Part of an answer that would take the other thread too long to unpack at once. */
export type Parcel =
  | { readonly of: KnowledgeList; readonly items: readonly unknown[] }
  | { readonly of: 'nodes'; readonly items: readonly NodeItem[] }
  | { readonly of: 'edges'; readonly items: readonly EdgeItem[] }
  | { readonly of: 'groups'; readonly items: readonly (readonly string[])[] }
  /** `x` and `y` of every node in turn. */
  | { readonly of: 'positions'; readonly numbers: Float64Array<ArrayBuffer> }
  /** What is being done, in words. */
  | { readonly of: 'progress'; readonly words: string };

const KNOWLEDGE_LISTS = ['articles', 'things', 'roles', 'events', 'claims', 'ties', 'mentions', 'silences'] as const;
type KnowledgeList = (typeof KNOWLEDGE_LISTS)[number];
type NodeItem = readonly [key: string, attributes: NodeAttributes];
type EdgeItem = readonly [key: string, source: string, target: string, attributes: EdgeAttributes];

/** Items of a parcel: some ten milliseconds of unpacking. */
const MOST = 1500;

function* cut<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += MOST) yield items.slice(i, i + MOST);
}

/** The knowledge without its lists, which are sent ahead. */
export function sendKnowledge(knowledge: Knowledge, send: (parcel: Parcel) => void): Knowledge {
  for (const of of KNOWLEDGE_LISTS) for (const items of cut<unknown>(knowledge[of])) send({ of, items });
  return { ...knowledge, ...(Object.fromEntries(KNOWLEDGE_LISTS.map((of) => [of, []])) as object) };
}

export function sendNetwork(network: Network, send: (parcel: Parcel) => void): void {
  for (const items of cut(network.mapNodes((key, attributes): NodeItem => [key, attributes])))
    send({ of: 'nodes', items });
  const edges = network.mapEdges((key, attributes, source, target): EdgeItem => [key, source, target, attributes]);
  for (const items of cut(edges)) send({ of: 'edges', items });
  send({ of: 'groups', items: groupsOf(network) });
}

export function numbersOf(positions: readonly Position[]): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(positions.length * 2);
  positions.forEach(({ x, y }, i) => {
    numbers[2 * i] = x;
    numbers[2 * i + 1] = y;
  });
  return numbers;
}

/** Gives the nodes of a network, in their order, the positions. */
export function place(network: Network, numbers: Float64Array): void {
  let i = 0;
  network.forEachNode((_node, attributes) => {
    attributes.x = numbers[i] ?? 0;
    attributes.y = numbers[i + 1] ?? 0;
    i += 2;
  });
}

/** Puts together again what came in parcels. */
export class Unpacker {
  readonly #lists = new Map<KnowledgeList, unknown[]>();
  readonly network: Network = new MultiDirectedGraph();

  take(parcel: Parcel): void {
    switch (parcel.of) {
      case 'nodes':
        for (const [key, attributes] of parcel.items) this.network.addNode(key, attributes);
        break;
      case 'edges':
        for (const [key, source, target, attributes] of parcel.items)
          this.network.addEdgeWithKey(key, source, target, attributes);
        break;
      case 'groups':
        this.network.setAttribute('groups', parcel.items);
        break;
      case 'positions':
      case 'progress':
        break;
      default: {
        const list = this.#lists.get(parcel.of) ?? [];
        for (const item of parcel.items) list.push(item);
        this.#lists.set(parcel.of, list);
      }
    }
  }

  /** The knowledge with its lists again. */
  fill(knowledge: Knowledge): Knowledge {
    return { ...knowledge, ...(Object.fromEntries(this.#lists) as Partial<Knowledge>) };
  }
}
