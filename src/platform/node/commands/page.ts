import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { EXIT } from '../report.ts';

export const pageCommand: Command = {
  name: 'page',
  summary: 'Put a graph and its viewer into one HTML file',
  details: [
    'The file holds the article, the graph, the picture and the evidence; any browser opens it, without a network.',
  ],
  positionals: [{ name: 'GRAPH|ARTICLE', summary: 'A graph in any format of RDF, or an article to build' }],
  options: [{ name: 'out', short: 'o', value: 'FILE', summary: 'Where to write; standard output without it' }],
  examples: [
    { line: 'newsgraph page article.ttl --out article.html', summary: 'A page to send or to keep' },
    { line: 'newsgraph page article.txt -o article.html', summary: 'Of an article, built first' },
  ],
  run: async (args, context) => {
    const [{ openGraph }, { viewerFolder }, { fillStandalone }, { writerNamed }, { createQuery }] = await Promise.all([
      import('../graphs.ts'),
      import('../server.ts'),
      import('../../standalone.ts'),
      import('../../../write/index.ts'),
      import('../../../graph/query.ts'),
    ]);
    const template = await readFile(join(viewerFolder(), 'standalone.html'), 'utf8');
    const graph = await openGraph(args.positionals[0]!, context);
    const title = createQuery(graph).articles()[0]?.headline ?? 'Graph';
    const page = fillStandalone(template, { text: writerNamed('turtle').write(graph), name: 'graph.ttl' }, title);
    const out = args.value('out');
    if (out === undefined) await context.terminal.print(page);
    else await context.files.write(out, page);
    return EXIT.ok;
  },
};
