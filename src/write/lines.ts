import type { Literal, Quad, Term } from '@rdfjs/types';
import { quoteString } from './escape.ts';

/** Quads as lines of N-Quads or N-Triples, each once, sorted. */
export const writeLines = (quads: readonly Quad[]): string => [...new Set(quads.map(lineOf))].sort().join('');

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
