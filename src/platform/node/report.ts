import { type Diagnostic, NewsgraphError } from '../../core/diagnostic.ts';
import { UsageError } from './command.ts';
import { printable, type Terminal } from './terminal.ts';

/** Exit codes, the same for every command. */
export const EXIT = {
  ok: 0,
  /** Something could not be built, read or written, or a graph is not valid. */
  failed: 1,
  /** The command line itself was wrong. */
  usage: 2,
} as const;

/** Prints one finding about an article: `warning[no-publication-date] file: what is wrong, what to do`. */
export function reportDiagnostic(terminal: Terminal, where: string, diagnostic: Diagnostic): void {
  const { severity, code, message } = diagnostic;
  const paint = { error: terminal.err.red, warning: terminal.err.yellow, info: terminal.err.cyan }[severity];
  terminal.note(`${paint(`${severity}[${code}]`)} ${placed(terminal, where, message)}`);
  if (diagnostic.cause instanceof Error) terminal.note(terminal.err.dim(diagnostic.cause.stack ?? ''));
}

/** The message with its place before it, unless it names it itself. */
function placed(terminal: Terminal, where: string | undefined, message: string): string {
  const named = where === undefined || message.includes(where);
  return `${named ? '' : `${terminal.err.bold(printable(where))}: `}${printable(message)}`;
}

/** Prints what went wrong, where, and what to do; gives the exit code that says so. */
export function reportError(terminal: Terminal, error: unknown, where?: string): number {
  const { err, note } = terminal;
  if (error instanceof NewsgraphError) {
    note(`${err.red(`error[${error.code}]`)} ${placed(terminal, where, error.message)}`);
    note(`  ${printable(error.remedy)}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  note(`${err.red('error[internal]')} ${placed(terminal, where, 'This is a fault in newsgraph, not in your input.')}`);
  note('  Please report it with the lines below and, if you can, the input.');
  note(err.dim(stack));
  return EXIT.failed;
}
