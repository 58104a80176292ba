import type Sigma from 'sigma';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';
import { boxAround, shortened, write } from './canvas-text.ts';
import type { Box, Occupied, Point } from './geometry.ts';
import { hullOf, nearest } from './hull.ts';
import type { Palette } from './palette.ts';

const NAME_SIZE = 15;
const NOTE_SIZE = 12;
/** Of each group so much stands within its ground; what strays far from the others would stretch it over them. */
const WITHIN = 0.9;
/** Bands between groups at most. */
const MOST_BANDS = 60;

interface Group {
  /** Around the most of its members, in coordinates of the network. */
  readonly hull: readonly Point[];
  readonly centre: Point;
  readonly name: string;
  readonly note: string;
}

/** Between two groups, by their places in the network's list. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly lines: number;
}

type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

/** A large network from afar: each group as a ground with a name, and a band between those that have to do with each other. */
export class Afar {
  /** By place in the network's list; those of whom too few are shown are missing. */
  #groups: ReadonlyMap<number, Group> = new Map();
  #bands: readonly Band[] = [];
  /** The lines that bands were counted of. */
  #counted: ReadonlySet<string> | undefined;

  constructor(readonly network: Network) {}

  /** Works the grounds out again, for nodes that stand elsewhere or that are shown no longer. */
  settle(nodes: ReadonlySet<string>, edges: ReadonlySet<string>): void {
    const groups = this.network.getAttribute('groups') ?? [];
    const shown = new Map<number, Group>();
    for (const [i, group] of groups.entries()) {
      const members = group.filter((node) => nodes.has(node));
      if (members.length > 2) shown.set(i, groupOf(this.network, members));
    }
    this.#groups = shown;
    if (this.#counted !== edges) this.#bands = bandsOf(this.network, groups, edges);
    this.#counted = edges;
  }

  drawGrounds(sigma: Renderer, context: CanvasRenderingContext2D, palette: Palette): void {
    const most = Math.max(1, ...this.#bands.map(({ lines }) => lines));
    context.lineJoin = 'round';
    for (const [i, { hull }] of this.#groups) {
      const ground = palette.grounds[i % palette.grounds.length]!;
      context.fillStyle = ground;
      context.strokeStyle = ground;
      context.lineWidth = 22;
      context.beginPath();
      for (const point of hull) {
        const { x, y } = sigma.graphToViewport(point);
        context.lineTo(x, y);
      }
      context.closePath();
      context.fill();
      context.stroke();
    }
    context.strokeStyle = palette.line;
    context.lineCap = 'round';
    for (const { from, to, lines } of this.#bands) {
      const [one, other] = [this.#groups.get(from), this.#groups.get(to)];
      if (!one || !other) continue;
      const [a, b] = [sigma.graphToViewport(one.centre), sigma.graphToViewport(other.centre)];
      context.globalAlpha = 0.25 + 0.35 * (lines / most);
      context.lineWidth = 1 + 9 * Math.sqrt(lines / most);
      context.beginPath();
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  /** The names of the groups, largest first, where they cover no other. */
  drawNames(sigma: Renderer, context: CanvasRenderingContext2D, palette: Palette, occupied: Occupied): void {
    const nameFont = `650 ${NAME_SIZE}px ${palette.font}`;
    const noteFont = `400 ${NOTE_SIZE}px ${palette.font}`;
    for (const { centre, name, note } of this.#groups.values()) {
      const at = sigma.graphToViewport(centre);
      context.font = noteFont;
      const noteWidth = context.measureText(note).width;
      context.font = nameFont;
      const nameWidth = context.measureText(name).width;
      const whole = boxAround(at, Math.max(nameWidth, noteWidth) / 2 + 8, (NAME_SIZE + NOTE_SIZE) / 2 + 6);
      const alone = boxAround(at, nameWidth / 2 + 8, NAME_SIZE / 2 + 4);
      const box = [whole, alone].find((tried) => occupied.isFree([tried]));
      if (!box) continue;
      occupied.take([box]);
      drawPlate(context, box, palette);
      const up = box === whole ? NOTE_SIZE / 2 + 1 : 0;
      write(context, name, { x: at.x, y: at.y - up }, nameFont, palette.ink, palette, 1);
      if (box !== whole) continue;
      write(context, note, { x: at.x, y: at.y + NAME_SIZE / 2 + 2 }, noteFont, palette.muted, palette, 1);
    }
  }
}

/** What makes words legible over many nodes. */
function drawPlate(context: CanvasRenderingContext2D, { left, top, right, bottom }: Box, palette: Palette): void {
  context.globalAlpha = 0.82;
  context.fillStyle = palette.surface;
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 6);
  context.fill();
  context.globalAlpha = 1;
}

function groupOf(network: Network, members: readonly string[]): Group {
  const all = members.map((node) => network.getNodeAttributes(node));
  const kept = nearest(all, Math.max(3, Math.ceil(WITHIN * all.length)));
  const centre = {
    x: kept.reduce((sum, { x }) => sum + x, 0) / kept.length,
    y: kept.reduce((sum, { y }) => sum + y, 0) / kept.length,
  };
  const [first, second] = [...all].sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
  const label = (node: NodeAttributes | undefined) => shortened(node?.label ?? '', 22);
  return {
    hull: hullOf(kept),
    centre,
    name: label(first),
    note: `${label(second)} and ${(members.length - 2).toLocaleString('en')} more`,
  };
}

/** The most lines between two groups each, strongest first. */
function bandsOf(network: Network, groups: readonly (readonly string[])[], edges: ReadonlySet<string>): Band[] {
  const groupAt = new Map(groups.flatMap((members, i) => members.map((node) => [node, i] as const)));
  const counts = new Map<number, number>();
  network.forEachEdge((edge, _attributes, source, target) => {
    if (!edges.has(edge)) return;
    const [a, b] = [groupAt.get(source), groupAt.get(target)];
    if (a === undefined || b === undefined || a === b) return;
    const key = Math.min(a, b) * groups.length + Math.max(a, b);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_BANDS)
    .map(([key, lines]) => ({ from: Math.floor(key / groups.length), to: key % groups.length, lines }));
}
