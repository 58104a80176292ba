import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { NewsgraphError } from '../core/diagnostic.ts';
import { GRAPH_FORMATS, type GraphFormat } from './formats.ts';
import { asRdf12 } from './reify.ts';
import { Gate, relabelBlankNodes } from './terms.ts';

/** The formats that are read at once; the others' readers are loaded when they are needed. */
export type TextFormat = Exclude<GraphFormat, 'jsonld' | 'rdfxml'>;

/** Quads of a text in Turtle, TriG, N-Triples or N-Quads, all of them checked; throws `bad-graph` with the line. */
export function parseText(text: string, format: TextFormat, base?: string): Quad[] {
  return accept(format, () => {
    const parser = new Parser({ format: GRAPH_FORMATS[format].mediaTypes[0]!, ...(base && { baseIRI: base }) });
    return parser.parse(text.replace(/^\uFEFF/, '')) as unknown as Quad[];
  });
}

/** Quads of a text in any format, all of them checked; rejects with `bad-graph`. Nothing is fetched, no context either. */
export async function parseAny(text: string, format: GraphFormat, base?: string): Promise<Quad[]> {
  if (format !== 'jsonld' && format !== 'rdfxml') return parseText(text, format, base);
  const parser = await (format === 'jsonld' ? jsonldParser(base) : rdfxmlParser(base));
  let quads: Quad[] = [];
  let failure: unknown;
  try {
    quads = await collect(parser, text.replace(/^\uFEFF/, ''));
  } catch (error) {
    failure = error;
  }
  return accept(format, () => {
    if (failure !== undefined) throw failure;
    return quads;
  });
}

/** Evidence in one form, blank nodes named anew, every term through the gate. */
function accept(format: GraphFormat, read: () => Quad[]): Quad[] {
  try {
    return asRdf12(relabelBlankNodes(read().map(new Gate().check)));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('bad-graph', `This is no ${format}: ${detail}`, REMEDY, { cause });
  }
}

const REMEDY = 'Give Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML whose IRIs are absolute.';

/** The part of a Node stream that the parsers of JSON-LD and RDF/XML have, in a browser too. */
interface QuadStream {
  on(event: 'data', listener: (quad: Quad) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  write(text: string): unknown;
  end(): unknown;
}

function collect(parser: QuadStream, text: string): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    parser.on('data', (quad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(quads));
    parser.write(text);
    parser.end();
  });
}

async function jsonldParser(base: string | undefined): Promise<QuadStream> {
  const { JsonLdParser } = await import('jsonld-streaming-parser');
  const load = (url: string): Promise<never> =>
    Promise.reject(
      new Error(`It names the context ${url}, and nothing is fetched. Write the context into the document.`),
    );
  return new JsonLdParser({
    documentLoader: { load },
    ...(base !== undefined && { baseIRI: base }),
  }) as unknown as QuadStream;
}

async function rdfxmlParser(base: string | undefined): Promise<QuadStream> {
  const { RdfXmlParser } = await import('rdfxml-streaming-parser');
  const parser = new RdfXmlParser({
    ...(base !== undefined && { baseIRI: base }),
  }) as unknown as QuadStream & { readonly saxParser: { close(): void } };
  // The parser does not look whether all elements have ended: a file that was cut off would be read as if it were whole.
  const _flush = (done: () => void): void => {
    parser.saxParser.close();
    done();
  };
  return Object.assign(parser, { _flush });
}
