import { NewsgraphError } from '../core/diagnostic.ts';
import { PREFIXES } from '../ontology/terms.ts';

export type QueryForm = 'select' | 'ask' | 'construct' | 'describe';

/** Declarations of the known prefixes, in one line. */
export const KNOWN_PREFIXES = Object.entries(PREFIXES)
  .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`)
  .join(' ');
const FORMS: readonly string[] = ['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE'];
const UPDATES = ['INSERT', 'DELETE', 'LOAD', 'CLEAR', 'CREATE', 'DROP', 'COPY', 'MOVE', 'ADD', 'WITH'];
/** Strings, IRIs and comments: where keywords do not count. */
const OPAQUE = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^\s<>"{}|^`\\]*>|#[^\n]*/g;
/** What may stand before the form of a masked query. */
export const PROLOGUE = /^\s*(?:(?:BASE\s*<\s*>|PREFIX\s+[^\s:]*:\s*<\s*>|VERSION\s*"\s*")\s*)*/i;

/** Blanks what is inside strings, IRIs and comments; every other character keeps its place. */
export const mask = (sparql: string): string =>
  sparql.replace(OPAQUE, (text) => {
    const blank = text.replace(/[^\n]/g, ' ');
    const close = text.startsWith('<') ? '>' : '"';
    return text.startsWith('#') ? blank : `${text.startsWith('<') ? '<' : '"'}${blank.slice(2)}${close}`;
  });

/** Reads a query's form. Throws `sparql-syntax` on what is no query and `sparql-update` on what would change the graph. */
export function readQueryForm(sparql: string): QueryForm {
  const masked = mask(sparql);
  const start = PROLOGUE.exec(masked)?.[0].length ?? 0;
  const word = /^[A-Za-z]*/.exec(masked.slice(start))?.[0].toUpperCase() ?? '';
  if (UPDATES.includes(word))
    throw new NewsgraphError(
      'sparql-update',
      `${word} would change the graph; queries only read it.`,
      'Use newsgraph update, updateGraph in code or /update over HTTP; or write what you want with CONSTRUCT.',
    );
  if (!FORMS.includes(word)) {
    const found =
      word === ''
        ? masked.slice(start).trim() === ''
          ? 'the query ends'
          : 'a query starts otherwise'
        : `${word} is no query form`;
    throw syntaxError(sparql, start, found, 'Begin with SELECT, ASK, CONSTRUCT or DESCRIBE.');
  }
  return word.toLowerCase() as QueryForm;
}

/**
 * An update with the known prefixes declared on a line of their own before it. Throws `sparql-form` on a query.
 */
export function readUpdateText(update: string): string {
  const masked = mask(update);
  const word = /^[A-Za-z]*/.exec(masked.slice(PROLOGUE.exec(masked)?.[0].length ?? 0))?.[0].toUpperCase() ?? '';
  if (FORMS.includes(word))
    throw new NewsgraphError('sparql-form', `${word} is a query, not an update.`, 'Send it as a query.');
  return `${KNOWN_PREFIXES}\n${update}`;
}

/** The engine's complaint about `sparql` as an error that says where and what to do. */
export function explain(cause: unknown, sparql: string): NewsgraphError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const [, line, column, rest] = /^error at (\d+):(\d+): ([\s\S]*)$/.exec(said) ?? [];
  if (line === undefined || column === undefined || rest === undefined) {
    if (/HTTP client is not available/.test(said))
      return new NewsgraphError(
        'sparql-unsupported',
        'LOAD is off: nothing is ever fetched.',
        'Read the file yourself.',
      );
    const unsupported = /not supported/i.test(said);
    return new NewsgraphError(
      unsupported ? 'sparql-unsupported' : 'sparql-failed',
      `The query failed: ${said}`,
      unsupported
        ? 'Leave that part out: queries read this graph alone, with the functions of SPARQL 1.1.'
        : 'Simplify the query.',
      { cause },
    );
  }
  const lines = sparql.split('\n');
  const row = Math.min(Number(line) - 2, lines.length - 1); // the prefixes took the first line
  const before = lines.slice(0, Math.max(row, 0)).reduce((sum, text) => sum + text.length + 1, 0);
  const at = Math.min(before + utf16(lines[Math.max(row, 0)] ?? '', Number(column) - 1), sparql.length);
  return reasonOf(rest, sparql, at, cause);
}

function reasonOf(expected: string, sparql: string, at: number, cause: unknown): NewsgraphError {
  const masked = mask(sparql);
  if (/Prefix not found/.test(expected)) {
    const prefix = undeclared(masked)[0];
    if (prefix !== undefined)
      return syntaxError(
        sparql,
        masked.search(new RegExp(`(?<![\\w?$:-])${prefix}:`)),
        `the prefix ${prefix}: is not declared`,
        `Begin with PREFIX ${prefix}: <…>. Known without: ${Object.keys(PREFIXES).join(', ')}.`,
        cause,
      );
  }
  if (/variable that is unbound/.test(expected))
    return syntaxError(
      sparql,
      at,
      'SELECT has a variable that the groups do not fix',
      'Name it in GROUP BY or put it into COUNT, SAMPLE, MIN …',
      cause,
    );
  if (/IRI parsing failed/.test(expected))
    return syntaxError(sparql, at, 'that is no valid IRI', 'An IRI in <…> has no spaces, quotes or braces.', cause);
  const open = (masked.match(/\{/g)?.length ?? 0) - (masked.match(/\}/g)?.length ?? 0);
  if (open > 0 && masked.slice(at).trim() === '')
    return syntaxError(sparql, at, `the query ends with ${open} { open`, 'Close every { with a }.', cause);
  const options = [...new Set(expected.match(/\b[A-Z]{2,}\b|"[^"]{1,2}"/g) ?? [])].slice(0, 8);
  const remedy =
    options.length > 0
      ? `Here could stand ${options.join(' ')}, among others; look at what comes before too.`
      : 'Look at what comes just before.';
  return syntaxError(sparql, at, 'the query cannot be read on', remedy, cause);
}

/** Prefixes that are used but neither declared nor known. */
function undeclared(masked: string): string[] {
  const declared = new Set([...masked.matchAll(/PREFIX\s+([^\s:]*):/gi)].map(([, prefix]) => prefix));
  const used = [...masked.matchAll(/(?<![\w?$:-])([A-Za-z][\w-]*|):/g)].map(([, prefix]) => prefix ?? '');
  return used.filter((prefix) => !declared.has(prefix) && !Object.hasOwn(PREFIXES, prefix));
}

export function syntaxError(sparql: string, at: number, what: string, remedy: string, cause?: unknown): NewsgraphError {
  const head = sparql.slice(0, at);
  const line = head.split('\n').length;
  const lineStart = head.lastIndexOf('\n') + 1;
  const text = sparql.slice(lineStart).split('\n')[0] ?? '';
  const column = at - lineStart;
  return new NewsgraphError(
    'sparql-syntax',
    `SPARQL, line ${line}, column ${column + 1}: ${what}.\n  ${text}\n  ${' '.repeat(column)}^`,
    remedy,
    cause === undefined ? undefined : { cause },
  );
}

/** UTF-16 length of a line's first code points. */
const utf16 = (line: string, codePoints: number): number => [...line].slice(0, codePoints).join('').length;
