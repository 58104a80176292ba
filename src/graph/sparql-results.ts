import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
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

/** The triples of an N-Triples document that an engine has written. */
export const readTriples = (ntriples: string): Quad[] =>
  new Parser({ format: 'N-Triples' }).parse(ntriples) as unknown as Quad[];

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
