import { mask } from './sparql-text.ts';

const AGGREGATES = /^(?:COUNT|SUM|MIN|MAX|AVG|SAMPLE|GROUP_CONCAT)$/;

/** What a text has that SPARQL forbids and the engine lets through: where, and what; undefined where it has none. */
export function findForbidden(sparql: string): { readonly at: number; readonly what: string } | undefined {
  const masked = mask(sparql);
  return constantSubject(masked) ?? nestedAggregate(masked) ?? sharedBlankNode(masked);
}

type Forbidden = { readonly at: number; readonly what: string } | undefined;

/** In expressions the subject of a triple term is an IRI or a variable; in patterns it may be anything. */
function constantSubject(masked: string): Forbidden {
  const open: string[] = [];
  for (const { 0: token, index } of masked.matchAll(/<<\(|\)>>|[(){}]/g)) {
    const inExpression = open.at(-1) === '(' || open.at(-1) === 'expression';
    if (token === '<<(' && inExpression && /^<<\(\s*(?:<<\(|["'\d+-]|true\b|false\b)/.test(masked.slice(index)))
      return { at: index, what: 'in an expression a triple term has a literal or a triple term as its subject' };
    if (token === '<<(') open.push(inExpression ? 'expression' : 'pattern');
    else if (token === '(' || token === '{') open.push(token);
    else open.pop();
  }
  return undefined;
}

function nestedAggregate(masked: string): Forbidden {
  const open: boolean[] = [];
  let word = '';
  for (const { 0: token, index } of masked.matchAll(/[A-Za-z_]\w*|[(){}]/g)) {
    const isAggregate = token === '(' && AGGREGATES.test(word);
    if (isAggregate && open.includes(true)) return { at: index, what: 'an aggregate stands in another one' };
    if (token === '(' || token === '{') open.push(isAggregate);
    else if (token === ')' || token === '}') open.pop();
    word = token.toUpperCase();
  }
  return undefined;
}

/** A label of a blank node in two INSERT DATA of one update would seem the same node and is not. */
function sharedBlankNode(masked: string): Forbidden {
  const seen = new Map<string, number>();
  const blocks = [...masked.matchAll(/\bINSERT\s+DATA\s*\{/gi)];
  for (const [number, { index }] of blocks.entries()) {
    const block = masked.slice(index, blocks[number + 1]?.index);
    for (const { 0: label, index: at } of block.matchAll(/_:[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu)) {
      if ((seen.get(label) ?? number) !== number)
        return { at: index + at, what: `the blank node ${label} stands in two INSERT DATA` };
      seen.set(label, number);
    }
  }
  return undefined;
}
