import type { Quad, Term } from '@rdfjs/types';
import type { Inference } from '../../../graph/infer.ts';
import type { Graph } from '../../../graph/store.ts';
import { compact, expand } from '../../../ontology/terms.ts';
import { writerNamed, writers } from '../../../write/index.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../report.ts';
import { printable } from '../terminal.ts';

export const inferCommand: Command = {
  name: 'infer',
  summary: 'Add what follows from a graph: containment, inverse ties, offices ended',
  details: [
    'What is inferred stands in a named graph of its own, ng:inferred, with the words and confidence of what it follows from.',
    'The rules are in ontology/rules.n3. Turtle, which has no named graphs, mixes both; hence TriG without --format.',
  ],
  positionals: [{ name: 'GRAPH', summary: 'A file of RDF, - for standard input, or an article' }],
  options: [
    { name: 'out', short: 'o', value: 'FILE', summary: 'Where to write; standard output without it' },
    { name: 'format', short: 'f', value: 'FORMAT', choices: writers.map((w) => w.name), summary: 'Default trig' },
    { name: 'only', summary: 'Without the graph that it follows from' },
    { name: 'why', summary: 'In words instead: each inferred triple, its rule and premises' },
  ],
  examples: [
    { line: 'newsgraph infer article.ttl --out article.trig', summary: 'The graph and what follows from it' },
    { line: 'newsgraph infer article.ttl --why', summary: 'What follows, and why' },
  ],
  run: async (args, context) => {
    const [{ openGraph }, { readOntology, readRules }, { loadOntology }, { infer }, { Graph }] = await Promise.all([
      import('../graphs.ts'),
      import('../resources.ts'),
      import('../../../ontology/load.ts'),
      import('../../../graph/infer.ts'),
      import('../../../graph/store.ts'),
    ]);
    const graph = await openGraph(args.positionals[0]!, context);
    const [ontology, rules] = await Promise.all([readOntology(), readRules()]);
    const inference = infer(graph, loadOntology(ontology).quads, rules);
    const given = args.has('only') ? [] : graph;
    const text = args.has('why')
      ? reasons(inference, graph)
      : writerNamed(args.value('format') ?? 'trig').write(new Graph([...given, ...inference.quads]));
    const out = args.value('out');
    if (out === undefined) await context.terminal.print(text);
    else await context.files.write(out, text);
    return EXIT.ok;
  },
};

function reasons(inference: Inference, graph: Graph): string {
  const label = (term: Term): string => {
    if (term.termType === 'Literal') return term.value;
    const [named] = graph.match(term as Quad['subject'] & { termType: 'NamedNode' }, null, null).filter(isLabel);
    return named?.object.value ?? compact(term.value);
  };
  const inWords = ({ subject, predicate, object }: Quad): string =>
    [label(subject), compact(predicate.value), label(object)].join(' ');
  return inference.quads
    .flatMap((quad) => {
      const why = inference.why(quad);
      if (why === undefined) return [];
      const premises = why.premises.map((premise) => `  from ${printable(inWords(premise))}\n`).join('');
      return `${printable(inWords(quad))}\n  by ${why.rule.name}: ${why.rule.comment}\n${premises}`;
    })
    .join('');
}

const isLabel = ({ predicate }: Quad): boolean => predicate.value === expand('rdfs:label');
