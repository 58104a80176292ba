import type { NamedNode, Quad, Term } from '@rdfjs/types';
import { append } from '../core/multimap.ts';
import { expand } from '../ontology/terms.ts';
import { datatypesToDirections, directionsToDatatypes } from './direction.ts';
import { keyOf, namedNode, quadOf } from './terms.ts';
import { decodeTripleTerms, encodeTripleTerms } from './triple-terms.ts';

const TYPE = expand('rdf:type');
const STATEMENT = expand('rdf:Statement');
const REIFIES = expand('rdf:reifies');
const SUBJECT = expand('rdf:subject');
const PREDICATE = expand('rdf:predicate');
const OBJECT = expand('rdf:object');
const PARTS = new Set([SUBJECT, PREDICATE, OBJECT]);

/**
 * The same in RDF 1.1: evidence as `rdf:Statement`, other triple terms as blank nodes with their parts, texts with a
 * direction as literals of a datatype that says it. `asRdf12` gives the quads back.
 */
export const asRdf11 = (quads: readonly Quad[]): Quad[] =>
  directionsToDatatypes(encodeTripleTerms(unreifyStatements(quads)));

/** What RDF 1.1 has to write in a roundabout way, as RDF 1.2 says it. What is RDF 1.2 already stays. */
export const asRdf12 = (quads: readonly Quad[]): Quad[] =>
  reifyStatements(decodeTripleTerms(datatypesToDirections(quads)));

/** Evidence of RDF 1.1 as RDF 1.2: every whole `rdf:Statement` becomes a node that `rdf:reifies` the triple; all else stays. */
export function reifyStatements(quads: readonly Quad[]): Quad[] {
  const nodes = new Map<string, { type?: Quad; parts: Map<string, Quad[]> }>();
  for (const quad of quads) {
    const isType = quad.predicate.value === TYPE && quad.object.value === STATEMENT;
    if (!isType && !PARTS.has(quad.predicate.value)) continue;
    const key = nodeKey(quad);
    const node = nodes.get(key) ?? { parts: new Map<string, Quad[]>() };
    if (isType) node.type = quad;
    else append(node.parts, quad.predicate.value, quad);
    nodes.set(key, node);
  }
  const replaced = new Map<Quad, Quad | undefined>();
  for (const { type, parts } of nodes.values()) {
    const [s, p, o] = [SUBJECT, PREDICATE, OBJECT].map((part) => parts.get(part) ?? []);
    if (!type || s?.length !== 1 || p?.length !== 1 || o?.length !== 1) continue;
    const [subject, predicate] = [s[0]!.object, p[0]!.object];
    if (!isNode(subject) || predicate.termType !== 'NamedNode') continue;
    const triple = quadOf(subject as NamedNode, predicate, o[0]!.object as NamedNode);
    replaced.set(type, quadOf(type.subject as NamedNode, namedNode(REIFIES), triple, type.graph as NamedNode));
    for (const part of [s[0]!, p[0]!, o[0]!]) replaced.set(part, undefined);
  }
  if (replaced.size === 0) return [...quads];
  return quads.flatMap((quad) => (replaced.has(quad) ? (replaced.get(quad) ?? []) : quad));
}

/**
 * The other way round: every node that reifies one triple becomes an `rdf:Statement` of RDF 1.1. A node that reifies
 * several, or is an `rdf:Statement` already, stays as it is.
 */
export function unreifyStatements(quads: readonly Quad[]): Quad[] {
  const count = new Map<string, number>();
  for (const quad of quads) {
    const { predicate, object } = quad;
    const taken = PARTS.has(predicate.value) || (predicate.value === TYPE && object.value === STATEMENT);
    if (predicate.value !== REIFIES && !taken) continue;
    count.set(nodeKey(quad), (count.get(nodeKey(quad)) ?? 0) + (taken ? 2 : 1));
  }
  return quads.flatMap((quad) => {
    const triple = quad.object;
    if (quad.predicate.value !== REIFIES || triple.termType !== 'Quad' || count.get(nodeKey(quad)) !== 1) return [quad];
    const [subject, graph] = [quad.subject as NamedNode, quad.graph as NamedNode];
    const part = (property: string, object: Term) => quadOf(subject, namedNode(property), object as NamedNode, graph);
    return [
      part(TYPE, namedNode(STATEMENT)),
      part(SUBJECT, triple.subject),
      part(PREDICATE, triple.predicate),
      part(OBJECT, triple.object),
    ];
  });
}

const isNode = (term: Term): boolean => term.termType === 'NamedNode' || term.termType === 'BlankNode';

const nodeKey = (quad: Quad): string => `${keyOf(quad.subject)}\n${keyOf(quad.graph)}`;
