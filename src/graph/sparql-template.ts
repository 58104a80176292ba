import type { Term } from '@rdfjs/types';
import { encodeTerm } from './sparql-nquads.ts';

/** SPARQL that is safe whatever it asks about: only RDF/JS terms can be put into it, never text. */
export interface SafeSparql {
  readonly sparql: string;
}

/** A template of SPARQL. What stands in `${}` is a term, several terms with blanks between, or another such template. */
export function sparqlOf(
  parts: TemplateStringsArray,
  ...values: readonly (Term | readonly Term[] | SafeSparql)[]
): SafeSparql {
  const encode = (value: Term | readonly Term[] | SafeSparql): string =>
    'sparql' in value
      ? value.sparql
      : Array.isArray(value)
        ? value.map(encodeTerm).join(' ')
        : encodeTerm(value as Term);
  return { sparql: parts.map((part, i) => (i === 0 ? part : encode(values[i - 1]!) + part)).join('') };
}
