import { fill, h } from '../dom.ts';
import type { State, Store } from '../state.ts';
import type { App, Mounted } from '../tab.ts';
import { mountReader } from './article.ts';

/** Narrower than this, the article stands in its tab only. */
const WIDE = matchMedia('(min-width: 1180px)');

/** Whether the article has a column of its own. */
export const isBeside = ({ beside }: State): boolean => beside && WIDE.matches;

/** The whole article between picture and facts, where the window is wide enough and the reader wants it. */
export class Reader {
  readonly element = h('section', { id: 'reader', 'aria-label': 'Article', tabindex: 0, hidden: true });
  #mounted: Mounted | undefined;
  #told: State;

  constructor(
    readonly app: App,
    { signal }: AbortController,
  ) {
    const { store } = app;
    this.#told = store.state;
    this.show();
    WIDE.addEventListener('change', () => this.show(), { signal });
    store.subscribe((state) => {
      if (!this.#mounted) return;
      const before = this.#told;
      this.#told = state;
      this.#mounted.update?.(state, before);
    });
  }

  show(): void {
    const wanted = isBeside(this.app.store.state);
    this.element.hidden = !wanted;
    if (wanted && !this.#mounted) {
      const body = h('div', {});
      fill(this.element, body);
      this.#told = this.app.store.state;
      this.#mounted = mountReader(body, this.app, false);
    } else if (!wanted) {
      fill(this.element);
      this.#mounted = undefined;
    }
  }
}

/** The button that gives the article its column. */
export function besideSwitch(store: Store): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'soft beside',
      title: 'The article beside its facts',
      on: { click: () => store.set({ beside: !store.state.beside }) },
    },
    'Article',
  );
  const show = () => button.setAttribute('aria-pressed', String(store.state.beside));
  store.subscribe(show);
  show();
  return button;
}
