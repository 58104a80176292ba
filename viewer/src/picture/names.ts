import type Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from '../../../src/network/draw.ts';
import { boxAround, type Emphasis, type Placed, shortened, write } from './canvas-text.ts';
import { type Box, curveBetween, type Occupied, type Point, pointAt, Scatter } from './geometry.ts';
import type { Palette } from './palette.ts';

const NAME_SIZE = 13;
const NOTE_SIZE = 11;

/** What a name must heed. */
export interface Surroundings {
  readonly occupied: Occupied;
  readonly strokes: Scatter;
  readonly screen: Box;
  /** Which spot each name took when it was last drawn. */
  readonly last: Map<string, number>;
}

/** The name under its node, or above, right or left of it: where it covers nothing and crosses the fewest lines. */
export function drawName(
  context: CanvasRenderingContext2D,
  node: Placed,
  palette: Palette,
  emphasis: Emphasis,
  { occupied, strokes, screen, last }: Surroundings,
): void {
  const isFirst = node.id === emphasis.selected || node.id === emphasis.hovered || node.id === emphasis.cursor;
  if (node.radius < 3.5 && !isFirst && emphasis.nodes === undefined) return;
  const { label, note, named, weight } = node.attributes;
  const nameFont = `${isFirst || weight >= 4 ? 650 : 500} ${NAME_SIZE}px ${palette.font}`;
  const noteFont = `400 ${NOTE_SIZE}px ${palette.font}`;
  const noteText = note !== '' && node.forward && node.radius >= 6 ? shortened(note, 34) : '';
  context.font = noteFont;
  const noteWidth = context.measureText(noteText).width;
  context.font = nameFont;
  const forms = [...new Set([shortened(label, 34), shortened(label, 18)])].flatMap((name) => {
    const wide = context.measureText(name).width;
    const alone = { name, wide, withNote: false };
    return noteText === '' ? [alone] : [{ name, wide: Math.max(wide, noteWidth), withNote: true }, alone];
  });
  const costOf = (box: Box) => strokes.count(box);
  for (const [tried, { name, wide, withNote }] of forms.entries()) {
    const high = withNote ? NAME_SIZE + NOTE_SIZE + 4 : NAME_SIZE + 2;
    const spots = spotsAround(node, wide, high, isFirst)
      .map((at, index) => (index < 2 ? inside(at, wide, screen) : at))
      .map((at, index) => ({ at, index, box: boxAround(at, wide / 2 + 2, high / 2) }))
      .filter(({ box }) => occupied.isFree([box]))
      .map((spot) => ({ ...spot, cost: costOf(spot.box) - (last.get(node.id) === spot.index ? 2.5 : 0) }));
    const best = spots.reduce<(typeof spots)[number] | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined);
    const at =
      best?.at ??
      (isFirst && tried === forms.length - 1
        ? inside(spotsAround(node, wide, high, isFirst)[0], wide, screen)
        : undefined);
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

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Moved sideways until all of it is on the screen. */
const inside = ({ x, y }: Point, wide: number, screen: Box): Point => ({
  x: clamp(x, screen.left + wide / 2 + 4, screen.right - wide / 2 - 4),
  y,
});

/** Points along the lines, 10 pixels apart, to tell how many of them a name would cover. */
export function strokesOf(sigma: Sigma<NodeAttributes, EdgeAttributes>): Scatter {
  const graph = sigma.getGraph();
  const scatter = new Scatter();
  if (graph.size > 900) return scatter;
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
