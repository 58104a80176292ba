import type { FactChange, GraphDiff } from '../../../graph/diff.ts';
import { writerNamed } from '../../../write/index.ts';
import type { Command } from '../command.ts';
import { reportError } from '../report.ts';
import { printable, type Terminal } from '../terminal.ts';
import { formatOption, rdfVersion, VERSION_OPTION } from './rdf-options.ts';

/** As `diff` has them. */
const SAME = 0;
const DIFFERENT = 1;
const TROUBLE = 2;

export const diffCommand: Command = {
  name: 'diff',
  summary: 'Say what came, went and changed from one graph to another',
  details: [
    'Facts in words, each with the sentence that proves it. With --format the triples instead, as a change set in RDF.',
    'The exit code is 0 where both say the same, 1 where they differ, 2 where one cannot be read.',
  ],
  positionals: [
    { name: 'BEFORE', summary: 'A graph in any format of RDF, or an article' },
    { name: 'AFTER', summary: 'Another; one of them may be - for standard input' },
  ],
  options: [formatOption('Of the difference as RDF; without it in words'), VERSION_OPTION],
  examples: [
    { line: 'newsgraph diff monday.ttl tuesday.ttl', summary: 'What changed, in words' },
    { line: 'newsgraph diff a.nq b.jsonld --format turtle', summary: 'The same as RDF' },
  ],
  run: async (args, context) => {
    const { terminal } = context;
    const format = args.value('format');
    const writer = format === undefined ? undefined : writerNamed(format);
    try {
      const [{ openGraph }, { changeSet, diffGraphs }] = await Promise.all([
        import('../graphs.ts'),
        import('../../../graph/diff.ts'),
      ]);
      const before = await openGraph(args.positionals[0]!, context);
      const after = await openGraph(args.positionals[1]!, context);
      const diff = await diffGraphs(before, after);
      await terminal.print(writer ? writer.write(changeSet(diff), rdfVersion(args)) : describe(diff, terminal));
      return diff.came.length + diff.went.length === 0 ? SAME : DIFFERENT;
    } catch (error) {
      reportError(terminal, error);
      return TROUBLE;
    }
  },
};

function describe({ facts, came, went }: GraphDiff, terminal: Terminal): string {
  if (came.length + went.length === 0) return 'No difference.\n';
  const count = (change: FactChange['change']): number => facts.filter((fact) => fact.change === change).length;
  const summary =
    `Facts: ${count('came')} came, ${count('went')} went, ${count('changed')} changed. ` +
    `Triples, text, mentions and evidence included: ${came.length} came, ${went.length} went.\n`;
  return facts.map((fact) => describeFact(fact, terminal)).join('') + summary;
}

const SIGN = { came: '+', went: '-', changed: '~' } as const;

function describeFact({ change, kind, label, fields, sentence }: FactChange, { out }: Terminal): string {
  const paint = { came: out.green, went: out.red, changed: out.yellow }[change];
  const lines = [
    paint(`${SIGN[change]} ${kind} ${printable(label)}`),
    ...fields.map(({ name, before, after }) => `    ${name}: ${list(before)} -> ${list(after)}`),
    ...(sentence === undefined ? [] : [out.dim(`    “${printable(sentence)}”`)]),
  ];
  return `${lines.join('\n')}\n`;
}

const list = (values: readonly string[]): string => (values.length === 0 ? 'nothing' : printable(values.join(', ')));
