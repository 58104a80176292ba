import type Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from '../../../src/network/draw.ts';
import {
  type Box,
  type Curve,
  curveBetween,
  Occupied,
  type Point,
  pointAt,
  Scatter,
  uprightAngle,
} from './geometry.ts';
import { iconPath } from './icons.ts';
import { contrast, nodeColour, type Palette } from './palette.ts';

export interface Emphasis {
  /** Nodes and lines that the selection or the pointer brings forward; undefined where nothing is. */
  readonly nodes: ReadonlySet<string> | undefined;
  readonly edges: ReadonlySet<string> | undefined;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  /** Where the keyboard stands. */
  readonly cursor: string | undefined;
}

interface Placed {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  readonly attributes: NodeAttributes;
  readonly forward: boolean;
}

const MOST_LABELS = 400;
const paths = new Map<string, Path2D>();

/**
 * Writes names and lines' words over the picture so that none overlaps another: what is selected or weighs more is placed
 * first, what finds no room is left out until one zooms in. Nothing is written where `covered` by controls; `last` keeps names
 * from jumping from spot to spot. Returns where each line's words stand, for the pointer.
 */
export function drawLabels(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  palette: Palette,
  emphasis: Emphasis,
  covered: readonly Box[],
  last: Map<string, number>,
): ReadonlyMap<string, readonly Box[]> {
  const { labels, edgeLabels } = sigma.getCanvases();
  const over = labels?.getContext('2d');
  const under = edgeLabels?.getContext('2d');
  if (!over || !under) return new Map();
  const nodes = visibleNodes(sigma, emphasis);
  const occupied = new Occupied();
  occupied.take(covered);
  const strokes = strokesOf(sigma);
  const { width, height } = sigma.getDimensions();
  const screen = { left: 0, top: 0, right: width, bottom: height };
  for (const { at, radius } of nodes) occupied.take([boxAround(at, radius + 1, radius + 1)]);
  for (const node of nodes) drawRings(over, node, palette, emphasis);
  for (const node of nodes) drawIcon(over, node, palette, emphasis);
  const forwardFirst = nodes.filter((n) => n.forward);
  for (const node of forwardFirst.slice(0, MOST_LABELS))
    drawName(over, node, palette, emphasis, { occupied, strokes, screen, last });
  const words = drawLineWords(sigma, under, palette, emphasis, occupied, true);
  for (const node of nodes.filter((n) => !n.forward).slice(0, MOST_LABELS))
    drawName(over, node, palette, emphasis, { occupied, strokes, screen, last });
  return new Map([...words, ...drawLineWords(sigma, under, palette, emphasis, occupied, false)]);
}

/** Nodes on the screen, weightiest first. */
function visibleNodes(sigma: Sigma<NodeAttributes, EdgeAttributes>, emphasis: Emphasis): Placed[] {
  const { width, height } = sigma.getDimensions();
  const found: Placed[] = [];
  sigma.getGraph().forEachNode((id, attributes) => {
    const data = sigma.getNodeDisplayData(id);
    if (!data || data.hidden) return;
    const at = sigma.framedGraphToViewport(data);
    if (at.x < -80 || at.y < -40 || at.x > width + 80 || at.y > height + 40) return;
    const forward = emphasis.nodes === undefined || emphasis.nodes.has(id);
    found.push({ id, at, radius: sigma.scaleSize(data.size), attributes, forward });
  });
  const first = (n: Placed) =>
    n.id === emphasis.selected || n.id === emphasis.hovered || n.id === emphasis.cursor ? 0 : n.forward ? 1 : 2;
  return found.sort(
    (a, b) => first(a) - first(b) || b.attributes.weight - a.attributes.weight || (a.id < b.id ? -1 : 1),
  );
}

const boxAround = ({ x, y }: Point, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
});

function drawRings(context: CanvasRenderingContext2D, node: Placed, palette: Palette, emphasis: Emphasis): void {
  const isSelected = node.id === emphasis.selected;
  if (!isSelected && node.id !== emphasis.hovered && node.id !== emphasis.cursor) return;
  context.beginPath();
  context.arc(node.at.x, node.at.y, node.radius * 1.25 + 5, 0, 2 * Math.PI);
  context.lineWidth = isSelected ? 3 : 2;
  context.strokeStyle = palette.accent;
  context.setLineDash(node.id === emphasis.cursor && !isSelected ? [4, 3] : []);
  context.stroke();
  context.setLineDash([]);
}

