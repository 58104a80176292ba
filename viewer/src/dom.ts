type Child = Node | string | undefined | false;

interface Properties {
  readonly class?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
  /** Any further attribute; `true` gives an empty one, `undefined` and `false` none. */
  readonly [attribute: string]: unknown;
}

/** Makes an element. Strings become text nodes, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name === 'data') Object.assign(element.dataset, value);
    else if (name === 'on')
      for (const [type, listener] of Object.entries(value as Record<string, EventListener>))
        element.addEventListener(type, listener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...(children.flat() as Child[]).filter((child) => child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A picture that says nothing a screen reader need read. */
export function svg(viewBox: string, ...paths: readonly Readonly<Record<string, string>>[]): SVGSVGElement {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('viewBox', viewBox);
  element.setAttribute('aria-hidden', 'true');
  for (const attributes of paths) {
    const path = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    element.append(path);
  }
  return element;
}

/** Puts children in the place of all that was there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
}
