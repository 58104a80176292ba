import type { Article } from '../../core/article.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { type BuildResult, buildGraph } from '../../pipeline.ts';
import { readArticles } from '../../read/read.ts';
import type { Context } from './command.ts';
import { reportDiagnostic } from './report.ts';
import { loadResources } from './resources.ts';
import type { Source } from './sources.ts';
import { openValidator } from './validator.ts';

export interface BuildOptions {
  /** Publication date of articles that state none, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly base?: string;
  /** Facts less sure than this, 0 to 1, are left out. */
  readonly minConfidence?: number;
  /** Findings of severity info are printed too. */
  readonly verbose?: boolean;
}

/** Characters of the longest article that is built: a book's worth, which takes minutes. */
const LONGEST = 1_000_000;

const tooLong = ({ id, text, source }: Article): Diagnostic => ({
  code: 'article-too-long',
  severity: 'error',
  message: `${source ?? id} is one article of ${text.length} characters, more than ${LONGEST}. Split it into its articles, one a file, and name their folder.`,
  article: id,
});

/** What a source holds: articles to build, and how many others that an error was reported of. */
export interface Found {
  readonly articles: readonly Article[];
  readonly unusable: number;
}

/** Reads articles and builds graphs of them, telling the terminal how it goes; the model is loaded once. */
export interface Builder {
  readonly read: (source: Source) => Promise<Found>;
  /** Builds one graph and checks it against the shapes; tells of every error, and how many there were. */
  readonly build: (articles: readonly Article[]) => Promise<BuildResult & { readonly problems: number }>;
}

export async function openBuilder(context: Context, options: BuildOptions): Promise<Builder> {
  const { terminal, signal } = context;
  const resources = loadResources();
  // Reading can fail while the model still loads; whoever builds first meets what went wrong with the model.
  resources.catch(() => undefined);
  const validator = resources.then(({ ontology }) => openValidator(ontology));
  validator.catch(() => undefined);
  const report = (where: string, diagnostics: readonly Diagnostic[]) => {
    for (const diagnostic of diagnostics)
      if (diagnostic.severity !== 'info' || options.verbose) reportDiagnostic(terminal, where, diagnostic);
  };
  return {
    read: async (source) => {
      const { articles, diagnostics: found } = readArticles(
        { bytes: await source.read(), ...(source.path !== undefined && { name: source.path }) },
        options.date === undefined ? {} : { date: options.date },
      );
      const diagnostics = [...found, ...articles.filter((a) => a.text.length > LONGEST).map(tooLong)];
      const unusable = new Set(diagnostics.filter((d) => d.severity === 'error').map((d) => d.article));
      // Of what cannot be built only the reason matters.
      report(
        source.name,
        diagnostics.filter((d) => d.severity === 'error' || d.article === undefined || !unusable.has(d.article)),
      );
      return { articles: articles.filter((a) => !unusable.has(a.id)), unusable: unusable.size };
    },
    build: async (articles) => {
      const result = await buildGraph(articles, await resources, {
        ...(options.base !== undefined && { base: options.base }),
        ...(options.minConfidence !== undefined && { minConfidence: options.minConfidence }),
        signal,
        onProgress: (done, total) =>
          terminal.progress(done < total ? `${done + 1} of ${total}: ${articles[done]?.source ?? ''}` : undefined),
      });
      terminal.progress(undefined);
      for (const diagnostic of result.diagnostics) {
        const article = articles.find((a) => a.id === diagnostic.article);
        report(article?.source ?? diagnostic.article ?? 'article', [diagnostic]);
      }
      const { conforms, violations } = await (await validator).validate(result.graph);
      report(
        articles.length === 1 ? (articles[0]?.source ?? 'article') : `${articles.length} articles`,
        violations.map(({ message }) => ({ code: 'invalid-graph', severity: 'error', message })),
      );
      const failed = result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
      return { ...result, problems: failed + (conforms ? 0 : 1) };
    },
  };
}
