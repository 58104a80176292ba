import type { Term } from '@rdfjs/types';
import type { Rows } from './sparql-format.ts';
import { encodeTerm } from './sparql-nquads.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
/** What Turtle reads as the same number when it stands bare. */
const BARE: Readonly<Record<string, RegExp>> = {
  [`${XSD}integer`]: /^[+-]?\d+$/,
  [`${XSD}decimal`]: /^[+-]?\d*\.\d+$/,
  [`${XSD}double`]: /^[+-]?(?:\d+\.\d*|\.?\d+)[eE][+-]?\d+$/,
};

/** Solutions as SPARQL 1.1 TSV: each term as Turtle has it. */
export function tsv({ variables, solutions }: Rows): string {
  const lines = solutions.map((solution) => variables.map((name) => cell(solution.get(name))).join('\t'));
  return [variables.map((name) => `?${name}`).join('\t'), ...lines].map((line) => `${line}\n`).join('');
}

function cell(term: Term | undefined): string {
  if (!term) return '';
  return term.termType === 'Literal' && BARE[term.datatype.value]?.test(term.value) ? term.value : encodeTerm(term);
}
