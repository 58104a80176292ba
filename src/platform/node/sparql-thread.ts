import { createSparql, type Sparql } from '../../graph/sparql.ts';
import type { SparqlEngine } from '../../graph/sparql-engine.ts';
import type { Graph } from '../../graph/store.ts';
import type { UpdateRunner } from '../../graph/update.ts';
import { SparqlPool } from './sparql-pool.ts';

/** As long as it takes: whoever waits at a terminal ends a query with Ctrl-C. */
const NO_LIMIT_MS = 2 ** 31 - 1;
const MEMORY = 4 * 2 ** 30 - 2 ** 16;

export interface ThreadSparql {
  readonly sparql: Sparql;
  readonly close: () => Promise<void>;
}

const poolOf = (nquads: Uint8Array): SparqlPool =>
  new SparqlPool([nquads], {
    union: false,
    limits: { workers: 1, timeMs: NO_LIMIT_MS, memoryBytes: MEMORY },
  });

/** Runs an update in a thread of its own, for the same reason. */
export const updateInThread: UpdateRunner = async (nquads, job) => {
  const pool = poolOf(nquads);
  try {
    return new TextDecoder().decode((await pool.write(job)).nquads);
  } finally {
    await pool.close();
  }
};

/** SPARQL over a graph in a thread of its own, so that this one still hears Ctrl-C while a query runs. */
export function openSparql(graph: Graph, base?: string): ThreadSparql {
  let pool: SparqlPool | undefined;
  const engine: SparqlEngine = {
    load: async (nquads) => {
      await pool?.close();
      pool = poolOf(new TextEncoder().encode(nquads));
    },
    run: async ({ sparql, base: of, format }) => {
      const job = { kind: 'query', sparql, base: of, results: format, triples: format } as const;
      const { body } = await pool!.read(job);
      return new TextDecoder().decode(body);
    },
  };
  return {
    sparql: createSparql(graph, { engine: async () => engine, ...(base !== undefined && { base }) }),
    close: async () => {
      await pool?.close();
    },
  };
}
