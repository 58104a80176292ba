import type { Correction } from '../../src/graph/corrections.ts';
import * as history from './correct/history.ts';
import { KeptCorrections } from './correct/kept.ts';
import { openDialog } from './dialog.ts';
import { fill, h } from './dom.ts';
import { type Arrived, bindDrop, LARGEST_GRAPH, LONGEST_ARTICLE, openButton } from './files.ts';
import { KeptGraphs } from './kept/kept-graphs.ts';
import type { Making } from './make/making.ts';
import { menu } from './menu.ts';
import { GraphPage } from './page.ts';
import { banner, nothing, waiting } from './say.ts';
import { IS_STANDALONE } from './standalone.ts';
import { needsServer, type Trouble, tooLarge, tooLong, trouble, unopened, unreadable, unserved } from './trouble.ts';
import { GraphWorker } from './worker/client.ts';
import { Failure } from './worker/failure.ts';
import type { Reading } from './worker/messages.ts';

/**
 * The page's one graph from file to picture: opened, added to, corrected, asked and taken away. What is only sometimes
 * wanted lies in folders of its own, each loaded when it is first used and given this to work with.
 */
export class Workbench {
  readonly worker = new GraphWorker();
  readonly keptGraphs = new KeptGraphs();
  readonly #kept = new KeptCorrections(storage());
  #page: GraphPage | undefined;
  #reading: Reading | undefined;
  #history = history.startHistory([]);
  #version = 0;
  #making: Making | undefined;

  constructor(readonly root: HTMLElement) {}

  /** The page of the graph shown; undefined where there is none. */
  get page(): GraphPage | undefined {
    return this.#page;
  }

  get history(): history.History {
    return this.#history;
  }

