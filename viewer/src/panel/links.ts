import type { NodeKind, Shape } from '../../../src/network/display.ts';
import { addressOf } from '../address.ts';
import { h, svg } from '../dom.ts';
import type { Model } from '../model.ts';
import { iconPath, shapePath } from '../picture/icons.ts';
import { INITIAL } from '../state.ts';

/** A link that selects a thing or an event. */
export function linkTo(model: Model, id: string, text = model.label(id)): HTMLElement {
  const kind = model.kind(id);
  if (kind === undefined) return h('span', { dir: 'auto' }, text);
  return h('a', { class: 'thing', href: hrefOf(id), data: { about: id, kind }, dir: 'auto' }, text);
}

export const hrefOf = (id: string): string => addressOf({ ...INITIAL, selection: { type: 'about', id } });

/** The shape of a kind in its colour, with its icon inside. */
export function swatch(kind: NodeKind | 'article', shape: Shape, icon?: string): SVGSVGElement {
  const picture = svg(
    '0 0 24 24',
    { d: shapePath(shape), class: 'swatch-shape' },
    ...(icon
      ? [{ d: iconPath(icon), class: 'swatch-icon', 'fill-rule': 'evenodd', transform: 'translate(6 6) scale(.5)' }]
      : []),
  );
  picture.classList.add('swatch');
  picture.dataset.kind = kind;
  return picture;
}

export function swatchOf(model: Model, id: string): SVGSVGElement {
  const look = model.look(id);
  return swatch(model.kind(id) ?? 'thing', look.shape, look.icon);
}

export function icon(name: string): SVGSVGElement {
  const picture = svg('0 0 24 24', { d: iconPath(name), 'fill-rule': 'evenodd' });
  picture.classList.add('icon');
  return picture;
}
