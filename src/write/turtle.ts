import type { Quad } from '@rdfjs/types';
import { asRdf11 } from '../graph/reify.ts';
import { TurtleBlocks } from './blocks.ts';
import { articlePrefixes, commonPrefixes, Names } from './names.ts';
import { Nesting } from './nest.ts';
import { type Block, orderBlocks } from './order.ts';
import type { Writer } from './writer.ts';

/**
 * The union of all graphs to read and to compare: what several articles name comes first, then each article by itself;
 * of a single article it is one text.
 */
export const turtleWriter: Writer = {
  name: 'turtle',
  extension: '.ttl',
  mediaType: 'text/turtle',
  write: (graph, options) => {
    const nesting = new Nesting(options?.rdf === '1.2' ? graph.union() : asRdf11(graph.union()));
    return writeSections(nesting, graph.articles());
  },
};

function writeSections(nesting: Nesting, articles: readonly string[]): string {
  const common = commonPrefixes(articles[0]);
  const shared = new Section(common, undefined, nesting);
  const own = new Map(articles.map((article) => [article, new Section(common, article, nesting)]));
  const single = articles.length === 1 ? own.get(articles[0]!) : undefined;
  for (const block of orderBlocks(nesting.quads)) {
    const section = single ?? own.get(articleOf(block, articles) ?? '') ?? shared;
    section.blocks.push(block);
  }
  const sections = [shared, ...own.values()].filter((section) => section.blocks.length > 0);
  const bodies = sections.map((section) => section.write());
  const used = new Set(sections.flatMap((section) => [...section.names.used]));
  const header = prefixLines(common, used);
  return [header, ...bodies].filter((part) => part !== '').join('\n');
}

/** A stretch of Turtle with a base and prefixes of its own. */
class Section {
  readonly blocks: Block[] = [];
  readonly names: Names;
  readonly #article: string | undefined;
  readonly #nesting: Nesting;

  constructor(common: Readonly<Record<string, string>>, article: string | undefined, nesting: Nesting) {
    this.#article = article;
    this.#nesting = nesting;
    this.names = new Names(article === undefined ? common : { ...common, ...articlePrefixes(article) }, article);
  }

  write(): string {
    const body = new TurtleBlocks(this.names, this.#nesting).write(this.blocks);
    if (this.#article === undefined) return body;
    const base = this.names.used.has('') ? `@base <${this.#article}> .\n` : '';
    const directives = base + prefixLines(articlePrefixes(this.#article), this.names.used);
    return `${directives}${directives === '' ? '' : '\n'}${body}`;
  }
}

/** Lines for the prefixes that are used, in the order given. */
export function prefixLines(prefixes: Readonly<Record<string, string>>, used: ReadonlySet<string>): string {
  return Object.entries(prefixes)
    .filter(([prefix]) => used.has(prefix))
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
    .join('');
}

/** The article that a block belongs to by its IRI; undefined for what more than one may name. */
function articleOf({ subject }: { subject: Quad['subject'] }, articles: readonly string[]): string | undefined {
  return articles.find(
    (article) => subject.value.startsWith(article) && /^(?:$|[/#])/.test(subject.value.slice(article.length)),
  );
}
