import { type Arguments, type Command, type Context, usage } from '../command.ts';
import { EXIT } from '../report.ts';
import { readBytes, readStream } from '../sources.ts';

const FORMATS = ['table', 'json', 'csv'] as const;

export const queryCommand: Command = {
  name: 'query',
  summary: 'Ask a graph with SPARQL',
  details: [
    'SELECT, ASK, CONSTRUCT and DESCRIBE of SPARQL 1.1. CONSTRUCT and DESCRIBE answer with a graph.',
    'The default graph is all that the file holds; the prefixes schema:, sem:, org:, ng: and the others of a written graph need no declaration.',
    'The exit code of an ASK is 0 whether it answers true or false.',
  ],
  positionals: [
    { name: 'GRAPH', summary: 'A file of Turtle, TriG or N-Quads, - for standard input, or an article' },
    { name: 'SPARQL', summary: 'The query, @FILE to read it from, or from standard input without it', optional: true },
  ],
  options: [{ name: 'format', short: 'f', value: 'FORMAT', choices: FORMATS, summary: 'Of the answer; default table' }],
  examples: [
    {
      line: `newsgraph query article.ttl 'SELECT ?name WHERE { ?p a schema:Person ; schema:name ?name }'`,
      summary: 'The people',
    },
    {
      line: 'newsgraph query article.ttl @who-met-whom.rq --format csv > meetings.csv',
      summary: 'A query from a file',
    },
    {
      line: `newsgraph query article.ttl 'ASK { ?e a ng:Meeting }' --format json`,
      summary: 'Is there a meeting in it?',
    },
  ],
  run: async (args, context) => {
    const [path] = args.positionals;
    const query = await readQuery(args, context);
    const [{ openGraph }, { answer }] = await Promise.all([import('../graphs.ts'), import('../answers.ts')]);
    const graph = await openGraph(path!, context);
    await context.terminal.print(
      await answer(graph, query, (args.value('format') ?? 'table') as (typeof FORMATS)[number]),
    );
    return EXIT.ok;
  },
};

async function readQuery(args: Arguments, context: Context): Promise<string> {
  const [path, query] = args.positionals;
  if (query?.startsWith('@')) return new TextDecoder().decode(await readBytes(query.slice(1)));
  if (query !== undefined && query !== '-') return query;
  if (path === '-') throw usage('missing-argument', 'Standard input holds the graph, not the query.', 'Name SPARQL.');
  if (context.stdin.isTTY)
    throw usage(
      'missing-argument',
      'newsgraph query needs SPARQL.',
      `Put it in single quotes after ${path}, or @FILE.`,
    );
  return new TextDecoder().decode(await readStream(context.stdin));
}
