import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { hashText } from '../core/hash.ts';
import { expand } from '../ontology/terms.ts';
import { removeFrom, tripleKeyOf } from './edit.ts';
import { Graph } from './store.ts';
import { keyOf, literalOf, namedNode, quadOf } from './terms.ts';

/** What a reader of a graph knows better. Things, facts and mentions are named by their IRIs. */
export type Correction =
  /** Both are one thing, the second. */
  | { readonly kind: 'merge'; readonly thing: string; readonly into: string }
  | { readonly kind: 'rename'; readonly thing: string; readonly name: string }
  /** A mention means another thing, of that name, and with it the facts that were read from its words. */
  | { readonly kind: 'split'; readonly thing: string; readonly mention: string; readonly name: string }
  /** A role, an event or a statement is not so. */
  | { readonly kind: 'reject'; readonly fact: string }
  /** A tie is not so. */
  | { readonly kind: 'untie'; readonly subject: string; readonly predicate: string; readonly object: string };

const [NAME, ALIAS, LABEL, TYPE, DESCRIPTION] = [
  'schema:name',
  'schema:alternateName',
  'rdfs:label',
  'rdf:type',
  'schema:description',
].map((name) => namedNode(expand(name))) as [NamedNode, NamedNode, NamedNode, NamedNode, NamedNode];
const [REIFIES, DERIVED, REFERS, CONTEXT, BEGIN, END] = [
  'rdf:reifies',
  'prov:wasDerivedFrom',
  'itsrdf:taIdentRef',
  'nif:referenceContext',
  'nif:beginIndex',
  'nif:endIndex',
].map(expand) as [string, string, string, string, string, string];

/** The graph corrected, step by step; the one given stays as it is. A correction of what is not there changes nothing. */
export function correctGraph(graph: Graph, corrections: readonly Correction[]): Graph {
  let quads: readonly Quad[] = graph.quads();
  for (const correction of corrections) quads = apply(quads, correction);
  return new Graph(quads);
}

/** The IRI of the thing that a mention is split off as. */
export const splitThing = ({ thing, mention }: { readonly thing: string; readonly mention: string }): string =>
  `${thing}-${hashText(mention).slice(0, 6)}`;

function apply(quads: readonly Quad[], correction: Correction): readonly Quad[] {
  switch (correction.kind) {
    case 'merge':
      return merge(quads, correction.thing, correction.into);
    case 'rename':
      return rename(quads, correction.thing, correction.name);
    case 'split':
      return split(quads, correction);
    case 'reject':
      return removeFrom(quads, { node: (key) => key === correction.fact, triple: () => false });
    case 'untie': {
      const { subject, predicate, object } = correction;
      const key = tripleKeyOf(quadOf(namedNode(subject), namedNode(predicate), namedNode(object)));
      return removeFrom(quads, { node: () => false, triple: (candidate) => candidate === key });
    }
  }
}

function merge(quads: readonly Quad[], thing: string, into: string): readonly Quad[] {
  const isThere = quads.some(({ subject }) => subject.value === into);
  if (thing === into || !isThere) return quads;
  const [oldName, name] = [nameOf(quads, thing), nameOf(quads, into)];
  const hasName = (value: string) => value === name;
  const target = namedNode(into);
  const replaced = quads.flatMap((quad): Quad[] => {
    const next = withTerm(quad, thing, target);
    if (quad.subject.value !== thing) return [next];
    if (quad.predicate.equals(LABEL) || quad.predicate.equals(DESCRIPTION)) return [];
    if (!quad.predicate.equals(NAME)) return [next];
    return hasName(quad.object.value) ? [] : [replace(next, { predicate: ALIAS })];
  });
  // What joined the two joins one thing with itself now.
  const loops = new Set(replaced.filter(isLoop(into)).map(tripleKeyOf));
  const merged = removeFrom(replaced, { node: () => false, triple: (key) => loops.has(key) });
  return oldName && name ? retell(merged, into, oldName, name) : merged;
}

const isLoop =
  (id: string) =>
  ({ subject, object }: Quad): boolean =>
    subject.value === id && object.termType === 'NamedNode' && object.value === id;

function rename(quads: readonly Quad[], thing: string, name: string): readonly Quad[] {
  const old = nameOf(quads, thing);
  if (old === undefined || old === name) return quads;
  const renamed = quads.flatMap((quad): Quad[] => {
    const { subject, predicate, object } = quad;
    if (subject.value !== thing) return [quad];
    if (predicate.equals(NAME))
      return [replace(quad, { object: literalOf({ value: name }) }), replace(quad, { predicate: ALIAS })];
    if (predicate.equals(LABEL))
      return [
        replace(quad, { object: literalOf({ value: name }) }),
        replace(quad, { predicate: NAME, object: literalOf({ value: name }) }),
      ];
    return predicate.equals(ALIAS) && object.value === name ? [] : [quad];
  });
  return retell(renamed, thing, old, name);
}

