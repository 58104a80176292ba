import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { NewsgraphError } from '../core/diagnostic.ts';
import { DEFAULT_BASE } from '../ontology/terms.ts';
import type { QuadSource } from './query.ts';
import { type EngineQuery, loadOxigraph, type SparqlEngine } from './sparql-engine.ts';
import { unionNQuads } from './sparql-nquads.ts';
import { explain, type QueryForm, readQueryText } from './sparql-text.ts';
import { directedLiteral } from './terms.ts';

/** One solution: RDF/JS terms by variable name without its question mark; unbound variables have none. */
export type Solution = ReadonlyMap<string, Term>;

export interface SelectResult {
  readonly form: 'select';
  /** In the order of the SELECT clause. */
  readonly variables: readonly string[];
  readonly solutions: readonly Solution[];
}
export interface AskResult {
  readonly form: 'ask';
  readonly answer: boolean;
}
export interface GraphResult {
  readonly form: 'construct' | 'describe';
  readonly quads: readonly Quad[];
}
export type SparqlResult = SelectResult | AskResult | GraphResult;

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

/** SPARQL over a graph. The engine is loaded at the first query, and only then. */
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
    const { form, sparql: text } = readQueryText(sparql);
    const ready = await upToDate();
    const isGraph = form === 'construct' || form === 'describe';
    const format: EngineQuery['format'] = isGraph ? 'application/n-triples' : 'application/sparql-results+json';
    let answer: string;
    try {
      answer = await ready.run({ sparql: text, base, format });
    } catch (error) {
      throw explain(error, sparql);
    }
    return isGraph ? { form, quads: parseTriples(answer) } : readResults(answer);
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

const parseTriples = (ntriples: string): Quad[] => new Parser({ format: 'N-Triples' }).parse(ntriples) as Quad[];

/** A term of the SPARQL JSON results format; `triple` is of SPARQL 1.2. */
type JsonTerm =
  | { readonly type: 'uri' | 'bnode'; readonly value: string }
  | {
      readonly type: 'literal' | 'typed-literal';
      readonly value: string;
      readonly datatype?: string;
      readonly 'xml:lang'?: string;
      readonly 'its:dir'?: 'ltr' | 'rtl';
    }
  | {
      readonly type: 'triple';
      readonly value: { readonly subject: JsonTerm; readonly predicate: JsonTerm; readonly object: JsonTerm };
    };
interface JsonResults {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

/** What SPARQL JSON results hold. */
export function readResults(json: string): SelectResult | AskResult {
  const { head, boolean, results } = JSON.parse(json) as JsonResults;
  if (boolean !== undefined) return { form: 'ask', answer: boolean };
  const variables = head.vars ?? [];
  const solutions = (results?.bindings ?? []).map(
    (binding) =>
      new Map(
        variables.flatMap((variable) => {
          const term = Object.hasOwn(binding, variable) ? binding[variable] : undefined;
          return term ? [[variable, termOf(term)] as const] : [];
        }),
      ),
  );
  return { form: 'select', variables, solutions };
}

const makeTriple = DataFactory.quad as unknown as (subject: Term, predicate: Term, object: Term) => Term;

function termOf(json: JsonTerm): Term {
  switch (json.type) {
    case 'uri':
      return DataFactory.namedNode(json.value);
    case 'bnode':
      return DataFactory.blankNode(json.value);
    case 'triple':
      return makeTriple(termOf(json.value.subject), termOf(json.value.predicate), termOf(json.value.object));
    default:
      if (json['xml:lang'] && json['its:dir']) return directedLiteral(json.value, json['xml:lang'], json['its:dir']);
      return DataFactory.literal(
        json.value,
        json['xml:lang'] ?? (json.datatype === undefined ? undefined : DataFactory.namedNode(json.datatype)),
      );
  }
}