function drawIcon(context: CanvasRenderingContext2D, node: Placed, palette: Palette, emphasis: Emphasis): void {
  if (node.radius < 7) return;
  const { icon, named, factuality } = node.attributes;
  const path = paths.get(icon) ?? new Path2D(iconPath(icon));
  paths.set(icon, path);
  const scale = (node.radius * 1.12) / 24;
  const colour = nodeColour(node.attributes.colour, palette);
  context.save();
  context.translate(node.at.x - 12 * scale, node.at.y - 12 * scale);
  context.scale(scale, scale);
  context.globalAlpha = node.forward || node.id === emphasis.hovered ? 1 : 0.35;
  const filled = named && factuality === 'actual';
  context.fillStyle = !filled ? colour : contrast('#ffffff', colour) >= 3 ? '#ffffff' : '#101418';
  context.fill(path, 'evenodd');
  context.restore();
}

const NAME_SIZE = 13;
const NOTE_SIZE = 11;

interface Surroundings {
  readonly occupied: Occupied;
  readonly strokes: Scatter;
  readonly screen: Box;
  /** Which spot each name took when it was last drawn. */
  readonly last: Map<string, number>;
}

/** The name under its node, or above, right or left of it: where it covers nothing and crosses the fewest lines. */
function drawName(
  context: CanvasRenderingContext2D,
  node: Placed,
  palette: Palette,
  emphasis: Emphasis,
  { occupied, strokes, screen, last }: Surroundings,
): void {
  const isFirst = node.id === emphasis.selected || node.id === emphasis.hovered || node.id === emphasis.cursor;
  if (node.radius < 3.5 && !isFirst && emphasis.nodes === undefined) return;
  const { label, note, named, weight } = node.attributes;
  const name = shortened(label, 34);
  const nameFont = `${isFirst || weight >= 4 ? 650 : 500} ${NAME_SIZE}px ${palette.font}`;
  const noteFont = `400 ${NOTE_SIZE}px ${palette.font}`;
  const noteText = note !== '' && node.forward && node.radius >= 6 ? shortened(note, 34) : '';
  context.font = nameFont;
  const nameWidth = context.measureText(name).width;
  context.font = noteFont;
  const bothWidth = Math.max(nameWidth, context.measureText(noteText).width);
  const costOf = (box: Box) => strokes.count(box) + (isWithin(box, screen) ? 0 : 20);
  for (const withNote of noteText === '' ? [false] : [true, false]) {
    const wide = withNote ? bothWidth : nameWidth;
    const high = withNote ? NAME_SIZE + NOTE_SIZE + 4 : NAME_SIZE + 2;
    const spots = spotsAround(node, wide, high, isFirst)
      .map((at, index) => ({ at, index, box: boxAround(at, wide / 2 + 2, high / 2) }))
      .filter(({ box }) => occupied.isFree([box]))
      .map((spot) => ({ ...spot, cost: costOf(spot.box) - (last.get(node.id) === spot.index ? 2.5 : 0) }));
    const best = spots.reduce<(typeof spots)[number] | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined);
    const at = best?.at ?? (isFirst && !withNote ? spotsAround(node, wide, high, isFirst)[0] : undefined);
    if (!at) continue;
    if (best) last.set(node.id, best.index);
    occupied.take([boxAround(at, wide / 2 + 2, high / 2)]);
    const alpha = node.forward || isFirst ? 1 : 0.45;
    const top = at.y - high / 2;
    const nameAt = { x: at.x, y: top + NAME_SIZE / 2 + 1 };
    write(context, name, nameAt, nameFont, named ? palette.ink : palette.muted, palette, alpha);
    const noteAt = { x: at.x, y: top + NAME_SIZE + 4 + NOTE_SIZE / 2 };
    if (withNote) write(context, noteText, noteAt, noteFont, palette.muted, palette, alpha);
    return;
  }
}

function spotsAround(
  { at, radius }: Placed,
  wide: number,
  high: number,
  isRinged: boolean,
): readonly [Point, ...Point[]] {
  const gap = isRinged ? radius * 1.25 + 9 : radius * 1.1 + 3;
  return [
    { x: at.x, y: at.y + gap + high / 2 },
    { x: at.x, y: at.y - gap - high / 2 },
    { x: at.x + gap + wide / 2 + 2, y: at.y },
    { x: at.x - gap - wide / 2 - 2, y: at.y },
    { x: at.x + gap * 0.7 + wide / 2, y: at.y + gap * 0.7 + high / 2 },
    { x: at.x - gap * 0.7 - wide / 2, y: at.y + gap * 0.7 + high / 2 },
    { x: at.x + gap * 0.7 + wide / 2, y: at.y - gap * 0.7 - high / 2 },
    { x: at.x - gap * 0.7 - wide / 2, y: at.y - gap * 0.7 - high / 2 },
  ];
}

const isWithin = (box: Box, screen: Box): boolean =>
  box.left >= screen.left && box.right <= screen.right && box.top >= screen.top && box.bottom <= screen.bottom;

