import { type Command, HELP, type Option } from './command.ts';
import type { Terminal } from './terminal.ts';

const EXIT_CODES = [
  ['0', 'all is well'],
  ['1', 'something could not be read, built or written, or a graph is not valid'],
  ['2', 'the command line was wrong'],
  ['130', 'ended by Ctrl-C before it was done'],
] as const;

/** The help of the program: its commands, examples and exit codes. */
export function programHelp(commands: readonly Command[], version: string, { out }: Terminal): string {
  return [
    `newsgraph ${version}: turns news articles into a knowledge graph with evidence for every fact.`,
    '',
    `${out.bold('Usage:')} newsgraph COMMAND …`,
    '',
    out.bold('Commands'),
    ...table(commands.map((c) => [c.name, c.summary])),
    '',
    out.bold('Examples'),
    ...commands.flatMap((c) => c.examples.slice(0, 1)).map((e) => `  ${e.line}`),
    '',
    out.bold('Options'),
    ...table([HELP, { name: 'version', summary: 'Show the version' }].map(optionRow)),
    '',
    out.bold('Exit codes'),
    ...table(EXIT_CODES),
    '',
    'newsgraph COMMAND --help tells more of a command. From a checkout: npm run -s newsgraph -- COMMAND …',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command, { out }: Terminal): string {
  const words = command.positionals.map((p) => {
    const word = p.many ? `${p.name}…` : p.name;
    return p.optional ? `[${word}]` : word;
  });
  return [
    `${command.summary}.`,
    '',
    `${out.bold('Usage:')} newsgraph ${[command.name, ...words, '[options]'].join(' ')}`,
    '',
    ...command.details.flatMap((line) => [line, '']),
    ...(command.positionals.length > 0
      ? [out.bold('Arguments'), ...table(command.positionals.map((p) => [p.name, p.summary])), '']
      : []),
    out.bold('Options'),
    ...table([...command.options, HELP].map(optionRow)),
    '',
    out.bold('Examples'),
    ...command.examples.flatMap((e) => [`  ${out.dim(`# ${e.summary}`)}`, `  ${e.line}`]),
    '',
  ].join('\n');
}

function optionRow(option: Option): readonly [string, string] {
  const value = option.value === undefined ? '' : ` ${option.choices?.join('|') ?? option.value}`;
  return [`${option.short ? `-${option.short}, ` : ''}--${option.name}${value}`, option.summary];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(32, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
