import type { ExtractedDocument } from './facts.ts';
import { overlaps, type Span } from './span.ts';

/** How much of an article was understood: what gave no fact is counted, not passed over in silence. */
export interface Coverage {
  /** Id of the article. */
  readonly article: string;
  readonly sentences: number;
  /** Sentences that hold evidence of a role, event, statement or tie. */
  readonly sentencesWithFacts: number;
}

export function coverageOf(document: ExtractedDocument): Coverage {
  const { roles, events, claims, ties, sentences } = document;
  const evidence: readonly Span[] = [
    ...[...roles, ...events, ...claims, ...ties].flatMap((fact) => fact.evidence),
    ...claims.map((claim) => claim.content),
  ];
  const told = sentences.filter((sentence) => evidence.some((span) => overlaps(span, sentence)));
  return { article: document.article.id, sentences: sentences.length, sentencesWithFacts: told.length };
}
