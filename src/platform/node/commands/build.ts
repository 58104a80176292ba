import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OutputPlan } from '../build-job.ts';
import { type Arguments, type Command, usage } from '../command.ts';
import { findSources, type Source } from '../sources.ts';
import { chooseWriter, FORMATS } from '../write-graph.ts';
import { formatOption, rdfVersion, VERSION_OPTION } from './rdf-options.ts';

export const buildCommand: Command = {
  name: 'build',
  summary: 'Build a graph from articles',
  details: [
    'Several articles give one graph in which a person or place named in more than one is one node.',
    'An article that cannot be read is reported and the others are built; the exit code is then 1.',
  ],
  positionals: [
    {
      name: 'ARTICLES',
      summary: 'Text, HTML or JSON files, folders to search for such files, or - for standard input',
      many: true,
    },
  ],
  options: [
    { name: 'out', short: 'o', value: 'FILE|DIR', summary: 'Where to write; standard output without it' },
    formatOption('Default: what the name given with --out ends in, else turtle', FORMATS),
    { name: 'each', summary: 'One graph for each article, DIR/NAME.ttl and so on; needs --out DIR' },
    { name: 'date', short: 'd', value: 'YYYY-MM-DD', summary: 'Publication date of the articles, whatever they state' },
    VERSION_OPTION,
    { name: 'base', value: 'IRI', summary: 'Base of the IRIs of people, places, events' },
    {
      name: 'min-confidence',
      value: 'N',
      summary: 'Leave out facts less sure than N, 0 to 1, and what rests on them',
    },
    { name: 'coverage', summary: 'Tell on standard error which sentences gave no fact, and why' },
    { name: 'verbose', short: 'v', summary: 'Print notes as well as warnings' },
  ],
  examples: [
    { line: 'newsgraph build article.txt --out article.ttl', summary: 'One article to a Turtle file' },
    { line: 'newsgraph build news/ --out news.nq', summary: 'All articles of a folder, merged, as N-Quads' },
    { line: 'newsgraph build news/ --each --format trig --out graphs/', summary: 'One TriG file for each article' },
    { line: 'newsgraph build article.txt -o sure.ttl --min-confidence 0.7', summary: 'Only what is at least so sure' },
    { line: 'newsgraph build article.txt -o article.ttl --coverage', summary: 'And tell what gave no fact' },
    { line: 'newsgraph build - --date 2025-03-15 < article.txt', summary: 'From standard input to standard output' },
  ],
  run: async (args, context) => {
    const plan = planOutput(args);
    const sources = await findSources(args.positionals, context.stdin);
    refuseOverwriting(sources, plan);
    const [date, base] = [args.value('date'), args.value('base')];
    const least = args.value('min-confidence');
    const options = {
      ...(date !== undefined && { date }),
      ...(base !== undefined && { base }),
      ...(least !== undefined && { minConfidence: Number(least) }),
      verbose: args.has('verbose'),
    };
    const [{ BuildJob }, { openBuilder }] = await Promise.all([import('../build-job.ts'), import('../builder.ts')]);
    return await new BuildJob(plan, await openBuilder(context, options), context).run(sources);
  },
};

function planOutput(args: Arguments): OutputPlan {
  const out = args.value('out');
  const each = args.has('each');
  checkDate(args.value('date'));
  checkBase(args.value('base'));
  checkConfidence(args.value('min-confidence'));
  if (each && out === undefined) throw usage('missing-option', '--each needs a folder to write to.', 'Add --out DIR.');
  const isFolder = out !== undefined && (each || isFolderName(out));
  const writer = chooseWriter(args.value('format'), isFolder ? undefined : out);
  return {
    each,
    coverage: args.has('coverage'),
    writer,
    options: rdfVersion(args),
    ...(out !== undefined && (isFolder ? { folder: out } : { file: out })),
  };
}

function isFolderName(out: string): boolean {
  return /[\\/]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
}

function checkDate(date: string | undefined): void {
  if (date === undefined) return;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)
    throw usage('option-value', `--date ${date} is no day.`, 'Write it as YYYY-MM-DD: --date 2025-03-15.');
}

function checkBase(base: string | undefined): void {
  if (base !== undefined && !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*[/#:]$/i.test(base))
    throw usage(
      'option-value',
      `--base ${base} is no base IRI.`,
      'Give one that ends in / or #: https://example.org/id/',
    );
}

function checkConfidence(least: string | undefined): void {
  if (least !== undefined && !(/^\d*\.?\d+$/.test(least) && Number(least) <= 1))
    throw usage(
      'option-value',
      `--min-confidence ${least} is not a number from 0 to 1.`,
      'Write it like --min-confidence 0.7.',
    );
}

function refuseOverwriting(sources: readonly Source[], plan: OutputPlan): void {
  const source = sources.find((s) => plan.file !== undefined && resolve(s.name) === resolve(plan.file));
  if (source) throw usage('option-value', `--out ${plan.file} is one of the articles.`, 'Name another file.');
}
