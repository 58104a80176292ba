import { kindShape, type NodeKind } from '../../src/network/display.ts';
import type { LineKind, Network } from '../../src/network/draw.ts';
import { fill, h, svg } from './dom.ts';
import type { Model } from './model.ts';
import { icon, swatch } from './panel/links.ts';
import { visibility } from './picture/visible.ts';
import { type State, type Store, toggled } from './state.ts';

const KINDS: readonly (readonly [NodeKind, string])[] = [
  ['person', 'People'],
  ['organization', 'Organisations'],
  ['place', 'Places'],
  ['thing', 'Named things'],
  ['event', 'Events'],
];

const LINES: readonly (readonly [LineKind, string])[] = [
  ['role', 'Roles'],
  ['event', 'Events'],
  ['tie', 'Ties'],
  ['claim', 'Statements'],
];

/** Explains shapes, colours and strokes, and is the filter: a kind that is switched off leaves the picture. */
export class Legend {
  readonly element = h(
    'details',
    { id: 'legend', open: true },
    h('summary', { class: 'legend-title' }, 'Legend and filter'),
  );
  /** What it was last shown for. */
  #shown: { readonly network: Network; readonly state: State } | undefined;
  readonly #body = h('div', { class: 'legend-body' });

  constructor(
    readonly model: Model,
    readonly store: Store,
    readonly network: () => Network,
  ) {
    this.element.append(this.#body);
    if (matchMedia('(max-width: 1023px)').matches) this.element.open = false;
    store.subscribe((state, before) => {
      if (
        state.hiddenKinds !== before.hiddenKinds ||
        state.hiddenLines !== before.hiddenLines ||
        state.passing !== before.passing ||
        state.unconnected !== before.unconnected
      )
        this.show();
    });
    this.show();
  }

  /** Shows what the network holds now; where it has shown just that, nothing changes. */
  show(): void {
    const now = { network: this.network(), state: this.store.state };
    if (this.#shown?.network === now.network && this.#shown.state === now.state) return;
    this.#shown = now;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.filter : undefined;
    const { network, state } = now;
    const nodes = count(network.mapNodes((_node, { kind }) => kind));
    const lines = count(network.mapEdges((_edge, { line }) => line));
    const { unconnected } = visibility(network, { ...state, focus: false, selection: undefined });
    fill(
      this.#body,
      h(
        'ul',
        { 'aria-label': 'Kinds of things' },
        ...KINDS.filter(([kind]) => nodes.has(kind)).map(([kind, words]) =>
          this.#row(
            `kind-${kind}`,
            swatch(kind, kindShape(this.model.display, kind)),
            words,
            nodes.get(kind)!,
            !state.hiddenKinds.has(kind),
            () => this.store.set({ hiddenKinds: toggled(this.store.state.hiddenKinds, kind) }),
          ),
        ),
        unconnected > 0 &&
          this.#row('unconnected', dot(), 'Only named', unconnected, state.unconnected, () =>
            this.store.set({ unconnected: !this.store.state.unconnected }),
          ),
      ),
      h(
        'ul',
        { 'aria-label': 'Kinds of lines' },
        ...LINES.filter(([line]) => lines.has(line)).map(([line, words]) =>
          this.#row(`line-${line}`, icon(line), words, lines.get(line)!, !state.hiddenLines.has(line), () =>
            this.store.set({ hiddenLines: toggled(this.store.state.hiddenLines, line) }),
          ),
        ),
      ),
      this.#choice('events', 'Events as', [
        ['lines', 'lines'],
        ['nodes', 'shapes'],
      ]),
      this.#choice('sure', 'Sure', [
        [0, 'all'],
        [0.3, 'likely'],
        [0.6, 'very'],
      ]),
      h(
        'ul',
        { class: 'strokes', 'aria-label': 'Strokes' },
        h('li', { class: 'stroke-row' }, stroke('planned'), 'planned'),
        h('li', { class: 'stroke-row' }, stroke('possible'), 'possible'),
        h('li', { class: 'stroke-row is-wide' }, stroke('denied'), 'denied or disputed'),
        h('li', { class: 'stroke-row is-wide' }, hollow(), 'not named'),
        h('li', { class: 'stroke-row is-wide' }, h('span', { class: 'stroke-sample' }, '“…”'), 'only unnamed say so'),
        h('li', { class: 'stroke-row is-wide' }, h('span', { class: 'stroke-sample ground' }), 'more among themselves'),
      ),
    );
    if (focused) this.#body.querySelector<HTMLElement>(`[data-filter="${focused}"]`)?.focus();
  }

  #row(
    name: string,
    picture: Element,
    words: string,
    count: number,
    isShown: boolean,
    toggle: () => void,
  ): HTMLElement {
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'filter',
          'aria-pressed': String(isShown),
          data: { filter: name },
          on: { click: toggle },
        },
        picture,
        h('span', { class: 'words' }, words),
        h('span', { class: 'count' }, String(count)),
      ),
    );
  }

  #choice<K extends 'events' | 'sure'>(
    key: K,
    caption: string,
    options: readonly (readonly [State[K], string])[],
  ): HTMLElement {
    const buttons = options.map(([value, words]) =>
      h(
        'button',
        {
          type: 'button',
          class: 'option',
          'aria-pressed': String(this.store.state[key] === value),
          data: { filter: `${key}-${value}` },
          on: { click: () => this.store.set({ [key]: value } as Partial<State>) },
        },
        words,
      ),
    );
    return h(
      'div',
      { class: 'choice', role: 'group', 'aria-label': caption },
      h('span', { class: 'caption' }, caption),
      ...buttons,
    );
  }
}

function count<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function stroke(name: string): SVGSVGElement {
  const picture = svg('0 0 26 8', { d: 'M1 4H25', class: `stroke stroke-${name}` });
  picture.classList.add('stroke-sample');
  return picture;
}

function hollow(): SVGSVGElement {
  const picture = svg('0 0 26 16', { d: 'M13 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12z', class: 'hollow' });
  picture.classList.add('stroke-sample');
  return picture;
}

function dot(): SVGSVGElement {
  const picture = svg('0 0 24 24', { d: 'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8z' });
  picture.classList.add('icon');
  return picture;
}
