import type { QuoteSpan } from '../core/annotation.ts';
import type { Article, BlockKind } from '../core/article.ts';

/** One quotation mark as it stands in the text: what it may do there, and which marks it pairs with. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
}

type Family = 'double' | 'single' | 'angle';

const WITHOUT_QUOTES: ReadonlySet<BlockKind> = new Set(['date', 'dateline', 'byline', 'credit']);
const MARKS = /``|''|["“”„‟«»‘’‚'`]/gu;

/**
 * The quotations of an article in text order, nested ones after the one around them. One never leaves its block; where a
 * block ends inside a quotation, as English has it for one that goes on in the next paragraph, it ends with the block's text.
 */
export const findQuotes = (article: Article): QuoteSpan[] =>
  article.blocks
    .filter(({ kind }) => !WITHOUT_QUOTES.has(kind))
    .flatMap(({ start, end }, i, blocks) => {
      const next = blocks[i + 1];
      const goesOn = next !== undefined && /^\s*["“«]/.test(article.text.slice(next.start, next.end));
      return quotesIn(article.text, start, end, goesOn);
    })
    .sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);

const quotesIn = (text: string, start: number, end: number, goesOn: boolean): QuoteSpan[] => {
  const open: Mark[] = [];
  const quotes: QuoteSpan[] = [];
  for (const mark of marksIn(text, start, end)) {
    const partner = mark.closes ? open.findLastIndex(({ family }) => family === mark.family) : -1;
    if (partner >= 0 && !(mark.opens && !mark.closes)) {
      const opener = open[partner]!;
      open.length = partner;
      if (opener.end < mark.start) quotes.push(quoteSpan(text, opener.end, mark.start, opener.start, mark.end));
    } else if (mark.opens) open.push(mark);
  }
  // What is still open runs to the end of the block, where that is how the text means it.
  const opener = open.find(({ family }) => family !== 'single');
  const last = start + text.slice(start, end).trimEnd().length;
  if (opener !== undefined && opener.end < last && (goesOn || !quotes.some(({ outer }) => outer.start > opener.start)))
    quotes.push(quoteSpan(text, opener.end, last, opener.start, last));
  return quotes;
};

/** A quotation without the blanks at the edges of its content. */
const quoteSpan = (text: string, from: number, to: number, outerStart: number, outerEnd: number): QuoteSpan => {
  const content = text.slice(from, to);
  return {
    start: from + content.length - content.trimStart().length,
    end: to - (content.length - content.trimEnd().length),
    outer: { start: outerStart, end: outerEnd },
  };
};

const marksIn = (text: string, start: number, end: number): Mark[] => {
  const marks: Mark[] = [];
  for (const match of text.slice(start, end).matchAll(MARKS)) {
    const at = start + match.index;
    const mark = readMark(text, at, at + match[0].length, start, end);
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
};

/** What a mark is by its shape and neighbours; none for an apostrophe, an inch or a minute. */
const readMark = (text: string, at: number, after: number, start: number, end: number): Mark | undefined => {
  const form = text.slice(at, after);
  const before = at > start ? text[at - 1]! : ' ';
  const next = after < end ? text[after]! : ' ';
  const mark = (family: Family, opens: boolean, closes: boolean): Mark => ({
    start: at,
    end: after,
    family,
    opens,
    closes,
  });
  const openBefore = /[\s([{“‘"«—–/-]/u.test(before);
  const closedAfter = /[\s.,;:!?)\]}”’"»…—–/-]/u.test(next);
  switch (form) {
    case '“':
    case '„':
    case '``':
      return mark('double', true, false);
    case '‟':
    case '”':
      return mark('double', false, true);
    case '«':
      return mark('angle', true, false);
    case '»':
      return mark('angle', false, true);
    case '"':
    case "''":
      if (form === '"' && /\p{Nd}/u.test(before) && /\p{Nd}/u.test(next)) return undefined;
      return mark('double', openBefore || !closedAfter, closedAfter || !openBefore);
    case '‘':
    case '‚':
    case '`':
      return openBefore && !/^(?:\p{Nd}{2}s?|tis|twas|til|em|cause|bout)\b/u.test(text.slice(after, after + 8))
        ? mark('single', true, false)
        : undefined;
    case '’':
      return /\p{L}|\p{Nd}/u.test(next) ? undefined : mark('single', false, true);
    default:
      // A straight single mark: opening only before a letter after a blank, closing only after a word or mark.
      if (/[\p{L}\p{Nd}]/u.test(before) && /\p{L}/u.test(next)) return undefined;
      if (openBefore && /[\p{L}\p{Nd}"“.…]/u.test(next))
        return /^(?:\p{Nd}{2}s?|tis|twas|til|em|cause|bout)\b/u.test(text.slice(after, after + 8))
          ? undefined
          : mark('single', true, false);
      return mark('single', false, !/\s/u.test(before));
  }
};
