import type { Sentence, Token } from '../core/annotation.ts';
import type { ModelLabels } from '../core/encoder.ts';
import type { Span } from '../core/span.ts';
import { bestTree } from './arborescence.ts';
import type { SentenceEncoding } from './encode.ts';
import type { Lemmatizer } from './lemma.ts';

/** A sentence before its tree is known. */
export type UnrootedSentence = Omit<Sentence, 'root'>;

/** A sentence's words with the tags and the tree that the encoder gives them. */
export const readTokens = (
  text: string,
  sentence: UnrootedSentence,
  words: readonly Span[],
  encoding: SentenceEncoding,
  labels: ModelLabels,
  lemmaOf: Lemmatizer,
): Token[] => {
  const heads = bestTree(encoding.arc, encoding.words);
  const features = Object.entries(labels.feats);
  return Array.from({ length: encoding.words }, (_, word) => {
    const { start, end } = words[word]!;
    const form = text.slice(start, end);
    const tags = encoding.tags.subarray(word * encoding.tagColumns, (word + 1) * encoding.tagColumns);
    const head = heads[word]!;
    const deprel = head === 0 ? 'root' : labels.deprel[encoding.lab[word * (encoding.words + 1) + head]!]!;
    const upos = labels.upos[tags[0]!]!;
    const xpos = labels.xpos[tags[1]!]!;
    const refers = labels.mention[tags[2 + features.length]!];
    return {
      index: sentence.first + word,
      start,
      end,
      form,
      lemma: lemmaOf(form, { upos, xpos }),
      upos,
      xpos,
      feats: Object.fromEntries(
        features.flatMap(([name, values], i) => {
          const value = values[tags[2 + i]! - 1];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      head: head === 0 ? -1 : sentence.first + head - 1,
      // Only the root may be called root.
      deprel: head !== 0 && deprel === 'root' ? 'dep' : deprel,
      sentence: sentence.index,
      ...(refers === undefined || refers === '_' ? {} : { refers }),
    };
  });
};
