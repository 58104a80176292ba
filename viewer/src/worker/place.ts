/** Where in a text it could not be read on; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** The line up to the column, cut at its far end where it is long. */
  readonly before: string;
  /** The rest of it, cut likewise. */
  readonly after: string;
}

/** What a parser of Turtle and its kin tells of a syntax error. */
interface Context {
  readonly line?: unknown;
  readonly token?: { readonly start?: unknown };
}

/** Characters of a line that are shown on either side. */
const SHOWN = 20;

/** The place that an error of reading names, or one of its causes; undefined where none does. */
export function placeOf(error: unknown, text: string): Place | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { line, token } = (cause as { readonly context?: Context }).context ?? {};
    if (typeof line !== 'number') continue;
    const words = text.split('\n', line)[line - 1]?.replace(/\r$/, '') ?? '';
    const unexpected = /^Unexpected "(.+)" on line \d+\.$/.exec(cause.message)?.[1];
    const found = typeof token?.start === 'number' ? token.start : unexpected ? words.lastIndexOf(unexpected) : 0;
    const at = Math.min(Math.max(0, found), words.length);
    return {
      line,
      column: at + 1,
      before: at > SHOWN ? `…${words.slice(at - SHOWN, at)}` : words.slice(0, at),
      after: words.length - at > SHOWN ? `${words.slice(at, at + SHOWN)}…` : words.slice(at),
    };
  }
  return undefined;
}
