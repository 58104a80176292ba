import type Sigma from 'sigma';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';

/** Above so many lines, or so many nodes, a network is drawn in levels of detail. */
const MOST_LINES = 3000;
const MOST_NODES = 1500;
/** Lines of a large network that are drawn at once. */
export const AT_ONCE = 1500;
/** A camera's ratio from which on the groups of a large network stand for its lines; 1 is all of it. */
const AFAR = 0.7;
/** Fewer groups than this tell nothing. */
const FEWEST_GROUPS = 3;

const NONE: ReadonlySet<string> = new Set();

/** Whether a network is too large to draw every line, and to answer the pointer, in each frame. */
export const isLarge = (network: Network): boolean => network.size > MOST_LINES || network.order > MOST_NODES;

/** What part of a network is on the screen: the camera's ratio, and whether a node is seen. */
export interface View {
  readonly ratio: number;
  readonly sees: (node: string) => boolean;
}

/**
 * Which lines of a network are drawn. Of a large one, from afar none, for its groups are; nearer, of the lines that end on the
 * screen those that stand for the most facts, between those who matter the most, no more than can be drawn at once.
 */
export class Detail {
  readonly #network: Network;
  readonly #isLarge: boolean;
  readonly #hasGroups: boolean;
  #offered: ReadonlySet<string> = new Set();
  /** Those that are offered, weightiest first, once some of them are drawn. */
  #ranked: readonly string[] | undefined;
  #drawn: ReadonlySet<string> = new Set();
  #here = 0;
  #isAfar: boolean;

  constructor(network: Network) {
    this.#network = network;
    this.#isLarge = isLarge(network);
    this.#hasGroups = this.#isLarge && (network.getAttribute('groups') ?? []).length >= FEWEST_GROUPS;
    this.#isAfar = this.#hasGroups;
  }

  /** The lines that are drawn, of those that may be. */
  get drawn(): ReadonlySet<string> {
    return this.#drawn;
  }

  /** How many of those that may be end on the screen. */
  get here(): number {
    return this.#here;
  }

  /** Whether one is so far away that groups are drawn in the place of lines. */
  get isAfar(): boolean {
    return this.#isAfar;
  }

  /** Says which lines may be drawn at all; which of them are is chosen for a view. */
  offer(edges: ReadonlySet<string>, view: View): void {
    if (!this.#isLarge) {
      this.#drawn = edges;
      this.#here = edges.size;
      return;
    }
    if (edges.size === this.#offered.size && [...edges].every((edge) => this.#offered.has(edge))) return;
    this.#offered = edges;
    this.#ranked = undefined;
    this.#choose(view);
  }

  /** Chooses for another view; false where that changes nothing. */
  look(view: View): boolean {
    if (!this.#isLarge) return false;
    const [before, wasAfar] = [this.#drawn, this.#isAfar];
    this.#choose(view);
    if (before === this.#drawn && wasAfar === this.#isAfar) return false;
    const isSame = before.size === this.#drawn.size && [...before].every((edge) => this.#drawn.has(edge));
    return !isSame || wasAfar !== this.#isAfar;
  }

  #choose({ ratio, sees }: View): void {
    this.#isAfar = this.#hasGroups && ratio >= AFAR;
    if (this.#isAfar) {
      this.#here = this.#offered.size;
      this.#drawn = NONE;
      return;
    }
    this.#ranked ??= ranked(this.#network, this.#offered);
    const seen = new Map<string, boolean>();
    const isSeen = (node: string): boolean => {
      const known = seen.get(node) ?? sees(node);
      seen.set(node, known);
      return known;
    };
    const here = this.#ranked.filter(
      (edge) => isSeen(this.#network.source(edge)) || isSeen(this.#network.target(edge)),
    );
    this.#here = here.length;
    this.#drawn = new Set(here.slice(0, AT_ONCE));
  }
}

/** Lines by the facts that they stand for, then by the lighter of their ends; weightiest first, in the order of the network where equal. */
function ranked(network: Network, edges: ReadonlySet<string>): string[] {
  const list: string[] = [];
  const weights: number[] = [];
  network.forEachEdge((edge, { facts }, _source, _target, from, to) => {
    if (!edges.has(edge)) return;
    list.push(edge);
    weights.push(facts.length * 1000 + Math.min(999, from.weight, to.weight));
  });
  // Numbers sort natively, and many times as fast as by a comparison: the weight above, the place below, in one.
  const keys = Float64Array.from(weights, (weight, i) => -weight * 2 ** 24 + i).sort();
  return Array.from(keys, (key) => list[((key % 2 ** 24) + 2 ** 24) % 2 ** 24]!);
}

/** Says over the picture how many lines of the screen's are drawn; empty where all are. */
export function detailWords({ drawn, here, isAfar }: Pick<Detail, 'drawn' | 'here' | 'isAfar'>): string {
  if (isAfar) return `Groups, for ${here.toLocaleString('en')} lines. Come nearer, or choose something, to see them.`;
  if (drawn.size >= here) return '';
  const [some, every] = [drawn.size, here].map((count) => count.toLocaleString('en'));
  return `The ${some} weightiest of ${every} lines here. Come nearer, or choose something, for more.`;
}

/** Whether a picture is being dragged, turned by the wheel or led somewhere. */
export function isMoving(sigma: Sigma<NodeAttributes, EdgeAttributes>): boolean {
  const { isMoving, draggedEvents, currentWheelDirection } = sigma.getMouseCaptor();
  return sigma.getCamera().isAnimated() || isMoving || draggedEvents > 0 || currentWheelDirection !== 0;
}

/** Radius, in pixels, of a node of a large network that all is seen of: few stand out, and the many leave room. */
export const sizeAmongMany = (weight: number): number => Math.max(1.4, Math.min(12, 0.55 * Math.sqrt(weight)));
