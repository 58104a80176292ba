import type { Term } from '@rdfjs/types';
import { compact } from '../ontology/terms.ts';
import { tsv } from './sparql-format-tsv.ts';
import { xmlResult } from './sparql-format-xml.ts';
import type { AskResult, Solution, SparqlResult } from './sparql-results.ts';

/**
 * How results can be written: aligned text for a terminal, and the four formats of SPARQL 1.1 results.
 *
 * @example
 * ```ts
 * import { RESULT_FORMATS, type ResultFormat } from 'newsgraph';
 *
 * const formats: readonly ResultFormat[] = RESULT_FORMATS;
 * formats; // => ['table', 'json', 'csv', 'tsv', 'xml']
 * ```
 */
export const RESULT_FORMATS = ['table', 'json', 'csv', 'tsv', 'xml'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

export interface FormatOptions {
  /** Columns of the terminal: a wider table has its widest cells cut with `…`. Unlimited by default. */
  readonly width?: number;
}

/**
 * A result as text that ends with a line break. The triples of CONSTRUCT and DESCRIBE are rows of subject, predicate
 * and object. Only `table` shortens: IRIs of known vocabularies to prefixed names, cells to the width.
 *
 * @example
 * ```ts
 * import { type AskResult, createSparql, type FormatOptions, formatResult, Graph, type SelectResult } from 'newsgraph';
 *
 * const sparql = createSparql(new Graph());
 * const result = await sparql.query('SELECT (1 AS ?one) ("two" AS ?two) {}');
 * formatResult(result, 'csv'); // => 'one,two\r\n1,two\r\n'
 * const narrow: FormatOptions = { width: 40 };
 * formatResult(result, 'table', narrow).includes('two'); // => true
 * (result as SelectResult).variables; // => ['one', 'two']
 * ((await sparql.query('ASK {}')) as AskResult).answer; // => true
 * ```
 */
export function formatResult(result: SparqlResult, format: ResultFormat, options: FormatOptions = {}): string {
  if (format === 'xml') return xmlResult(result.form === 'ask' ? result.answer : rowsOf(result));
  if (result.form === 'ask')
    return format === 'json'
      ? `${JSON.stringify({ head: {}, boolean: result.answer }, null, 2)}\n`
      : `${format === 'table' ? (result.answer ? 'yes' : 'no') : result.answer}\n`;
  const rows = rowsOf(result);
  if (format === 'json') return json(rows);
  if (format === 'tsv') return tsv(rows);
  return format === 'csv' ? csv(rows) : table(rows, options.width ?? Number.POSITIVE_INFINITY);
}

const rowsOf = (result: Exclude<SparqlResult, AskResult>): Rows =>
  result.form === 'select' ? result : triples(result.quads);

export interface Rows {
  readonly variables: readonly string[];
  readonly solutions: readonly Solution[];
}

const triples = (quads: readonly { subject: Term; predicate: Term; object: Term }[]): Rows => ({
  variables: ['subject', 'predicate', 'object'],
  solutions: quads.map(
    ({ subject, predicate, object }) =>
      new Map<string, Term>([
        ['subject', subject],
        ['predicate', predicate],
        ['object', object],
      ]),
  ),
});

function json({ variables, solutions }: Rows): string {
  const bindings = solutions.map((solution) =>
    Object.fromEntries([...solution].map(([name, term]) => [name, jsonOf(term)])),
  );
  return `${JSON.stringify({ head: { vars: variables }, results: { bindings } }, null, 2)}\n`;
}

function jsonOf(term: Term): object {
  if (term.termType === 'Quad')
    return {
      type: 'triple',
      value: { subject: jsonOf(term.subject), predicate: jsonOf(term.predicate), object: jsonOf(term.object) },
    };
  if (term.termType !== 'Literal') return { type: term.termType === 'BlankNode' ? 'bnode' : 'uri', value: term.value };
  const plain = { type: 'literal', value: term.value };
  const { direction } = term as { readonly direction?: string | null };
  if (term.language) return { ...plain, 'xml:lang': term.language, ...(direction && { 'its:dir': direction }) };
  return term.datatype.value === XSD_STRING ? plain : { ...plain, datatype: term.datatype.value };
}

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** CR LF line ends and bare values, as the recommendation has them. */
function csv({ variables, solutions }: Rows): string {
  const quote = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const cell = (term: Term | undefined): string => {
    if (!term) return '';
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    return term.termType === 'Quad' ? shown(term, (iri) => `<${iri}>`) : term.value;
  };
  const lines = solutions.map((solution) => variables.map((name) => quote(cell(solution.get(name)))));
  return [variables.map(quote), ...lines].map((fields) => `${fields.join(',')}\r\n`).join('');
}

function table({ variables, solutions }: Rows, available: number): string {
  const body = solutions.map((solution) =>
    variables.map((name) => {
      const term = solution.get(name);
      return term ? visible(shown(term, compact)) : '';
    }),
  );
  const widths = shrink(
    variables.map((name, column) => Math.max(columns(name), ...body.map((row) => columns(row[column] ?? '')))),
    available - 2 * Math.max(0, variables.length - 1),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => pad(cut(cell, widths[column] ?? 0), widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const count = solutions.length === 1 ? '1 row' : `${solutions.length || 'no'} rows`;
  return `${[line(variables), line(widths.map((width) => '-'.repeat(width))), ...body.map(line), '', count].join('\n')}\n`;
}

const shown = (term: Term, iri: (value: string) => string): string => {
  if (term.termType === 'Quad')
    return `<<( ${[term.subject, term.predicate, term.object].map((part) => shown(part, iri)).join(' ')} )>>`;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  return term.termType === 'NamedNode' ? iri(term.value) : term.value;
};

/** Widths of at least 8 that share the room by cutting the widest columns first. */
function shrink(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; ) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    const next = Math.max(8, ...widths.filter((other) => other < width));
    const less = Math.min(over, Math.max(1, width - next));
    if (width <= 8) break;
    widths[widest] = width - less;
    over -= less;
  }
  return widths;
}

/** Line breaks and control characters, which would break or steer the terminal, as spaces. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ');

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const graphemes = (text: string): string[] => [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
/** How many columns of a terminal the text takes. */
const columns = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.length
    : graphemes(text).reduce((sum, grapheme) => sum + (WIDE.test(grapheme) ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = '';
  for (const grapheme of graphemes(text)) {
    if (columns(kept + grapheme) > width - 1) break;
    kept += grapheme;
  }
  return `${kept}…`;
}
