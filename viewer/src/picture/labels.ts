import type Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from '../../../src/network/draw.ts';
import { boxAround, type Emphasis, MOST_LABELS, type Placed } from './canvas-text.ts';
import { isLarge, sizeAmongMany } from './detail.ts';
import { type Box, Occupied } from './geometry.ts';
import { iconPath } from './icons.ts';
import { drawLineWords } from './line-words.ts';
import { drawName, strokesOf } from './names.ts';
import { contrast, nodeColour, type Palette } from './palette.ts';

/** Radius, in pixels, of the smallest node that has its name written. */
const LEAST = 3.5;

/**
 * Writes names and lines' words over the picture so that none overlaps another: what is selected or weighs more is placed
 * first, what finds no room is left out until one zooms in. Nothing is written where `covered` by controls; `last` keeps names
 * from jumping from spot to spot; `before` writes what comes first. Returns where each line's words stand, for the pointer.
 */
export function drawLabels(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  palette: Palette,
  emphasis: Emphasis,
  covered: readonly Box[],
  last: Map<string, number>,
  before?: (context: CanvasRenderingContext2D, palette: Palette, occupied: Occupied) => void,
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
  occupied.take(around(screen));
  // Among very many, names may cover the small ones; else there would be room for none.
  const large = nodes.length > MOST_LABELS ? nodes.filter(({ radius }) => radius >= LEAST) : nodes;
  for (const node of nodes) drawRings(over, node, palette, emphasis);
  for (const node of nodes) drawIcon(over, node, palette, emphasis);
  before?.(over, palette, occupied);
  for (const { at, radius } of large) occupied.take([boxAround(at, radius + 1, radius + 1)]);
  // Where groups have names, a node's own is only written where one asks for it.
  const isGrouped = before !== undefined && emphasis.nodes === undefined;
  const forwardFirst = nodes.filter((n) => n.forward && (!isGrouped || isFirst(n.id, emphasis)));
  for (const node of forwardFirst.slice(0, MOST_LABELS))
    drawName(over, node, palette, emphasis, { occupied, strokes, screen, last });
  const words = drawLineWords(sigma, under, palette, emphasis, occupied, true);
  for (const node of nodes.filter((n) => !n.forward).slice(0, MOST_LABELS))
    drawName(over, node, palette, emphasis, { occupied, strokes, screen, last });
  return new Map([...words, ...drawLineWords(sigma, under, palette, emphasis, occupied, false)]);
}

/** What lies just outside the screen, so that no words are cut at its edges. */
function around({ right, bottom }: Box): Box[] {
  const wide = 320;
  return [
    { left: -wide, right: 1, top: -wide, bottom: bottom + wide },
    { left: right - 1, right: right + wide, top: -wide, bottom: bottom + wide },
    { left: 0, right, top: -wide, bottom: 1 },
    { left: 0, right, top: bottom - 1, bottom: bottom + wide },
  ];
}

const isFirst = (id: string, { selected, hovered, cursor }: Emphasis): boolean =>
  id === selected || id === hovered || id === cursor;

/** Nodes on the screen, weightiest first. */
function visibleNodes(sigma: Sigma<NodeAttributes, EdgeAttributes>, emphasis: Emphasis): Placed[] {
  const { width, height } = sigma.getDimensions();
  const found: Placed[] = [];
  // Among very many, those too small for a name of their own need no place in the order.
  const isMany = sigma.getGraph().order > 4 * MOST_LABELS;
  const isSure = isLarge(sigma.getGraph()) && emphasis.nodes === undefined;
  sigma.getGraph().forEachNode((id, attributes) => {
    // Sigma copies what it is asked for: where the weight tells that a node is too small, it is not asked.
    const { weight } = attributes;
    if (isSure && sigma.scaleSize(sizeAmongMany(weight)) < LEAST && !isFirst(id, emphasis)) return;
    const data = sigma.getNodeDisplayData(id);
    if (!data || data.hidden) return;
    const at = sigma.framedGraphToViewport(data);
    if (at.x < -80 || at.y < -40 || at.x > width + 80 || at.y > height + 40) return;
    const forward = emphasis.nodes === undefined || emphasis.nodes.has(id);
    const radius = sigma.scaleSize(data.size);
    if (isMany && radius < LEAST && emphasis.nodes === undefined && !isFirst(id, emphasis)) return;
    found.push({ id, at, radius, attributes, forward });
  });
  const rank = (n: Placed) => (isFirst(n.id, emphasis) ? 0 : n.forward ? 1 : 2);
  return found.sort((a, b) => rank(a) - rank(b) || b.attributes.weight - a.attributes.weight || (a.id < b.id ? -1 : 1));
}

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
  const path = new Path2D(iconPath(icon));
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
