import type Sigma from 'sigma';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';

/** Above so many lines, or so many nodes, a network is drawn in levels of detail. */
const MOST_LINES = 3000;
const MOST_NODES = 1500;
/** Lines drawn when all of a large network is on the screen; four times as many whenever one comes twice as near. */
const FARTHEST = 1500;

/** Whether a network is too large to draw every line, and to answer the pointer, in each frame. */
export const isLarge = (network: Network): boolean => network.size > MOST_LINES || network.order > MOST_NODES;

/**
 * Which lines of a large network are drawn: from afar those that stand for the most facts, between those who matter the most;
 * the nearer, the more, until all are.
 */
export class Detail {
  readonly #network: Network;
  readonly #isLarge: boolean;
  #ranked: readonly string[] = [];
  #drawn: ReadonlySet<string> = new Set();
  #level = 0;

  constructor(network: Network) {
    this.#network = network;
    this.#isLarge = isLarge(network);
  }

  /** The lines that are drawn, of those that may be. */
  get drawn(): ReadonlySet<string> {
    return this.#drawn;
  }

  /** Says which lines may be drawn at all. */
  offer(edges: ReadonlySet<string>): void {
    if (!this.#isLarge) {
      this.#drawn = edges;
      return;
    }
    if (edges.size === this.#ranked.length && this.#ranked.every((edge) => edges.has(edge))) return;
    const weights = new Map([...edges].map((edge) => [edge, this.#weight(edge)]));
    this.#ranked = [...edges].sort((a, b) => weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1));
    this.#choose();
  }

  /** Chooses for a camera's ratio, 1 being all of the network; false where that changes nothing. */
  look(ratio: number): boolean {
    const level = Math.max(0, Math.round(-Math.log2(ratio)));
    if (!this.#isLarge || level === this.#level) return false;
    const before = this.#drawn.size;
    this.#level = level;
    this.#choose();
    return this.#drawn.size !== before;
  }

  #choose(): void {
    this.#drawn = new Set(this.#ranked.slice(0, FARTHEST * 4 ** this.#level));
  }

  #weight(edge: string): number {
    const [source, target] = this.#network.extremities(edge) as [string, string];
    const { facts } = this.#network.getEdgeAttributes(edge);
    const weightOf = (node: string) => this.#network.getNodeAttribute(node, 'weight');
    return facts.length * 1000 + Math.min(weightOf(source), weightOf(target));
  }
}

/** Says over the picture how many of its lines are drawn; empty where all are. */
export function detailWords(drawn: number, all: number): string {
  if (drawn >= all) return '';
  const [some, every] = [drawn, all].map((count) => count.toLocaleString('en'));
  return `The ${some} weightiest of ${every} lines. Come nearer, or choose something, for more.`;
}

/** Whether a picture is being dragged, turned by the wheel or led somewhere. */
export function isMoving(sigma: Sigma<NodeAttributes, EdgeAttributes>): boolean {
  const { isMoving, draggedEvents, currentWheelDirection } = sigma.getMouseCaptor();
  return sigma.getCamera().isAnimated() || isMoving || draggedEvents > 0 || currentWheelDirection !== 0;
}

/** Radius, in pixels, of a node of a large network that all is seen of: few stand out, and the many leave room. */
export const sizeAmongMany = (weight: number): number => Math.max(1.4, Math.min(12, 0.55 * Math.sqrt(weight)));
