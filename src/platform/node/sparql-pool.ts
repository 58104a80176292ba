import { NewsgraphError } from '../../core/diagnostic.ts';
import type { Job } from '../../graph/sparql-job.ts';
import { PoolWorker, type WorkerDone } from './sparql-pool-worker.ts';

export interface PoolLimits {
  /** Threads with the dataset: so many queries run at once. */
  readonly workers: number;
  /** Milliseconds that one query or update may take. */
  readonly timeMs: number;
  /** Bytes that one worker's engine may take. */
  readonly memoryBytes: number;
  /** Queries that may wait for a worker; further ones are refused. */
  readonly waiting: number;
}

export const DEFAULT_LIMITS: PoolLimits = { workers: 2, timeMs: 10_000, memoryBytes: 2 ** 30, waiting: 64 };

interface Task {
  readonly job: Job;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (done: WorkerDone) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A dataset in several worker threads, each with a copy in an engine of its own. A job that takes too long or too much memory ends
 * with its worker (`sparql-time`, `sparql-memory`), which is replaced; the others go on. An update is kept before it
 * is answered; whoever asks after that sees it.
 */
export class SparqlPool {
  readonly #limits: PoolLimits;
  readonly #union: boolean;
  /** Resolves when all changes are where they outlast this process. */
  readonly #kept: (() => Promise<void>) | undefined;
  readonly #workers = new Set<PoolWorker>();
  readonly #queue: Task[] = [];
  #documents: readonly Uint8Array[];
  #version = 1;
  /** Updates run one after the other. */
  #writing: Promise<unknown> = Promise.resolve();
  #writes = 0;
  #closed = false;
  /** Why there is no worker any more. */
  #failure: unknown;

  constructor(
    documents: readonly Uint8Array[],
    options: {
      readonly union?: boolean;
      readonly limits?: Partial<PoolLimits>;
      readonly kept?: () => Promise<void>;
    } = {},
  ) {
    this.#kept = options.kept;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#union = options.union ?? true;
    this.#documents = documents.map(shared);
    for (let i = 0; i < this.#limits.workers; i++) this.#hire();
  }

  /** Whether the default graph of queries is the union of all graphs. */
  get union(): boolean {
    return this.#union;
  }

  /** Another number after every update. */
  get version(): number {
    return this.#version;
  }

  /** The dataset as N-Quads documents, whose blank nodes are apart. */
  get documents(): readonly Uint8Array[] {
    return this.#documents;
  }

  /** Resolves when every worker has loaded the dataset. */
  async ready(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.idle()));
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Runs a job that only reads. */
  read(job: Job, signal?: AbortSignal): Promise<WorkerDone> {
    return new Promise((resolve, reject) => this.#enqueue({ job, signal, resolve, reject }));
  }

  /** Runs a job that changes the dataset: all of it or nothing. */
  async write(job: Job): Promise<WorkerDone> {
    if (this.#writes >= this.#limits.waiting) throw busy();
    this.#writes++;
    const before = this.#writing;
    const run = (async () => {
      await before.catch(() => undefined);
      const done = await this.read(job);
      return done;
    })();
    this.#writing = run;
    try {
      const done = await run;
      await this.#kept?.();
      return done;
    } finally {
      this.#writes--;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#queue.splice(0)) task.reject(busy());
    await Promise.all([...this.#workers].map((worker) => worker.end()));
  }

  #enqueue(task: Task): void {
    const full = this.#closed || this.#queue.length >= this.#limits.waiting;
    if (full || this.#failure !== undefined) {
      task.reject(this.#failure ?? busy());
      return;
    }
    this.#queue.push(task);
    task.signal?.addEventListener('abort', () => this.#drop(task), { once: true });
    this.#dispatch();
  }

  #drop(task: Task): void {
    const at = this.#queue.indexOf(task);
    if (at < 0) return;
    this.#queue.splice(at, 1);
    task.reject(gone());
  }

  /** Gives waiting tasks to free workers, to those first that have the newest dataset. */
  #dispatch(): void {
    const free = [...this.#workers].filter((worker) => worker.free);
    free.sort((a, b) => Number(b.version === this.#version) - Number(a.version === this.#version));
    for (const worker of free) {
      const task = this.#queue.shift();
      if (!task) return;
      void this.#run(worker, task);
    }
  }

  async #run(worker: PoolWorker, { job, signal, resolve, reject }: Task): Promise<void> {
    try {
      const done = await worker.run(job, this.#current(worker), signal);
      if (done.nquads) this.#replace(done.nquads, worker);
      resolve(done);
    } catch (error) {
      reject(error);
    }
    if (worker.broken) this.#replaceWorker(worker);
    this.#dispatch();
  }

  #current(worker: PoolWorker): { readonly version: number; readonly documents?: readonly Uint8Array[] } {
    const version = this.#version;
    return worker.version === version ? { version } : { version, documents: this.#documents };
  }

  /** The dataset after an update, which its worker holds already; free workers take it at once. */
  #replace(nquads: Uint8Array, writer: PoolWorker): void {
    this.#documents = [shared(nquads)];
    this.#version++;
    writer.version = this.#version;
    for (const worker of this.#workers) if (worker.free && worker !== writer) void this.#refresh(worker);
  }

  async #refresh(worker: PoolWorker): Promise<void> {
    await worker.run(undefined, this.#current(worker)).catch(() => undefined);
    if (worker.broken) this.#replaceWorker(worker);
    this.#dispatch();
  }

  #replaceWorker(worker: PoolWorker): void {
    this.#workers.delete(worker);
    void worker.end();
    if (!this.#closed) this.#hire();
  }

  #hire(): void {
    const { timeMs, memoryBytes } = this.#limits;
    const worker = new PoolWorker({ union: this.#union, memoryBytes }, timeMs);
    this.#workers.add(worker);
    void worker.run(undefined, { version: this.#version, documents: this.#documents }).then(
      () => this.#dispatch(),
      (error: unknown) => this.#unhired(worker, error),
    );
  }

  /** A worker that could not take the dataset is not replaced: the next would fail alike. Without any nobody need wait. */
  #unhired(worker: PoolWorker, error: unknown): void {
    this.#workers.delete(worker);
    void worker.end();
    if (this.#workers.size > 0 || this.#closed) return;
    this.#failure = error;
    for (const task of this.#queue.splice(0)) task.reject(error);
  }
}

/** A copy that all threads share, so that giving it to a worker copies nothing. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

const busy = (): NewsgraphError =>
  new NewsgraphError('sparql-busy', 'Too many queries wait already.', 'Try again in a moment.');
const gone = (): NewsgraphError => new NewsgraphError('sparql-gone', 'Whoever asked has gone.', 'Stay for the answer.');
