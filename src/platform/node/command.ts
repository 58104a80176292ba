import { type ParseArgsConfig, parseArgs } from 'node:util';
import { NewsgraphError } from '../../core/diagnostic.ts';
import type { OutputFiles } from './files.ts';
import { nearest } from './suggest.ts';
import type { Terminal } from './terminal.ts';

/** A wrong command line: ends with exit code 2, where every other error ends with 1. */
export class UsageError extends NewsgraphError {}

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** Name of its value in the help, in capitals; a switch where absent. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** The choice that a value stands for, where it is another name of one. */
  readonly alias?: (value: string) => string | undefined;
  readonly summary: string;
}

export interface Example {
  readonly line: string;
  readonly summary: string;
}

/** What a command works with: the terminal, the files it writes, and the signal that ends it. */
export interface Context {
  readonly terminal: Terminal;
  readonly files: OutputFiles;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  /** Aborted by Ctrl-C and by a request to terminate. */
  readonly signal: AbortSignal;
  readonly version: string;
}

/** The words after a command, checked against its table of options. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option that takes one; the last where it is given twice. */
  readonly value: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
}

/** One entry of the command line. Parsing, help, suggestions and exit codes all follow from this table. */
export interface Command {
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** Further lines of its help. */
  readonly details: readonly string[];
  /** Positionals in order; `many` on the last takes all the rest. */
  readonly positionals: readonly {
    readonly name: string;
    readonly summary: string;
    readonly optional?: boolean;
    readonly many?: boolean;
  }[];
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  /** True where Ctrl-C is the way to end it and so no failure. */
  readonly serves?: boolean;
  /** Resolves to the exit code. */
  readonly run: (args: Arguments, context: Context) => Promise<number>;
}

export const HELP: Option = { name: 'help', short: 'h', summary: 'Show this help' };

/** Checks the words after a command's name; a wrong one throws `UsageError` with the nearest right one as its remedy. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const options = [...command.options, HELP];
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(options.map(toParseArgs)),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find((o) => o.name === token.name);
    if (!option) throw unknownOption(command, options, token.rawName);
    if (option.value === undefined) {
      if (token.value !== undefined)
        throw usage('option-value', `--${option.name} takes no value.`, `Write --${option.name} alone.`);
      switches.add(option.name);
    } else values.set(option.name, checkValue(option, token.value && (option.alias?.(token.value) ?? token.value)));
  }
  if (!switches.has('help')) checkPositionals(command, positionals);
  return { positionals, value: (name) => values.get(name), has: (name) => switches.has(name) };
}

/** A `UsageError`, for what a command finds wrong in its own arguments. */
export function usage(code: string, message: string, remedy: string): UsageError {
  return new UsageError(code, message, remedy);
}

/** The whole number that an option gives, between `least` and `most`. */
export function wholeNumber(args: Arguments, name: string, least: number, most: number): number | undefined {
  const text = args.value(name);
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw usage('option-value', `--${name} ${text} is not a number from ${least} to ${most}.`, `Give --${name} N.`);
  return value;
}

function toParseArgs(option: Option): [string, NonNullable<ParseArgsConfig['options']>[string]] {
  return [
    option.name,
    { type: option.value === undefined ? 'boolean' : 'string', ...(option.short && { short: option.short }) },
  ];
}

function checkValue(option: Option, value: string | undefined): string {
  const form = `--${option.name} ${option.choices?.join('|') ?? option.value}`;
  if (value === undefined || value === '')
    throw usage('option-value', `--${option.name} needs a value.`, `Write ${form}.`);
  if (option.choices && !option.choices.includes(value)) {
    const meant = nearest(value, option.choices);
    throw usage(
      'option-value',
      `--${option.name} ${value}: there is no such ${option.name}.`,
      meant ? `Did you mean --${option.name} ${meant}? The choices: ${option.choices.join(', ')}.` : `Write ${form}.`,
    );
  }
  return value;
}

function unknownOption(command: Command, options: readonly Option[], raw: string): UsageError {
  const known = options.map((o) => `--${o.name}`);
  const meant = nearest(raw, known);
  return usage(
    'unknown-option',
    `newsgraph ${command.name} has no option ${raw}.`,
    meant ? `Did you mean ${meant}?` : `It has ${known.join(', ')}; see newsgraph ${command.name} --help.`,
  );
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const missing = command.positionals.find((p, i) => !p.optional && i >= given.length);
  const help = `See newsgraph ${command.name} --help.`;
  if (missing) throw usage('missing-argument', `newsgraph ${command.name} needs ${missing.name}.`, help);
  const surplus = command.positionals.at(-1)?.many ? undefined : given[command.positionals.length];
  if (surplus !== undefined)
    throw usage('surplus-argument', `newsgraph ${command.name} does not know what to do with "${surplus}".`, help);
}
