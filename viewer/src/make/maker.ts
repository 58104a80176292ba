import type { Made, MakeAnswer, MakeRequest, Stage } from './messages.ts';

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

/** Builds graphs in a worker that starts with the first article and keeps the language model until it is cancelled. */
export class Maker {
  #worker: Worker | undefined;
  #reject: ((reason: Error) => void) | undefined;

  /** One at a time. Rejects with `MakeFailure`, or with an `AbortError` when cancelled. */
  make(request: MakeRequest, onStage: OnStage): Promise<Made> {
    this.#worker ??= new Worker(new URL('./make-worker.ts', import.meta.url), { type: 'module', name: 'make' });
    const worker = this.#worker;
    const made = new Promise<Made>((resolve, reject) => {
      this.#reject = reject;
      worker.onmessage = ({ data }: MessageEvent<MakeAnswer>) => {
        if (data.type === 'progress') onStage(data.stage, data.done, data.total);
        else if (data.type === 'made') resolve(data.made);
        else reject(new MakeFailure(data.message, data.remedy));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.#stop();
        reject(
          new MakeFailure(
            'The reader of articles could not be started.',
            'Reload the page; it must be served by newsgraph itself.',
          ),
        );
      };
      worker.postMessage(request);
    });
    return made.finally(() => {
      this.#reject = undefined;
    });
  }

  /** Stops what is being made at once; the next article then loads the model again, from the browser's cache. */
  cancel(): void {
    if (this.#reject === undefined) return;
    this.#stop();
    this.#reject(new DOMException('Cancelled', 'AbortError'));
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
