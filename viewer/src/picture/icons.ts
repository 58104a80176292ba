import type { Shape } from '../../../src/network/display.ts';

/** Outlines in a box of 24 by 24, filled by the even-odd rule. Names are those of `ng:icon`. */
const ICONS: Readonly<Record<string, string>> = {
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM4 20.5c0-4.2 3.6-7 8-7s8 2.8 8 7z',
  people:
    'M8.5 5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM16.5 6a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM2 19.500c0-3.600 3-6 6.500-6s6.500 2.400 6.500 6zM16.500 19.500c0-2.300-.8-4.300-2.200-5.800c.7-.2 1.400-.3 2.200-.3c3 0 5.500 2 5.500 6.100z',
  organization: 'M5 21V4h9v5h5v12h-6v-4h-3v4zM8 7v2h3V7zM8 11v2h3v-2zM14 12v2h2v-2z',
  government: 'M12 3L3 8v2h18V8zM5 11v7h2.500v-7zM10.700 11v7h2.600v-7zM16.500 11v7H19v-7zM3 19v2h18v-2z',
  military: 'M12 2.500l8 3v6c0 5-3.500 8.500-8 10c-4.500-1.500-8-5-8-10v-6z',
  company: 'M9 4h6v3h6v5H3V7h6zM10.500 5.500V7h3V5.500zM3 13h8v2h2v-2h8v7H3z',
  media:
    'M3 5h14v14H5a2 2 0 0 1-2-2zM18 9h3v8a2 2 0 0 1-3 1.700zM6 8v3h8V8zM6 12.800v1.500h8v-1.500zM6 15.800v1.500h8v-1.500z',
  place:
    'M12 2a7 7 0 0 1 7 7c0 5-7 13-7 13S5 14 5 9a7 7 0 0 1 7-7zM12 6.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 0 0 0-5z',
  country: 'M5 3h2.200v18H5zM8.500 4H20l-3 4l3 4H8.500z',
  thing: 'M3 3h9l9 9l-9 9l-9-9zM7.500 6a1.500 1.500 0 1 0 0 3a1.500 1.500 0 0 0 0-3z',
  event: 'M13 2L4.500 14H11l-1 8l8.500-12H12z',
  claim: 'M3 4h18v12.500H11L6 21v-4.500H3z',
  role: 'M12 2l3 6.500l7 .8l-5.200 4.800l1.400 7L12 17.600L5.800 21.100l1.400-7L2 9.300l7-.8z',
  tie: 'M7 8h4v2.500H7a1.500 1.500 0 0 0 0 3h4V16H7a4 4 0 0 1 0-8zM13 8h4a4 4 0 0 1 0 8h-4v-2.500h4a1.500 1.500 0 0 0 0-3h-4zM8.500 11h7v2h-7z',
};

export const iconPath = (name: string): string => ICONS[name] ?? ICONS.thing!;

/** Outlines of the node shapes in the same box, for legends and lists. */
const OUTLINES: Readonly<Record<Shape, string>> = {
  circle: 'M12 2a10 10 0 1 1 0 20a10 10 0 0 1 0-20z',
  square: 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z',
  diamond: 'M12 1l11 11l-11 11l-11-11z',
  triangle: 'M12 2l11 19H1z',
  hexagon: 'M12 1.500l9.500 5.250v10.500L12 22.500l-9.500-5.250V6.750z',
  pentagon: 'M12 1.500l10.500 7.700l-4 12.300h-13l-4-12.300z',
};

export const shapePath = (shape: Shape): string => OUTLINES[shape];
