import type { Quad } from '@rdfjs/types';
import { NewsgraphError } from '../core/diagnostic.ts';
import { formatNamed, formatOfFile, formatOfText, GRAPH_FORMATS, type GraphFormat } from './formats.ts';
import { parseAny } from './parse.ts';
import { Graph } from './store.ts';

export interface ReadGraphOptions {
  /** Name, extension or media type of the format; without it, what the file's name ends in, or what the text looks like. */
  readonly format?: string;
  /** Name of the file, or its address. */
  readonly name?: string;
  /** The absolute IRI that relative ones in the text are resolved against; without it they are refused. */
  readonly base?: string;
}

/**
 * Reads a graph in any of the formats, whoever made it. Evidence comes out in one form, a node that `rdf:reifies` the
 * triple. Rejects with `bad-graph` for what is not in the format or holds a term that cannot be written in every one.
 *
 * @example
 * ```ts
 * import { readGraph, type ReadGraphOptions } from 'newsgraph';
 *
 * const jsonld = '{ "@id": "urn:a", "@type": "https://schema.org/Person" }';
 * const options: ReadGraphOptions = { name: 'people.jsonld' }; // without one the text itself tells its format
 * (await readGraph(jsonld, options)).size; // => 1
 * ```
 */
export async function readGraph(input: string | Uint8Array, options: ReadGraphOptions = {}): Promise<Graph> {
  return new Graph(await readQuads(input, options));
}

/** The same as quads in the order of the text, without the indices of a graph, which take longer than reading. */
export async function readQuads(input: string | Uint8Array, options: ReadGraphOptions = {}): Promise<Quad[]> {
  const text = typeof input === 'string' ? input : decode(input);
  return parseAny(text, chooseFormat(text, options), options.base);
}

function chooseFormat(text: string, { format, name }: ReadGraphOptions): GraphFormat {
  if (format === undefined) return (name === undefined ? undefined : formatOfFile(name)) ?? formatOfText(text);
  const named = formatNamed(format);
  if (named) return named;
  const known = Object.keys(GRAPH_FORMATS).join(', ');
  throw new NewsgraphError('unknown-format', `There is no format ${JSON.stringify(format)}.`, `Use one of ${known}.`);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NewsgraphError('bad-graph', 'This is not UTF-8 text.', 'Save it as UTF-8.', { cause });
  }
}
