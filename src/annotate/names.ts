import type { NameSpan, Sentence, Token } from '../core/annotation.ts';
import type { ModelLabels } from '../core/encoder.ts';
import { createDemonymMarker, type Demonyms } from './demonyms.ts';
import type { SentenceEncoding } from './encode.ts';
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
  demonyms: Demonyms,
): ((
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  encodings: readonly SentenceEncoding[],
) => NameSpan[]) => {
  const schemes = nameSchemes(labels);
  const markDemonyms = createDemonymMarker(demonyms);
  return (sentences, tokens, encodings) => {
    const drafts = sentences.flatMap((sentence) => {
      const encoding = encodings[sentence.index]!;
      return decodeNames(mixSchemes(encoding, schemes), encoding.words, LEAN).map(
        ({ first, end, types }): NameDraft => ({ first: sentence.first + first, end: sentence.first + end, types }),
      );
    });
    return voteOnTypes(markDemonyms(repairNames(drafts, tokens), tokens), tokens).map((draft) =>
      nameSpan(draft, tokens),
    );
  };
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
