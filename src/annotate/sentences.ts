import type { Span } from '../core/span.ts';
import { BEFORE_NAME, SENTENCE_STARTERS } from './abbreviations.ts';

/** Words `[first, end)` of a block that make a sentence. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** No sentence has more words than this; a longer one is cut, at a comma where it has one. */
export const LONGEST_SENTENCE = 1000;

const CLOSERS = /^(?:["”’»)\]}]|''|')$/u;

/** Below an embedded post: "— Jane Roe (@jroe) March 3, 2031". */
const SIGNATURE = /^[—–-] ?[^—–@]{1,80}\(@\w{1,30}\)/u;

/** Cuts a block's words into sentences, none empty. */
export const splitSentences = (text: string, words: readonly Span[]): WordRange[] => {
  const ranges: WordRange[] = [];
  let first = 0;
  for (let word = 0; word < words.length; word++) {
    if (word + 1 - first >= LONGEST_SENTENCE) {
      ranges.push({ first, end: word + 1 });
      first = word + 1;
      continue;
    }
    const end = sentenceEnd(text, words, first, word);
    if (end === undefined) continue;
    ranges.push({ first, end });
    first = end;
    word = end - 1;
  }
  if (first < words.length) ranges.push({ first, end: words.length });
  return ranges;
};

/** Where the sentence ends that `word` closes, closing marks included; none where it goes on. */
const sentenceEnd = (text: string, words: readonly Span[], first: number, word: number): number | undefined => {
  const form = formAt(text, words, word);
  const strong = /^(?:[.!?]+|…+|[。！？]|[:;=]['’]?-?[()DP])$/u.test(form);
  const abbreviation = !strong && form.length > 1 && form.endsWith('.') && /\p{L}/u.test(form);
  if (!strong && !abbreviation) return undefined;
  if (word === first + 1 && /^\p{Nd}{1,2}$/u.test(formAt(text, words, first))) return undefined;
  let end = word + 1;
  while (end < words.length && closes(text, words, end)) end++;
  end = afterFootnotes(text, words, end);
  if (end >= words.length || SIGNATURE.test(text.slice(words[end]!.start, words.at(-1)!.end))) return end;
  const next = formAt(text, words, end);
  const glued = words[end]!.start === words[end - 1]!.end;
  if (glued && end === word + 1 && !/^[\p{Lu}“"]/u.test(next)) return undefined;
  if (/^[,;:%]/.test(next) || next === '-' || next === '—' || next === '–') return undefined;
  if (/^\p{Ll}/u.test(next)) return startsInLowerCase(text, words, word, end) ? end : undefined;
  if (!abbreviation) return end;
  const lower = form.slice(0, -1).toLowerCase();
  if (end > word + 1) return end;
  if (BEFORE_NAME.has(lower) || /^\p{L}$/u.test(lower)) return undefined;
  return SENTENCE_STARTERS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next) ? end : undefined;
};

/** Whether a sentence that begins with a small letter, as in careless writing, follows the mark `word`. */
const startsInLowerCase = (text: string, words: readonly Span[], word: number, next: number): boolean => {
  const mark = formAt(text, words, word);
  // "Why?" he asked: the sentence goes on after the quotation.
  if (next > word + 1 || word === 0) return false;
  const before = formAt(text, words, word - 1);
  if (!/^(?:\.|[.!?]*[!?]+[.!?]*)$/.test(mark)) return false;
  // "Yahoo! said": the mark belongs to a name.
  if (mark === '!' && /^\p{Lu}/u.test(before)) return false;
  return mark !== '.' || /^(?:\p{Ll}{3,}|\p{Nd}+|['"”’)\]]|it|us|me|so|up|on|in|is|do|go|to)$/u.test(before);
};

/** Past the footnote marks that follow a sentence: `[1] [2]`. */
const afterFootnotes = (text: string, words: readonly Span[], word: number): number => {
  const isMark =
    word + 2 < words.length &&
    formAt(text, words, word) === '[' &&
    /^\p{Nd}{1,3}$/u.test(formAt(text, words, word + 1)) &&
    formAt(text, words, word + 2) === ']';
  return isMark ? afterFootnotes(text, words, word + 3) : word;
};

const formAt = (text: string, words: readonly Span[], word: number): string =>
  text.slice(words[word]!.start, words[word]!.end);

/** Whether the word is a closing bracket or quotation mark that belongs to the sentence before it. */
const closes = (text: string, words: readonly Span[], word: number): boolean => {
  const { start, end } = words[word]!;
  const form = text.slice(start, end);
  if (!CLOSERS.test(form)) return false;
  if (words[word - 1]!.end !== start) return false;
  // A straight mark glued to what follows opens.
  return !(form === '"' || form === "'") || end >= text.length || /[\s.,;:!?)\]]/u.test(text[end]!);
};
