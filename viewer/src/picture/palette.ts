/** The colours of the canvas, from the style sheet, so that one file holds the themes. */
export interface Palette {
  readonly surface: string;
  /** Under groups, in turn. */
  readonly grounds: readonly string[];
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly denied: string;
  readonly dark: boolean;
  readonly font: string;
  /** Colours that were worked out before, by what they were worked out from. */
  readonly known: Map<string, string>;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const value = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const surface = value('--canvas', '#ffffff');
  return {
    surface,
    grounds: [1, 2, 3, 4].map((i) => value(`--ground-${i}`, '#e6ecf5')),
    ink: value('--ink', '#111111'),
    muted: value('--muted', '#555555'),
    line: value('--line', '#8a93a0'),
    accent: value('--accent', '#1d4ed8'),
    denied: value('--denied', '#b91c1c'),
    dark: luminance(surface) < 0.3,
    font: style.fontFamily,
    known: new Map(),
  };
}

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb;

/** `amount` 0 is `a`, 1 is `b`; both `#rrggbb`. */
export function mix(a: string, b: string, amount: number): string {
  const [from, to] = [parse(a), parse(b)];
  return `#${from
    .map((v, i) =>
      Math.round(v + (to[i]! - v) * amount)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Relative luminance by WCAG. */
export function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour moved towards black or white until it stands out from the surface by the ratio. */
export function legible(colour: string, surface: string, ratio: number): string {
  const towards = luminance(surface) < 0.3 ? '#ffffff' : '#000000';
  for (let amount = 0; amount < 1; amount += 0.08) {
    const moved = mix(colour, towards, amount);
    if (contrast(moved, surface) >= ratio) return moved;
  }
  return towards;
}

/** The ontology's colour as it is drawn on this surface: lighter in the dark, 3:1 at least. */
export const nodeColour = (colour: string, palette: Palette): string =>
  remembered(palette, `node ${colour}`, ({ surface, dark }) =>
    legible(dark ? mix(colour, '#ffffff', 0.25) : colour, surface, 3),
  );

/** The colour of a line of a node of that colour. */
export const lineColour = (colour: string, palette: Palette): string =>
  remembered(palette, `line ${colour}`, ({ surface, line }) => legible(mix(colour, line, 0.45), surface, 3));

/** The colour as it recedes into the surface; `amount` 1 is gone. */
export const pale = (colour: string, palette: Palette, amount: number): string =>
  remembered(palette, `pale ${colour} ${amount}`, ({ surface }) => mix(colour, surface, amount));

function remembered(palette: Palette, key: string, find: (palette: Palette) => string): string {
  const known = palette.known.get(key);
  if (known !== undefined) return known;
  const found = find(palette);
  palette.known.set(key, found);
  return found;
}
