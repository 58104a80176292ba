import type { Quad } from '@rdfjs/types';
import { append } from '../core/multimap.ts';
import { asRdf11 } from '../graph/reify.ts';
import { TurtleBlocks } from './blocks.ts';
import { articlePrefixes, commonPrefixes, Names } from './names.ts';
import { Nesting } from './nest.ts';
import { orderBlocks } from './order.ts';
import { prefixLines } from './turtle.ts';
import type { Writer } from './writer.ts';

/** How the names of the graphs beside an article's own end. */
const BESIDE = /\/(?:evidence|background)$/;

/** Each named graph by itself: of every article what it says, then its text, mentions and evidence. */
export const trigWriter: Writer = {
  name: 'trig',
  extension: '.trig',
  mediaType: 'application/trig',
  write: (graph, options) => {
    const nesting = new Nesting(options?.rdf === '1.1' ? asRdf11(graph.quads()) : graph.quads());
    const graphs = groupByGraph(nesting.quads);
    const common = commonPrefixes(graph.articles()[0]);
    const used = new Set<string>();
    const parts = [...graphs].map(([article, pair]) => writeArticle(article, pair, nesting, common, used));
    return [prefixLines(common, used), ...parts].filter((part) => part !== '').join('\n');
  },
};

type NamedQuads = readonly [graph: Quad['graph'], quads: Quad[]];

/** Graphs in order of their names, each article's together under the article's IRI. */
function groupByGraph(quads: readonly Quad[]): Map<string, NamedQuads[]> {
  const graphs = new Map<string, NamedQuads>();
  for (const quad of quads) {
    const key = `${quad.graph.termType} ${quad.graph.value}`;
    const known = graphs.get(key);
    if (known) known[1].push(quad);
    else graphs.set(key, [quad.graph, [quad]]);
  }
  const byArticle = new Map<string, NamedQuads[]>();
  for (const [, named] of [...graphs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = named[0].value;
    const article = name.replace(BESIDE, '');
    append(byArticle, article, named);
  }
  return new Map([...byArticle].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function writeArticle(
  article: string,
  graphs: readonly NamedQuads[],
  nesting: Nesting,
  common: Readonly<Record<string, string>>,
  used: Set<string>,
): string {
  const isIri = graphs.every(([graph]) => graph.termType === 'NamedNode');
  const own = isIri ? articlePrefixes(article) : {};
  const names = new Names({ ...common, ...own }, isIri ? article : undefined);
  const blocks = new TurtleBlocks(names, nesting);
  const bodies = graphs.map(([graph, quads]) => {
    if (graph.termType === 'DefaultGraph') return blocks.write(orderBlocks(quads));
    return `${names.term(graph)} {\n${blocks.write(orderBlocks(quads), '  ')}}\n`;
  });
  for (const prefix of names.used) used.add(prefix);
  const directives = `${names.used.has('') ? `@base <${article}> .\n` : ''}${prefixLines(own, names.used)}`;
  return [directives, ...bodies].filter((part) => part !== '').join('\n');
}
