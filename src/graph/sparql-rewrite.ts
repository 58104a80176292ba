import { NewsgraphError } from '../core/diagnostic.ts';
import { mask, PROLOGUE } from './sparql-text.ts';

/** A keyword or a group that stands in no braces and no brackets, with its place. */
interface Piece {
  /** Capitals for a word, `{}` for a group in braces, else the character. */
  readonly is: string;
  readonly start: number;
  readonly end: number;
}

/** What stands at the top level of a masked text from `from` on: words, groups in braces, `;`. */
function topLevel(masked: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  const token = /[{}();]|[?$][\w]+|[\p{L}_][\p{L}\p{N}_.-]*(?::[^\s{}();<]*)?/gu;
  token.lastIndex = from;
  let depth = 0;
  let opened = 0;
  for (let found = token.exec(masked); found; found = token.exec(masked)) {
    const [text] = found;
    const end = found.index + text.length;
    if (text === '{' || text === '(') {
      if (depth++ === 0) opened = found.index;
    } else if (text === '}' || text === ')') {
      if (--depth === 0 && text === '}') pieces.push({ is: '{}', start: opened, end });
    } else if (depth === 0) pieces.push({ is: text.toUpperCase(), start: found.index, end });
  }
  return pieces;
}

const startOfForm = (masked: string): number => PROLOGUE.exec(masked)?.[0].length ?? 0;

/** The query with at most `most` solutions asked for; one that asks for fewer itself stays as it is. */
export function limitSolutions(sparql: string, most: number): string {
  const masked = mask(sparql);
  const pieces = topLevel(masked, startOfForm(masked));
  const where = pieces.findIndex(({ is }) => is === '{}');
  if (where < 0) return sparql;
  const after = pieces.slice(where + 1);
  const limit = after.find(({ is }) => is === 'LIMIT');
  if (limit) {
    const [space = '', digits = ''] = /^(?:\s*)(\d+)/.exec(masked.slice(limit.end)) ?? [];
    if (digits === '' || Number(digits) <= most) return sparql;
    return `${sparql.slice(0, limit.end)} ${most}${sparql.slice(limit.end + space.length)}`;
  }
  const values = after.find(({ is }) => is === 'VALUES');
  return values
    ? `${sparql.slice(0, values.start)}LIMIT ${most} ${sparql.slice(values.start)}`
    : `${sparql}\nLIMIT ${most}`;
}

/**
 * A SELECT * with its columns named in the order in which the query first speaks of them; the engine would sort them by
 * name. `columnsOf` tells which ones the query has.
 */
export function nameColumns(sparql: string, columnsOf: (sparql: string) => readonly string[]): string {
  const masked = mask(sparql);
  const start = startOfForm(masked);
  const [head, star = ''] = /^SELECT\s+(?:(?:DISTINCT|REDUCED)\s*)?(\*)/i.exec(masked.slice(start)) ?? [];
  if (head === undefined || star === '') return sparql;
  const columns = columnsOf(sparql);
  if (columns.length === 0) return sparql;
  const end = start + head.length;
  const spoken = [...new Set([...masked.slice(end).matchAll(/[?$]([\p{L}\p{N}_]+)/gu)].map(([, name]) => name))];
  const place = (name: string): number => spoken.indexOf(name);
  const ordered = [...columns].sort((a, b) => place(a) - place(b)).map((name) => `?${name}`);
  return `${sparql.slice(0, end - 1)} ${ordered.join(' ')} ${sparql.slice(end)}`;
}

/** The dataset that a query describes with FROM and FROM NAMED, each as it is written; undefined where it does not. */
export interface DatasetClause {
  readonly prologue: string;
  readonly graphs: readonly string[];
  readonly named: readonly string[];
}

export function readDatasetClause(sparql: string): DatasetClause | undefined {
  const masked = mask(sparql);
  const start = startOfForm(masked);
  const group = topLevel(masked, start).find(({ is }) => is === '{}');
  // Where there is no group, as in DESCRIBE <x> FROM <g>, all the rest counts.
  const head = masked.slice(start, group?.start);
  const [graphs, named]: [string[], string[]] = [[], []];
  for (const found of head.matchAll(/\bFROM\s+(NAMED\s+)?(<[^>]*>|[^\s{}<]*:[^\s{}<]*)/gi)) {
    const [all, isNamed, iri = ''] = found;
    const at = start + found.index + all.length - iri.length;
    (isNamed ? named : graphs).push(sparql.slice(at, at + iri.length));
  }
  return graphs.length + named.length === 0 ? undefined : { prologue: sparql.slice(0, start), graphs, named };
}

/**
 * The update with the dataset that its WHERE clauses read set from outside, as the protocol's `using-graph-uri` does.
 * Throws `sparql-dataset` where an operation has USING or WITH itself, as the protocol demands.
 */
export function withUsing(update: string, graphs: readonly string[], named: readonly string[]): string {
  if (graphs.length + named.length === 0) return update;
  const using = [...graphs.map((iri) => `USING <${iri}>`), ...named.map((iri) => `USING NAMED <${iri}>`)].join(' ');
  const masked = mask(update);
  const pieces = topLevel(masked, 0);
  const conflict = pieces.find(({ is }) => is === 'USING' || is === 'WITH');
  if (conflict)
    throw new NewsgraphError(
      'sparql-dataset',
      `The update says ${conflict.is}, and the request gives a dataset of its own.`,
      'Give using-graph-uri and using-named-graph-uri, or USING and WITH, not both.',
    );
  let result = '';
  let done = 0;
  pieces.forEach(({ is, start }, i) => {
    if (is !== 'WHERE') return;
    result += update.slice(done, start);
    const pattern = pieces[i + 1];
    // DELETE WHERE { … } is short for DELETE { … } WHERE { … }.
    if (pieces[i - 1]?.is === 'DELETE' && pattern) result += `${update.slice(pattern.start, pattern.end)} `;
    result += `${using} `;
    done = start;
  });
  return result + update.slice(done);
}
