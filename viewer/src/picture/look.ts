import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { EdgeAttributes, NodeAttributes } from '../../../src/network/draw.ts';
import type { Emphasis } from './canvas-text.ts';
import { lineColour, nodeColour, type Palette, pale } from './palette.ts';

/** How a node is drawn: in its kind's colour, hollow where unnamed, dashed where it did not simply happen, pale where others are brought forward. */
export function nodeLook(
  node: string,
  data: NodeAttributes,
  palette: Palette,
  emphasis: Emphasis,
  isShown: boolean,
  shrink: number,
): Partial<NodeDisplayData> {
  const forward = emphasis.nodes === undefined || emphasis.nodes.has(node);
  const own = nodeColour(data.colour, palette);
  const colour = forward ? own : pale(own, palette, 0.72);
  const faint = data.factuality === 'possible' || data.factuality === 'planned' || data.factuality === 'denied';
  return {
    x: data.x,
    y: data.y,
    size: data.size * shrink,
    hidden: !isShown,
    color: colour,
    zIndex: forward ? 1 : 0,
    ...({
      shape: data.shape,
      inside: data.named && !faint ? colour : pale(colour, palette, 0.82),
      dashed: faint,
    } as object),
  };
}

/** How a line is drawn: tinted by its kind, red where denied, dashed or dotted where it did not simply happen, strongest where chosen. */
export function edgeLook(
  edge: string,
  data: EdgeAttributes,
  palette: Palette,
  emphasis: Emphasis,
  isShown: boolean,
  isChosen: boolean,
  shrink: number,
): Partial<EdgeDisplayData> {
  const { line, denied, accent } = palette;
  const { edges } = emphasis;
  const forward = edges?.has(edge) ?? false;
  const base =
    data.factuality === 'denied'
      ? denied
      : data.line === 'role' || data.line === 'event'
        ? lineColour(data.colour, palette)
        : line;
  const colour = isChosen
    ? accent
    : edges === undefined
      ? data.past
        ? pale(base, palette, 0.3)
        : base
      : forward
        ? base
        : pale(base, palette, 0.75);
  return {
    hidden: !isShown,
    size: (data.size + (isChosen ? 1.5 : forward ? 0.7 : 0)) * Math.max(0.4, shrink),
    color: colour,
    zIndex: forward ? 1 : 0,
    ...({
      curvature: data.curvature,
      dash:
        data.factuality === 'planned' || data.factuality === 'denied'
          ? 'dashed'
          : data.factuality === 'possible' || data.line === 'claim'
            ? 'dotted'
            : 'none',
      arrow: data.directed,
    } as object),
  };
}
