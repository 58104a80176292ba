import type { Quad } from '@rdfjs/types';
import { NewsgraphError } from '../core/diagnostic.ts';
import { DEFAULT_BASE } from '../ontology/terms.ts';
import type { QuadSource } from './query-api.ts';
import { type EngineQuery, loadOxigraph, type SparqlEngine } from './sparql-engine.ts';
import { unionNQuads } from './sparql-nquads.ts';
import {
  type AskResult,
  type GraphResult,
  readResults,
  readTriples,
  type SelectResult,
  type Solution,
  type SparqlResult,
} from './sparql-results.ts';
import { explain, type QueryForm, readQueryForm } from './sparql-text.ts';

export type { AskResult, GraphResult, SelectResult, Solution, SparqlResult };

export interface SparqlOptions {
  /** Base of relative IRIs in queries: `<person/jane-doe>`; that of the individuals by default. */
  readonly base?: string;
  /** What loads the engine at the first query; Oxigraph by default. */
  readonly engine?: () => Promise<SparqlEngine>;
}

/**
 * SPARQL 1.1 over a graph, which is read again when it has changed. The default graph is the union of the named graphs
 * unless the query says FROM. The prefixes of `PREFIXES` need no declaration. Numbers and dates come back in canonical
 * form (`0.90` as `0.9`). Throws `sparql-syntax` (with line and column), `sparql-update`, `sparql-unsupported`,
 * `sparql-failed` or `sparql-engine`.
 */
export interface Sparql {
  readonly query: (sparql: string) => Promise<SparqlResult>;
  /** Solutions of a SELECT. Throws `sparql-form` for another form, as do `ask` and `construct`. */
  readonly select: (sparql: string) => Promise<readonly Solution[]>;
  readonly ask: (sparql: string) => Promise<boolean>;
  /** Triples of a CONSTRUCT or DESCRIBE. */
  readonly construct: (sparql: string) => Promise<readonly Quad[]>;
}

/**
 * SPARQL over a graph. The engine is loaded at the first query, and only then.
 *
 * @example
 * ```ts
 * import { createSparql, type GraphResult, parseGraph } from 'newsgraph';
 * import type { Solution, Sparql, SparqlOptions, SparqlResult } from 'newsgraph';
 *
 * const graph = parseGraph(`
 *   PREFIX schema: <https://schema.org/>
 *   <urn:anna> a schema:Person ; schema:name "Anna Berg" ; schema:knows <urn:jonas> .
 *   <urn:jonas> a schema:Person ; schema:name "Jonas Lind" .`, 'turtle');
 * const options: SparqlOptions = { base: 'https://example.org/' };
 * const sparql: Sparql = createSparql(graph, options);
 * const rows: readonly Solution[] = await sparql.select('SELECT ?name { ?p schema:name ?name } ORDER BY ?name');
 * rows.map((row) => row.get('name')?.value); // => ['Anna Berg', 'Jonas Lind']
 * await sparql.ask('ASK { <urn:anna> schema:knows <urn:jonas> }'); // => true
 * (await sparql.construct('DESCRIBE <urn:jonas>')).length; // => 2
 * const result: SparqlResult = await sparql.query('SELECT * {}');
 * result.form; // => 'select'
 * const built = (await sparql.query('CONSTRUCT { <urn:x> a schema:Person } {}')) as GraphResult;
 * built.quads.length; // => 1
 * ```
 */
export function createSparql(graph: QuadSource, options: SparqlOptions = {}): Sparql {
  const { base = DEFAULT_BASE, engine: loadEngine = () => loadOxigraph() } = options;
  let engine: Promise<SparqlEngine> | undefined;
  let loaded: { readonly version: number; readonly done: Promise<SparqlEngine> } | undefined;

  const upToDate = (): Promise<SparqlEngine> => {
    const version = graph.version ?? graph.size;
    if (loaded?.version === version) return loaded.done;
    engine ??= loadEngine();
    const before = loaded?.done.catch(() => undefined);
    const done = (async (running: Promise<SparqlEngine>) => {
      await before;
      const ready = await running;
      await ready.load(unionNQuads(graph));
      return ready;
    })(engine);
    loaded = { version, done };
    done.catch(() => {
      engine = undefined; // so that the next query tries again
      loaded = undefined;
    });
    return done;
  };

  const query = async (sparql: string): Promise<SparqlResult> => {
    const form = readQueryForm(sparql);
    const ready = await upToDate();
    const isGraph = form === 'construct' || form === 'describe';
    const format: EngineQuery['format'] = isGraph ? 'application/n-triples' : 'application/sparql-results+json';
    let answer: string;
    try {
      answer = await ready.run({ sparql, base, format });
    } catch (error) {
      throw error instanceof NewsgraphError ? error : explain(error, sparql);
    }
    return isGraph ? { form, quads: readTriples(answer) } : readResults(answer);
  };

  return {
    query,
    select: async (sparql) => (expectForm(await query(sparql), 'select') as SelectResult).solutions,
    ask: async (sparql) => (expectForm(await query(sparql), 'ask') as AskResult).answer,
    construct: async (sparql) => (expectForm(await query(sparql), 'construct', 'describe') as GraphResult).quads,
  };
}

function expectForm(result: SparqlResult, ...forms: readonly QueryForm[]): SparqlResult {
  if (forms.includes(result.form)) return result;
  throw new NewsgraphError(
    'sparql-form',
    `The query is ${result.form.toUpperCase()}, where ${forms.join(' or ').toUpperCase()} was asked for.`,
    'Use query(), which takes every form.',
  );
}
