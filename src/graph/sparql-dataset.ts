import { NewsgraphError } from '../core/diagnostic.ts';
import { checkRows, checkTriples } from './sparql-count.ts';
import type { Oxigraph } from './sparql-engine.ts';
import { tsv } from './sparql-format-tsv.ts';
import { xmlResult } from './sparql-format-xml.ts';
import type { Job, JobResult, QueryJob, ReadJob, UpdateJob, WriteJob } from './sparql-job.ts';
import { type Asked, QueryMender } from './sparql-mend.ts';
import { readResults, type SelectResult } from './sparql-results.ts';
import { limitSolutions, nameColumns, readDatasetClause, withUsing } from './sparql-rewrite.ts';
import { findForbidden } from './sparql-syntax.ts';
import { explain, KNOWN_PREFIXES, readQueryForm, readUpdateText, syntaxError } from './sparql-text.ts';
import { namedNode } from './terms.ts';

const JSON_RESULTS = 'application/sparql-results+json';
const NTRIPLES = 'application/n-triples';
/** The engine's TSV drops the types of some numbers, and its XML holds characters that XML cannot. */
const OWN_FORMATS: Readonly<Record<string, (result: SelectResult) => string>> = {
  'text/tab-separated-values': tsv,
  'application/sparql-results+xml': xmlResult,
};

type Store = InstanceType<Oxigraph['Store']>;

/** Writes triples, given as N-Triples, in a format named by its media type; undefined where the engine is to do it. */
export type TriplesWriter = (ntriples: string, mediaType: string) => Promise<string | undefined>;

/**
 * One dataset in the engine. Only text and bytes go in and out, so that it may live in a worker. Where `union` is set the
 * default graph that queries see is the union of all graphs, each triple once; updates and `read` see the graphs as they are.
 */
export class SparqlDataset {
  readonly #oxigraph: Oxigraph;
  readonly #union: boolean;
  readonly #pretty: TriplesWriter | undefined;
  readonly #mender = new QueryMender();
  #documents: readonly Uint8Array[] = [];
  /** The dataset as it is, for updates; made when needed. */
  #plain: Store | undefined;
  /** The dataset as queries see it. */
  #view: Store | undefined;
  #merged: { readonly key: string; readonly store: Store } | undefined;

  constructor(oxigraph: Oxigraph, union: boolean, pretty?: TriplesWriter) {
    this.#oxigraph = oxigraph;
    this.#union = union;
    this.#pretty = pretty;
  }

  /** Replaces the dataset by that of some N-Quads documents, whose blank nodes are kept apart. */
  load(documents: readonly Uint8Array[]): void {
    this.#forget();
    this.#documents = documents;
  }

  /** Makes ready for queries, so that the first one need not wait. */
  prepare(): void {
    this.#viewed();
  }

  async run(job: Job): Promise<JobResult> {
    switch (job.kind) {
      case 'query':
        return await this.#query(job);
      case 'update':
        return this.#update(job);
      case 'read':
        return await this.#read(job);
      case 'write':
        return this.#write(job);
      case 'drop': {
        const existed = this.#has(job.graph);
        this.#stored().update(`DROP SILENT ${target(job.graph)}`);
        return { existed, ...this.#changed() };
      }
    }
  }

  async #query(job: QueryJob): Promise<JobResult> {
    const { sparql: text, base, maxRows, results } = job;
    const form = readQueryForm(text);
    refuseForbidden(text);
    const isTable = form === 'select' || form === 'ask';
    try {
      const { store, options } = this.#datasetOf(job);
      const named = nameColumns(text, (sparql) => variablesOf(store, sparql, base));
      const mended = await this.#mender.mend(named, askedOf(store, { base_iri: base, ...options }));
      const ask = (sparql: string, results_format: string): string =>
        store.query(`${KNOWN_PREFIXES}\n${sparql}`, { base_iri: base, results_format, ...options }) as string;
      if (!isTable) return { text: await this.#triples(ask(mended, NTRIPLES), job), form };
      const own = form === 'select' ? OWN_FORMATS[results] : undefined;
      const format = own ? JSON_RESULTS : results;
      const limited = maxRows !== undefined && form === 'select';
      const answer = ask(limited ? limitSolutions(mended, maxRows + 1) : mended, format);
      if (limited) checkRows(answer, format, maxRows);
      return { text: own ? own(readResults(answer) as SelectResult) : answer, form };
    } catch (error) {
      throw asError(error, text);
    }
  }

  /** Triples in the format asked for. Solutions may give the same triple, so only the triples made can be counted. */
  async #triples(ntriples: string, { triples, maxRows }: QueryJob): Promise<string> {
    if (maxRows !== undefined) checkTriples(ntriples, maxRows);
    return await this.#written(ntriples, triples);
  }

