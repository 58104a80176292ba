import { NewsgraphError } from '../core/diagnostic.ts';

const COUNTERS: Readonly<Record<string, (text: string) => number>> = {
  'application/sparql-results+json': (text) =>
    (JSON.parse(text) as { readonly results?: { readonly bindings: readonly unknown[] } }).results?.bindings.length ??
    0,
  // `<` is escaped inside values, and so are line breaks in TSV.
  'application/sparql-results+xml': (text) => count(text, /<result>/g),
  'text/tab-separated-values': (text) => count(text, /\n/g) - 1,
  'text/csv': (text) => count(text.replace(/"[^"]*"/g, ''), /\n/g) - 1,
};

const count = (text: string, what: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(what)) found++;
  return found;
};

/** How many solutions a result in one of the four formats of SPARQL holds. */
export const countRows = (text: string, mediaType: string): number => COUNTERS[mediaType]?.(text) ?? 0;

/** Throws `sparql-rows` where a graph in N-Triples holds more triples than `most`. */
export function checkTriples(ntriples: string, most: number): void {
  if (ntriples.length > most && count(ntriples, /\n/g) > most) throw tooMany(most, 'triples');
}

/** Throws `sparql-rows` where a result holds more solutions than `most`. */
export function checkRows(text: string, mediaType: string, most: number): void {
  // The shortest row of any format is a line break: a short text needs no counting.
  if (text.length <= most || countRows(text, mediaType) <= most) return;
  throw tooMany(most, 'solutions');
}

const tooMany = (most: number, what: string): NewsgraphError =>
  new NewsgraphError(
    'sparql-rows',
    `The query has more than ${most.toLocaleString('en')} ${what}.`,
    'Ask for less with LIMIT, FILTER or COUNT, or allow more with --max-rows.',
  );
