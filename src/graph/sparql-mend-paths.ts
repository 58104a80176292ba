import {
  bind,
  group,
  type InGraph,
  isPattern,
  isVariable,
  LOC,
  type Path,
  type Pattern,
  type TermIri,
  union,
  variable,
} from './sparql-tree.ts';

type Bgp = Extract<Pattern, { subType: 'bgp' }>;
type Triple = Extract<Bgp['triples'][number], { type: 'triple' }>;
type End = Triple['object'];
/** An IRI or a literal. */
type Constant = TermIri;

/** In how many ways a path leads from a term to itself by going nowhere: 0 for a path that has to take a step. */
export function emptyWays(path: Triple['predicate'] | Path): number {
  if (path.type !== 'path') return 0;
  const inner = path.items.map((item) => emptyWays(item as Path));
  switch (path.subType) {
    case '*':
    case '?':
      return 1;
    case '+':
      return Math.min(1, inner[0] ?? 0);
    case '^':
      return inner[0] ?? 0;
    case '/':
      return inner.reduce((product, ways) => product * ways, 1);
    case '|':
      return inner.reduce((sum, ways) => sum + ways, 0);
    default:
      return 0;
  }
}

/** The end of a path that is a term, and the variable at its other end; undefined where both are of one kind. */
function endsOf({
  subject,
  object,
  predicate,
}: Triple): { readonly constant: Constant; readonly name: string } | undefined {
  if (emptyWays(predicate) === 0) return undefined;
  if (isConstant(subject) && isVariable(object)) return { constant: subject, name: object.value };
  if (isVariable(subject) && isConstant(object)) return { constant: object, name: subject.value };
  return undefined;
}

const isConstant = (end: End): end is Constant =>
  end.type === 'term' && (end.subType === 'namedNode' || end.subType === 'literal');

/**
 * Paths from a term that no triple of the graph has: by definition they lead to the term itself, and the engine says nowhere.
 * `isThere` tells where a term needs no mending.
 */
export const mendPaths =
  (isThere: (term: Constant, inGraph: InGraph) => boolean) =>
  (node: object, inGraph: InGraph): object | readonly object[] => {
    if (!isPattern(node, 'bgp')) return node;
    const bgp = node as Bgp;
    const mended: Pattern[] = [];
    const triples = bgp.triples.filter((triple) => {
      const ends = triple.type === 'triple' ? endsOf(triple) : undefined;
      if (triple.type !== 'triple' || !ends || isThere(ends.constant, inGraph)) return true;
      const alone: Bgp = { ...bgp, triples: [triple] };
      const nowhere = group([bind(ends.constant, ends.name), isInNoTriple(ends.constant)]);
      const ways = Math.min(emptyWays(triple.predicate), 100);
      mended.push(union([group([alone]), ...Array.from({ length: ways }, () => nowhere)], ends.name));
      return false;
    });
    if (mended.length === 0) return node;
    return triples.length === 0 ? mended : [{ ...bgp, triples }, ...mended];
  };

/** FILTER NOT EXISTS { { term ?a ?b } UNION { ?a ?b term } } */
function isInNoTriple(term: Constant): Pattern {
  return {
    type: 'pattern',
    subType: 'filter',
    expression: {
      type: 'expression',
      subType: 'patternOperation',
      operator: 'notexists',
      args: group([anyTripleWith(term)]),
      loc: LOC,
    },
    loc: LOC,
  };
}

/** A pattern that a graph matches where one of its triples has the term as its subject or object. */
export function anyTripleWith(term: Constant): Pattern {
  const other = variable('mendOther');
  const asObject = group([anyTriple(other, term)]);
  return term.subType === 'namedNode' ? union([group([anyTriple(term, other)]), asObject], 'mendOther') : asObject;
}

export const anyTriple = (subject: End, object: End): Pattern => ({
  type: 'pattern',
  subType: 'bgp',
  triples: [{ type: 'triple', subject, predicate: variable('mendPredicate'), object, annotations: [], loc: LOC }],
  loc: LOC,
});
