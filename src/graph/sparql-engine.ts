import { NewsgraphError } from '../core/diagnostic.ts';
import { SparqlDataset } from './sparql-dataset.ts';

/** A query as it was written; the prefixes of `PREFIXES` need no declaration. */
export interface EngineQuery {
  readonly sparql: string;
  /** Against which relative IRIs are read. */
  readonly base: string;
  /** Media type of what comes back. */
  readonly format: 'application/sparql-results+json' | 'application/n-triples';
}

/** A SPARQL processor with one dataset. Only text goes in and out, so that it may live in a worker. */
export interface SparqlEngine {
  /** Replaces the dataset by that of an N-Quads document. */
  readonly load: (nquads: string) => void | Promise<void>;
  /** Throws a `NewsgraphError`, or the engine's own error, its message as the engine words it. */
  readonly run: (query: EngineQuery) => string | Promise<string>;
}

/** The engine's module. */
export type Oxigraph = typeof import('oxigraph');
type Initialise = (options?: { readonly module_or_path: WasmSource }) => Promise<unknown>;
/** The WebAssembly file for a browser: its URL, a response, or its bytes. */
export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

/**
 * Oxigraph, loaded when called and never before. In Node it finds its own WebAssembly file; a browser's bundler does too
 * unless the file is elsewhere: then give `wasm`. Throws `sparql-engine` where it cannot be loaded.
 *
 * @example
 * ```ts
 * import { createSparql, Graph, loadOxigraph, type SparqlEngine, type WasmSource } from 'newsgraph';
 *
 * // A bundler that puts the engine's file elsewhere: loadOxigraph(new URL('/assets/oxigraph.wasm', location.href))
 * const wasm: WasmSource | undefined = undefined;
 * const engine = (): Promise<SparqlEngine> => loadOxigraph(wasm);
 * await createSparql(new Graph(), { engine }).ask('ASK {}'); // => true
 * ```
 */
export async function loadOxigraph(wasm?: WasmSource): Promise<SparqlEngine> {
  const dataset = new SparqlDataset(await importOxigraph(wasm), false);
  return {
    load: (nquads) => dataset.load([new TextEncoder().encode(nquads)]),
    run: async ({ sparql, base, format }) =>
      (await dataset.run({ kind: 'query', sparql, base, results: format, triples: format })).text ?? '',
  };
}

/** The engine itself, loaded when called and never before. Throws `sparql-engine` where it cannot be. */
export async function importOxigraph(wasm?: WasmSource): Promise<Oxigraph> {
  try {
    const module: unknown = await import('oxigraph');
    const { default: main } = module as { readonly default?: Initialise | Oxigraph };
    if (typeof main !== 'function') return main ?? (module as Oxigraph);
    await main(wasm === undefined ? undefined : { module_or_path: wasm });
    return module as Oxigraph;
  } catch (cause) {
    throw new NewsgraphError(
      'sparql-engine',
      `The SPARQL engine could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      'Check that the package "oxigraph" is installed; in a browser, that its .wasm file is served.',
      { cause },
    );
  }
}
