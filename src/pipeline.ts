import { createAnnotator } from './annotate/annotate.ts';
import { assertDocument } from './assert/assert.ts';
import type { Article } from './core/article.ts';
import type { Diagnostic } from './core/diagnostic.ts';
import type { ModelResources } from './core/encoder.ts';
import type { ExtractedDocument } from './core/facts.ts';
import type { Gazetteer } from './core/gazetteer.ts';
import { extractFacts } from './extract/extract.ts';
import { Graph } from './graph/store.ts';
import type { Ontology } from './ontology/ontology.ts';
import { resolveEntities } from './resolve/resolve.ts';

/** What the stages need besides the article; read once by `platform` and shared by all builds. */
export interface Resources {
  readonly ontology: Ontology;
  readonly model: ModelResources;
  readonly gazetteer: Gazetteer;
}

export interface BuildOptions {
  /** Base of the individuals' IRIs; `https://w3id.org/newsgraph/id/` where absent. */
  readonly base?: string;
  /** Stops between two articles: the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BuildResult {
  /** One graph of all articles, a named graph for each. */
  readonly graph: Graph;
  /** What was read of each article, in the order given. */
  readonly documents: readonly ExtractedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The whole way of an article: annotate, resolve, extract, assert, store. */
export async function buildGraph(articles: readonly Article[], resources: Resources, options: BuildOptions = {}): Promise<BuildResult> {
  const annotate = createAnnotator(resources.model, { gazetteer: resources.gazetteer });
  const graph = new Graph();
  const documents: ExtractedDocument[] = [];
  for (const article of articles) {
    options.signal?.throwIfAborted();
    const document = readFacts(await annotate(article), resources);
    graph.add(assertDocument(document, resources.ontology, options.base === undefined ? {} : { base: options.base }));
    documents.push(document);
    options.onProgress?.(documents.length, articles.length);
  }
  return { graph, documents, diagnostics: documents.flatMap((d) => d.diagnostics) };
}

/** The steps after annotation, which need no model. */
export function readFacts(document: Parameters<typeof resolveEntities>[0], resources: Pick<Resources, 'ontology' | 'gazetteer'>): ExtractedDocument {
  return extractFacts(resolveEntities(document, resources), resources.ontology);
}
