import { writers } from '../../../write/index.ts';
import { type Command, usage } from '../command.ts';
import { EXIT } from '../report.ts';
import { chooseWriter, FORMATS, writeGraph } from '../write-graph.ts';
import { formatOption, rdfVersion, VERSION_OPTION } from './rdf-options.ts';

export const convertCommand: Command = {
  name: 'convert',
  summary: 'Write a graph in another format',
  details: [
    `Reads ${writers.map((w) => w.name).join(', ')}; writes these and the formats of other tools. An extension or a media type names a format too.`,
    '--canonical writes N-Quads by RDFC-1.0: the same graph gives the same bytes, whatever it was read from.',
  ],
  positionals: [{ name: 'GRAPH', summary: 'A graph in any format of RDF, or - for standard input' }],
  options: [
    { name: 'out', short: 'o', value: 'FILE', summary: 'Where to write; standard output without it' },
    formatOption('Default: what the name given with --out ends in, else turtle', FORMATS),
    { name: 'from', value: 'FORMAT', summary: 'What GRAPH is in; default what its name or content tells' },
    { name: 'base', value: 'IRI', summary: 'What relative IRIs in GRAPH are relative to' },
    VERSION_OPTION,
    { name: 'canonical', summary: 'Canonical N-Quads of RDF 1.1' },
  ],
  examples: [
    { line: 'newsgraph convert article.ttl --out article.jsonld', summary: 'Turtle to JSON-LD' },
    { line: 'newsgraph convert article.ttl --out article.gexf', summary: 'For Gephi' },
    { line: 'newsgraph convert - --format rdfxml < article.nq', summary: 'From standard input to standard output' },
    { line: 'newsgraph convert a.ttl --canonical | sha256sum', summary: 'A fingerprint of what a graph says' },
  ],
  run: async (args, context) => {
    const [out, from, base] = [args.value('out'), args.value('from'), args.value('base')];
    if (args.has('canonical') && (args.value('format') !== undefined || args.value('rdf') !== undefined))
      throw usage('option-value', '--canonical is N-Quads of RDF 1.1.', 'Leave out --format and --rdf.');
    const { openRdf } = await import('../graphs.ts');
    const graph = await openRdf(args.positionals[0]!, context, {
      ...(from !== undefined && { format: from }),
      ...(base !== undefined && { base }),
    });
    if (!args.has('canonical')) {
      const plan = { writer: chooseWriter(args.value('format'), out), options: rdfVersion(args) };
      await writeGraph(graph, out, plan, context);
      return EXIT.ok;
    }
    const { canonicalNQuads } = await import('../../../graph/canonical.ts');
    const text = await canonicalNQuads(graph);
    if (out === undefined) await context.terminal.print(text);
    else await context.files.write(out, text);
    return EXIT.ok;
  },
};
