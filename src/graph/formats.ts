/** The formats of RDF that graphs are read from and written in. */
export type GraphFormat = 'turtle' | 'trig' | 'ntriples' | 'nquads' | 'jsonld' | 'rdfxml';

interface FormatNames {
  /** The first is what files are given. */
  readonly extensions: readonly string[];
  /** The first is the registered one. */
  readonly mediaTypes: readonly string[];
  /** Whether it holds named graphs. */
  readonly graphs: boolean;
}

/**
 * Each format of RDF with its names.
 *
 * @example
 * ```ts
 * import { GRAPH_FORMATS } from 'newsgraph';
 *
 * GRAPH_FORMATS.trig.extensions; // => ['.trig']
 * GRAPH_FORMATS.turtle.graphs; // => false
 * ```
 */
export const GRAPH_FORMATS: Readonly<Record<GraphFormat, FormatNames>> = {
  turtle: { extensions: ['.ttl', '.turtle'], mediaTypes: ['text/turtle', 'application/x-turtle'], graphs: false },
  trig: { extensions: ['.trig'], mediaTypes: ['application/trig', 'application/x-trig'], graphs: true },
  ntriples: { extensions: ['.nt'], mediaTypes: ['application/n-triples'], graphs: false },
  nquads: { extensions: ['.nq'], mediaTypes: ['application/n-quads', 'text/x-nquads'], graphs: true },
  jsonld: { extensions: ['.jsonld'], mediaTypes: ['application/ld+json'], graphs: true },
  rdfxml: { extensions: ['.rdf', '.owl'], mediaTypes: ['application/rdf+xml'], graphs: false },
};

/**
 * The format of that name, file extension (`.ttl` or `ttl`) or media type (its parameters do not count); undefined for others.
 *
 * @example
 * ```ts
 * import { formatNamed, type GraphFormat } from 'newsgraph';
 *
 * const format: GraphFormat | undefined = formatNamed('text/turtle; charset=utf-8');
 * format; // => 'turtle'
 * formatNamed('.png'); // => undefined
 * ```
 */
export function formatNamed(name: string): GraphFormat | undefined {
  const plain = name.toLowerCase().replace(/;.*$/s, '').trim();
  const found = Object.entries(GRAPH_FORMATS).find(
    ([format, { extensions, mediaTypes }]) =>
      format === plain || mediaTypes.includes(plain) || extensions.includes(plain) || extensions.includes(`.${plain}`),
  );
  return found?.[0] as GraphFormat | undefined;
}

/** The format that a file's name ends in. */
export function formatOfFile(name: string): GraphFormat | undefined {
  const extension = /\.[^./\\]*$/.exec(name)?.[0];
  return extension === undefined ? undefined : formatNamed(extension);
}

const TERM = String.raw`(?:<[A-Za-z][A-Za-z0-9+.-]*:[^<>"\s]*>|_:[^\s<>"]+)`;
const LITERAL = String.raw`"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^<>\s]*>)?`;
const TRIPLE_TERM = String.raw`<<\(.*\)>>`;
/** A line of N-Triples or N-Quads. */
const LINE = new RegExp(
  String.raw`^\s*(?:${TERM}\s*<[^<>\s]*>\s*(?:${TERM}|${LITERAL}|${TRIPLE_TERM})\s*(?:${TERM}\s*)?\.\s*(?:#.*)?|#.*|VERSION.*)?$`,
);

/** The format that a text is in, by what it looks like; TriG, which includes Turtle, where it looks like no other. */
export function formatOfText(text: string): GraphFormat {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^<(?:\?xml|!DOCTYPE|!--|(?:\w+:)?RDF[\s>])/.test(start)) return 'rdfxml';
  if (/^(?:\{\s*"|\[\s*[{"])/.test(start)) return 'jsonld';
  // Until the first line of another kind; a file of lines is read whole once.
  return start.split(/\r?\n|\r/).every((line) => LINE.test(line)) ? 'nquads' : 'trig';
}
