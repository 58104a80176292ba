import type { AskAnswer, AskRequest, Outcome } from './messages.ts';

/** Milliseconds after which a query is stopped. */
const LIMIT = 30_000;

/** Asks the graph in a worker that starts with the first question; one question at a time. */
export class Asker {
  readonly #graph: () => Promise<string>;
  #worker: Worker | undefined;
  #finish: ((outcome: Outcome) => void) | undefined;
  #last = 0;

  /** `graph` gives N-Quads of what is asked. */
  constructor(graph: () => Promise<string>) {
    this.#graph = graph;
  }

  async ask(kind: AskRequest['kind'], text: string): Promise<Outcome> {
    this.stop();
    const fresh = this.#worker === undefined;
    this.#worker ??= new Worker(new URL('./ask-worker.ts', import.meta.url), { type: 'module', name: 'ask' });
    const worker = this.#worker;
    const nquads = fresh ? await this.#graph() : undefined;
    this.#last += 1;
    const id = this.#last;
    return new Promise<Outcome>((resolve) => {
      const timer = setTimeout(
        () => this.#end('It took longer than 30 seconds.', 'Add a LIMIT, or ask for less.'),
        LIMIT,
      );
      this.#finish = (outcome) => {
        clearTimeout(timer);
        this.#finish = undefined;
        resolve(outcome);
      };
      worker.onmessage = ({ data }: MessageEvent<AskAnswer>) => {
        if (data.id === id) this.#finish?.(data.outcome);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.#end('The query engine could not be started.', 'Reload the page.');
      };
      worker.postMessage({ id, kind, text, ...(nquads !== undefined && { nquads }) } satisfies AskRequest);
    });
  }

  /** Stops what is being asked; the next question loads the engine again. */
  stop(): void {
    if (this.#finish) this.#end('Stopped.', 'The query is still in the editor.');
  }

  /** Ends the worker for good. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #end(message: string, remedy: string): void {
    this.close();
    this.#finish?.({ type: 'failure', message, remedy });
  }
}
