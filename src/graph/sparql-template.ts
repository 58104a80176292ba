import type { Term } from '@rdfjs/types';
import { encodeTerm } from './sparql-nquads.ts';

/** SPARQL that is safe whatever it asks about: only RDF/JS terms can be put into it, never text. */
export interface SafeSparql {
  readonly sparql: string;
}

/**
 * A template of SPARQL. What stands in `${}` is a term, several terms with blanks between, or another such template.
 *
 * @example
 * ```ts
 * import { createSparql, parseGraph, type SafeSparql, sparqlOf } from 'newsgraph';
 *
 * const graph = parseGraph('<urn:a> <https://schema.org/name> "} DROP ALL" .', 'turtle');
 * const [quad] = graph.quads();
 * const asked: SafeSparql = sparqlOf`ASK { ?thing schema:name ${quad!.object} }`; // terms only, never text
 * await createSparql(graph).ask(asked.sparql); // => true
 * ```
 */
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
