import { Worker, type WorkerOptions } from 'node:worker_threads';
import { NewsgraphError } from '../../core/diagnostic.ts';
import type { Job } from '../../graph/sparql-job.ts';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './sparql-worker.ts';

export type WorkerDone = Extract<WorkerReply, { readonly type: 'done' }>;

/** How long a query may go on after whoever asked has gone. */
const GRACE_MS = 250;

/** The dataset that a worker is to have before its job. `documents` where it has another one. */
interface Wanted {
  readonly version: number;
  readonly documents?: readonly Uint8Array[];
}

/** One worker thread as its pool sees it: it runs one job at a time and is killed when that takes too long. */
export class PoolWorker {
  readonly #worker: Worker;
  readonly #timeMs: number;
  /** Of the dataset that it holds; 0 for none. */
  version = 0;
  #running: Promise<unknown> | undefined;
  #broken = false;

  constructor(settings: WorkerSettings, timeMs: number) {
    this.#timeMs = timeMs;
    this.#worker = startThread(settings);
    this.#worker.unref();
  }

  get free(): boolean {
    return this.#running === undefined && !this.#broken;
  }
  /** True where the thread has ended or can do no more. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }

  async end(): Promise<void> {
    this.#broken = true;
    await this.#worker.terminate();
  }

  /** Runs a job, after loading the dataset where one is given; loading does not count as the job's time. */
  async run(job: Job | undefined, wanted: Wanted, signal?: AbortSignal): Promise<WorkerDone> {
    const running = this.#exchange(job, wanted, signal);
    this.#running = running;
    try {
      const done = await running;
      this.version = wanted.version;
      return done;
    } finally {
      this.#running = undefined;
    }
  }

  #exchange(job: Job | undefined, { documents }: Wanted, signal: AbortSignal | undefined): Promise<WorkerDone> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const worker = this.#worker;
      worker.ref();
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
        worker.off('message', hear).off('error', fail).off('exit', fail);
        worker.unref();
        then();
      };
      const kill = (error: NewsgraphError): void => {
        this.#broken = true;
        void worker.terminate();
        settle(() => reject(error));
      };
      const leave = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => kill(timeout(this.#timeMs)), GRACE_MS);
      };
      const hear = (reply: WorkerReply): void => {
        if (reply.type === 'started') {
          if (job && !signal?.aborted) timer = setTimeout(() => kill(timeout(this.#timeMs)), this.#timeMs);
        } else if (reply.type === 'done') settle(() => resolve(reply));
        else {
          this.#broken ||= reply.broken;
          const { code, message, remedy } = reply.error;
          settle(() => reject(new NewsgraphError(code, message, remedy)));
        }
      };
      const fail = (error: unknown): void => {
        this.#broken = true;
        settle(() => reject(ended(error)));
      };
      worker.on('message', hear).on('error', fail).on('exit', fail);
      signal?.addEventListener('abort', leave, { once: true });
      worker.postMessage({ ...(documents && { dataset: documents }), ...(job && { job }) } satisfies WorkerRequest);
    });
  }
}

/** The worker's own file lies beside this one, in the sources and in what is built of them alike. */
function startThread(settings: WorkerSettings): Worker {
  const options: WorkerOptions = {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(settings.memoryBytes / 2 ** 20) },
    // What the engine says as it aborts is for its authors.
    stderr: true,
  };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./sparql-worker.js', import.meta.url), options);
  // From the sources: tsx does not pass itself on to threads.
  const [tsx, file] = [import.meta.resolve('tsx/esm/api'), new URL('./sparql-worker.ts', import.meta.url).href];
  const start = `import(${JSON.stringify(tsx)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(start, { ...options, eval: true });
}

const timeout = (ms: number): NewsgraphError =>
  new NewsgraphError(
    'sparql-time',
    `The query took longer than ${ms / 1000} s and was stopped.`,
    'Ask for less: LIMIT, a FILTER, no pattern without a shared variable; or allow more with --max-time.',
  );

function ended(error: unknown): NewsgraphError {
  const outOfMemory = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory
    ? new NewsgraphError('sparql-memory', 'The query needs too much memory.', 'Ask for less, or use --max-memory.')
    : new NewsgraphError(
        'sparql-failed',
        `The query failed: ${error instanceof Error ? error.message : 'its thread ended'}`,
        'Simplify the query.',
      );
}
