import { createAnnotator } from '../../src/annotate/annotate.ts';
import { assertDocument } from '../../src/assert/assert.ts';
import type { AnnotatedDocument } from '../../src/core/annotation.ts';
import type { ExtractedDocument } from '../../src/core/facts.ts';
import { Graph } from '../../src/graph/store.ts';
import type { Resources } from '../../src/pipeline.ts';
import { readArticles } from '../../src/read/read.ts';
import type { FactArticle } from './facts.ts';

/** An article with facts, read by the language model. */
export interface AnnotatedArticle extends FactArticle {
  readonly document: AnnotatedDocument;
}

/** The stages that need the language model, once for each article. */
export async function annotateArticles(
  articles: readonly FactArticle[],
  resources: Resources,
): Promise<AnnotatedArticle[]> {
  const annotate = createAnnotator(resources.model, { gazetteer: resources.gazetteer });
  const annotated: AnnotatedArticle[] = [];
  for (const article of articles) {
    const read = readArticles({ bytes: article.bytes, name: `${article.name}.txt` }).articles;
    if (read.length !== 1) throw new Error(`${article.name}.txt holds ${read.length} articles, not one.`);
    annotated.push({ ...article, document: await annotate(read[0]!) });
  }
  return annotated;
}

/** The graph of what is read of one article. */
export function graphOf(document: ExtractedDocument, { ontology }: Pick<Resources, 'ontology'>): Graph {
  const graph = new Graph();
  graph.add(assertDocument(document, ontology));
  return graph;
}
