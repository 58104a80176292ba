import { NewsgraphError } from '../core/diagnostic.ts';
import {
  group,
  iri,
  isPattern,
  isVariable,
  type Pattern,
  rebuild,
  sizeOf,
  someNode,
  type TermVariable,
  union,
  values,
  variablesIn,
} from './sparql-tree.ts';

/** Nodes of the syntax tree that one GRAPH may grow to. */
const MOST_NODES = 200_000;

type GraphPattern = Extract<Pattern, { subType: 'graph' }>;
type Minus = Extract<Pattern, { subType: 'minus' }>;
type Select = Extract<Pattern, { subType: 'select' }>;

/** Whether a node is a GRAPH ?g that the engine reads otherwise than SPARQL defines it. */
export function isMisreadGraph(node: object): node is GraphPattern & { readonly name: TermVariable } {
  if (!isPattern(node, 'graph')) return false;
  const { name, patterns } = node as GraphPattern;
  if (!isVariable(name)) return false;
  return (
    !patterns.some(needsTriple) ||
    someNode(patterns, (part) => isSelect(part) && !selects(part, name.value)) ||
    patterns.some((pattern) => isPattern(pattern, 'minus') && sharesNothing(pattern as Minus, patterns, name.value))
  );
}

/** True where no solution is without a triple of the graph; for other patterns the engine binds no graph. */
function needsTriple(pattern: Pattern): boolean {
  if (isSelect(pattern)) return pattern.where.patterns.some(needsTriple);
  if (pattern.subType === 'bgp') return pattern.triples.length > 0;
  if (pattern.subType === 'group') return pattern.patterns.some(needsTriple);
  return pattern.subType === 'union' && pattern.patterns.every(needsTriple);
}

const isSelect = (node: object): node is Select =>
  (node as { readonly type?: string }).type === 'query' && (node as Select).subType === 'select';

/** A subquery that lets the graph's name through keeps the graphs apart by itself. */
const selects = ({ variables }: Select, name: string): boolean =>
  variables.some((selected) => isVariable(selected) && selected.value === name);

/** MINUS takes nothing away where the two sides have no variable in common; the graph's name is none of theirs. */
function sharesNothing(minus: Minus, patterns: readonly Pattern[], name: string): boolean {
  const others = variablesIn(patterns.filter((pattern) => pattern !== minus));
  return [...variablesIn(minus.patterns)].every((one) => one === name || !others.has(one));
}

/**
 * GRAPH ?g { P } as SPARQL defines it: for each graph of the dataset its own P with ?g bound to it, all of them together.
 * Throws `sparql-unsupported` where that grows too large.
 */
export function graphByGraph(node: object, graphs: () => readonly string[]): object {
  if (!isMisreadGraph(node)) return node;
  const { name, patterns } = node;
  const iris = graphs();
  if (iris.length * sizeOf(patterns) > MOST_NODES)
    throw new NewsgraphError(
      'sparql-unsupported',
      `GRAPH ?${name.value} around a subquery, MINUS or no triple at all is not for ${iris.length} graphs.`,
      `Select and group by ?${name.value} in the subquery, or name the graphs with FROM NAMED.`,
    );
  const each = iris.map((graph, i) => {
    const own = rebuild(patterns, (part) => withOwnLabel(part, `g${i}`));
    return group([{ ...node, name: iri(graph), patterns: own }, values(name.value, [iri(graph)])]);
  });
  return union(each, name.value);
}

/** The same label of a blank node may not stand in two patterns. */
function withOwnLabel(node: object, mark: string): object {
  const { type, subType, label } = node as {
    readonly type?: string;
    readonly subType?: string;
    readonly label?: string;
  };
  return type === 'term' && subType === 'blankNode' ? { ...node, label: `${label}${mark}` } : node;
}
