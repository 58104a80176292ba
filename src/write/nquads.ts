import { asRdf11 } from '../graph/reify.ts';
import { writeLines } from './lines.ts';
import type { Writer } from './writer.ts';

/** One line a quad, sorted: the format for machines and for comparing. */
export const nquadsWriter: Writer = {
  name: 'nquads',
  extension: '.nq',
  mediaType: 'application/n-quads',
  write: (graph, options) => writeLines(options?.rdf === '1.1' ? asRdf11(graph.quads()) : graph.quads()),
};
