import type { Literal, Quad, Term } from '@rdfjs/types';
import { unreifyStatements } from '../graph/reify.ts';
import { quoteString } from './escape.ts';
import type { Writer } from './writer.ts';

/** One line a quad, sorted: the format for machines and for comparing. */
export const nquadsWriter: Writer = {
  name: 'nquads',
  extension: '.nq',
  mediaType: 'application/n-quads',
  write: (graph, options) => {
    const quads = options?.rdf === '1.1' ? unreifyStatements(graph.quads()) : graph.quads();
    return [...new Set(quads.map(lineOf))].sort().join('');
  },
};

function lineOf({ subject, predicate, object, graph }: Quad): string {
  const terms = [subject, predicate, object, ...(graph.termType === 'DefaultGraph' ? [] : [graph])];
  return `${terms.map(textOf).join(' ')} .\n`;
}

function textOf(term: Term): string {
  switch (term.termType) {
    case 'Literal':
      return `${quoteString(term.value)}${suffixOf(term)}`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Quad':
      return `<<( ${textOf(term.subject)} ${textOf(term.predicate)} ${textOf(term.object)} )>>`;
    default:
      return `<${term.value}>`;
  }
}

/** Language tag with direction, or datatype; nothing for a plain string. */
function suffixOf({ language, direction, datatype }: Literal): string {
  if (language) return `@${language}${direction ? `--${direction}` : ''}`;
  return datatype.value === 'http://www.w3.org/2001/XMLSchema#string' ? '' : `^^<${datatype.value}>`;
}
