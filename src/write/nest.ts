import type { Quad, Term } from '@rdfjs/types';
import { keyOf } from '../graph/terms.ts';
import { expand } from '../ontology/terms.ts';

const FIRST = expand('rdf:first');
const REST = expand('rdf:rest');
const NIL = expand('rdf:nil');
/** Blank nodes inside blank nodes are written inside up to this depth; then they get a name. */
const DEEPEST = 20;

/** Quads of which some blank nodes are written where they are referred to: those that one triple of the same graph refers to. */
export class Nesting {
  /** The quads but those about a blank node that is written elsewhere. */
  readonly quads: readonly Quad[];
  readonly #inside = new Map<string, readonly Quad[]>();

  constructor(quads: readonly Quad[]) {
    const nodes = survey(quads);
    const depths = new Map<string, number>();
    for (const label of [...nodes.keys()].sort())
      if (depthOf(label, nodes, depths) > 0) this.#inside.set(label, nodes.get(label)!.own);
    this.quads =
      this.#inside.size === 0
        ? quads
        : quads.filter(({ subject }) => subject.termType !== 'BlankNode' || !this.#inside.has(subject.value));
  }

  /** What is said of a blank node that stands where this term does; undefined for every other term. */
  inside(term: Term): readonly Quad[] | undefined {
    return term.termType === 'BlankNode' ? this.#inside.get(term.value) : undefined;
  }

  /** The members of a list that stands where this term does, where it is a list and nothing else. */
  list(term: Term): Term[] | undefined {
    const members: Term[] = [];
    let cell: Term = term;
    while (cell.value !== NIL || cell.termType !== 'NamedNode') {
      const quads: readonly Quad[] = this.inside(cell) ?? [];
      if (!isCell(quads)) return undefined;
      members.push(quads.find((quad) => quad.predicate.value === FIRST)!.object);
      cell = quads.find((quad) => quad.predicate.value === REST)!.object;
    }
    return members;
  }
}

interface BlankNodeUse {
  readonly own: Quad[];
  /** Where it is an object. */
  readonly references: Quad[];
  /** It names a graph or stands in a triple term, where nothing can be written inside it. */
  pinned: boolean;
}

function survey(quads: readonly Quad[]): Map<string, BlankNodeUse> {
  const nodes = new Map<string, BlankNodeUse>();
  const use = ({ value }: Term): BlankNodeUse => {
    const node = nodes.get(value) ?? { own: [], references: [], pinned: false };
    nodes.set(value, node);
    return node;
  };
  const pin = (term: Term): void => {
    if (term.termType === 'BlankNode') use(term).pinned = true;
    if (term.termType === 'Quad') for (const part of [term.subject, term.object]) pin(part);
  };
  for (const quad of quads) {
    if (quad.subject.termType === 'BlankNode') use(quad.subject).own.push(quad);
    if (quad.object.termType === 'BlankNode') use(quad.object).references.push(quad);
    else pin(quad.object);
    pin(quad.graph);
  }
  return nodes;
}

/** How many blank nodes deep it is written, itself counted; 0 where it stands by itself. Cells of a list count once. */
function depthOf(label: string, nodes: ReadonlyMap<string, BlankNodeUse>, known: Map<string, number>): number {
  const path = new Set<string>();
  let at: string | undefined = label;
  while (at !== undefined && !known.has(at)) {
    const node: BlankNodeUse = nodes.get(at)!;
    if (!canNest(node) || path.has(at)) {
      known.set(at, 0);
      break;
    }
    path.add(at);
    const [reference] = node.references;
    at = reference!.subject.termType === 'BlankNode' ? reference!.subject.value : undefined;
  }
  let depth = at === undefined ? 0 : known.get(at)!;
  for (const inner of [...path].reverse()) {
    if (known.has(inner)) {
      depth = known.get(inner)!;
      continue;
    }
    const isRest = nodes.get(inner)!.references[0]!.predicate.value === REST;
    depth = isRest && depth > 0 ? depth : depth + 1;
    if (depth > DEEPEST) depth = 0;
    known.set(inner, depth);
  }
  return known.get(label)!;
}

function canNest({ own, references, pinned }: BlankNodeUse): boolean {
  if (pinned || references.length !== 1) return false;
  const graph = keyOf(references[0]!.graph);
  return own.every((quad) => keyOf(quad.graph) === graph);
}

const isCell = (quads: readonly Quad[]): boolean =>
  quads.length === 2 &&
  quads.some((quad) => quad.predicate.value === FIRST) &&
  quads.some((quad) => quad.predicate.value === REST);
