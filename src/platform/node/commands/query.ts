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
    'The exit code of an ASK is 0 whether it answers true or false.',
  ],
  positionals: [
    { name: 'GRAPH', summary: 'A file of Turtle, TriG or N-Quads, - for standard input, or an article' },
    { name: 'SPARQL', summary: 'The query, @FILE to read it from, or from standard input without it', optional: true },
  ],
  options: [
    { name: 'format', short: 'f', value: 'FORMAT', choices: RESULT_FORMATS, summary: 'Of the answer; default table' },
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
    {
      line: `newsgraph query article.ttl 'ASK { ?e a ng:Meeting }' --format json`,
      summary: 'Is there a meeting in it?',
    },
  ],
  run: async (args, context) => {
    const query = await readQuery(args, context);
    const [{ openGraph }, { createSparql }] = await Promise.all([
      import('../graphs.ts'),
      import('../../../graph/sparql.ts'),
    ]);
    const graph = await openGraph(args.positionals[0]!, context);
    const base = args.value('base');
    const result = await createSparql(graph, base === undefined ? {} : { base }).query(query);
    const format = args.value('format') as ResultFormat | undefined;
    const { terminal } = context;
    const isGraph = result.form === 'construct' || result.form === 'describe';
    if (isGraph && format === undefined) await terminal.print(await turtle(result.quads));
    else {
      const width = terminal.interactive ? { width: terminal.columns } : {};
      await terminal.print(formatResult(result, format ?? 'table', width));
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
