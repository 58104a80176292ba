import type { Network } from '../../src/network/draw.ts';
import { passing } from '../../src/network/filter.ts';
import { bindAddress, stateOf } from './address.ts';
import { pause } from './breath.ts';
import { fill, h } from './dom.ts';
import { Drawings, optionsOf } from './drawings.ts';
import { bindKeyboard } from './keyboard.ts';
import { Legend } from './legend.ts';
import { List } from './list.ts';
import { Model } from './model.ts';
import { narrowedNotice } from './narrowed.ts';
import { light } from './panel/light.ts';
import { Panel } from './panel/panel.ts';
import { besideSwitch, Reader } from './panel/reader.ts';
import type { Box } from './picture/geometry.ts';
import { Picture } from './picture/picture.ts';
import { visibility } from './picture/visible.ts';
import { aboutOf, bindPointing } from './pointing.ts';
import { note } from './say.ts';
import { bindSearchKey, searchBox } from './search.ts';
import { INITIAL, type Selection, type State, Store } from './state.ts';
import type { App } from './tab.ts';
import { themeSwitch } from './theme.ts';
import { undrawn } from './trouble.ts';
import type { GraphWorker } from './worker/client.ts';
import type { Reading } from './worker/messages.ts';

/** The page of one graph: header, picture or list, legend, panel. */
export class GraphPage {
  readonly #store: Store;
  readonly #model: Model;
  readonly #canvas = h('div', { id: 'picture', tabindex: 0, role: 'application', 'aria-roledescription': 'graph' });
  readonly #stage = h('main', { id: 'stage' });
  readonly #live = h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  #network: Network;
  #picture: Picture | undefined;
  #legend: Legend | undefined;
  #reader: Reader | undefined;
  #panel: Panel | undefined;
  #keys: AbortController | undefined;
  /** What listens beyond the page's own elements. */
  readonly #bound = new AbortController();
  #isAsleep = false;
  readonly #app: App;
  #list: List | undefined;

