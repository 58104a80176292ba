import type { ExtractedDocument } from '../../../src/core/facts.ts';
import { Maker, type OnStage } from './maker.ts';
import type { GraphText, Made, MakeInput } from './messages.ts';

export interface MakeOptions {
  readonly date?: string;
  /** Whether the graph that is shown stays, with the articles in it. */
  readonly add: boolean;
  readonly onStage: OnStage;
}

/** The page's graph, as making needs it. */
export interface OpenGraph {
  /** Undefined while the page shows none. */
  readonly text: () => Promise<GraphText | undefined>;
  readonly has: () => boolean;
  /** Another number for every graph that is opened. */
  readonly version: () => number;
  /** `keep`: what corrected the graph before corrects the new one too. */
  readonly open: (text: string, name: string, keep: boolean) => Promise<void>;
}

const dataAddress = (): string => new URL('data', document.baseURI).href;

/** Makes graphs of articles and shows them. Articles made one after the other are stated together, as if built at once. */
export class Making {
  readonly #graph: OpenGraph;
  readonly #maker = new Maker();
  #documents: readonly ExtractedDocument[] = [];
  /** What they were added to, and what came of it. */
  #base: GraphText | undefined;
  #last: number | undefined;
  #cancelling = new AbortController();

  constructor(graph: OpenGraph) {
    this.#graph = graph;
  }

  hasGraph(): boolean {
    return this.#graph.has();
  }

  async make(inputs: readonly MakeInput[], { date, add, onStage }: MakeOptions): Promise<Made> {
    const isOurs = add && this.#graph.has() && this.#graph.version() === this.#last;
    this.#cancelling = new AbortController();
    const { signal } = this.#cancelling;
    const base = isOurs ? this.#base : add ? await this.#graph.text() : undefined;
    signal.throwIfAborted();
    const { made, checked } = await this.#maker.make(
      {
        inputs,
        beside: isOurs ? this.#documents : [],
        data: dataAddress(),
        ...(date !== undefined && { date }),
        ...(base && { base }),
      },
      onStage,
    );
    if (made.added === 0) return made;
    await this.#graph.open(made.nquads, made.articles === 1 ? 'article.nq' : 'articles.nq', add);
    this.#base = base;
    this.#last = this.#graph.version();
    const { documents, findings } = await checked;
    this.#documents = documents;
    return { ...made, findings: [...made.findings, ...findings] };
  }

  /** Loads what a graph is made with, for somebody is about to ask for one. */
  prepare(): void {
    this.#maker.prepare(dataAddress());
  }

  cancel(): void {
    this.#cancelling.abort();
    this.#maker.cancel();
  }
}
