import { describe, expect, it } from 'vitest';
import { assertDocument } from '../../src/assert/assert.ts';
import type { ExtractedDocument, Tie } from '../../src/core/facts.ts';
import { Graph } from '../../src/graph/store.ts';
import { DocumentBuilder, shippedOntology } from '../support/extracted.ts';

const ontology = shippedOntology();

/** A document that names two places, with the ties given. */
function document(...sources: Tie['source'][]): ExtractedDocument {
  const builder = new DocumentBuilder('Dunmark lies in Velandia.');
  const dunmark = builder.named('Place', 'Dunmark');
  const velandia = builder.named('Place', 'Velandia');
  const ties = sources.map(
    (source): Tie => ({
      subject: dunmark,
      predicate: 'schema:containedInPlace',
      object: velandia,
      evidence: builder.evidence('Dunmark'),
      ...(source && { source }),
    }),
  );
  return { ...builder.build(), ties };
}

/** Names of the graphs that hold the tie, without the article's IRI. */
function graphsOf(...sources: Tie['source'][]): string[] {
  const article = assertDocument(document(...sources), ontology);
  const graph = new Graph();
  graph.add(article);
  return graph
    .quads()
    .filter((q) => q.predicate.value === 'https://schema.org/containedInPlace')
    .map((q) => q.graph.value.slice(article.articleIri.value.length));
}

describe('general knowledge', () => {
  it('goes into a graph of its own beside what the article says', () => {
    expect(graphsOf('gazetteer')).toEqual(['/background']);
    expect(graphsOf(undefined)).toEqual(['']);
  });

  it('is not stated again where the article says it', () => {
    expect(graphsOf(undefined, 'gazetteer')).toEqual(['']);
    expect(graphsOf('gazetteer', undefined)).toEqual(['']);
  });

  it('goes with its article', () => {
    const article = assertDocument(document('gazetteer'), ontology);
    const graph = new Graph();
    graph.add(article);
    graph.remove(article.articleIri.value);
    expect(graph.size).toBe(0);
  });
});
