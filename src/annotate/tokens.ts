import type { Span } from '../core/span.ts';
import { BEFORE_NAME, MAY_END, ONLY_BEFORE_DIGIT, ONLY_CAPITALISED } from './abbreviations.ts';

/** What the scanner takes as one token at a position, tried in this order. */
interface Pattern {
  readonly name: string;
  readonly regex: RegExp;
}

const APOSTROPHE = "['’`ʼ]";
const LETTER = '[\\p{L}\\p{M}]';
const WORD = `${LETTER}(?:[\\p{L}\\p{M}\\p{Nd}_]|${APOSTROPHE}(?=${LETTER})|[\\u200B-\\u200D](?=${LETTER}))*`;

const PATTERNS: readonly Pattern[] = [
  { name: 'url', regex: /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?'’)\]}…]/iu },
  { name: 'email', regex: /[\p{L}\p{Nd}_][\p{L}\p{Nd}_.%+-]*@[\p{L}\p{Nd}_-]+(?:\.[\p{L}\p{Nd}-]+)*/u },
  {
    name: 'file',
    regex:
      /[\p{L}\p{Nd}][\p{L}\p{Nd}_.-]*\.(?:docx?|xlsx?|pptx?|pdf|html?|php|aspx?|jpe?g|png|gif|exe|zip|txt|csv|mp[34])(?![\p{L}\p{Nd}])/iu,
  },
  {
    name: 'domain',
    regex:
      /(?:[\p{L}\p{Nd}][\p{L}\p{Nd}-]*\.)+(?:com|org|net|edu|gov|mil|info|biz|int|tv|io|(?:co|ac|gov|govt|org|com|edu)\.[a-z]{2}|(?<=[A-Za-z]{2}\.)(?:uk|ca|de|fr|ru|cn|eu))(?![\p{L}\p{Nd}])(?:\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?'’)\]}…])?/u,
  },
  { name: 'domain', regex: /\p{Ll}+(?:\.\p{Ll}[\p{Ll}-]+){2,}/u },
  { name: 'handle', regex: /[@#](?=\p{L}|_|\p{Nd}+\p{L})[\p{L}\p{M}\p{Nd}_]+/u },
  { name: 'emoticon', regex: /(?<!\S)[:;=]['’]?-?[()DPp/](?![^\s.,!?)])/u },
  { name: 'dots', regex: /\.{2,}|…+/u },
  { name: 'marks', regex: /[.!?]*[!?][.!?]*|''|``|’’|‘‘/u },
  { name: 'dashes', regex: /-{2,}|[–—―]+|_{2,}|\*{2,}|={2,}|~{2,}|<<|>>|\++/u },
  { name: 'clitic', regex: /(?<=[^\s([{“‘])['’](?:s|m|d|re|ve|ll)(?![\p{L}\p{Nd}])/iu },
  { name: 'date', regex: /(?:\p{Nd}-)?\p{Nd}{3}-\p{Nd}{3}-\p{Nd}{4}(?!\p{Nd})|\p{Nd}{3}-\p{Nd}{4}(?!\p{Nd})/u },
  { name: 'date', regex: /\p{Nd}{1,2}-\p{Nd}{1,2}-\p{Nd}{2,4}(?!\p{Nd})|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?!\p{Nd})/u },
  { name: 'ordinal', regex: /\p{Nd}+(?:,\p{Nd}{3})*(?:st|nd|rd|th|['’]?s)(?![\p{L}\p{Nd}])/iu },
  {
    name: 'number',
    regex:
      /\p{Nd}+(?:[.,:/]\p{Nd}+)*(?=(?:[ap]\.m\.|[ap]m|mm|cm|km|kg|mph|kph|ft|lbs?|hrs?|min|[km]|[mb]n|mb|gb|º)(?![\p{L}\p{Nd}]))/iu,
  },
  { name: 'number', regex: /\p{Nd}+(?:[.,:/]\p{Nd}+)*(?![\p{L}\p{Nd}])/u },
  { name: 'mixed', regex: /\p{Nd}[\p{Nd}\p{L}]*/u },
  { name: 'slash', regex: /\p{L}\/\p{L}(?![\p{L}\p{Nd}/])/u },
  { name: 'money', regex: /(?:US|A|C|NZ|HK|S)\$|[£€¥₹₽₪₩₺]|\$+/u },
  { name: 'letters', regex: /(?:\p{L}\.)+\p{L}(?![\p{L}\p{Nd}])\.?|Ph\.D\.?|[MBD]\.?Sc\./u },
  { name: 'ampersand', regex: /\p{Lu}+(?:&\p{Lu}+)+/u },
  { name: 'word', regex: new RegExp(WORD, 'u') },
];

const STICKY = PATTERNS.map(({ name, regex }) => ({ name, regex: new RegExp(regex.source, `${regex.flags}y`) }));

/** First parts that stay with what follows their hyphen, as English UD writes them: `non-profit`, `ex-wife`, `e-mail`. */
const PREFIXES =
  /^(?:non|anti|pre|post|ex|co|mid|re|multi|semi|neo|pro|sub|counter|inter|intra|micro|mini|socio|proto|trans|cross|e|un|de|over|arch)$/iu;
const SUFFIXES = /^(?:esque|wise|ness|ish|fold)$/iu;

/** Before the platform X, which is no initial: "wrote on X." */
const AT_PLATFORM = /\b(?:on|via|platform)\s$/iu;

const withoutApostrophe = (word: string): [string, number] => [
  word,
  word.length - (/(?:nt|re|ve)$/.test(word) ? 2 : 1),
];

const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ...['im', 'ive', 'wont', 'cant', 'dont', 'didnt', 'doesnt', 'isnt', 'arent', 'wasnt', 'werent'].map(
    withoutApostrophe,
  ),
  ...['hasnt', 'havent', 'hadnt', 'wouldnt', 'couldnt', 'shouldnt', 'aint'].map(withoutApostrophe),
  ...['youre', 'theyre', 'youve', 'weve', 'theyve', 'thats', 'theres', 'whats'].map(withoutApostrophe),
]);

/** The words of `text` in `[span.start, span.end)` by the conventions of the English UD treebanks, in order, none empty. */
export const tokenize = (text: string, span: Span): Span[] => {
  const tokens: Span[] = [];
  let at = span.start;
  const push = (end: number) => {
    tokens.push({ start: at, end });
    at = end;
  };
  while (at < span.end) {
    const blank = /[\s\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/u.test(text[at]!);
    if (blank) {
      at++;
      continue;
    }
    const match = matchAt(text, at, span.end);
    if (match === undefined) {
      const code = text.codePointAt(at)!;
      push(Math.min(span.end, endOfCharacter(text, at, code)));
      continue;
    }
    if (match.name !== 'word' && match.name !== 'letters') {
      push(match.end);
      continue;
    }
    const end = match.name === 'letters' ? match.end : wordEnd(text, at, match.end, span.end);
    for (const cut of contractionCuts(text.slice(at, end))) push(at + cut);
    push(end);
  }
  return tokens;
};

/** An emoji with its modifiers, or one character. */
const endOfCharacter = (text: string, at: number, code: number): number => {
  let end = at + (code > 0xffff ? 2 : 1);
  const joined = /(?:\p{M}|\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})+/uy;
  joined.lastIndex = end;
  const match = joined.exec(text);
  if (match !== null) end += match[0].length;
  return end;
};

const matchAt = (text: string, at: number, end: number): { name: string; end: number } | undefined => {
  for (const { name, regex } of STICKY) {
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (match === null || match[0] === '' || at + match[0].length > end) continue;
    return { name, end: at + match[0].length };
  }
  return undefined;
};

/** Takes an abbreviation's full stop and a prefix's other half into the word. */
const wordEnd = (text: string, start: number, end: number, limit: number): number => {
  const word = text.slice(start, end);
  if (end < limit && text[end] === '.') {
    if (word === 'X' && AT_PLATFORM.test(text.slice(Math.max(0, start - 10), start))) return end;
    if (isAbbreviation(word, text.slice(end + 1, Math.min(limit, end + 3)))) return end + 1;
    return end;
  }
  if (end + 1 < limit && text[end] === '-') {
    const rest = new RegExp(`${WORD}|\\p{Nd}+s?(?![\\p{L}\\p{Nd}])`, 'uy');
    rest.lastIndex = end + 1;
    const other = rest.exec(text)?.[0];
    if (other !== undefined && (PREFIXES.test(word) || SUFFIXES.test(other))) {
      const next = wordEnd(text, end + 1, end + 1 + other.length, limit);
      return Math.min(limit, next);
    }
  }
  return end;
};

/** Whether the full stop after `word` belongs to it; `after` is what follows the full stop. */
export const isAbbreviation = (word: string, after: string): boolean => {
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' || /^\s?\p{Lu}/u.test(after);
  const lower = word.toLowerCase();
  if (!BEFORE_NAME.has(lower) && !MAY_END.has(lower)) return false;
  if (/^[\p{L}]/u.test(after)) return false;
  // UD gives the full stop of a final "etc." to the sentence.
  if (lower === 'etc') return /^\s*[^\s\p{Lu}]/u.test(after);
  if (ONLY_BEFORE_DIGIT.has(lower)) return /^\s*\p{Nd}/u.test(after);
  if (ONLY_CAPITALISED.has(lower) || BEFORE_NAME.has(lower)) {
    return (/^\p{Lu}/u.test(word) || lower === 'vs') && after.trim() !== '';
  }
  return true;
};

/** Offsets inside a word at which it is cut: `do|n't`, `Iraq|'s`, `can|not`. */
const contractionCuts = (word: string): number[] => {
  const fixed = CONTRACTIONS.get(word.toLowerCase());
  if (fixed !== undefined) return [fixed];
  const ending = /(?:n['’`]t|['’`ʼ](?:s|m|d|re|ve|ll))$/iu.exec(word);
  if (ending === null || ending.index === 0) return [];
  const stem = word.slice(0, ending.index);
  return [...contractionCuts(stem), ending.index];
};