  async #written(ntriples: string, format: string): Promise<string> {
    if (format === NTRIPLES) return ntriples;
    const pretty = await this.#pretty?.(ntriples, format);
    if (pretty !== undefined) return pretty;
    const store = new this.#oxigraph.Store();
    try {
      store.load(ntriples, { format: NTRIPLES, no_transaction: true });
      return store.dump({ format, from_graph_name: this.#oxigraph.defaultGraph() });
    } finally {
      free(store);
    }
  }

  /** What a query reads: the view, or what the request or its FROM chooses. The engine does not merge several graphs. */
  #datasetOf({ sparql, base, ...chosen }: QueryJob): { store: Store; options: Parameters<Store['query']>[1] } {
    const { namedNode: node, defaultGraph } = this.#oxigraph;
    const view = this.#viewed();
    const asked = chosen.graphs ?? chosen.named;
    const clause = asked ? undefined : readDatasetClause(sparql);
    if (!asked && (clause?.graphs.length ?? 0) < 2) return { store: view, options: {} };
    const [graphs, named] = clause
      ? [
          resolveIris(view, clause.prologue, clause.graphs, base),
          resolveIris(view, clause.prologue, clause.named, base),
        ]
      : [(chosen.graphs ?? []).map(checkedIri), (chosen.named ?? []).map(checkedIri)];
    const named_graphs = named.map((iri) => node(iri));
    if (graphs.length < 2) return { store: view, options: { default_graph: graphs.map((g) => node(g)), named_graphs } };
    return { store: this.#merge(graphs), options: { default_graph: defaultGraph(), named_graphs } };
  }

  /** A copy of the dataset with the merge of some graphs as its default graph. */
  #merge(graphs: readonly string[]): Store {
    const key = graphs.join(' ');
    if (this.#merged?.key !== key) {
      free(this.#merged?.store);
      const store = this.#parse();
      store.update(
        `DROP DEFAULT; INSERT { ?s ?p ?o } WHERE { VALUES ?g { ${graphs.map((g) => `<${g}>`).join(' ')} } GRAPH ?g { ?s ?p ?o } }`,
      );
      this.#merged = { key, store };
    }
    return this.#merged.store;
  }

  #update({ sparql, base, graphs = [], named = [] }: UpdateJob): JobResult {
    const text = withUsing(sparql, graphs.map(checkedIri), named.map(checkedIri));
    refuseForbidden(sparql);
    try {
      this.#stored().update(readUpdateText(text), { base_iri: base });
    } catch (error) {
      throw asError(error, text);
    }
    return this.#changed();
  }