/** Points along the lines, 10 pixels apart, to tell how many of them a name would cover. */
function strokesOf(sigma: Sigma<NodeAttributes, EdgeAttributes>): Scatter {
  const graph = sigma.getGraph();
  const scatter = new Scatter();
  if (graph.size > 1500) return scatter;
  graph.forEachEdge((edge, { curvature }, source, target) => {
    if (sigma.getEdgeDisplayData(edge)?.hidden) return;
    const [from, to] = [sigma.getNodeDisplayData(source), sigma.getNodeDisplayData(target)];
    if (!from || !to) return;
    const curve = curveBetween(sigma.framedGraphToViewport(from), sigma.framedGraphToViewport(to), curvature);
    const steps = Math.min(80, Math.ceil(Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y) / 10));
    for (let i = 1; i < steps; i += 1) scatter.add(pointAt(curve, i / steps));
  });
  return scatter;
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  at: Point,
  font: string,
  colour: string,
  palette: Palette,
  alpha: number,
): void {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.globalAlpha = alpha;
  context.lineWidth = 4;
  context.strokeStyle = palette.surface;
  context.strokeText(text, at.x, at.y);
  context.fillStyle = colour;
  context.fillText(text, at.x, at.y);
  context.globalAlpha = 1;
}

const shortened = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

const WORDS_SIZE = 11.5;

/** The words along the lines: whole, or without place and time, or not at all, as there is room. */
function drawLineWords(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  context: CanvasRenderingContext2D,
  palette: Palette,
  emphasis: Emphasis,
  occupied: Occupied,
  forward: boolean,
): Map<string, readonly Box[]> {
  const placed = new Map<string, readonly Box[]>();
  const graph = sigma.getGraph();
  if (graph.size > 3000 && emphasis.edges === undefined) return placed;
  const { width, height } = sigma.getDimensions();
  const isForward = (edge: string) => emphasis.edges?.has(edge) === true;
  const edges = graph
    .filterEdges((edge) => isForward(edge) === forward)
    .filter((edge) => !sigma.getEdgeDisplayData(edge)?.hidden);
  edges.sort((a, b) => graph.getEdgeAttribute(b, 'facts').length - graph.getEdgeAttribute(a, 'facts').length);
  for (const edge of edges) {
    if (placed.size >= MOST_LABELS) break;
    const attributes = graph.getEdgeAttributes(edge);
    if (attributes.label === '') continue;
    const [source, target] = graph.extremities(edge) as [string, string];
    const [from, to] = [sigma.getNodeDisplayData(source)!, sigma.getNodeDisplayData(target)!];
    const curve = curveBetween(
      sigma.framedGraphToViewport(from),
      sigma.framedGraphToViewport(to),
      attributes.curvature,
    );
    const middle = pointAt(curve, 0.5);
    if (middle.x < 0 || middle.y < 0 || middle.x > width || middle.y > height) continue;
    const room =
      Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y) - sigma.scaleSize(from.size + to.size) - 14;
    const font = `${forward ? 600 : 450} ${WORDS_SIZE}px ${palette.font}`;
    context.font = font;
    const faded = emphasis.edges !== undefined && !forward;
    const spot = findSpot(context, curve, attributes, room, occupied);
    if (!spot) continue;
    occupied.take(spot.boxes);
    placed.set(edge, spot.boxes);
    context.save();
    context.translate(spot.at.x, spot.at.y);
    context.rotate(spot.angle);
    context.fillStyle = palette.surface;
    context.fillRect(-spot.length / 2 - 4, -WORDS_SIZE / 2 - 2, spot.length + 8, WORDS_SIZE + 4);
    const colour = attributes.factuality === 'denied' ? palette.denied : forward ? palette.ink : palette.muted;
    write(context, spot.text, { x: 0, y: 0 }, font, colour, palette, faded ? 0.35 : 1);
    context.restore();
  }
  return placed;
}

function findSpot(
  context: CanvasRenderingContext2D,
  curve: Curve,
  attributes: EdgeAttributes,
  room: number,
  occupied: Occupied,
) {
  for (const text of [attributes.label, attributes.short]) {
    const length = context.measureText(text).width;
    if (length > room) continue;
    const slack = (room - length) / 2 / Math.max(1, room);
    for (const shift of [0, -0.5, 0.5, -1, 1]) {
      const t = 0.5 + shift * slack;
      const at = pointAt(curve, t);
      const angle = uprightAngle(curve, t);
      const boxes = boxesAlong(at, angle, length);
      if (occupied.isFree(boxes)) return { text, at, angle, boxes, length };
    }
  }
  return undefined;
}

/** A turned rectangle as a row of small upright boxes. */
function boxesAlong(at: Point, angle: number, length: number): Box[] {
  const half = WORDS_SIZE / 2 + 1;
  const count = Math.max(1, Math.ceil(length / WORDS_SIZE));
  return Array.from({ length: count }, (_, i) => {
    const along = ((i + 0.5) / count - 0.5) * length;
    const centre = { x: at.x + along * Math.cos(angle), y: at.y + along * Math.sin(angle) };
    return boxAround(centre, half, half);
  });
}
