import { randomBytes } from 'node:crypto';
import { mergeGraphs } from '../../graph/merge.ts';
import { type Graph, parseGraph } from '../../graph/store.ts';
import { DEFAULT_BASE } from '../../ontology/terms.ts';
import { writerNamed } from '../../write/index.ts';
import type { Context } from './command.ts';
import { openBrowser } from './open-browser.ts';
import { type RunningServer, type ServedGraph, serveOnLoopback, viewerApp, viewerFolder } from './server.ts';
import { type EndpointSettings, sparqlApp } from './sparql-http.ts';
import { type PoolLimits, SparqlPool } from './sparql-pool.ts';
import { storeApp } from './store-http.ts';
import { labelled } from './summary.ts';

export interface EndpointOptions {
  readonly port?: number;
  /** Made at random where absent. */
  readonly token?: string;
  /** Whether the default graph of queries is the union of all graphs; it is unless this says false. */
  readonly union?: boolean;
  readonly maxRows?: number;
  readonly maxBody?: number;
  readonly limits?: Partial<PoolLimits>;
  readonly base?: string;
}

export interface Endpoint extends RunningServer {
  readonly token: string;
  readonly pool: SparqlPool;
}

export const DEFAULT_MAX_ROWS = 100_000;
export const DEFAULT_MAX_BODY = 64 * 2 ** 20;

/** Serves N-Quads documents as one dataset on 127.0.0.1: the viewer, the SPARQL Protocol and the Graph Store Protocol. */
export async function serveEndpoint(
  documents: readonly Uint8Array[],
  viewer: string,
  options: EndpointOptions = {},
): Promise<Endpoint> {
  const { union = true, limits = {}, token = randomBytes(16).toString('base64url') } = options;
  const pool = new SparqlPool(documents, { union, limits });
  try {
    await pool.ready();
    const settings: EndpointSettings = {
      pool,
      token,
      maxRows: options.maxRows ?? DEFAULT_MAX_ROWS,
      maxBody: options.maxBody ?? DEFAULT_MAX_BODY,
      base: options.base ?? DEFAULT_BASE,
    };
    const app = viewerApp(viewer, new PoolGraph(pool), {
      services: [sparqlApp(settings), storeApp(settings)],
    });
    const server = await serveOnLoopback(app, options.port);
    return {
      url: server.url,
      token,
      pool,
      close: async () => {
        await server.close();
        await pool.close();
      },
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/** The served dataset for the viewer, read again after an update. */
class PoolGraph implements ServedGraph {
  readonly #pool: SparqlPool;
  #read: { readonly version: number; readonly graph: Graph } | undefined;

  constructor(pool: SparqlPool) {
    this.#pool = pool;
  }

  turtle(): string {
    return writerNamed('turtle').write(this.#graph());
  }
  nquads(): string {
    return writerNamed('nquads').write(this.#graph());
  }

  #graph(): Graph {
    const { version, documents } = this.#pool;
    if (this.#read?.version !== version) {
      // A shared array cannot be decoded where it lies.
      const graphs = documents.map((bytes) => parseGraph(new TextDecoder().decode(bytes.slice()), 'nquads'));
      this.#read = { version, graph: mergeGraphs(graphs) };
    }
    return this.#read.graph;
  }
}

/** Serves graphs until the signal ends it; says where, and with which token they can be changed. */
export async function serveGraphs(
  graphs: readonly Graph[],
  context: Context,
  options: EndpointOptions & { readonly open: boolean },
): Promise<void> {
  const { terminal, signal } = context;
  const { write } = writerNamed('nquads');
  const merged = graphs.length === 1 ? graphs[0]! : mergeGraphs(graphs);
  const endpoint = await serveEndpoint([new TextEncoder().encode(write(merged))], viewerFolder(), options);
  const at = (path: string): string => terminal.out.cyan(new URL(path, endpoint.url).href);
  const lines: readonly (readonly [string, string])[] = [
    ['Viewer', `${at('/')} (Ctrl-C ends it)`],
    ['SPARQL', `${at('/sparql')}, ${merged.size} quads`],
    ['Update', `${at('/update')} and ${at('/store')}`],
    ['Token', endpoint.token],
  ];
  for (const [name, text] of lines) await terminal.print(labelled(name, text, terminal));
  if (options.open) openBrowser(endpoint.url);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await endpoint.close();
}
