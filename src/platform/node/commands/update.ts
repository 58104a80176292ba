import { extname } from 'node:path';
import { writerNamed, writers } from '../../../write/index.ts';
import { type Command, usage } from '../command.ts';
import { EXIT } from '../report.ts';
import { readSparql } from './query.ts';

export const updateCommand: Command = {
  name: 'update',
  summary: 'Change a graph with SPARQL',
  details: [
    'INSERT, DELETE and the other updates of SPARQL 1.1, all of them or, on any error, none. The file is written back whole, in its own format.',
    'An update works on the default graph unless it says GRAPH or WITH: all of a Turtle file, but none of the articles of TriG and N-Quads. LOAD fetches nothing.',
  ],
  positionals: [
    { name: 'GRAPH', summary: 'A graph in any format of RDF' },
    { name: 'SPARQL', summary: 'The update, @FILE to read it from, or from standard input without it', optional: true },
  ],
  options: [{ name: 'out', short: 'o', value: 'FILE', summary: 'Write there and leave GRAPH as it is' }],
  examples: [
    {
      line: `newsgraph update article.ttl 'DELETE { ?p schema:name "ANI" } INSERT { ?p schema:name "Asian News International" } WHERE { ?p schema:name "ANI" }'`,
      summary: 'Correct a name',
    },
    { line: 'newsgraph update article.ttl @corrections.ru --out corrected.ttl', summary: 'Into another file' },
  ],
  run: async (args, context) => {
    const [path, given] = args.positionals;
    const target = args.value('out') ?? path!;
    const writer = writers.find(({ extension }) => extension === extname(target).toLowerCase());
    if (!writer)
      throw usage(
        'option-value',
        `${target} cannot be written back.`,
        `Name a file that ends in ${writers.map(({ extension }) => extension).join(', ')}, or one like it with --out.`,
      );
    const update = await readSparql(path, given, context);
    const [{ openGraph }, { updateBy }, { updateInThread }] = await Promise.all([
      import('../graphs.ts'),
      import('../../../graph/update.ts'),
      import('../sparql-thread.ts'),
    ]);
    const before = await openGraph(path!, context);
    const after = await updateBy(updateInThread, before, update);
    await context.files.write(target, writerNamed(writer.name).write(after));
    const change = after.size - before.size;
    const told =
      change === 0 ? 'as many as before' : `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than before`;
    await context.terminal.print(`${target}: ${after.size} quads, ${told}\n`);
    return EXIT.ok;
  },
};
