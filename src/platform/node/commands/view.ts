import { type Command, type Option, wholeNumber } from '../command.ts';
import { EXIT } from '../report.ts';

export const PORT: Option = {
  name: 'port',
  short: 'p',
  value: 'N',
  summary: 'Port on 127.0.0.1; without it the first free one from 4173 on',
};

export const viewCommand: Command = {
  name: 'view',
  summary: 'Look at a graph in the browser',
  details: ['Serves the viewer and the graph to this machine only, until Ctrl-C.'],
  positionals: [{ name: 'GRAPH|ARTICLE', summary: 'A graph in any format of RDF, or an article to build' }],
  options: [PORT, { name: 'no-open', summary: 'Open no browser, print the address only' }],
  examples: [
    { line: 'newsgraph view article.ttl', summary: 'Open the picture of a graph' },
    { line: 'newsgraph view article.txt --no-open --port 8080', summary: 'Build an article and serve its graph' },
  ],
  serves: true,
  run: async (args, context) => {
    const port = wholeNumber(args, 'port', 0, 65535);
    const [{ openGraph }, { serveGraph }] = await Promise.all([import('../graphs.ts'), import('../serve-graph.ts')]);
    const graph = await openGraph(args.positionals[0]!, context);
    await serveGraph(graph, context, { port, open: !args.has('no-open') && context.terminal.interactive });
    return EXIT.ok;
  },
};
