import type { NamedNode, Quad, Term } from '@rdfjs/types';
import { hashText } from '../core/hash.ts';
import { append } from '../core/multimap.ts';
import { expand } from '../ontology/terms.ts';
import { blankNode, keyOf, namedNode, quadOf } from './terms.ts';

/**
 * Triple terms without triple terms, for RDF 1.1 and for formats that know none: the "basic encoding" of the W3C's RDF 1.2
 * Interoperability, a blank node of class `rdf:TripleTerm` with the three parts.
 */
const TYPE = expand('rdf:type');
const TRIPLE_TERM = expand('rdf:TripleTerm');
const PARTS = ['rdf:ttSubject', 'rdf:ttPredicate', 'rdf:ttObject'].map(expand);

/** Every triple term as a blank node with its parts, one for each place that it stands in, in that place's graph. */
export function encodeTripleTerms(quads: readonly Quad[]): Quad[] {
  if (!quads.some((quad) => quad.object.termType === 'Quad')) return [...quads];
  const taken = blankLabels(quads);
  const encoded: Quad[] = [];
  const add = (quad: Quad): void => {
    const { subject, predicate, object, graph } = quad;
    if (object.termType !== 'Quad') {
      encoded.push(quad);
      return;
    }
    const node = blankNode(freshLabel(taken, [graph, subject, predicate, object].map(keyOf).join('\n')));
    const say = (property: string, value: Term): void =>
      add(quadOf(node, namedNode(property), value as NamedNode, graph as NamedNode));
    encoded.push(withObject(quad, node));
    say(TYPE, namedNode(TRIPLE_TERM));
    for (const [i, part] of [object.subject, object.predicate, object.object].entries()) say(PARTS[i]!, part);
  };
  for (const quad of quads) add(quad);
  return encoded;
}

/** The other way round: blank nodes that stand for a triple term, whole and nothing else, become it. */
export function decodeTripleTerms(quads: readonly Quad[]): Quad[] {
  const nodes = encodedTriples(quads);
  if (nodes.size === 0) return [...quads];
  const resolve = (object: Term, graph: Quad['graph'], within: ReadonlySet<string>): Term | undefined => {
    const key = `${keyOf(graph)}\n${keyOf(object)}`;
    const parts = nodes.get(key);
    if (!parts) return object;
    if (within.has(key)) return undefined;
    const inner = resolve(parts[2], graph, new Set([...within, key]));
    return inner && quadOf(parts[0] as NamedNode, parts[1] as NamedNode, inner as NamedNode);
  };
  const decoded: Quad[] = [];
  for (const quad of quads) {
    if (nodes.has(`${keyOf(quad.graph)}\n${keyOf(quad.subject)}`)) continue;
    const object = resolve(quad.object, quad.graph, new Set());
    // A blank node that holds itself stands for nothing.
    if (object === undefined) return [...quads];
    decoded.push(withObject(quad, object));
  }
  return decoded;
}

type Parts = readonly [Term, Term, Term];

function encodedTriples(quads: readonly Quad[]): Map<string, Parts> {
  const typed = new Set<string>();
  for (const { subject, predicate, object, graph } of quads)
    if (predicate.value === TYPE && object.value === TRIPLE_TERM && subject.termType === 'BlankNode')
      typed.add(`${keyOf(graph)}\n${keyOf(subject)}`);
  if (typed.size === 0) return new Map();
  const said = new Map<string, Quad[]>();
  const used = new Set<string>();
  for (const quad of quads) {
    const key = `${keyOf(quad.graph)}\n${keyOf(quad.subject)}`;
    if (typed.has(key)) append(said, key, quad);
    if (quad.object.termType === 'BlankNode') used.add(`${keyOf(quad.graph)}\n${keyOf(quad.object)}`);
  }
  const nodes = new Map<string, Parts>();
  for (const [key, own] of said) {
    const parts = PARTS.map((part) => own.filter((quad) => quad.predicate.value === part).map((quad) => quad.object));
    if (own.length !== 4 || parts.some((found) => found.length !== 1) || !used.has(key)) continue;
    const [subject, predicate, object] = parts.map((found) => found[0]!) as [Term, Term, Term];
    if (subject.termType === 'Literal' || predicate.termType !== 'NamedNode') continue;
    // The subject of a triple is no triple term.
    if (typed.has(`${key.slice(0, key.indexOf('\n'))}\n${keyOf(subject)}`)) continue;
    nodes.set(key, [subject, predicate, object]);
  }
  return nodes;
}

const withObject = (quad: Quad, object: Term): Quad =>
  object === quad.object
    ? quad
    : quadOf(quad.subject as NamedNode, quad.predicate as NamedNode, object as NamedNode, quad.graph as NamedNode);

function blankLabels(quads: Iterable<Quad>, labels = new Set<string>()): Set<string> {
  for (const quad of quads)
    for (const term of [quad.subject, quad.object, quad.graph])
      if (term.termType === 'BlankNode') labels.add(term.value);
      else if (term.termType === 'Quad') blankLabels([term as Quad], labels);
  return labels;
}

function freshLabel(taken: Set<string>, content: string): string {
  let label = `t${hashText(content)}`;
  while (taken.has(label)) label += '_';
  taken.add(label);
  return label;
}
