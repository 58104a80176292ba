/** Layout pixels to a screen pixel at least: a small network is not blown up beyond this. */
const SMALLEST_SCALE = 0.85;

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of the layout a screen shows so that all of an extent is on it, beside what covers it on the left; `scale` in layout pixels. */
export function frameAround({ left, right, bottom, top }: Extent, { width, height }: Size, covered: number) {
  const isNarrow = width < 640;
  const inset = { left: covered + 16, right: isNarrow ? 16 : 60, top: isNarrow ? 64 : 34, bottom: 20 };
  const [freeWidth, freeHeight] = [width - inset.left - inset.right, height - inset.top - inset.bottom];
  const scale = Math.max((right - left) / freeWidth, (top - bottom) / freeHeight, SMALLEST_SCALE);
  const x = left - scale * (inset.left + (freeWidth - (right - left) / scale) / 2);
  const y = bottom - scale * (inset.bottom + (freeHeight - (top - bottom) / scale) / 2);
  const box: { x: [number, number]; y: [number, number] } = {
    x: [x, x + scale * width],
    y: [y, y + scale * height],
  };
  return { box, scale };
}
