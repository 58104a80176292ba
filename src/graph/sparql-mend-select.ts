import {
  bind,
  call,
  type Expression,
  isAggregate,
  isVariable,
  LOC,
  type Pattern,
  type Query,
  rebuild,
  sizeOf,
  someNode,
  variable,
} from './sparql-tree.ts';

type Select = Extract<Query, { subType: 'select' }>;
type Column = Select['variables'][number];
type Bind = Extract<Pattern, { subType: 'bind' }>;

/** A SELECT that grows larger is left to the engine's own error. */
const MOST_NODES = 20_000;

/** GROUP_CONCAT gives a plain string; the engine would keep a language that all texts have. */
export function mendConcatenation(node: object): object {
  if (!isAggregate(node) || (node as { readonly aggregation: string }).aggregation !== 'group_concat') return node;
  return call('str', node as Expression);
}

/**
 * Where a query aggregates, a variable that its SELECT has made before, used again: written out, as the engine knows it not.
 */
export function mendReuse(node: object): object {
  if (!isSelect(node) || !(node.solutionModifiers.group || someNode(node.variables, isAggregate))) return node;
  const made = new Map<string, Expression>();
  const variables: Column[] = [];
  let size = 0;
  for (const column of node.variables) {
    const written = isBind(column)
      ? {
          ...column,
          expression: rebuild({ of: column.expression }, (part) => (isVariable(part) && made.get(part.value)) || part)
            .of,
        }
      : column;
    size += sizeOf(written);
    if (size > MOST_NODES) return node;
    if (isBind(written)) made.set(written.variable.value, written.expression);
    variables.push(written);
  }
  return { ...node, variables };
}

/**
 * BNODE(text): the same node for the same text in one solution, another one in the next. The engine knows no solutions
 * apart; a number that each has of its own is added to the text.
 */
export class NodesApart {
  #made = 0;

  readonly change = (node: object): object => {
    if (isSelect(node)) return this.#inSelect(node);
    const { patterns } = node as { readonly patterns?: readonly Pattern[] };
    const first = patterns?.findIndex((pattern) => isBind(pattern) && someNode(pattern, isNamedNode)) ?? -1;
    if (!patterns || first < 0) return node;
    const name = this.#name();
    const mended = patterns.map((pattern) => (isBind(pattern) ? withNumber(pattern, name) : pattern));
    return { ...node, patterns: [...mended.slice(0, first), number(name), ...mended.slice(first)] };
  };

  #inSelect(select: Select): object {
    const aggregates = select.solutionModifiers.group || someNode(select.variables, isAggregate);
    if (aggregates || !someNode(select.variables, isNamedNode)) return select;
    const name = this.#name();
    return {
      ...select,
      variables: select.variables.map((column: Column) => withNumber(column, name)),
      where: { ...select.where, patterns: [...select.where.patterns, number(name)] },
    };
  }

  #name(): string {
    return `mendSolution${this.#made++}`;
  }
}

const number = (name: string): Pattern => bind(call('struuid'), name);

const withNumber = <T extends object>(tree: T, name: string): T =>
  rebuild(tree, (part) => {
    if (!isNamedNode(part)) return part;
    const [text] = (part as { readonly args: readonly Expression[] }).args;
    // No text is a label that the engine takes unless it has letters and digits only.
    const own = call('concat', literal('b'), call('md5', call('concat', text!, variable(name))));
    return call('bnode', own);
  });

const literal = (value: string): Expression => ({
  type: 'term',
  subType: 'literal',
  value,
  langOrIri: undefined,
  loc: LOC,
});

const isSelect = (node: object): node is Select =>
  (node as Select).type === 'query' && (node as Select).subType === 'select';
const isBind = (node: object): node is Bind => (node as Bind).type === 'pattern' && (node as Bind).subType === 'bind';
/** BNODE with a text. */
function isNamedNode(node: object): boolean {
  const { type, operator, args } = node as {
    readonly type?: string;
    readonly operator?: string;
    readonly args?: unknown;
  };
  return type === 'expression' && operator === 'bnode' && Array.isArray(args) && args.length === 1;
}
