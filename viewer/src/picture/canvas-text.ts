import type { NodeAttributes } from '../../../src/network/draw.ts';
import type { Box, Point } from './geometry.ts';
import type { Palette } from './palette.ts';

export interface Emphasis {
  /** Nodes and lines that the selection or the pointer brings forward; undefined where nothing is. */
  readonly nodes: ReadonlySet<string> | undefined;
  readonly edges: ReadonlySet<string> | undefined;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  /** Where the keyboard stands. */
  readonly cursor: string | undefined;
}

export const NO_EMPHASIS: Emphasis = {
  nodes: undefined,
  edges: undefined,
  selected: undefined,
  hovered: undefined,
  cursor: undefined,
};

/** A node on the screen. */
export interface Placed {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  readonly attributes: NodeAttributes;
  readonly forward: boolean;
}

/** No more names, and no more lines' words, than this at once. */
export const MOST_LABELS = 400;

/** A box about its middle. */
export const boxAround = ({ x, y }: Point, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
});

/** Text about its middle, with a halo of the surface. */
export function write(
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

/** At most so many characters. */
export const shortened = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};
