import type { EntityType, NameSpan, Sentence, Token } from '../core/annotation.ts';
import type { ModelLabels } from '../core/encoder.ts';
import type { SentenceEncoding } from './encode.ts';
import { decodeSpans } from './viterbi.ts';

const TYPES: Readonly<Record<string, EntityType>> = { PER: 'Person', ORG: 'Organization', LOC: 'Place', MISC: 'Other' };

/** The names of a document from the encoder's name schemes. */
export const findNames = (
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  encodings: readonly SentenceEncoding[],
  labels: ModelLabels,
): NameSpan[] => {
  let offset = 0;
  const schemes = Object.entries(labels.ner).map(([name, tags]) => {
    const scheme = { name, labels: tags, offset };
    offset += tags.length;
    return scheme;
  });
  const scheme = schemes.find(({ name }) => name === 'ner4') ?? schemes[0];
  if (scheme === undefined) return [];
  return sentences.flatMap((sentence) => {
    const encoding = encodings[sentence.index]!;
    return decodeSpans({
      logits: encoding.ner,
      words: encoding.words,
      width: encoding.nerColumns,
      offset: scheme.offset,
      labels: scheme.labels,
    }).map(({ label, first, end, score }) => ({
      first: sentence.first + first,
      endToken: sentence.first + end,
      start: tokens[sentence.first + first]!.start,
      end: tokens[sentence.first + end - 1]!.end,
      type: TYPES[label] ?? 'Other',
      score,
    }));
  });
};
