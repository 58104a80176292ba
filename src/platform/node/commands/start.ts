import { join } from 'node:path';
import { withOwnIds } from '../../../core/own-ids.ts';
import { writerNamed } from '../../../write/index.ts';
import { type Command, wholeNumber } from '../command.ts';
import { packageRoot } from '../package-root.ts';
import { EXIT } from '../report.ts';
import { findSources } from '../sources.ts';
import { PORT } from './view.ts';

const EXAMPLE = join('data', 'articles', 'abu-khadija.txt');

export const startCommand: Command = {
  name: 'start',
  summary: 'Build an article, tell what it says, and show it',
  details: [
    `Without ARTICLE it takes the one that comes with newsgraph. Writes DIR/NAME.ttl, prints what the article says in a few lines, and serves the viewer until Ctrl-C.`,
  ],
  positionals: [{ name: 'ARTICLE', summary: 'A text, HTML or JSON file', optional: true }],
  options: [
    { name: 'out', short: 'o', value: 'DIR', summary: 'Where the graph is written; default out' },
    PORT,
    { name: 'open', summary: 'Open the browser' },
  ],
  examples: [
    { line: 'newsgraph start', summary: 'The article that comes with newsgraph' },
    { line: 'newsgraph start article.txt --open', summary: 'An article of your own, shown in the browser' },
  ],
  serves: true,
  run: async (args, context) => {
    const { terminal } = context;
    const port = wholeNumber(args, 'port', 0, 65535);
    const path = args.positionals[0] ?? join(packageRoot(), EXAMPLE);
    const [{ openBuilder }, { labelled, summarize }, { serveGraph }] = await Promise.all([
      import('../builder.ts'),
      import('../summary.ts'),
      import('../serve-graph.ts'),
    ]);
    const builder = await openBuilder(context, {});
    const [source] = await findSources([path], context.stdin);
    const { articles } = await builder.read(source!);
    if (articles.length === 0) return EXIT.failed;
    const { graph, documents } = await builder.build(withOwnIds(articles));
    if (documents.length === 0) return EXIT.failed;
    const turtle = writerNamed('turtle');
    const file = join(args.value('out') ?? 'out', source!.stem + turtle.extension);
    await context.files.write(file, turtle.write(graph));
    await terminal.print(summarize(documents[0]!, terminal));
    await terminal.print(labelled('Turtle', file, terminal));
    await serveGraph(graph, context, { port, open: args.has('open') });
    return EXIT.ok;
  },
};
