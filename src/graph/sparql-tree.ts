import type {
  Expression,
  Path,
  Pattern,
  PatternGroup,
  PatternValues,
  Query,
  TermIri,
  TermVariable,
} from '@traqula/rules-sparql-1-2';

export type { Expression, Path, Pattern, PatternGroup, Query, TermIri, TermVariable };

/** What a node stands in: the graph that GRAPH names; undefined outside of GRAPH. */
export type InGraph = TermIri | TermVariable | undefined;
/** What takes a node's place, after its parts have been changed; a list is put into the list that the node stood in. */
export type Change = (node: object, inGraph: InGraph) => object | readonly object[];

/** A copy of a syntax tree with every node changed, the innermost first. */
export function rebuild<T extends object>(tree: T, change: Change): T {
  return visit(tree, undefined, change) as T;
}

function visit(value: unknown, inGraph: InGraph, change: Change): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => visit(item, inGraph, change));
  if (typeof value !== 'object' || value === null) return value;
  const name = isPattern(value, 'graph') ? (value as { readonly name: TermIri | TermVariable }).name : inGraph;
  const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part, name, change)]));
  return change(copy, inGraph);
}

/** Whether a node, or any below it, is so. */
export function someNode(tree: unknown, holds: (node: object) => boolean): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  return (!Array.isArray(tree) && holds(tree)) || Object.values(tree).some((part) => someNode(part, holds));
}

/** Names of the variables in a tree. */
export function variablesIn(tree: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  someNode(tree, (node) => {
    if (isVariable(node)) found.add(node.value);
    return false;
  });
  return found;
}

/** How many objects a tree holds. */
export function sizeOf(tree: unknown): number {
  let size = 0;
  someNode(tree, () => {
    size++;
    return false;
  });
  return size;
}

const kindOf = (node: object) => node as { readonly type?: string; readonly subType?: string };

export const isPattern = (node: object, kind: Exclude<Pattern, Query>['subType']): boolean =>
  kindOf(node).type === 'pattern' && kindOf(node).subType === kind;
export const isVariable = (node: object): node is TermVariable =>
  kindOf(node).type === 'term' && kindOf(node).subType === 'variable';
export const isAggregate = (node: object): boolean =>
  kindOf(node).type === 'expression' && kindOf(node).subType === 'aggregate';

/** Positions of made nodes in a text: none. */
export const LOC = { sourceLocationType: 'autoGenerate' } as const;

export const variable = (value: string): TermVariable => ({ type: 'term', subType: 'variable', value, loc: LOC });
export const iri = (value: string): TermIri => ({ type: 'term', subType: 'namedNode', value, loc: LOC });
export const group = (patterns: Pattern[]): PatternGroup => ({ type: 'pattern', subType: 'group', patterns, loc: LOC });
export const call = (operator: string, ...args: Expression[]): Expression => ({
  type: 'expression',
  subType: 'operation',
  operator,
  args,
  loc: LOC,
});
export const bind = (expression: Expression, name: string): Pattern => ({
  type: 'pattern',
  subType: 'bind',
  expression,
  variable: variable(name),
  loc: LOC,
});
/** VALUES with one variable. */
export function values(name: string, terms: readonly TermIri[]): PatternValues {
  const made = {
    type: 'pattern',
    subType: 'values',
    variables: [variable(name)],
    values: terms.map((term) => ({ [name]: term })),
    loc: LOC,
  } as const;
  return { ...made };
}
/** One of several groups; without any, a pattern that has no solution. */
export const union = (groups: readonly PatternGroup[], name: string): Pattern =>
  groups.length === 0
    ? values(name, [])
    : groups.length === 1
      ? groups[0]!
      : { type: 'pattern', subType: 'union', patterns: [...groups], loc: LOC };
