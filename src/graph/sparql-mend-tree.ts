import { Generator } from '@traqula/generator-sparql-1-2';
import { Parser } from '@traqula/parser-sparql-1-2';
import type { Asked } from './sparql-mend.ts';
import { graphByGraph } from './sparql-mend-graphs.ts';
import { anyTriple, anyTripleWith, mendPaths } from './sparql-mend-paths.ts';
import { mendConcatenation, mendReuse, NodesApart } from './sparql-mend-select.ts';
import { KNOWN_PREFIXES } from './sparql-text.ts';
import {
  group,
  type InGraph,
  isVariable,
  LOC,
  type Pattern,
  type Query,
  rebuild,
  type TermIri,
  type TermVariable,
  variable,
} from './sparql-tree.ts';

/** Mends queries by way of their syntax trees. */
export class TreeMender {
  readonly #parser = new Parser();
  readonly #generator = new Generator();

  /** The query as `QueryMender` says; as it is where nothing needs mending or it cannot be read. */
  mend(sparql: string, asked: Asked): string {
    let query: Query;
    try {
      query = this.#parser.parse(`${KNOWN_PREFIXES}\n${sparql}`) as Query;
    } catch {
      return sparql; // the engine says what is wrong
    }
    const isThere = this.#isThere(query, asked);
    const graphs = this.#graphs(query, asked);
    const nodes = new NodesApart();
    const mended = rebuild(query, (node, inGraph) => {
      const select = nodes.change(mendReuse(mendConcatenation(node)));
      const mendedPaths = mendPaths(isThere)(select, inGraph);
      return Array.isArray(mendedPaths) ? mendedPaths : graphByGraph(mendedPaths, graphs);
    });
    const text = this.#generator.generate(mended);
    return text === this.#generator.generate(query) ? sparql : text;
  }

  /** Whether a term is known in the graph that a pattern asks; each is asked for once. */
  #isThere(query: Query, { ask }: Asked): (term: TermIri, inGraph: InGraph) => boolean {
    const known = new Map<string, boolean>();
    return (term, inGraph) => {
      if (inGraph && isVariable(inGraph)) return false;
      const any = anyTripleWith(term);
      const where = group([inGraph ? inGraphNamed(inGraph, any) : any]);
      const question = this.#generator.generate({ ...setting(query), subType: 'ask', where });
      if (!known.has(question)) known.set(question, ask(question));
      return known.get(question)!;
    };
  }

  /** The graphs that GRAPH ?g goes over. */
  #graphs(query: Query, { iris }: Asked): () => readonly string[] {
    let named: readonly string[] | undefined;
    return () => {
      named ??= iris(this.#generator.generate(selectGraphs(query)));
      return named;
    };
  }
}

/** What a question beside the query has in common with it. */
const setting = ({ context, datasets }: Query) =>
  ({ type: 'query', context, datasets, solutionModifiers: {}, loc: LOC }) as const;

/** SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } */
const selectGraphs = (query: Query): Query => ({
  ...setting(query),
  subType: 'select',
  distinct: true,
  variables: [variable('g')],
  where: group([inGraphNamed(variable('g'), anyTriple(variable('s'), variable('o')))]),
});

const inGraphNamed = (name: TermIri | TermVariable, pattern: Pattern): Pattern => ({
  type: 'pattern',
  subType: 'graph',
  name,
  patterns: [pattern],
  loc: LOC,
});
