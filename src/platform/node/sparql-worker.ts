/** A thread that holds one dataset in the SPARQL engine and runs one job after the other; killed when a job takes too long. */
import { parentPort, workerData } from 'node:worker_threads';
import { NewsgraphError } from '../../core/diagnostic.ts';
import { SparqlDataset } from '../../graph/sparql-dataset.ts';
import { importOxigraph } from '../../graph/sparql-engine.ts';
import type { Job } from '../../graph/sparql-job.ts';
import { limitWasmMemory } from './sparql-memory.ts';

export interface WorkerSettings {
  readonly union: boolean;
  readonly memoryBytes: number;
}

/** What is asked of the worker: a dataset to take, a job to run, or both, in this order. */
export interface WorkerRequest {
  readonly dataset?: readonly Uint8Array[];
  readonly job?: Job;
}

export interface WorkerFailure {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export type WorkerReply =
  /** The dataset is loaded, the job begins. */
  | { readonly type: 'started' }
  | {
      readonly type: 'done';
      readonly body?: Uint8Array;
      readonly form?: string;
      readonly existed?: boolean;
      readonly nquads?: Uint8Array;
    }
  /** `broken`: the worker can do no more. */
  | { readonly type: 'failed'; readonly error: WorkerFailure; readonly broken: boolean };

const port = parentPort!;
const { union, memoryBytes } = workerData as WorkerSettings;
limitWasmMemory(memoryBytes);
const dataset = importOxigraph().then((oxigraph) => new SparqlDataset(oxigraph, union, pretty));
/** Loaded when it is needed: most answers are tables. */
const pretty = async (ntriples: string, mediaType: string): Promise<string | undefined> =>
  (await import('./pretty-triples.ts')).prettyTriples(ntriples, mediaType);
const encoder = new TextEncoder();

port.on('message', ({ dataset: documents, job }: WorkerRequest) => {
  dataset
    .then(async (held) => {
      if (documents) held.load(documents);
      if (!job || job.kind === 'query') held.prepare();
      send({ type: 'started' });
      if (!job) return send({ type: 'done' });
      const { text, nquads, ...rest } = await held.run(job);
      send({
        type: 'done',
        ...rest,
        ...(text !== undefined && { body: encoder.encode(text) }),
        ...(nquads !== undefined && { nquads: encoder.encode(nquads) }),
      });
    })
    .catch((error: unknown) => send(failureOf(error)));
});

function send(reply: WorkerReply): void {
  const bytes = reply.type === 'done' ? [reply.body, reply.nquads] : [];
  port.postMessage(
    reply,
    bytes.flatMap((array) => (array ? [array.buffer as ArrayBuffer] : [])),
  );
}

function failureOf(error: unknown): WorkerReply {
  if (error instanceof NewsgraphError)
    return { type: 'failed', broken: false, error: { code: error.code, message: error.message, remedy: error.remedy } };
  const message = error instanceof Error ? error.message : String(error);
  // The engine traps where it gets no more memory, where it runs out of stack, and where it has a fault of its own.
  const broken = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  return { type: 'failed', broken, error: broken ? trapOf(message) : other(message) };
}

const trapOf = (message: string): WorkerFailure =>
  /call stack|out of bounds/.test(message)
    ? {
        code: 'sparql-depth',
        message: 'It is nested too deeply.',
        remedy: 'Put fewer groups, brackets or nodes into one another.',
      }
    : {
        code: 'sparql-memory',
        message: `More than ${Math.round(memoryBytes / 2 ** 20)} MB of memory are needed.`,
        remedy: 'Ask for less, without sorting or grouping so much; or allow more with --max-memory.',
      };
const other = (message: string): WorkerFailure => ({
  code: 'sparql-failed',
  message: `The query failed: ${message}`,
  remedy: 'Simplify the query.',
});
