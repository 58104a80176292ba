import { parseAccept } from 'hono/utils/accept';

/** Media types that an answer can have, the preferred one first, each with other names that ask for it. */
export type Offer = readonly (readonly [type: string, ...aliases: string[]])[];

/** Of SELECT and ASK. */
export const RESULT_TYPES: Offer = [
  ['application/sparql-results+json', 'application/json'],
  ['application/sparql-results+xml', 'application/xml', 'text/xml'],
  ['text/csv'],
  ['text/tab-separated-values'],
];

/** Of CONSTRUCT and DESCRIBE, and of one graph. */
export const TRIPLES_TYPES: Offer = [
  ['text/turtle', 'application/x-turtle'],
  ['application/n-triples', 'text/plain'],
  ['application/rdf+xml', 'application/xml', 'text/xml'],
  ['application/ld+json', 'application/json'],
];

/** Of a whole dataset. */
export const QUADS_TYPES: Offer = [['application/trig'], ['application/n-quads'], ['application/ld+json']];

/** The type offered that an Accept header likes best; undefined where it takes none of them. */
export function negotiate(accept: string | undefined, offer: Offer): string | undefined {
  if (accept === undefined || accept.trim() === '') return offer[0]![0];
  const wanted = parseAccept(accept).map(({ type, q }) => ({ type: type.toLowerCase(), q }));
  let best: { readonly type: string; readonly q: number } | undefined;
  for (const names of offer) {
    const q = Math.max(...names.map((name) => qualityOf(wanted, name)));
    if (q > 0 && q > (best?.q ?? 0)) best = { type: names[0], q };
  }
  return best?.type;
}

/** How much a type is wanted; the most specific range that covers it decides. */
function qualityOf(wanted: readonly { readonly type: string; readonly q: number }[], type: string): number {
  for (const range of [type, type.replace(/\/.*/, '/*'), '*/*']) {
    const found = wanted.find((w) => w.type === range);
    if (found) return found.q;
  }
  return 0;
}

/** The type with its charset: all text here is UTF-8. */
export const withCharset = (type: string): string => `${type}; charset=utf-8`;

/** What a Content-Type header names: the media type, its charset, and the boundary of a multipart body. */
export function contentTypeOf(header: string | undefined): {
  readonly type: string;
  readonly charset: string;
  readonly boundary: string | undefined;
} {
  const [type = '', ...parameters] = (header ?? '').split(';');
  const value = (name: string): string | undefined =>
    parameters
      .map((parameter) => new RegExp(`^\\s*${name}\\s*=\\s*"?([^"]*)"?\\s*$`, 'i').exec(parameter)?.[1])
      .find((found) => found !== undefined);
  return {
    type: type.trim().toLowerCase(),
    charset: (value('charset') ?? 'utf-8').toLowerCase(),
    boundary: value('boundary'),
  };
}
