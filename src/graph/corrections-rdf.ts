import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import type { Correction } from './corrections.ts';
import { keyOf, literalOf, namedNode, quadOf } from './terms.ts';

const CLASSES: Readonly<Record<Correction['kind'], string>> = {
  merge: 'ng:Merge',
  rename: 'ng:Rename',
  split: 'ng:Split',
  reject: 'ng:Rejection',
  untie: 'ng:Rejection',
};

/** The graph that holds corrections, in graphs of every base. */
const GRAPH = 'https://w3id.org/newsgraph/id/corrections';

/** Corrections as a small graph of their own: one `prov:Activity` each, in the order of `ng:step`. */
export function correctionQuads(corrections: readonly Correction[]): Quad[] {
  const graph = namedNode(GRAPH);
  return corrections.flatMap((correction, i) => {
    const node = namedNode(`${GRAPH}/${i + 1}`);
    const say = (property: string, object: NamedNode | Literal): Quad =>
      quadOf(node, namedNode(expand(property)), object as NamedNode, graph);
    return [
      say('rdf:type', namedNode(expand(CLASSES[correction.kind]))),
      say('ng:step', literalOf({ value: String(i + 1), datatype: expand('xsd:integer') })),
      ...detailsOf(correction).map(([property, object]) => say(property, object)),
    ];
  });
}

function detailsOf(correction: Correction): [string, NamedNode | Literal][] {
  switch (correction.kind) {
    case 'merge':
      return [
        ['prov:used', namedNode(correction.thing)],
        ['ng:into', namedNode(correction.into)],
      ];
    case 'rename':
      return [
        ['prov:used', namedNode(correction.thing)],
        ['schema:name', literalOf({ value: correction.name })],
      ];
    case 'split':
      return [
        ['prov:used', namedNode(correction.thing)],
        ['ng:mention', namedNode(correction.mention)],
        ['schema:name', literalOf({ value: correction.name })],
      ];
    case 'reject':
      return [['prov:used', namedNode(correction.fact)]];
    case 'untie':
      return [
        ['rdf:subject', namedNode(correction.subject)],
        ['rdf:predicate', namedNode(correction.predicate)],
        ['rdf:object', namedNode(correction.object)],
      ];
  }
}

/** The corrections that quads hold, in their order; what is no whole correction is left out. */
export function correctionsIn(quads: Iterable<Quad>): Correction[] {
  const nodes = new Map<string, Map<string, Term>>();
  const type = expand('rdf:type');
  for (const { subject, predicate, object } of quads)
    if (KINDS.has(object.value) && predicate.value === type) nodes.set(keyOf(subject), new Map([[type, object]]));
  if (nodes.size === 0) return [];
  for (const { subject, predicate, object } of quads)
    if (predicate.value !== type) nodes.get(keyOf(subject))?.set(predicate.value, object);
  return [...nodes.values()].toSorted((a, b) => stepOf(a) - stepOf(b)).flatMap(correctionOf);
}

/** The quads that are of no correction. */
export const withoutCorrections = (quads: Iterable<Quad>): Quad[] =>
  [...quads].filter(({ subject }) => !subject.value.startsWith(`${GRAPH}/`));

const KINDS: ReadonlySet<string> = new Set(Object.values(CLASSES).map(expand));
const stepOf = (node: ReadonlyMap<string, Term>): number => Number(node.get(expand('ng:step'))?.value ?? 0);

function correctionOf(node: ReadonlyMap<string, Term>): Correction[] {
  const iri = (property: string): string => {
    const term = node.get(expand(property));
    return term?.termType === 'NamedNode' ? term.value : '';
  };
  const [thing, into, mention] = [iri('prov:used'), iri('ng:into'), iri('ng:mention')];
  const [subject, predicate, object] = [iri('rdf:subject'), iri('rdf:predicate'), iri('rdf:object')];
  const name = node.get(expand('schema:name'))?.value ?? '';
  switch (node.get(expand('rdf:type'))!.value) {
    case expand('ng:Merge'):
      return thing && into ? [{ kind: 'merge', thing, into }] : [];
    case expand('ng:Rename'):
      return thing && name ? [{ kind: 'rename', thing, name }] : [];
    case expand('ng:Split'):
      return thing && mention && name ? [{ kind: 'split', thing, mention, name }] : [];
    default:
      if (thing) return [{ kind: 'reject', fact: thing }];
      return subject && predicate && object ? [{ kind: 'untie', subject, predicate, object }] : [];
  }
}
