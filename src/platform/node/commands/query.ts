import { EXAMPLE_QUERIES } from '../../../graph/example-queries.ts';
import type { GraphResult } from '../../../graph/sparql.ts';
import { formatResult, RESULT_FORMATS, type ResultFormat } from '../../../graph/sparql-format.ts';
import { type Arguments, type Command, type Context, usage } from '../command.ts';
import { EXIT } from '../report.ts';
import { readBytes, readStream } from '../sources.ts';

export const queryCommand: Command = {
  name: 'query',
  summary: 'Ask a graph with SPARQL',
  details: [
    'SELECT, ASK, CONSTRUCT and DESCRIBE of SPARQL 1.1. CONSTRUCT and DESCRIBE answer in Turtle unless --format says otherwise.',
    'The default graph is all that the file holds. The prefixes of written graphs (schema:, sem:, org:, ng: …) need no declaration.',
    `Examples: ${EXAMPLE_QUERIES.map(({ name, summary }) => `${name} (${summary})`).join('; ')}.`,
    'The exit code of an ASK is 0 whether it answers true or false.',
  ],
  positionals: [
    { name: 'GRAPH', summary: 'A graph in any format of RDF, - for standard input, or an article' },
    { name: 'SPARQL', summary: 'The query, @FILE to read it from, or from standard input without it', optional: true },
  ],
  options: [
    { name: 'format', short: 'f', value: 'FORMAT', choices: RESULT_FORMATS, summary: 'Of the answer; default table' },
    {
      name: 'example',
      short: 'e',
      value: 'NAME',
      choices: EXAMPLE_QUERIES.map(({ name }) => name),
      summary: 'Run a query that comes with newsgraph instead of one of your own',
    },
    { name: 'show', summary: 'Print the query before its answer' },
  ],
  examples: [
    {
      line: `newsgraph query article.ttl 'SELECT ?name WHERE { ?p a schema:Person ; schema:name ?name }'`,
      summary: 'The people',
    },
    {
      line: 'newsgraph query article.ttl @who-met-whom.rq --format csv > meetings.csv',
      summary: 'A query from a file',
    },
    { line: 'newsgraph query article.ttl --example roles', summary: 'Who holds which role; add --show for its SPARQL' },
    {
      line: `newsgraph query article.ttl 'ASK { ?e a ng:Meeting }' --format json`,
      summary: 'Is there a meeting in it?',
    },
  ],
  run: async (args, context) => {
    const query = await readQuery(args, context);
    const { terminal } = context;
    if (args.has('show')) await terminal.print(`${query}\n\n`);
    const [{ openGraph }, { openSparql }] = await Promise.all([import('../graphs.ts'), import('../sparql-thread.ts')]);
    const { sparql, close } = openSparql(await openGraph(args.positionals[0]!, context));
    try {
      const result = await sparql.query(query);
      const format = args.value('format') as ResultFormat | undefined;
      const isGraph = result.form === 'construct' || result.form === 'describe';
      if (isGraph && format === undefined) await terminal.print(await turtle(result.quads));
      else {
        const width = terminal.interactive ? { width: terminal.columns } : {};
        await terminal.print(formatResult(result, format ?? 'table', width));
      }
    } finally {
      await close();
    }
    return EXIT.ok;
  },
};

async function turtle(quads: GraphResult['quads']): Promise<string> {
  const [{ Graph }, { writerNamed }] = await Promise.all([
    import('../../../graph/store.ts'),
    import('../../../write/index.ts'),
  ]);
  return writerNamed('turtle').write(new Graph(quads));
}

async function readQuery(args: Arguments, context: Context): Promise<string> {
  const [path, query] = args.positionals;
  const example = EXAMPLE_QUERIES.find(({ name }) => name === args.value('example'));
  if (example && query !== undefined)
    throw usage('surplus-argument', 'There is a query and --example.', 'Leave out one of them.');
  if (example) return example.sparql;
  return await readSparql(path, query, context);
}

/** SPARQL given on the command line, as `@FILE`, or on standard input. */
export async function readSparql(
  path: string | undefined,
  query: string | undefined,
  context: Context,
): Promise<string> {
  if (query?.startsWith('@')) return new TextDecoder().decode(await readBytes(query.slice(1)));
  if (query !== undefined && query !== '-') return query;
  if (path === '-') throw usage('missing-argument', 'Standard input holds the graph, not the query.', 'Name SPARQL.');
  if (context.stdin.isTTY)
    throw usage('missing-argument', 'There is no SPARQL.', `Put it in single quotes after ${path}, or @FILE.`);
  return new TextDecoder().decode(await readStream(context.stdin));
}
