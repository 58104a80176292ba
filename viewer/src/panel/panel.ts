import { fill, h } from '../dom.ts';
import { note } from '../say.ts';
import type { State, TabName } from '../state.ts';
import { type App, type Mounted, TABS, TABS_HERE } from '../tab.ts';
import { unloaded } from '../trouble.ts';
import { isBeside } from './reader.ts';

interface Opened {
  readonly element: HTMLElement;
  mounted?: Mounted;
  /** The state that the tab was last told of. */
  told: State;
}

/** The side panel: one tab of what is known is shown at a time; those not yet asked for are not loaded. */
export class Panel {
  readonly element = h('aside', {
    id: 'panel',
    'aria-label': 'Facts, article, time, map, filter and questions',
    tabindex: -1,
  });
  readonly #body = h('div', { class: 'panel-body', id: 'panel-body', role: 'tabpanel', tabindex: 0 });
  readonly #buttons: ReadonlyMap<TabName, HTMLButtonElement>;
  readonly #opened = new Map<TabName, Opened>();
  readonly #close: HTMLButtonElement;

  constructor(readonly app: App) {
    const { store, model } = app;
    const words = (name: TabName) =>
      name === 'article' && model.knowledge.articles.length > 1 ? 'Articles' : TABS[name].words;
    this.#buttons = new Map(
      TABS_HERE.map((name) => [
        name,
        h(
          'button',
          {
            type: 'button',
            role: 'tab',
            class: 'tab',
            id: `tab-${name}`,
            'aria-controls': 'panel-body',
            on: { click: () => store.set({ tab: name }) },
          },
          words(name),
        ),
      ]),
    );
    this.#close = h(
      'button',
      {
        type: 'button',
        class: 'icon-button panel-close',
        'aria-label': 'Close',
        on: { click: () => store.select(undefined) },
      },
      '✕',
    );
    const tabs = h('div', { role: 'tablist', 'aria-label': 'Panel', class: 'tabs' }, ...this.#buttons.values());
    tabs.addEventListener('keydown', (event) => this.#walk(event));
    this.element.append(h('div', { class: 'panel-head' }, tabs, this.#close), this.#body);
    store.subscribe((state, before) => {
      if (state.selection !== before.selection && tabShown(state) === 'facts') this.#body.scrollTop = 0;
      void this.#show();
    });
    void this.#show();
  }

  /** Ends what tabs still run. */
  close(): void {
    for (const { mounted } of this.#opened.values()) mounted?.close?.();
  }

  #walk(event: KeyboardEvent): void {
    const { state } = this.app.store;
    const names = TABS_HERE.filter((name) => !this.#buttons.get(name)!.hidden);
    const at = names.indexOf(tabShown(state));
    const last = names.length - 1;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    const next = to === undefined ? undefined : names[to < 0 ? last : to > last ? 0 : to];
    if (next === undefined) return;
    event.preventDefault();
    this.app.store.set({ tab: next });
    this.#buttons.get(next)?.focus();
  }

  async #show(): Promise<void> {
    const { state } = this.app.store;
    const tab = tabShown(state);
    for (const [name, button] of this.#buttons) {
      button.setAttribute('aria-selected', String(name === tab));
      button.tabIndex = name === tab ? 0 : -1;
    }
    this.#buttons.get('article')!.hidden = isBeside(state);
    this.#body.setAttribute('aria-labelledby', `tab-${tab}`);
    this.#close.hidden = state.selection === undefined;
    this.element.classList.toggle('has-selection', state.selection !== undefined);
    const known = this.#opened.get(tab);
    const opened = known ?? { element: h('div', { class: `tab-body tab-body-${tab}` }), told: state };
    if (this.#body.firstChild !== opened.element) fill(this.#body, opened.element);
    if (!known) await this.#mount(tab, opened);
    if (!opened.mounted || tabShown(this.app.store.state) !== tab) return;
    const before = opened.told;
    opened.told = this.app.store.state;
    if (opened.told !== before) opened.mounted.update?.(opened.told, before);
  }

  async #mount(name: TabName, opened: Opened): Promise<void> {
    this.#opened.set(name, opened);
    try {
      const { mount } = await TABS[name].load();
      opened.told = this.app.store.state;
      opened.mounted = mount(opened.element, this.app);
    } catch {
      this.#opened.delete(name);
      const again = { type: 'button', class: 'strong', on: { click: () => void this.#show() } } as const;
      fill(opened.element, note(unloaded, { heading: 'h1', role: 'alert' }, h('button', again, 'Try again')));
    }
  }
}

/** The tab that is in front: the article has none while it stands beside. */
const tabShown = (state: State): TabName =>
  (state.tab === 'article' && isBeside(state)) || !TABS_HERE.includes(state.tab) ? 'facts' : state.tab;
