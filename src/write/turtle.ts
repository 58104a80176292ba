import type { Quad } from '@rdfjs/types';
import { unreifyStatements } from '../graph/reify.ts';
import { writeBlocks } from './blocks.ts';
import { articlePrefixes, commonPrefixes, Names } from './names.ts';
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
    const quads = options?.rdf === '1.2' ? graph.union() : unreifyStatements(graph.union());
    return writeSections(orderBlocks(quads), graph.articles());
  },
};

function writeSections(blocks: readonly Block[], articles: readonly string[]): string {
  const common = commonPrefixes(articles[0]);
  const shared = new Section(common, undefined);
  const own = new Map(articles.map((article) => [article, new Section(common, article)]));
  const single = articles.length === 1 ? own.get(articles[0]!) : undefined;
  for (const block of blocks) {
    const section = single ?? own.get(articleOf(block, articles) ?? '') ?? shared;
    section.blocks.push(block);
  }
  const sections = [shared, ...own.values()].filter((section) => section.blocks.length > 0);
  const bodies = sections.map((section) => section.write(articles.length > 1));
  const used = new Set(sections.flatMap((section) => [...section.names.used]));
  const header = prefixLines(common, used);
  return [header, ...bodies].filter((part) => part !== '').join('\n');
}

/** A stretch of Turtle with a base and prefixes of its own. */
class Section {
  readonly blocks: Block[] = [];
  readonly names: Names;
  readonly #article: string | undefined;

  constructor(common: Readonly<Record<string, string>>, article: string | undefined) {
    this.#article = article;
    this.names = new Names(article === undefined ? common : { ...common, ...articlePrefixes(article) }, article);
  }

  write(heading: boolean): string {
    const body = writeBlocks(this.blocks, this.names);
    if (this.#article === undefined) return body;
    const title = heading ? `# ${'-'.repeat(20)} <${this.#article}>\n` : '';
    const base = this.names.used.has('') ? `@base <${this.#article}> .\n` : '';
    const directives = base + prefixLines(articlePrefixes(this.#article), this.names.used);
    return `${title}${directives}${directives === '' ? '' : '\n'}${body}`;
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
