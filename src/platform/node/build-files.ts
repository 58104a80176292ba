import type { Article } from '../../core/article.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { withOwnIds } from '../../core/own-ids.ts';
import { type BuildOptions, type BuildResult, buildGraph, type Resources } from '../../pipeline.ts';
import { type ReadResult, readArticles } from '../../read/read.ts';
import { loadResources } from './resources.ts';
import { findSources } from './sources.ts';

export interface BuildFilesOptions extends BuildOptions {
  /** Publication date of every article, `YYYY-MM-DD`; wins over what the articles state. */
  readonly date?: string;
  /** Loaded once and given to each of several builds; loaded for this one where absent. */
  readonly resources?: Resources;
}

/**
 * One graph of all articles in files and folders of text, HTML and JSON. What cannot be read as an article is an error
 * among the diagnostics; a path that leads nowhere throws.
 */
export async function buildFromFiles(
  paths: string | readonly string[],
  options: BuildFilesOptions = {},
): Promise<BuildResult> {
  const read: ReadResult[] = [];
  for (const source of await findSources(typeof paths === 'string' ? [paths] : paths, process.stdin))
    read.push(readArticles({ bytes: await source.read(), name: source.path ?? source.name }, dateOf(options)));
  return build(read, options);
}

/** The graph of an article given as a string: plain text, HTML or JSON. */
export async function buildFromText(text: string, options: BuildFilesOptions = {}): Promise<BuildResult> {
  return build([readArticles({ bytes: new TextEncoder().encode(text) }, dateOf(options))], options);
}

async function build(read: readonly ReadResult[], options: BuildFilesOptions): Promise<BuildResult> {
  const diagnostics = read.flatMap((result) => result.diagnostics);
  const articles = withOwnIds(read.flatMap(usable));
  const result = await buildGraph(articles, options.resources ?? (await loadResources()), options);
  return { ...result, diagnostics: [...diagnostics, ...result.diagnostics] };
}

/** The articles of an input that no error was found in. */
function usable({ articles, diagnostics }: ReadResult): Article[] {
  const isError = (diagnostic: Diagnostic) => diagnostic.severity === 'error';
  const unusable = new Set(diagnostics.filter(isError).map((diagnostic) => diagnostic.article));
  return articles.filter(({ id }) => !unusable.has(id));
}

const dateOf = ({ date }: BuildFilesOptions) => (date === undefined ? {} : { date });
