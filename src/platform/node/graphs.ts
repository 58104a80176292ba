import { extname } from 'node:path';
import type { Article } from '../../core/article.ts';
import { NewsgraphError } from '../../core/diagnostic.ts';
import { withOwnIds } from '../../core/own-ids.ts';
import { type Graph, type GraphFormat, parseGraph } from '../../graph/store.ts';
import type { Context } from './command.ts';
import { findSources, readBytes, readStream } from './sources.ts';

const GRAPH_EXTENSIONS: Readonly<Record<string, GraphFormat>> = {
  '.ttl': 'turtle',
  '.trig': 'trig',
  '.nq': 'nquads',
  '.nt': 'nquads',
};

/** The graph in a file, or from standard input for `-`; an article is built into one first. */
export async function openGraph(path: string, context: Context): Promise<Graph> {
  if (path === '-') return parse('standard input', await readStream(context.stdin), 'trig');
  const format = GRAPH_EXTENSIONS[extname(path).toLowerCase()];
  if (format !== undefined) return parse(path, await readBytes(path), format);
  const { openBuilder } = await import('./builder.ts');
  const builder = await openBuilder(context, {});
  const articles: Article[] = [];
  for (const source of await findSources([path], context.stdin))
    articles.push(...(await builder.read(source)).articles);
  if (articles.length > 0) return (await builder.build(withOwnIds(articles))).graph;
  throw new NewsgraphError('no-article', `${path} holds no article to build.`, 'Name a graph or an English article.');
}

function parse(name: string, bytes: Uint8Array, format: GraphFormat): Graph {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NewsgraphError('bad-graph', `${name} is not UTF-8 text.`, 'Give Turtle, TriG or N-Quads.', { cause });
  }
  try {
    return parseGraph(text, format);
  } catch (error) {
    if (!(error instanceof NewsgraphError)) throw error;
    throw new NewsgraphError(error.code, `${name}: ${error.message}`, error.remedy, { cause: error });
  }
}
