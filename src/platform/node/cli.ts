#!/usr/bin/env node
import { constants } from 'node:os';
import { type Command, type Context, parseArguments, usage } from './command.ts';
import { commands } from './commands/index.ts';
import { OutputFiles } from './files.ts';
import { commandHelp, programHelp } from './help.ts';
import { packageVersion } from './package-root.ts';
import { EXIT, reportError } from './report.ts';
import { nearest } from './suggest.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** Ends the process quietly when whoever reads the output has gone (`| head`). */
function endOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    throw error;
  });
}

function findCommand(name: string): Command {
  const found = commands.find((c) => c.name === name);
  if (found) return found;
  const names = commands.map((c) => c.name);
  const meant = nearest(name, names);
  throw name.startsWith('-')
    ? usage('unknown-option', `newsgraph has no option ${name}.`, 'A command comes first; see newsgraph --help.')
    : usage(
        'unknown-command',
        `newsgraph has no command "${printableName(name)}".`,
        meant ? `Did you mean newsgraph ${meant}?` : `It has ${names.join(', ')}; see newsgraph --help.`,
      );
}

const printableName = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

async function runCommand(words: readonly string[], context: Context, ended: Promise<number>): Promise<number> {
  const { terminal, version } = context;
  const [name, ...rest] = words;
  if (name === '--version') {
    await terminal.print(`${version}\n`);
    return EXIT.ok;
  }
  const asked = name === 'help' || name === '--help' || name === '-h';
  if (name === undefined || (asked && rest[0] === undefined)) {
    const help = programHelp(commands, version, terminal);
    if (asked) await terminal.print(help);
    else terminal.note(help);
    return asked ? EXIT.ok : EXIT.usage;
  }
  const command = findCommand(asked ? rest[0]! : name);
  const args = asked ? undefined : parseArguments(command, rest);
  if (args === undefined || args.has('help')) {
    await terminal.print(commandHelp(command, terminal));
    return EXIT.ok;
  }
  const running = command.run(args, context);
  return command.serves ? await running : await Promise.race([running, ended]);
}

/** Runs the command line, removing what is half-written however it ends. */
async function main(): Promise<void> {
  endOnClosedPipe(process.stdout);
  endOnClosedPipe(process.stderr);
  const terminal: Terminal = openTerminal(process);
  const files = new OutputFiles();
  const ending = new AbortController();
  const ended = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        const code = 128 + constants.signals[signal];
        files.abandon();
        if (ending.signal.aborted) process.exit(code);
        ending.abort();
        terminal.progress(undefined);
        resolve(code);
      });
  });
  const context: Context = {
    terminal,
    files,
    stdin: process.stdin,
    signal: ending.signal,
    version: packageVersion(),
  };
  let code: number;
  try {
    code = await runCommand(process.argv.slice(2), context, ended);
  } catch (error) {
    code = ending.signal.aborted ? await ended : reportError(terminal, error);
  }
  files.abandon();
  terminal.progress(undefined);
  await terminal.flush();
  process.exit(code);
}

await main();