  private constructor(
    readonly reading: Reading,
    readonly worker: GraphWorker,
    readonly drawings: Drawings,
    store: Store,
    model: Model,
    network: Network,
  ) {
    this.#store = store;
    this.#model = model;
    this.#network = network;
    this.#app = {
      store: this.#store,
      model: this.#model,
      network: () => this.#network,
      visible: () => this.#picture?.visible ?? visibility(this.#network, this.#store.state),
      nquads: () => worker.nquads(true),
    };
  }

  /** Shows a graph, in the place of the page before it where there is one. */
  static async show(
    root: HTMLElement,
    reading: Reading,
    worker: GraphWorker,
    controls: readonly HTMLElement[],
    before?: GraphPage,
  ): Promise<GraphPage> {
    const { knowledge, display } = reading;
    const store = new Store({ ...INITIAL, ...stateOf(location.hash) }, (filter) => passing(knowledge, filter));
    const drawings = new Drawings(worker);
    const [model, network] = await Promise.all([Model.of(knowledge, display), drawings.network(store.state)]);
    before?.close();
    const page = new GraphPage(reading, worker, drawings, store, model, network);
    await page.#build(root, controls);
    return page;
  }

  get store(): Store {
    return this.#store;
  }

  get model(): Model {
    return this.#model;
  }

  /** What is drawn, or would be where there is no WebGL. */
  get network(): Network {
    return this.#network;
  }

  get picture(): Picture | undefined {
    return this.#picture;
  }

  close(): void {
    this.#bound.abort();
    this.#panel?.close();
    this.#endPicture();
  }

  async #build(root: HTMLElement, controls: readonly HTMLElement[]): Promise<void> {
    const store = this.#store;
    const panel = new Panel(this.#app);
    this.#panel = panel;
    this.#reader = new Reader(this.#app, this.#bound);
    this.#legend = new Legend(this.#model, store, () => this.#network);
    const header = h(
      'header',
      { id: 'top' },
      h('p', { class: 'brand' }, 'newsgraph'),
      searchBox(
        this.#model,
        store,
        (id) => this.#picture?.reveal(id),
        (words) => {
          this.#live.textContent = words;
        },
      ),
      h(
        'div',
        { class: 'top-actions' },
        this.#viewSwitch(),
        besideSwitch(store),
        ...controls,
        themeSwitch(() => this.#picture?.repaint(), this.#bound),
      ),
    );
    this.#canvas.setAttribute('aria-label', this.#summary());
    this.#stage.append(this.#canvas, this.#legend.element, this.#zoomButtons());
    fill(root, header, h('div', { id: 'work' }, this.#stage, this.#reader.element, panel.element), this.#live);
    bindAddress(store, this.#bound);
    bindPointing(root, this.#app, (id) => this.#picture?.reveal(id), this.#bound);
    bindSearchKey(this.#bound);
    this.#canvas.addEventListener('webglcontextlost', () => this.#awake(), true);
    store.subscribe((state, before) => this.#changed(state, before));
    this.#stage.append(narrowedNotice(this.#app));
    await this.#draw();
    this.#showView(store.state);
    if (store.state.selection) this.#bringForward(store.state.selection);
    root.dataset.ready = 'true';
  }

  /** Lays out and draws; a network drawn before keeps its positions, and what is expanded goes between them. */
  async #draw(): Promise<void> {
    const options = optionsOf(this.#store.state);
    const isStale = () => {
      const { events, sure, expanded } = optionsOf(this.#store.state);
      const isOther = events !== options.events || sure !== options.sure || expanded !== options.expanded;
      return this.#bound.signal.aborted || isOther;
    };
    let early: Promise<void> | undefined;
    const network = await this.drawings.laidOut(options, this.#aspect(), (unfinished) => {
      if (isStale()) return;
      early ??= this.#show(unfinished, true);
      void this.#picture?.move(true);
    });
    if (isStale()) return;
    await early;
    if (early && this.#picture?.network === network) await this.#picture.move(false);
    else await this.#show(network, false);
    const { selection } = this.#store.state;
    if (selection?.type === 'about') this.#picture?.reveal(selection.id);
  }

  async #show(network: Network, isProvisional: boolean): Promise<void> {
    this.#network = network;
    this.#endPicture();
    try {
      const picture = await Picture.of(this.#canvas, this.#store, network, () => this.#covered(), isProvisional);
      if (this.#network !== network || this.#bound.signal.aborted) return picture.kill();
      this.#endPicture();
      this.#picture = picture;
      this.#keys?.abort();
      this.#keys = bindKeyboard(this.#canvas, this.#picture, this.#model, this.#store, (words) => {
        this.#live.textContent = words;
      });
      this.#stage.querySelector('.stage-note')?.remove();
      await this.#picture.fill();
      await pause();
      performance.mark(isProvisional ? 'first picture' : 'picture');
    } catch {
      this.#canvas.hidden = true;
      if (!this.#stage.querySelector('.stage-note'))
        this.#stage.prepend(h('div', { class: 'stage-note' }, note(undrawn, { heading: 'h2', role: 'alert' })));
      this.#store.set({ view: 'list' });
    }
    this.#legend?.show();
  }

  #endPicture(): void {
    this.#picture?.kill();
    this.#picture = undefined;
  }

  /** The free part of the stage: wide, square or tall, so that a small change of the window moves nothing. */
  #aspect(): number {
    const legend = this.#legend?.element.open && this.#stage.clientWidth >= 640 ? this.#legend.element.offsetWidth : 0;
    const exact = (this.#stage.clientWidth - legend) / Math.max(1, this.#stage.clientHeight);
    return exact > 1.25 ? 1.5 : exact < 0.8 ? 0.65 : 1;
  }

  /** Where legend and zoom buttons lie over the picture. */
  #covered(): Box[] {
    const stage = this.#stage.getBoundingClientRect();
    return [...this.#stage.querySelectorAll('#legend, .zoom, .narrowed')].map((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      return { left: left - stage.left, top: top - stage.top, right: right - stage.left, bottom: bottom - stage.top };
    });
  }

  #changed(state: State, before: State): void {
    const isOther = state.events !== before.events || state.sure !== before.sure || state.expanded !== before.expanded;
    if (isOther) void this.#draw();
    if (state.view !== before.view) this.#showView(state);
    this.#picture?.update(state, before);
    if (state.selection !== before.selection && state.selection) this.#live.textContent = this.#spoken(state);
    if (state.hover !== before.hover) light(document, this.#app);
    if (state.beside !== before.beside) this.#showBeside();
    if (state.selection !== before.selection && state.selection) this.#bringForward(state.selection);
  }

  /** Draws anew where the browser took the graphics memory back, as it does from tabs that sleep. */
  #awake(): void {
    if (this.#isAsleep) return;
    this.#isAsleep = true;
    const draw = () => {
      this.#isAsleep = false;
      if (!this.#bound.signal.aborted) void this.#draw();
    };
    if (document.visibilityState === 'visible') setTimeout(draw, 100);
    else addEventListener('visibilitychange', draw, { once: true, capture: true });
  }

  /** Makes room for the article, or takes it back. */
  #showBeside(): void {
    this.#reader?.show();
    void this.#draw();
  }

  /** Lights up what a chosen sentence or statement is about. */
  #bringForward(selection: Selection): void {
    const about = aboutOf(this.#app, selection);
    if (about.size > 0) this.#store.set({ marked: about });
  }

  #spoken({ selection }: State): string {
    if (selection?.type === 'about') return `${this.#model.label(selection.id)}: facts shown in the panel`;
    return `${{ path: 'Way', line: 'Line', sentence: 'Sentence' }[selection!.type]} chosen: facts shown in the panel`;
  }

  #showView({ view }: State): void {
    this.#stage.classList.toggle('as-list', view === 'list');
    if (view === 'list') {
      this.#list ??= new List(this.#app);
      this.#stage.append(this.#list.element);
      this.#list.show();
    } else {
      this.#list?.element.remove();
      this.#picture?.sigma.refresh();
    }
    for (const button of document.querySelectorAll<HTMLElement>('[data-view]'))
      button.setAttribute('aria-pressed', String(button.dataset.view === view));
  }

  #viewSwitch(): HTMLElement {
    const choice = (view: State['view'], words: string) =>
      h('button', { type: 'button', data: { view }, on: { click: () => this.#store.set({ view }) } }, words);
    return h(
      'div',
      { class: 'choice', role: 'group', 'aria-label': 'View' },
      choice('picture', 'Picture'),
      choice('list', 'List'),
    );
  }

  #zoomButtons(): HTMLElement {
    const button = (title: string, text: string, click: () => void) =>
      h('button', { type: 'button', class: 'icon-button', 'aria-label': title, title, on: { click } }, text);
    return h(
      'div',
      { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
      button('Nearer', '+', () => this.#picture?.zoom(1 / 1.4)),
      button('Farther', '−', () => this.#picture?.zoom(1.4)),
      button('Show all', '⤢', () => this.#picture?.fit()),
    );
  }

  #summary(): string {
    const { things, events } = this.reading.knowledge;
    return `Picture of ${things.length} things, ${events.length} events. Arrow keys walk, Enter opens. The list view holds the same facts as text.`;
  }
}
