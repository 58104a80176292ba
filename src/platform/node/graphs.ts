import type { Article } from '../../core/article.ts';
import { NewsgraphError } from '../../core/diagnostic.ts';
import { withOwnIds } from '../../core/own-ids.ts';
import { formatOfFile } from '../../graph/formats.ts';
import { type ReadGraphOptions, readGraph } from '../../graph/read-graph.ts';
import type { Graph } from '../../graph/store.ts';
import type { Context } from './command.ts';
import { findSources, readBytes, readStream } from './sources.ts';

/** The graph in a file, or from standard input for `-`; an article is built into one first. */
export async function openGraph(path: string, context: Context): Promise<Graph> {
  if (path === '-' || formatOfFile(path) !== undefined) return openRdf(path, context);
  const { openBuilder } = await import('./builder.ts');
  const builder = await openBuilder(context, {});
  const articles: Article[] = [];
  for (const source of await findSources([path], context.stdin))
    articles.push(...(await builder.read(source)).articles);
  if (articles.length > 0) return (await builder.build(withOwnIds(articles))).graph;
  throw new NewsgraphError('no-article', `${path} holds no article to build.`, 'Name a graph or an English article.');
}

/** The graph in a file of any format of RDF, given or told by the file's name or content; from standard input for `-`. */
export async function openRdf(path: string, context: Context, options: RdfOptions = {}): Promise<Graph> {
  const name = path === '-' ? 'standard input' : path;
  const bytes = path === '-' ? await readStream(context.stdin) : await readBytes(path);
  try {
    return await readGraph(bytes, { ...options, ...(path !== '-' && { name: path }) });
  } catch (error) {
    if (!(error instanceof NewsgraphError)) throw error;
    throw new NewsgraphError(error.code, `${name}: ${error.message}`, error.remedy, { cause: error });
  }
}

type RdfOptions = Pick<ReadGraphOptions, 'format' | 'base'>;
