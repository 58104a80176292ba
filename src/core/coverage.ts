import { NAMES_ONLY } from './article.ts';
import type { ExtractedDocument, Silence } from './facts.ts';
import { overlapsAny, type Span } from './span.ts';

/**
 * How much of an article was understood: what gave no fact is told, not passed over in silence.
 *
 * @example
 * ```ts
 * import type { Coverage, SilentSentence } from 'newsgraph';
 * import { buildFromText } from 'newsgraph/node';
 *
 * const { coverage } = await buildFromText('Anna Berg met Jonas Lind in Oslo. It was cold.');
 * const { sentences, sentencesWithFacts, silent }: Coverage = coverage[0]!;
 * [sentences, sentencesWithFacts]; // => [2, 1]
 * const [left]: readonly SilentSentence[] = silent;
 * left?.text; // => 'It was cold.'
 * ```
 */
export interface Coverage {
  /** Id of the article. */
  readonly article: string;
  readonly sentences: number;
  /** Sentences that hold evidence of a role, event, statement or tie. */
  readonly sentencesWithFacts: number;
  /** All the others in text order, each with why. */
  readonly silent: readonly SilentSentence[];
}

/** A sentence that no fact was read from. */
export interface SilentSentence extends Span {
  readonly text: string;
  readonly reason: Silence['reason'];
  /** Words of it that could have told of an event. */
  readonly words: readonly string[];
}

export function coverageOf(document: ExtractedDocument): Coverage {
  const { article, sentences, silences } = document;
  const textOf = ({ start, end }: Span) => article.text.slice(start, end);
  const told = sentences.filter(({ block }) => !NAMES_ONLY.has(block)).length;
  return {
    article: article.id,
    sentences: told,
    sentencesWithFacts: told - silences.length,
    silent: silences.map(({ sentence, reason, words }): SilentSentence => {
      const { start, end } = sentences[sentence]!;
      return { start, end, text: textOf({ start, end }), reason, words: words.map(textOf) };
    }),
  };
}

/** Indices of the sentences that hold evidence of a fact or lie within what someone says. */
export function tellingSentences(document: Omit<ExtractedDocument, 'silences'>): ReadonlySet<number> {
  const { roles, events, claims, ties, sentences } = document;
  const evidence: readonly Span[] = [
    ...[...roles, ...events, ...claims, ...ties].flatMap((fact) => fact.evidence),
    ...claims.map((claim) => claim.content),
  ];
  const told = sentences.filter(overlapsAny(evidence));
  return new Set(told.map((sentence) => sentence.index));
}
