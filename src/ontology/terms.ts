/**
 * The vocabularies of the graph, and the few IRIs that code must spell. Everything else is data in `ontology/`.
 *
 * @example
 * ```ts
 * import { PREFIXES } from 'newsgraph';
 *
 * PREFIXES.schema; // => 'https://schema.org/'
 * ```
 */
export const PREFIXES = {
  ng: 'https://w3id.org/newsgraph#',
  schema: 'https://schema.org/',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  nif: 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#',
  itsrdf: 'http://www.w3.org/2005/11/its/rdf#',
  time: 'http://www.w3.org/2006/time#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  sh: 'http://www.w3.org/ns/shacl#',
} as const;

export type Prefix = keyof typeof PREFIXES;

/** Default base of the individuals' IRIs; a user may set another. */
export const DEFAULT_BASE = 'https://w3id.org/newsgraph/id/';

/** `expand('schema:Person')` is `https://schema.org/Person`. Throws on an unknown prefix: a slip in code, not in input. */
export function expand(prefixed: string): string {
  const colon = prefixed.indexOf(':');
  const namespace = PREFIXES[prefixed.slice(0, colon) as Prefix];
  if (namespace === undefined) throw new Error(`unknown prefix in ${prefixed}`);
  return namespace + prefixed.slice(colon + 1);
}

/** `compact('https://schema.org/Person')` is `schema:Person`; an IRI of no known vocabulary comes back as it is. */
export function compact(iri: string): string {
  for (const [prefix, namespace] of Object.entries(PREFIXES))
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  return iri;
}
