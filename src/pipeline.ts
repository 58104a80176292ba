import { createAnnotator } from './annotate/annotate.ts';
import { assertDocuments } from './assert/assert.ts';
import type { AnnotatedDocument } from './core/annotation.ts';
import type { Article } from './core/article.ts';
import { type Coverage, coverageOf } from './core/coverage.ts';
import { type Diagnostic, NewsgraphError } from './core/diagnostic.ts';
import type { ModelResources } from './core/encoder.ts';
import type { ExtractedDocument } from './core/facts.ts';
import type { Gazetteer } from './core/gazetteer.ts';
import type { ArticleGraph } from './core/statement.ts';
import { extractFacts } from './extract/extract.ts';
import { keepSure } from './extract/sure-enough.ts';
import { Graph } from './graph/store.ts';
import type { Ontology } from './ontology/ontology.ts';
import { resolveEntities } from './resolve/resolve.ts';

/** What the stages need besides the articles: read once by `newsgraph/node` or the page, shared by all builds. */
export interface Resources {
  readonly ontology: Ontology;
  readonly model: ModelResources;
  readonly gazetteer: Gazetteer;
}

export interface BuildOptions {
  /** Base of the individuals' IRIs; `https://w3id.org/newsgraph/id/` where absent. */
  readonly base?: string;
  /** Facts less sure than this, 0 to 1, are left out, with what rests on them; all that was read stays where absent. */
  readonly minConfidence?: number;
  /** What was read of articles before: stated in the same graph, before the articles given, and not read again. */
  readonly beside?: readonly ExtractedDocument[];
  /** Stops between two articles: the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after each article with how many are read and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BuildResult {
  /** One graph of all articles, a named graph for each. */
  readonly graph: Graph;
  /** What was read of each article, those beside first, in the order given; without those that could not be built. */
  readonly documents: readonly ExtractedDocument[];
  /** How many sentences of each document gave facts, and why the others gave none. */
  readonly coverage: readonly Coverage[];
  /** Trouble in articles. One of severity `error` and code `article-failed` stands for each that could not be built. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The whole way of articles into one graph: annotate, resolve, extract, assert, store. Where one article fails the
 * others are built all the same; only the caller's mistakes throw.
 *
 * @example
 * ```ts
 * import { type BuildOptions, type BuildResult, buildGraph, readArticles, type Resources } from 'newsgraph';
 * import { loadResources } from 'newsgraph/node'; // in a page: newsgraph/browser
 *
 * const resources: Resources = await loadResources();
 * const bytes = new TextEncoder().encode('Foreign Minister Anna Berg met President Jonas Lind in Oslo on Tuesday.');
 * const { articles } = readArticles({ bytes }, { date: '2031-03-06' });
 * const options: BuildOptions = { minConfidence: 0.4 };
 * const { graph, documents, coverage, diagnostics }: BuildResult = await buildGraph(articles, resources, options);
 * graph.articles().length; // => 1
 * documents[0]?.events.map(({ type, time }) => [type, time?.value]); // => [['Meeting', '2031-03-04']]
 * coverage[0]?.sentencesWithFacts; // => 1
 * diagnostics; // => []
 * ```
 */
export async function buildGraph(
  articles: readonly Article[],
  resources: Resources,
  options: BuildOptions = {},
): Promise<BuildResult> {
  const { signal, onProgress, minConfidence } = options;
  checkConfidence(minConfidence);
  const annotate = createAnnotator(resources.model, { gazetteer: resources.gazetteer });
  const failures: Diagnostic[] = [];
  const read: ExtractedDocument[] = [...(options.beside ?? [])];
  for (const [index, article] of articles.entries()) {
    signal?.throwIfAborted();
    const document = await attempt(article, failures, async () => {
      const facts = readFacts(await annotate(article), resources);
      return minConfidence === undefined ? facts : keepSure(facts, minConfidence, resources.ontology);
    });
    if (document !== undefined) read.push(document);
    onProgress?.(index + 1, articles.length);
  }
  signal?.throwIfAborted();
  const graph = new Graph();
  const documents: ExtractedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { document, stated } of await assertEach(read, resources.ontology, options, failures)) {
    if (!(await attempt(document.article, failures, async () => addTo(graph, stated)))) continue;
    documents.push(document);
    diagnostics.push(...document.diagnostics, ...stated.diagnostics);
  }
  return {
    graph,
    documents,
    coverage: documents.map(coverageOf),
    diagnostics: [...diagnostics, ...failures],
  };
}

/** The steps between annotation and assertion, which need no model. */
export function readFacts(
  document: AnnotatedDocument,
  resources: Pick<Resources, 'ontology' | 'gazetteer'>,
): ExtractedDocument {
  return extractFacts(resolveEntities(document, resources), resources.ontology, resources.gazetteer);
}

function checkConfidence(least: number | undefined): void {
  if (least !== undefined && !(least >= 0 && least <= 1))
    throw new NewsgraphError(
      'min-confidence',
      `minConfidence ${least} is not a number from 0 to 1.`,
      'Give one from 0 (all that was read) to 1.',
    );
}

const addTo = (graph: Graph, article: ArticleGraph): Graph => {
  graph.add(article);
  return graph;
};

interface Stated {
  readonly document: ExtractedDocument;
  readonly stated: ArticleGraph;
}

/** States all documents together, for they share their things' IRIs; one that cannot be stated is left out. */
async function assertEach(
  read: readonly ExtractedDocument[],
  ontology: Ontology,
  { base }: BuildOptions,
  failures: Diagnostic[],
): Promise<Stated[]> {
  const state = (documents: readonly ExtractedDocument[]): Stated[] => {
    const graphs = assertDocuments(documents, ontology, base === undefined ? {} : { base });
    return documents.map((document, i) => ({ document, stated: graphs[i]! }));
  };
  try {
    return state(read);
  } catch {
    const sound: ExtractedDocument[] = [];
    for (const document of read)
      if (await attempt(document.article, failures, async () => state([document]))) sound.push(document);
    return state(sound);
  }
}

/** The result of the work; undefined where it fails, with an error among the failures. A caller's mistake is thrown. */
async function attempt<T>(article: Article, failures: Diagnostic[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NewsgraphError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    failures.push({
      code: 'article-failed',
      severity: 'error',
      message: `${article.source ?? article.id} could not be built, by a fault in newsgraph: ${detail}. Please report it with the article.`,
      article: article.id,
      cause: error,
    });
    return undefined;
  }
}
