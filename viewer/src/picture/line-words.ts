import type Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from '../../../src/network/draw.ts';
import { boxAround, type Emphasis, MOST_LABELS, write } from './canvas-text.ts';
import { type Box, type Curve, curveBetween, type Occupied, type Point, pointAt, uprightAngle } from './geometry.ts';
import type { Palette } from './palette.ts';

const WORDS_SIZE = 11;
/** Among more lines than this, words of those that are not brought forward would find no room. */
const MOST_LINES = 1200;

/** The words along the lines: whole, or without place and time, or not at all, as there is room. */
export function drawLineWords(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  context: CanvasRenderingContext2D,
  palette: Palette,
  emphasis: Emphasis,
  occupied: Occupied,
  forward: boolean,
): Map<string, readonly Box[]> {
  const placed = new Map<string, readonly Box[]>();
  const graph = sigma.getGraph();
  const { width, height } = sigma.getDimensions();
  const isForward = (edge: string) => emphasis.edges?.has(edge) === true;
  const edges = graph
    .filterEdges((edge) => isForward(edge) === forward)
    .filter((edge) => !sigma.getEdgeDisplayData(edge)?.hidden);
  if (!forward && edges.length > MOST_LINES) return placed;
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
      Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y) - sigma.scaleSize(from.size + to.size) - 12;
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
  for (const text of [attributes.label, attributes.short, cutTo(context, attributes.short, room)]) {
    if (text === undefined) continue;
    const length = context.measureText(text).width;
    if (length > room) continue;
    const slack = (room - length) / 2 / Math.max(1, room);
    for (const shift of [0, -0.35, 0.35, -0.7, 0.7, -1, 1]) {
      const t = 0.5 + shift * slack;
      const at = pointAt(curve, t);
      const angle = uprightAngle(curve, t);
      const boxes = boxesAlong(at, angle, length);
      if (occupied.isFree(boxes)) return { text, at, angle, boxes, length };
    }
  }
  return undefined;
}

/** The text cut to the room that there is; undefined where too little would be left of it. */
function cutTo(context: CanvasRenderingContext2D, text: string, room: number): string | undefined {
  const characters = [...text];
  for (let kept = characters.length - 1; kept >= 7; kept -= 1) {
    const cut = `${characters.slice(0, kept).join('').trimEnd()}…`;
    if (context.measureText(cut).width <= room) return cut;
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
