import { NewsgraphError } from '../../core/diagnostic.ts';
import { readTriples } from '../../graph/sparql-results.ts';
import { Graph } from '../../graph/store.ts';
import { writerNamed } from '../../write/index.ts';

/** Characters of N-Triples up to which people may read the answer. */
const MOST = 2_000_000;

/**
 * Triples in the formats that people read, Turtle and JSON-LD, with prefixes and in order; undefined where the engine's own
 * writing will do: other formats and very long answers.
 */
export function prettyTriples(ntriples: string, mediaType: string): string | undefined {
  const format = { 'text/turtle': 'turtle', 'application/ld+json': 'jsonld' }[mediaType];
  // JSON-LD knows no triple terms.
  if (format === undefined || ntriples.length > MOST || (format === 'jsonld' && ntriples.includes('<<(')))
    return undefined;
  try {
    return writerNamed(format).write(new Graph(readTriples(ntriples)), { rdf: '1.2' });
  } catch (error) {
    if (error instanceof NewsgraphError) return undefined; // a term that the engine lets pass
    throw error;
  }
}
