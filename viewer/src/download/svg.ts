import { xmlAttribute, xmlText } from '../../../src/core/xml.ts';
import { boxAround, shortened } from '../picture/canvas-text.ts';
import { type Curve, curveBetween, Occupied, type Point, pointAt, Scatter, uprightAngle } from '../picture/geometry.ts';
import { iconPath, shapePath } from '../picture/icons.ts';

export interface DrawnNode {
  readonly at: Point;
  readonly radius: number;
  readonly colour: string;
  readonly inside: string;
  readonly shape: Parameters<typeof shapePath>[0];
  readonly icon: string;
  readonly dashed: boolean;
  readonly label: string;
  readonly weight: number;
}

export interface DrawnLine {
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly curvature: number;
  readonly width: number;
  readonly colour: string;
  readonly dash: 'none' | 'dashed' | 'dotted';
  readonly arrow: boolean;
  readonly label: string;
}

export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly font: string;
}

const NAME = 13;
const WORDS = 11;
/** Mean width of a character in sizes of the font; SVG is written without measuring. */
const MEAN = 0.56;
const DASHES = { none: '', dashed: ' stroke-dasharray="7 4"', dotted: ' stroke-dasharray="2 4"' } as const;

/** The drawing as a file of SVG: text stays text, and nothing in it runs or is fetched. */
export function svgOf(drawing: Drawing): string {
  const { title, width, height, nodes, lines, surface, font } = drawing;
  const occupied = new Occupied();
  for (const { at, radius } of nodes) occupied.take([boxAround(at, radius + 1, radius + 1)]);
  const strokes = new Scatter();
  for (const line of lines) for (let i = 1; i < 24; i += 1) strokes.add(pointAt(curveOf(line), i / 24));
  const byWeight = nodes.toSorted((a, b) => b.weight - a.weight);
  const names = byWeight.map((node) => nameOf(node, drawing, occupied, strokes));
  const words = lines.map((line) => wordsOf(line, drawing, occupied));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${xmlAttribute(font)}" role="img">`,
    `<title>${xmlText(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${surface}"/>`,
    ...lines.map(strokeOf),
    ...words,
    ...nodes.map(shapeOf),
    ...names,
    '</svg>',
    '',
  ]
    .filter((part, i, all) => part !== '' || i === all.length - 1)
    .join('\n');
}

const number = (value: number): string => String(Math.round(value * 10) / 10);
const place = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;

const curveOf = (line: DrawnLine): Curve => curveBetween(line.from.at, line.to.at, line.curvature);

function strokeOf(line: DrawnLine): string {
  const curve = curveOf(line);
  const path = `<path d="M${place(curve.from)} Q${place(curve.control)} ${place(curve.to)}" fill="none" stroke="${line.colour}" stroke-width="${number(line.width)}"${DASHES[line.dash]}/>`;
  return line.arrow ? path + headOf(line, curve) : path;
}

/** The arrow's head, where the line meets the node. */
function headOf({ to, colour, width }: DrawnLine, { control }: Curve): string {
  const angle = Math.atan2(to.at.y - control.y, to.at.x - control.x);
  const length = width * 2.5 + 4.5;
  const at = (back: number, side: number): Point => ({
    x: to.at.x - Math.cos(angle) * (to.radius + back) - Math.sin(angle) * side,
    y: to.at.y - Math.sin(angle) * (to.radius + back) + Math.cos(angle) * side,
  });
  const half = width / 2 + 3;
  return `<path d="M${place(at(0, 0))} L${place(at(length, half))} L${place(at(length, -half))}z" fill="${colour}"/>`;
}

function shapeOf({ at, radius, colour, inside, shape, icon, dashed }: DrawnNode): string {
  const scale = radius / 10;
  const corner = place({ x: at.x - 12 * scale, y: at.y - 12 * scale });
  const border = `stroke="${colour}" stroke-width="1.6"${dashed ? ' stroke-dasharray="4 2.5"' : ''}`;
  const outline = `<g transform="translate(${corner}) scale(${Math.round(scale * 1000) / 1000})"><path d="${shapePath(shape)}" fill="${inside}" ${border}/></g>`;
  if (radius < 7) return outline;
  const size = (radius * 1.12) / 24;
  const from = place({ x: at.x - 12 * size, y: at.y - 12 * size });
  const fill = inside === colour ? '#ffffff' : colour;
  return `${outline}<g transform="translate(${from}) scale(${Math.round(size * 1000) / 1000})"><path d="${iconPath(icon)}" fill="${fill}" fill-rule="evenodd"/></g>`;
}

/** The name beside its node, where it covers no other and crosses the fewest lines. */
function nameOf(node: DrawnNode, { ink, surface }: Drawing, occupied: Occupied, strokes: Scatter): string {
  const text = shortened(node.label, 34);
  const half = ([...text].length * NAME * MEAN) / 2 + 2;
  const gap = node.radius * 1.1 + 3 + NAME / 2;
  const spots: Point[] = [
    { x: node.at.x, y: node.at.y + gap },
    { x: node.at.x, y: node.at.y - gap },
    { x: node.at.x + node.radius + 5 + half, y: node.at.y },
    { x: node.at.x - node.radius - 5 - half, y: node.at.y },
  ];
  const boxAt = (spot: Point) => boxAround(spot, half, NAME / 2 + 1);
  const free = spots.filter((spot) => occupied.isFree([boxAt(spot)]));
  const [at] = free.toSorted((a, b) => strokes.count(boxAt(a)) - strokes.count(boxAt(b)));
  if (!at) return '';
  occupied.take([boxAt(at)]);
  return textAt(text, at, NAME, node.weight >= 4 ? 650 : 500, ink, surface);
}

function wordsOf(line: DrawnLine, { muted, surface }: Drawing, occupied: Occupied): string {
  const curve = curveOf(line);
  const room =
    Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y) - line.from.radius - line.to.radius - 12;
  const fits = Math.floor(room / (WORDS * MEAN));
  if (line.label === '' || fits < 8) return '';
  const text = shortened(line.label, fits);
  const half = ([...text].length * WORDS * MEAN) / 2;
  const slack = (room - 2 * half) / 2 / room;
  for (const shift of [0, 0.5, -0.5, 1, -1]) {
    const t = 0.5 + shift * slack;
    const [at, angle] = [pointAt(curve, t), uprightAngle(curve, t)];
    const boxes = Array.from({ length: Math.ceil((2 * half) / WORDS) }, (_, i) => {
      const along = i * WORDS - half + WORDS / 2;
      return boxAround({ x: at.x + along * Math.cos(angle), y: at.y + along * Math.sin(angle) }, WORDS / 2, WORDS / 2);
    });
    if (!occupied.isFree(boxes)) continue;
    occupied.take(boxes);
    return textAt(text, at, WORDS, 450, muted, surface, (angle * 180) / Math.PI);
  }
  return '';
}

function textAt(text: string, at: Point, size: number, weight: number, ink: string, halo: string, turn = 0): string {
  const turned = Math.abs(turn) < 0.1 ? '' : ` transform="rotate(${number(turn)} ${place(at)})"`;
  return `<text x="${number(at.x)}" y="${number(at.y)}" font-size="${size}" font-weight="${weight}" fill="${ink}" stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" text-anchor="middle" dominant-baseline="central"${turned}>${xmlText(text)}</text>`;
}
