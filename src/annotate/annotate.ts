import type { AnnotatedDocument, Token } from '../core/annotation.ts';
import { type Article, NAMES_ONLY } from '../core/article.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { ModelResources } from '../core/encoder.ts';
import { readTokens, type UnrootedSentence } from './analysis.ts';
import { encodeSentences } from './encode.ts';
import { type NameKnowledge, NO_KNOWLEDGE } from './knowledge.ts';
import { createLemmatizer } from './lemma.ts';
import { createNameFinder } from './names.ts';
import { readPassives } from './passives.ts';
import { findQuotes } from './quotes.ts';
import { splitSentences } from './sentences.ts';
import { findTimes } from './times.ts';
import { tokenize } from './tokens.ts';
import { createWordPieces, readVocabulary } from './wordpiece.ts';

export interface AnnotatorOptions {
  /** About how many sub-words go through the encoder at once; memory grows with it. 600 where absent. */
  readonly batchSubwords?: number;
  /** What is known of the world's names: demonyms, and weak signs of a name's type. Nothing where absent. */
  readonly gazetteer?: NameKnowledge;
}

/** A date, or words without a capital: nothing in it can be a name. */
const NAMELESS =
  /^(?:[^\p{Lu}]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)*$/u;

/** A function that reads one article with the model: sentences, words, trees, names, times and quotations. */
export const createAnnotator = (
  model: ModelResources,
  options: AnnotatorOptions = {},
): ((article: Article) => Promise<AnnotatedDocument>) => {
  const vocabulary = readVocabulary(model.vocabulary);
  const piecesOf = createWordPieces(vocabulary);
  const lemmaOf = createLemmatizer(vocabulary);
  const findNames = createNameFinder(model.labels, options.gazetteer ?? NO_KNOWLEDGE);
  const budget = options.batchSubwords ?? 600;
  return async (article) => {
    const { sentences, words } = findSentences(article);
    const pieces = sentences.map((sentence) =>
      words.slice(sentence.first, sentence.endToken).map(({ start, end }) => piecesOf(article.text.slice(start, end))),
    );
    const read: Token[][] = [];
    const encodings = await encodeSentences(model.session, pieces, budget, (encoding, i) => {
      const sentence = sentences[i]!;
      const own = words.slice(sentence.first, sentence.endToken);
      read[i] = readPassives(readTokens(article.text, sentence, own, encoding, model.labels, lemmaOf));
    });
    const tokens = read.flat();
    const isTold = ({ block }: UnrootedSentence) => !NAMES_ONLY.has(block);
    const told = tokens.map((token) => {
      const sentence = sentences[token.sentence]!;
      return isTold(sentence) ? token : loose(token, sentence);
    });
    const rooted = sentences.map((sentence) => ({
      ...sentence,
      root: told.slice(sentence.first, sentence.endToken).find(({ head }) => head === -1)?.index ?? sentence.first,
    }));
    return {
      article,
      sentences: rooted,
      tokens: told,
      names: findNames(rooted, tokens, encodings),
      times: findTimes(article, told, rooted.filter(isTold)),
      quotes: findQuotes(article),
      diagnostics: encodings.flatMap((encoding, i) =>
        encoding.windows > 1 ? [windowSplit(article, sentences[i]!, encoding.windows)] : [],
      ),
    };
  };
};

/** A word of a line that is no sentence: it says nothing, whatever the encoder makes of it. */
const loose = ({ refers: _, ...token }: Token, { first }: UnrootedSentence): Token => ({
  ...token,
  lemma: '',
  upos: token.upos === 'PUNCT' ? 'PUNCT' : 'X',
  head: token.index === first ? -1 : first,
  deprel: token.index === first ? 'root' : 'dep',
});

/** The words and sentences of every block that holds any, in text order. */
const findSentences = (
  article: Article,
): { sentences: UnrootedSentence[]; words: readonly { readonly start: number; readonly end: number }[] } => {
  const sentences: UnrootedSentence[] = [];
  const words: { readonly start: number; readonly end: number }[] = [];
  const blocks = article.blocks.filter(
    ({ kind, start, end }) =>
      kind !== 'date' && !(NAMES_ONLY.has(kind) && NAMELESS.test(article.text.slice(start, end))),
  );
  for (const block of blocks) {
    const found = tokenize(article.text, block);
    for (const range of splitSentences(article.text, found)) {
      sentences.push({
        index: sentences.length,
        first: words.length + range.first,
        endToken: words.length + range.end,
        start: found[range.first]!.start,
        end: found[range.end - 1]!.end,
        block: block.kind,
      });
    }
    words.push(...found);
  }
  return { sentences, words };
};

const windowSplit = (article: Article, sentence: UnrootedSentence, windows: number): Diagnostic => ({
  code: 'window-split',
  severity: 'info',
  message: `A sentence is too long for the language model and was read in ${windows} overlapping parts. Facts that join distant parts of it may be missing.`,
  article: article.id,
  span: { start: sentence.start, end: sentence.end },
});