interface Split {
  readonly thing: string;
  readonly mention: string;
  readonly name: string;
}

function split(quads: readonly Quad[], { thing, mention, name }: Split): readonly Quad[] {
  const refers = quads.find(
    (q) => q.subject.value === mention && q.predicate.value === REFERS && q.object.value === thing,
  );
  if (refers === undefined) return quads;
  const part = namedNode(splitThing({ thing, mention }));
  const inWords = new Set(wordsAround(quads, mention));
  const moving = new Set(
    quads.filter((q) => q.predicate.value === DERIVED && inWords.has(q.object.value)).map((q) => keyOf(q.subject)),
  );
  const moved: Quad[] = [];
  const [stays, goes] = [new Set<string>(), new Set<string>()];
  const changed = quads.map((quad): Quad => {
    if (quad === refers) return replace(quad, { object: part });
    if (quad.predicate.value !== REIFIES || quad.object.termType !== 'Quad') return quad;
    const fact = quad.object as Quad;
    if (fact.subject.value !== thing && fact.object.value !== thing) return quad;
    if (!moving.has(keyOf(quad.subject))) {
      stays.add(tripleKeyOf(fact));
      return quad;
    }
    goes.add(tripleKeyOf(fact));
    const next = withTerm(fact, thing, part);
    moved.push(next);
    return replace(quad, { object: next });
  });
  const graphOf = new Map(quads.map((quad) => [tripleKeyOf(quad), quad.graph]));
  const described = quads.filter((q) => q.subject.value === thing && q.predicate.equals(TYPE));
  const graph = described[0]?.graph ?? refers.graph;
  return [
    ...changed.filter((quad) => !goes.has(tripleKeyOf(quad)) || stays.has(tripleKeyOf(quad))),
    ...moved.map((fact) =>
      replace(fact, { graph: graphOf.get(tripleKeyOf(withTerm(fact, part.value, namedNode(thing)))) ?? graph }),
    ),
    ...described.map((quad) => replace(quad, { subject: part })),
    ...[NAME, LABEL].map((predicate) =>
      replace(refers, { subject: part, predicate, object: literalOf({ value: name }), graph }),
    ),
  ];
}

/** The mention and all longer stretches of its text that hold it: what a fact about it is read from. */
function wordsAround(quads: readonly Quad[], mention: string): string[] {
  const spans = new Map<string, { context?: string; begin?: number; end?: number }>();
  for (const { subject, predicate, object } of quads) {
    const span = spans.get(subject.value) ?? {};
    if (predicate.value === CONTEXT) span.context = object.value;
    else if (predicate.value === BEGIN) span.begin = Number(object.value);
    else if (predicate.value === END) span.end = Number(object.value);
    else continue;
    spans.set(subject.value, span);
  }
  const { context, begin = 0, end = 0 } = spans.get(mention) ?? {};
  return [...spans].flatMap(([id, span]) =>
    span.context === context && span.begin! <= begin && span.end! >= end ? [id] : [],
  );
}

/** Labels of events that the thing takes part in name it anew, their evidence with them. */
function retell(quads: readonly Quad[], thing: string, old: string, name: string): readonly Quad[] {
  const told = new Set(quads.filter((q) => q.object.value === thing).map((q) => keyOf(q.subject)));
  const anew = (quad: Quad): Quad =>
    told.has(keyOf(quad.subject)) && quad.predicate.equals(LABEL) && quad.object.value.includes(old)
      ? replace(quad, { object: literalOf({ value: quad.object.value.replaceAll(old, name) }) })
      : quad;
  return quads.map((quad) =>
    quad.object.termType === 'Quad' ? replace(quad, { object: anew(quad.object as Quad) }) : anew(quad),
  );
}

const nameOf = (quads: readonly Quad[], thing: string): string | undefined =>
  [NAME, LABEL]
    .map((property) => quads.find((q) => q.subject.value === thing && q.predicate.equals(property)))
    .find((quad) => quad !== undefined)?.object.value;

type Parts = { subject?: Term; predicate?: Term; object?: Term; graph?: Term };

function replace(quad: Quad, parts: Parts): Quad {
  const { subject, predicate, object, graph } = { ...pick(quad), ...parts };
  return quadOf(subject as NamedNode, predicate as NamedNode, object as Literal, graph as NamedNode);
}

const pick = ({ subject, predicate, object, graph }: Quad): Parts => ({ subject, predicate, object, graph });

/** The quad with one thing in the place of another, in a triple term too. */
function withTerm(quad: Quad, id: string, term: NamedNode): Quad {
  const swap = (t: Term): Term =>
    t.termType === 'Quad' ? withTerm(t as Quad, id, term) : t.termType === 'NamedNode' && t.value === id ? term : t;
  return replace(quad, { subject: swap(quad.subject), object: swap(quad.object) });
}
