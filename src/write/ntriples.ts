import { asRdf11 } from '../graph/reify.ts';
import { writeLines } from './lines.ts';
import type { Writer } from './writer.ts';

/** One line a triple of the union of all graphs, sorted. */
export const ntriplesWriter: Writer = {
  name: 'ntriples',
  extension: '.nt',
  mediaType: 'application/n-triples',
  write: (graph, options) => writeLines(options?.rdf === '1.2' ? graph.union() : asRdf11(graph.union())),
};
