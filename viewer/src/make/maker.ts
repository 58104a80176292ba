import type { Checked, GraphRequest, Made, MakeAnswer, MakeRequest, Stage } from './messages.ts';

/** Why nothing was made, and what to do. */
export class MakeFailure extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

export type OnStage = (stage: Stage, done: number, total: number) => void;

/** A graph, and what comes of its check, which goes on meanwhile. */
export interface MadeGraph {
  readonly made: Made;
  readonly checked: Promise<Checked>;
}

/** Builds graphs in a worker that starts with the first article and keeps the language model until it is cancelled. */
export class Maker {
  #worker: Worker | undefined;
  #reject: ((reason: Error) => void) | undefined;
  /** Whether the worker that runs has made a graph. */
  #hasMade = false;

  /** Starts to load what a graph is made with; whoever makes one meets what went wrong. */
  prepare(data: string): void {
    if (this.#worker !== undefined) return;
    this.#worker = startWorker();
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#stop();
    };
    this.#ask({ type: 'ready', data });
  }

  /** One at a time. Rejects with `MakeFailure`, or with an `AbortError` when cancelled. */
  async make(request: Omit<GraphRequest, 'type'>, onStage: OnStage): Promise<MadeGraph> {
    this.#worker ??= startWorker();
    const worker = this.#worker;
    try {
      return await new Promise<MadeGraph>((resolve, reject) => {
        let check: { readonly resolve: (checked: Checked) => void; readonly reject: (error: Error) => void };
        const checked = new Promise<Checked>((resolve, reject) => {
          check = { resolve, reject };
        });
        // Where nothing was made nobody waits for the check.
        checked.catch(() => undefined);
        const fail = (error: Error): void => {
          reject(error);
          check.reject(error);
        };
        this.#reject = fail;
        worker.onmessage = ({ data }: MessageEvent<MakeAnswer>) => {
          if (data.type === 'progress') onStage(data.stage, data.done, data.total);
          else if (data.type === 'made') {
            this.#hasMade = true;
            resolve({ made: data.made, checked });
          } else if (data.type === 'checked') check.resolve(data.checked);
          else fail(new MakeFailure(data.message, data.remedy));
        };
        worker.onerror = (event) => {
          event.preventDefault();
          this.#stop();
          fail(
            new MakeFailure(
              'The reader of articles could not be started.',
              'Reload the page; it must be served by newsgraph itself.',
            ),
          );
        };
        this.#ask({ type: 'make', ...request });
      });
    } finally {
      this.#reject = undefined;
    }
  }

  /** Stops what is being made or made ready, at once; the next article then loads the model again, from the browser's cache. */
  cancel(): void {
    if (this.#reject === undefined && this.#hasMade) return;
    this.#stop();
    this.#reject?.(new DOMException('Cancelled', 'AbortError'));
  }

  #ask(request: MakeRequest): void {
    this.#worker?.postMessage(request);
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#hasMade = false;
  }
}

const startWorker = (): Worker =>
  new Worker(new URL('./make-worker.ts', import.meta.url), { type: 'module', name: 'make' });
