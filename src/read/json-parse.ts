import type { Diagnostic } from '../core/diagnostic.ts';
import type { Json } from './json-ld.ts';

export interface JsonLines {
  readonly values: readonly { readonly value: Json; readonly line: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** JSON Lines, with a diagnostic for every line that is not JSON; nothing where the first line is not an object by itself. */
export function parseJsonLines(source: string, where: string): JsonLines | undefined {
  const values: { value: Json; line: number }[] = [];
  const diagnostics: Diagnostic[] = [];
  const lines = source.split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value !== undefined) values.push({ value, line: i + 1 });
    else if (values.length === 0) return undefined;
    else {
      const message = `${where}, line ${i + 1}, is not valid JSON; the other lines are read. Correct the line.`;
      diagnostics.push({ code: 'invalid-json-line', severity: 'error', message });
    }
  }
  return values.length > 0 ? { values, diagnostics } : undefined;
}

function parsed(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
}

const TOKEN = /\s+|[{}[\],:]|"(?:[^"\\\n\r\t]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a JSON text goes wrong, both counted from 1: as the engine says, else the first place that is no JSON token. */
export function locateJsonError(source: string, error: unknown): { readonly line: number; readonly column: number } {
  const stated = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const before = source.slice(0, stated === undefined ? firstBadToken(source) : Number(stated));
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}

function firstBadToken(source: string): number {
  let at = 0;
  const token = new RegExp(TOKEN);
  while (at < source.length) {
    token.lastIndex = at;
    if (!token.test(source)) return at;
    at = token.lastIndex;
  }
  return at;
}
