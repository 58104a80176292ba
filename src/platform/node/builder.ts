import type { Article } from '../../core/article.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { NewsgraphError } from '../../core/diagnostic.ts';
import { type BuildResult, buildGraph } from '../../pipeline.ts';
import { readArticles } from '../../read/read.ts';
import type { Context } from './command.ts';
import { reportDiagnostic } from './report.ts';
import { loadResources } from './resources.ts';
import type { Source } from './sources.ts';

export interface BuildOptions {
  /** Publication date of articles that state none, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly base?: string;
  /** Findings of severity info are printed too. */
  readonly verbose?: boolean;
}

/** Reads articles and builds graphs of them, telling the terminal how it goes; the model is loaded once. */
export interface Builder {
  /** The articles in a source, at least one; without any a `NewsgraphError` is thrown. */
  readonly read: (source: Source) => Promise<readonly Article[]>;
  readonly build: (articles: readonly Article[]) => Promise<BuildResult>;
}

export async function openBuilder(context: Context, options: BuildOptions): Promise<Builder> {
  const { terminal, signal } = context;
  const resources = loadResources();
  // Reading can fail while the model still loads; whoever builds first meets what went wrong with the model.
  resources.catch(() => undefined);
  const report = (where: string, diagnostics: readonly Diagnostic[]) => {
    for (const diagnostic of diagnostics)
      if (diagnostic.severity !== 'info' || options.verbose) reportDiagnostic(terminal, where, diagnostic);
  };
  return {
    read: async (source) => {
      const bytes = await source.read();
      const { articles, diagnostics } = await readArticles(
        { bytes, name: source.name },
        options.date === undefined ? {} : { date: options.date },
      );
      report(source.name, diagnostics);
      if (articles.length > 0) return articles;
      throw new NewsgraphError('no-article', 'No article was found in it.', 'Give English text, HTML or JSON.');
    },
    build: async (articles) => {
      const result = await buildGraph(articles, await resources, {
        ...(options.base !== undefined && { base: options.base }),
        signal,
        onProgress: (done, total) =>
          terminal.progress(done < total ? `reading article ${done + 1} of ${total} …` : undefined),
      });
      terminal.progress(undefined);
      for (const diagnostic of result.diagnostics) {
        const article = articles.find((a) => a.id === diagnostic.article);
        report(article?.source ?? diagnostic.article ?? 'article', [diagnostic]);
      }
      return result;
    },
  };
}
