import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mergeGraphs } from '../../graph/merge.ts';
import { type Graph, parseGraph } from '../../graph/store.ts';
import { asWritten } from '../../graph/update.ts';
import { DEFAULT_BASE } from '../../ontology/terms.ts';
import { writerNamed } from '../../write/index.ts';
import type { Context } from './command.ts';
import { openBrowser } from './open-browser.ts';
import { EXIT, reportError } from './report.ts';
import { Saver } from './saver.ts';
import { type RunningServer, type ServedGraph, serveOnLoopback, viewerApp, viewerFolder } from './server.ts';
import { type EndpointSettings, sparqlApp } from './sparql-http.ts';
import { type PoolLimits, SparqlPool } from './sparql-pool.ts';
import { storeApp } from './store-http.ts';
import { labelled } from './summary.ts';
import { chooseWriter } from './write-graph.ts';

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
  /** Puts the graph where it outlasts the server: called after every change, before that is answered. */
  readonly save?: (graph: Graph) => Promise<void>;
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
  const kept = async (): Promise<void> => await saver?.saved();
  const pool = new SparqlPool(documents, { union, limits, kept });
  const served = new PoolGraph(pool);
  const { save } = options;
  const saver =
    save &&
    new Saver(
      () => pool.version,
      async () => await save(served.graph()),
    );
  try {
    await pool.ready();
    const settings: EndpointSettings = {
      pool,
      token,
      maxRows: options.maxRows ?? DEFAULT_MAX_ROWS,
      maxBody: options.maxBody ?? DEFAULT_MAX_BODY,
      base: options.base ?? DEFAULT_BASE,
    };
    const app = viewerApp(viewer, served, {
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
        // What was changed and not yet saved when the signal came.
        await saver?.settled();
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
    return writerNamed('turtle').write(this.graph());
  }
  nquads(): string {
    return writerNamed('nquads').write(this.graph());
  }

  graph(): Graph {
    const { version, documents } = this.#pool;
    if (this.#read?.version !== version) {
      // A shared array cannot be decoded where it lies.
      const graphs = documents.map((bytes) => parseGraph(new TextDecoder().decode(bytes.slice()), 'nquads'));
      this.#read = { version, graph: mergeGraphs(graphs) };
    }
    return this.#read.graph;
  }
}

export interface ServeOptions extends Omit<EndpointOptions, 'save'> {
  readonly open: boolean;
  /** The file that every change is saved in. */
  readonly saveIn?: string;
}

/** Serves graphs until the signal ends it; says where, and with which token they can be changed. Resolves to the exit code. */
export async function serveGraphs(graphs: readonly Graph[], context: Context, options: ServeOptions): Promise<number> {
  const { terminal, signal, files } = context;
  const { saveIn } = options;
  const merged = graphs.length === 1 ? graphs[0]! : mergeGraphs(graphs);
  const save = saveIn === undefined ? undefined : saving(saveIn, merged, files);
  // Now, not at the first change, is the time to find out that it cannot be written.
  if (saveIn !== undefined && !existsSync(saveIn)) await save?.(merged);
  const nquads = new TextEncoder().encode(writerNamed('nquads').write(merged));
  const endpoint = await serveEndpoint([nquads], viewerFolder(), { ...options, ...(save && { save }) });
  const at = (path: string): string => terminal.out.cyan(new URL(path, endpoint.url).href);
  const lines: readonly (readonly [string, string])[] = [
    ['Viewer', `${at('/')} (Ctrl-C ends it)`],
    ['SPARQL', `${at('/sparql')}, ${merged.size} quads`],
    ['Update', `${at('/update')} and ${at('/store')}`],
    ['Token', endpoint.token],
    ['Changes', saveIn === undefined ? 'end with the server; --save FILE keeps them' : `are saved in ${saveIn}`],
  ];
  for (const [name, text] of lines) await terminal.print(labelled(name, text, terminal));
  if (options.open) openBrowser(endpoint.url);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await endpoint.close();
    return EXIT.ok;
  } catch (error) {
    return reportError(terminal, error);
  }
}

function saving(path: string, before: Graph, files: Context['files']): (graph: Graph) => Promise<void> {
  const writer = chooseWriter(undefined, path);
  return async (graph) => await files.write(path, writer.write(asWritten(graph, before)));
}