  /** Takes what was opened or dropped: a graph is shown, an article is made into one. */
  async take(files: readonly Arrived[]): Promise<void> {
    const articles = files.filter(({ kind }) => kind === 'article');
    const [graph] = files.filter(({ kind }) => kind !== 'article');
    const { name = '', size = 0 } = graph?.file ?? {};
    if (graph?.kind === 'large') return this.#say(tooLarge(name, size, LARGEST_GRAPH));
    if (graph?.kind === 'long') return this.#say(tooLong(name, size, LONGEST_ARTICLE));
    if (graph) {
      const text = await graph.file.text().catch((error: unknown) => this.#say(unopened(name, error)));
      if (text === undefined) return;
      await this.open(text, name);
    }
    if (articles.length > 0) await this.make(articles.map(({ file }) => file));
  }

  /** Shows a graph in the place of the one before; where it cannot be read, that one stays. `keep`: its corrections too. */
  async open(text: string, name: string, keep = false): Promise<void> {
    const isFirst = this.#page === undefined;
    if (isFirst) fill(this.root, waiting(`Reading ${name} …`));
    try {
      const reading = await this.worker.read(text, name, (words) => {
        if (isFirst) fill(this.root, waiting(words));
      });
      const found = trouble(reading.knowledge, name, reading.corrections.length);
      if (reading.corrections.length > 0 && reading.knowledge.articles.length === 0 && this.#reading)
        return await this.#correct(history.startHistory([], [...this.#history.done, ...reading.corrections]));
      if (found) return this.#say(found);
      const before = keep ? history.own(this.#history) : this.#kept.of(articlesOf(reading));
      this.#history = history.startHistory(reading.corrections, before);
      this.#version += 1;
      await this.#show(before.length === 0 ? reading : await this.worker.correct(this.#history.done));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#say(unreadable(name, message, error instanceof Failure ? error.place : undefined));
    }
  }

  async correct(correction: Correction): Promise<void> {
    await this.#correct(history.corrected(this.#history, correction));
  }

  async undo(): Promise<void> {
    await this.#correct(history.undo(this.#history));
  }

  async redo(): Promise<void> {
    await this.#correct(history.redo(this.#history));
  }

  async #correct(next: history.History): Promise<void> {
    this.#history = next;
    if (this.#reading) this.#kept.keep(articlesOf(this.#reading), history.own(next));
    await this.#show(await this.worker.correct(next.done));
  }

  async #show(reading: Reading): Promise<void> {
    this.#reading = reading;
    this.#page = await GraphPage.show(this.root, reading, this.worker, this.#controls(), this.#page);
  }

  async make(files: readonly File[] = []): Promise<void> {
    if (IS_STANDALONE) return this.#say(needsServer);
    const { Making } = await import('./make/making.ts');
    this.#making ??= new Making({
      has: () => this.#page !== undefined,
      text: async () => (this.#page ? { text: await this.worker.nquads(false), name: 'graph.nq' } : undefined),
      version: () => this.#version,
      open: async (text, name, keep) => {
        const before = this.#version;
        await this.open(text, name, keep);
        if (this.#version !== before && this.#reading) await this.#keep(this.#reading, text);
      },
    });
    const host = { making: this.#making, files };
    await openDialog('Make a graph of an article', () => import('./make/mount.ts'), host);
  }

  /** A page that is discarded or closed loses what was made in it; the browser keeps that for the next visit. */
  async #keep(reading: Reading, nquads: string): Promise<void> {
    const title = reading.knowledge.articles.map(({ headline }) => headline).join(' · ');
    await this.keptGraphs.keep({ title, articles: articlesOf(reading), nquads, made: Date.now() });
  }

  #showKept(): Promise<void> {
    return openDialog('Graphs made before', () => import('./kept/mount.ts'), this);
  }

  /** Offers what was made before, where there is such. */
  async #offerKept(beside: HTMLElement): Promise<void> {
    const { length } = await this.keptGraphs.list();
    if (length === 0) return;
    const show = { type: 'button', class: 'soft', on: { click: () => void this.#showKept() } } as const;
    beside.after(h('button', show, `Graphs made before (${length})`));
  }

  /** What stands in the page's header beside search and view. */
  #controls(): HTMLElement[] {
    const dialog = (title: string, load: Parameters<typeof openDialog<this>>[1]) => () =>
      void openDialog(title, load, this);
    const served = IS_STANDALONE
      ? []
      : [
          { words: 'Add an article …', run: () => void this.make() },
          { words: 'Made before …', run: () => void this.#showKept() },
        ];
    return [
      menu('Graph', [
        ...served,
        { words: 'Correct …', run: dialog('Correct the graph', () => import('./correct/mount.ts')) },
        { words: 'Download …', run: dialog('Take it away', () => import('./download/mount.ts')) },
      ]),
      openButton((files) => void this.take(files), 'Open'),
    ];
  }

  /** Why there is nothing to show: over the graph that is there, or in its place. */
  #say(problem: Trouble, ...first: readonly HTMLElement[]): void {
    document.querySelector('.banner')?.remove();
    if (this.#page) return void this.root.prepend(banner(problem));
    const make = { type: 'button', class: 'soft', on: { click: () => void this.make() } } as const;
    const open = openButton((files) => void this.take(files));
    const making = h('button', make, 'Make a graph of an article');
    fill(this.root, nothing(problem, ...first, open, ...(IS_STANDALONE ? [] : [making])));
    if (!IS_STANDALONE) void this.#offerKept(making);
  }

  /** The graph that the page was served with: `?graph=` where given, else what the page's own `data-graph` names. */
  async start(): Promise<void> {
    bindDrop((files) => void this.take(files));
    const inside = document.getElementById('graph')?.textContent;
    if (inside) {
      const { text, name } = JSON.parse(inside) as { text: string; name: string };
      return this.open(text, name);
    }
    await this.#fetch();
  }

  async #fetch(): Promise<void> {
    const address = new URLSearchParams(location.search).get('graph') ?? document.body.dataset.graph ?? 'graph.ttl';
    fill(this.root, waiting('Loading the graph …'));
    const response = await fetch(new URL(address, document.baseURI)).catch(() => undefined);
    const body = response?.ok ? await response.blob().catch(() => undefined) : undefined;
    if (body && body.size > LARGEST_GRAPH) return this.#say(tooLarge(address, body.size, LARGEST_GRAPH));
    const text = await body?.text();
    if (text === undefined) {
      const again = { type: 'button', class: 'strong', on: { click: () => void this.#fetch() } } as const;
      const status = response?.ok ? undefined : response?.status;
      return this.#say(unserved(address, status), ...(status === undefined ? [h('button', again, 'Try again')] : []));
    }
    await this.open(text, address);
  }
}

const articlesOf = ({ knowledge }: Reading): string[] => knowledge.articles.map(({ id }) => id);

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
