import type { WriteStream } from 'node:tty';
import { createColors } from 'picocolors';

type Colours = ReturnType<typeof createColors>;

/** Where a command speaks: results on `out`, all else on `err`; colour and progress only where a person looks on. */
export interface Terminal {
  readonly out: Colours;
  readonly err: Colours;
  /** Columns of standard output; 100 where it is no terminal. */
  readonly columns: number;
  readonly interactive: boolean;
  /** Writes to standard output and waits until it has been taken. */
  readonly print: (text: string) => Promise<void>;
  /** Writes a line to standard error. */
  readonly note: (line: string) => void;
  /** Resolves when all that was written to standard error has been taken. */
  readonly flush: () => Promise<void>;
  /** Shows a passing line on standard error where that is a terminal; `undefined` wipes it. */
  readonly progress: (line: string | undefined) => void;
}

interface Streams {
  readonly stdout: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
  readonly stderr: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function openTerminal({ stdout, stderr, env }: Streams): Terminal {
  const coloured = (stream: Streams['stdout']) =>
    !env.NO_COLOR &&
    env.FORCE_COLOR !== '0' &&
    (Boolean(env.FORCE_COLOR) || (stream.isTTY === true && env.TERM !== 'dumb'));
  let shown = false;
  const wipe = () => {
    if (shown) stderr.write('\r\x1b[K');
    shown = false;
  };
  return {
    out: createColors(coloured(stdout)),
    err: createColors(coloured(stderr)),
    columns: stdout.isTTY && stdout.columns ? stdout.columns : 100,
    interactive: stdout.isTTY === true && stderr.isTTY === true,
    print: (text) => {
      wipe();
      return new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve())));
    },
    note: (line) => {
      wipe();
      stderr.write(`${line}\n`);
    },
    flush: () => new Promise((resolve) => stderr.write('', () => resolve())),
    progress: (line) => {
      if (stderr.isTTY !== true || env.TERM === 'dumb') return;
      wipe();
      if (line === undefined) return;
      stderr.write(shorten(line, (stderr.columns ?? 80) - 1));
      shown = true;
    },
  };
}

/** Text from outside made safe to print: no control or direction-changing characters, white space as single blanks. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

/** The text cut to so many columns, with an ellipsis where something is left out. */
export function shorten(text: string, columns: number): string {
  const characters = [...text];
  return characters.length <= columns
    ? text
    : `${characters
        .slice(0, Math.max(0, columns - 1))
        .join('')
        .trimEnd()}…`;
}
