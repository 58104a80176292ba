import type { NameSpan, Sentence, Token } from '../core/annotation.ts';
import type { ModelLabels } from '../core/encoder.ts';
import { createDemonymMarker } from './demonyms.ts';
import type { SentenceEncoding } from './encode.ts';
import type { NameKnowledge } from './knowledge.ts';
import { type NameDraft, typeOf } from './name-draft.ts';
import { decodeNames, mixSchemes } from './name-mix.ts';
import { repairNames } from './name-repair.ts';
import { nameSchemes, TYPES } from './name-schemes.ts';
import { voteOnTypes } from './name-votes.ts';

/** How much a name is favoured over none: above 1 finds more and errs more. */
const LEAN = 1;

/** A function that finds the names of a document: the encoder's schemes mixed, edges repaired, types voted on by the whole text. */
export const createNameFinder = (
  labels: ModelLabels,
  knowledge: NameKnowledge,
): ((
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  encodings: readonly SentenceEncoding[],
) => NameSpan[]) => {
  const schemes = nameSchemes(labels);
  const markDemonyms = createDemonymMarker(knowledge.demonym);
  return (sentences, tokens, encodings) => {
    const drafts = sentences.flatMap((sentence) => {
      const encoding = encodings[sentence.index]!;
      return decodeNames(mixSchemes(encoding, schemes), encoding.words, LEAN).map(
        ({ first, end, types }): NameDraft => ({ first: sentence.first + first, end: sentence.first + end, types }),
      );
    });
    return voteOnTypes(markDemonyms(repairNames(withPlatforms(drafts, tokens), tokens), tokens), tokens, knowledge).map(
      (draft) => nameSpan(draft, tokens),
    );
  };
};

/** Adds accounts ("@name") and the platform X, which the encoder leaves out. */
const withPlatforms = (drafts: readonly NameDraft[], tokens: readonly Token[]): NameDraft[] => {
  const taken = new Set(drafts.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)));
  const added = tokens.flatMap((token, i): NameDraft[] => {
    if (taken.has(i)) return [];
    if (/^@[\p{L}\p{Nd}_]{2,}$/u.test(token.form)) return [{ first: i, end: i + 1, types: [0.6, 0.3, 0, 0] }];
    const isPlatform = token.form === 'X' && /^(?:on|via)$/i.test(tokens[i - 1]?.form ?? '') && token.upos !== 'NUM';
    return isPlatform && !/^\p{Lu}|^-$/u.test(tokens[i + 1]?.form ?? '')
      ? [{ first: i, end: i + 1, types: [0, 0.7, 0, 0] }]
      : [];
  });
  return [...drafts, ...added].sort((a, b) => a.first - b.first);
};

const nameSpan = (draft: NameDraft, tokens: readonly Token[]): NameSpan => {
  const type = typeOf(draft);
  return {
    first: draft.first,
    endToken: draft.end,
    start: tokens[draft.first]!.start,
    end: tokens[draft.end - 1]!.end,
    type: TYPES[type]!,
    ...(draft.demonym ? { demonym: true } : {}),
    score: Math.min(1, draft.types[type]!),
  };
};
