import { NewsgraphError } from '../../core/diagnostic.ts';
import { readTriples } from '../../graph/sparql-results.ts';
import { Graph } from '../../graph/store.ts';
import { writerNamed } from '../../write/index.ts';

/** Characters of N-Triples up to which people may read the answer. */
const MOST = 2_000_000;
const FORMATS: Readonly<Record<string, string>> = {
  'text/turtle': 'turtle',
  'application/ld+json': 'jsonld',
  'application/rdf+xml': 'rdfxml',
};

/**
 * Triples in the formats that people read, with prefixes and in order; undefined where the engine's own writing will do:
 * other formats and very long answers. RDF/XML is always written here, as the engine's may be no XML; what XML cannot hold
 * throws `unwritable`.
 */
export function prettyTriples(ntriples: string, mediaType: string): string | undefined {
  const format = FORMATS[mediaType];
  const isLong = ntriples.length > MOST && format !== 'rdfxml';
  // JSON-LD knows no triple terms.
  if (format === undefined || isLong || (format === 'jsonld' && ntriples.includes('<<('))) return undefined;
  try {
    return writerNamed(format).write(new Graph(readTriples(ntriples)), { rdf: '1.2' });
  } catch (error) {
    // A term that the engine lets pass.
    if (error instanceof NewsgraphError && error.code !== 'unwritable') return undefined;
    throw error;
  }
}