  async #read({ graph, whole, format }: ReadJob): Promise<JobResult> {
    if (whole) return { text: this.#stored().dump({ format }) };
    if (graph !== undefined && !this.#has(graph)) return {};
    const { namedNode: node, defaultGraph } = this.#oxigraph;
    const from_graph_name = graph === undefined ? defaultGraph() : node(checkedIri(graph));
    const ntriples = this.#stored().dump({ format: NTRIPLES, from_graph_name });
    return { text: await this.#written(ntriples, format) };
  }

  #write({ graph, whole = false, replace, documents, base }: WriteJob): JobResult {
    const { Store, namedNode: node, defaultGraph } = this.#oxigraph;
    const to = graph === undefined ? defaultGraph() : node(checkedIri(graph));
    // All that comes is read before anything that is there goes.
    const read = documents.map(({ text, format }) => {
      const store = new Store();
      try {
        store.load(text, { format, base_iri: base, ...(!whole && { to_graph_name: to }) });
        return store.dump({ format: 'application/n-quads' });
      } catch (cause) {
        if (isTrap(cause)) throw cause;
        throw new NewsgraphError('bad-graph', `This is no ${format}: ${messageOf(cause)}`, 'Correct the document.');
      } finally {
        free(store);
      }
    });
    const existed = this.#has(graph);
    const store = this.#stored();
    if (replace) store.update(`DROP SILENT ${whole ? 'ALL' : target(graph)}`);
    for (const nquads of read) store.load(nquads, { format: 'application/n-quads' });
    return { existed, ...this.#changed() };
  }

  #has(graph: string | undefined): boolean {
    if (graph === undefined) return true;
    return this.#stored().query(`ASK { GRAPH <${checkedIri(graph)}> { ?s ?p ?o } }`) as boolean;
  }

  /** After a change: the dataset as N-Quads. What queries see is made again at the next one. */
  #changed(): { readonly nquads: string } {
    const nquads = this.#stored().dump({ format: 'application/n-quads' });
    const plain = this.#plain;
    this.#plain = undefined;
    this.#forget();
    this.#plain = plain;
    this.#documents = [new TextEncoder().encode(nquads)];
    return { nquads };
  }

  #forget(): void {
    for (const store of [this.#plain, this.#view, this.#merged?.store]) free(store);
    this.#plain = undefined;
    this.#view = undefined;
    this.#merged = undefined;
  }

  #stored(): Store {
    this.#plain ??= this.#parse();
    return this.#plain;
  }

  #viewed(): Store {
    if (!this.#union) return this.#stored();
    this.#view ??= this.#makeView();
    return this.#view;
  }

  #makeView(): Store {
    const store = this.#parse();
    if (store.query('ASK { GRAPH ?g { ?s ?p ?o } }') as boolean)
      store.update('INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }');
    return store;
  }

  #parse(): Store {
    const store = new this.#oxigraph.Store();
    for (const document of this.#documents)
      store.load(document as never, { format: 'application/n-quads', no_transaction: true });
    return store;
  }
}

/** The columns of a SELECT * in the engine's order. */
const variablesOf = (store: Store, sparql: string, base: string): string[] => {
  const answer = store.query(`${KNOWN_PREFIXES}\n${limitSolutions(sparql, 0)}`, {
    base_iri: base,
    results_format: JSON_RESULTS,
  });
  return (JSON.parse(answer as string) as { readonly head: { readonly vars: string[] } }).head.vars;
};

const askedOf = (store: Store, options: Parameters<Store['query']>[1]): Asked => ({
  ask: (sparql) => store.query(sparql, options) as boolean,
  iris: (sparql) =>
    (store.query(sparql, options) as Map<string, { readonly value: string }>[]).map((row) => row.get('g')!.value),
});

function refuseForbidden(sparql: string): void {
  const found = findForbidden(sparql);
  if (found) throw syntaxError(sparql, found.at, found.what, 'SPARQL forbids it.');
}

const target = (graph: string | undefined): string =>
  graph === undefined ? 'DEFAULT' : `GRAPH <${checkedIri(graph)}>`;
const checkedIri = (iri: string): string => namedNode(iri).value;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The IRIs that some terms of a query stand for, by its own prologue. */
function resolveIris(store: Store, prologue: string, terms: readonly string[], base: string): string[] {
  if (terms.length === 0) return [];
  const sparql = `${KNOWN_PREFIXES}\n${prologue} SELECT ${terms.map((term, i) => `(${term} AS ?g${i})`).join(' ')} {}`;
  const [row] = store.query(sparql, { base_iri: base }) as Map<string, { readonly value: string }>[];
  return terms.map((_, i) => row!.get(`g${i}`)!.value);
}

/** What ends the engine: no more memory, no more stack, a fault of its own. It is of no further use then. */
const isTrap = (error: unknown): boolean => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

const asError = (error: unknown, sparql: string): unknown =>
  error instanceof NewsgraphError || isTrap(error) ? error : explain(error, sparql);

/** Gives the engine's memory back at once, not when the garbage is collected. */
function free(store: Store | undefined): void {
  try {
    (store as { free?: () => void } | undefined)?.free?.();
  } catch {
    // After a trap of the engine nothing can be given back, and the trap is what is to be told.
  }
}
