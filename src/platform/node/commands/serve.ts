import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatOfFile, GRAPH_FORMATS } from '../../../graph/formats.ts';
import { type Command, usage, wholeNumber } from '../command.ts';
import { PORT } from './view.ts';

/** Shorter ones could be guessed. */
const LEAST_TOKEN = 16;
/** Megabytes that the engine needs to load anything. */
const LEAST_MEMORY = 256;

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve graphs with SPARQL over HTTP, and the viewer',
  details: [
    'To this machine only: the viewer at /, the SPARQL 1.1 Protocol at /sparql, updates at /update, the Graph Store Protocol at /store.',
    'Several graphs are served as one dataset. The default graph of a query is the union of all graphs; that of an update is the default graph alone.',
    'Changing the graph needs the header Authorization: Bearer TOKEN. Changes live as long as the server unless --save names a file: then each is on disk, whole, before it is answered. GET /store gives all that is there.',
    'A query that takes too long or too much is stopped with an error, and the others go on. SERVICE and LOAD fetch nothing.',
  ],
  positionals: [{ name: 'GRAPHS', summary: 'Graphs in any format of RDF, or articles to build', many: true }],
  options: [
    PORT,
    { name: 'token', value: 'TOKEN', summary: 'What whoever changes the graph must know; without it one is made' },
    { name: 'save', value: 'FILE', summary: 'Keep changes there: TriG, N-Quads or JSON-LD, told by its ending' },
    { name: 'max-time', value: 'SECONDS', summary: 'That a query may take; default 10' },
    { name: 'max-rows', value: 'N', summary: 'Solutions or triples that an answer may have; default 100000' },
    { name: 'max-body', value: 'MB', summary: 'That a request may send; default 64' },
    { name: 'max-memory', value: 'MB', summary: 'That each engine may take; default 1024' },
    { name: 'workers', value: 'N', summary: 'Queries that run at once; default 2' },
    { name: 'open', summary: 'Open the browser' },
  ],
  examples: [
    { line: 'newsgraph serve article.ttl', summary: 'Then ask at http://127.0.0.1:4173/sparql' },
    { line: 'newsgraph serve mine.trig --save mine.trig', summary: 'Work on a graph; every change is kept' },
    {
      line: `curl http://127.0.0.1:4173/sparql --data-urlencode 'query=SELECT ?name { ?p a schema:Person ; schema:name ?name }'`,
      summary: 'The people, as JSON; -H "Accept: text/csv" for a table',
    },
    {
      line: `curl http://127.0.0.1:4173/update -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/sparql-update" -d 'INSERT DATA { <urn:x> rdfs:label "X" }'`,
      summary: 'Add a fact',
    },
    {
      line: 'curl -X PUT "http://127.0.0.1:4173/store?graph=urn:mine" -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/turtle" -T mine.ttl',
      summary: 'Put a file in as a named graph',
    },
  ],
  serves: true,
  run: async (args, context) => {
    const token = args.value('token');
    if (token !== undefined && !(token.length >= LEAST_TOKEN && /^[\w.~+/=-]+$/.test(token)))
      throw usage(
        'option-value',
        `--token must have at least ${LEAST_TOKEN} letters, digits or -._~+/=.`,
        'Leave it out to have one made.',
      );
    const port = wholeNumber(args, 'port', 0, 65_535);
    const seconds = wholeNumber(args, 'max-time', 1, 3600);
    const maxRows = wholeNumber(args, 'max-rows', 1, 100_000_000);
    const megabytes = wholeNumber(args, 'max-memory', LEAST_MEMORY, 4095);
    const workers = wholeNumber(args, 'workers', 1, 64);
    const bodyMegabytes = wholeNumber(args, 'max-body', 1, 1024);
    const saveIn = args.value('save');
    if (saveIn !== undefined) checkSave(saveIn, args.positionals);
    const [{ openGraph }, { serveGraphs }] = await Promise.all([import('../graphs.ts'), import('../serve-sparql.ts')]);
    const graphs = [];
    for (const path of args.positionals) graphs.push(await openGraph(path, context));
    return await serveGraphs(graphs, context, {
      open: args.has('open'),
      ...(port !== undefined && { port }),
      ...(token !== undefined && { token }),
      ...(maxRows !== undefined && { maxRows }),
      ...(bodyMegabytes !== undefined && { maxBody: bodyMegabytes * 2 ** 20 }),
      ...(saveIn !== undefined && { saveIn }),
      limits: {
        ...(seconds !== undefined && { timeMs: seconds * 1000 }),
        ...(megabytes !== undefined && { memoryBytes: megabytes * 2 ** 20 }),
        ...(workers !== undefined && { workers }),
      },
    });
  },
};

/** Throws where a file cannot hold all that changes may make, or holds what would be lost. */
function checkSave(file: string, served: readonly string[]): void {
  const format = formatOfFile(file);
  if (!format || !GRAPH_FORMATS[format].graphs)
    throw usage(
      'option-value',
      `--save ${file}: only TriG, N-Quads and JSON-LD hold the named graphs that changes can make.`,
      `Name a file that ends in .trig, .nq or .jsonld, like ${file.replace(/(?:\.[^./\\]*)?$/, '.trig')}.`,
    );
  if (existsSync(file) && !served.some((path) => resolve(path) === resolve(file)))
    throw usage(
      'option-value',
      `--save ${file}: the file is there already and is none of the graphs served, so it would be lost.`,
      `Serve it too: newsgraph serve ${[...served, file].join(' ')} --save ${file}; or name another file.`,
    );
}
