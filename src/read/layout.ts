import type { Block, BlockKind } from '../core/article.ts';
import { byline, captionEnd, closingCredit, creditNote, isMedium } from './credit.ts';
import { dateAlone, dateAtStart } from './date.ts';
import { datelineAtStart, datelinesInside, isDateline } from './dateline.ts';
import { headerLine } from './header.ts';
import { Headings } from './heading.ts';
import type { Paragraph } from './paragraph.ts';

/** A paragraph with its kind where the markup states it. */
export interface Piece extends Paragraph {
  readonly kind?: BlockKind;
}

/** The parts of an article's text, and what they say about the article itself. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly headline?: string;
  readonly published?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly credits: readonly string[];
}

/** Tells what each paragraph of an article is, and splits off datelines and credits from the sentences beside them. */
export function layOut(text: string, pieces: readonly Piece[]): Layout {
  return new LayoutReader(text, pieces).read();
}

const DATE_LINE = /^(?:date|dated)\s*:?\s+/i;
const END_MATTER =
  /^(?:sources?|references|external links?|related (?:news|articles|stories|links)|see also|further reading|sister links?|notes)\s*:?$/i;
const FURNITURE =
  /^(?:advertisement|advertising|sponsored(?: content)?|read more|share(?: this(?: article| story)?)?|story continues below(?: advertisement)?|article continues(?: below| after ad)?.{0,20}|continue reading(?: the main story)?|listen to this article|sign up .{0,40}newsletter.{0,20}|skip to (?:main )?content|published|updated|image caption,|related (?:topics?|article))\W*$/i;
const CLOSED = /[.!?:;,…]["'”’)\]]*$/;
const LONGEST_HEADLINE = 250;
const EMBEDDED_POST = /\(@\w{1,30}\)\s+(?:\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{L}+ \d{4})$/u;
const SPEAKER_AFTER_QUOTE = /["”]\s*(?:[-–—―]+\s*)?(\p{Lu}[^.!?"“”]{2,80}(?:,\s*["“][^"“”]{2,80}["”])?)$/u;
const SPEAKER_AFTER_SENTENCE =
  /[.!?…]["”]?\s+(?:[-–—―]+\s*)?(\p{Lu}[\p{L}.'’-]*(?:\s(?:al-)?\p{Lu}[\p{L}.'’-]*){1,3}(?:,\s\p{L}[^!?]{1,60}[^.!?])?)$/u;

class LayoutReader {
  readonly #text: string;
  readonly #pieces: readonly Piece[];
  readonly #blocks: Block[] = [];
  readonly #authors: string[] = [];
  readonly #credits: string[] = [];
  #headline: string | undefined;
  #published: string | undefined;
  #url: string | undefined;
  #publisher: string | undefined;
  /** True from the first paragraph of sentences on. */
  #inBody = false;
  #inEndMatter = false;
  /** Index of the last piece that is too long for an entry in a list of sources. */
  readonly #lastLong: number;
  readonly #headings: Headings;
  /** Index of the first piece after the headline. */
  #start = 0;

  constructor(text: string, pieces: readonly Piece[]) {
    this.#text = text;
    this.#pieces = pieces;
    this.#headings = new Headings(text, pieces);
    this.#lastLong = pieces.findLastIndex((piece) => piece.end - piece.start > 300);
  }

  read(): Layout {
    this.#pieces.forEach((piece, i) => {
      const next = this.#pieces[i + 1];
      if (piece.kind && piece.kind !== 'paragraph') this.#stated(piece, piece.kind);
      else this.#paragraph(piece, i, next);
    });
    return {
      blocks: this.#blocks,
      authors: [...new Set(this.#authors)],
      credits: [...new Set(this.#credits)],
      ...(this.#headline !== undefined && { headline: this.#headline }),
      ...(this.#published !== undefined && { published: this.#published }),
      ...(this.#url !== undefined && { url: this.#url }),
      ...(this.#publisher !== undefined && { publisher: this.#publisher }),
    };
  }

  /** Adds the block without surrounding space; an empty one is none. */
  #add(kind: BlockKind, start: number, end: number): void {
    const raw = this.#text.slice(start, end);
    const from = start + raw.length - raw.trimStart().length;
    const to = from + raw.trim().length;
    if (to > from) this.#blocks.push({ kind, start: from, end: to });
  }

  #stated(piece: Piece, kind: BlockKind): void {
    const words = this.#text.slice(piece.start, piece.end);
    if (kind === 'headline') this.#headline ??= words.replace(/\s+/g, ' ');
    if (kind === 'caption') this.#caption(piece, captionEnd(words) ?? words.length);
    else this.#add(kind, piece.start, piece.end);
  }

  #caption({ start, end }: Piece, length: number): void {
    this.#add('caption', start, start + length);
    this.#add('credit', start + length, end);
  }

  #paragraph(piece: Piece, index: number, next: Piece | undefined): void {
    const words = this.#text.slice(piece.start, piece.end);
    if (FURNITURE.test(words.slice(0, 100))) return;
    if (this.#inEndMatter) this.#endMatter(piece, words);
    else if (!this.#about(piece, words, next)) this.#content(piece, words, index, next);
  }

  /** Takes what is about the article and no part of what it tells: dates, bylines, credits, captions. */
  #about(piece: Piece, words: string, next: Piece | undefined): boolean {
    if (this.#header(piece, words) || this.#dateLine(piece, words, next) || this.#dateOnly(piece, words, next))
      return true;
    if (this.#byline(piece, words)) return true;
    if (isDateline(words)) {
      this.#add('dateline', piece.start, piece.end);
      return true;
    }
    const note = creditNote(words);
    const caption = captionEnd(words);
    if (note) {
      this.#credits.push(...note.credits);
      this.#add('credit', piece.start, piece.end);
    } else if (caption !== undefined) this.#caption(piece, caption);
    return note !== undefined || caption !== undefined;
  }

  #content(piece: Piece, words: string, index: number, next: Piece | undefined): void {
    if (!this.#inBody && this.#headline === undefined && isHeadline(words, piece, next)) {
      this.#headline = words.replace(/\s+/g, ' ');
      this.#start = index + 1;
      this.#add('headline', piece.start, piece.end);
    } else if (END_MATTER.test(words) && this.#endsHere(index)) {
      this.#inEndMatter = true;
      this.#add('heading', piece.start, piece.end);
    } else if (piece.mark === '>' || isPullQuote(words) || this.#isQuotedBelow(index, words)) {
      this.#add('quote', piece.start, piece.end);
    } else if (piece.mark === '#' || this.#headings.isHeading(index, this.#inBody ? 80 : 160, this.#start)) {
      this.#add('heading', piece.start, piece.end);
    } else this.#sentences(piece, words);
  }

  /** "Title: …", "Author: …" above the text. */
  #header(piece: Piece, words: string): boolean {
    const line = this.#inBody || this.#blocks.length > 12 ? undefined : headerLine(words);
    if (!line) return false;
    const { field, value } = line;
    if (field === 'headline') {
      this.#headline ??= value;
      this.#add(
        'headline',
        piece.start + words.indexOf(value, line.label),
        piece.start + words.indexOf(value, line.label) + value.length,
      );
      return true;
    }
    if (field === 'author') this.#authors.push(value);
    if (field === 'publisher') this.#publisher ??= value;
    if (field === 'url' && /^https?:/.test(value)) this.#url ??= value;
    this.#add(field === 'author' ? 'byline' : 'credit', piece.start, piece.end);
    return true;
  }

  /** `date 2025-03-15`, alone or with the headline after it, before everything else. */
  #dateLine(piece: Piece, words: string, next: Piece | undefined): boolean {
    const label = this.#blocks.length === 0 ? DATE_LINE.exec(words.slice(0, 40))?.[0].length : undefined;
    const date = label === undefined ? undefined : dateAtStart(words.slice(label, label + 60));
    if (label === undefined || !date) return false;
    this.#published = date.value;
    const end = piece.start + label + date.length;
    this.#add('date', piece.start, end);
    const rest = this.#text.slice(end, piece.end).trim();
    if (rest === '') return true;
    const start = piece.end - this.#text.slice(end, piece.end).trimStart().length;
    const oneSentence = rest.length <= LONGEST_HEADLINE && !/[.!?]\s+\p{Lu}/u.test(rest);
    if (next && oneSentence) {
      this.#headline = rest.replace(/\s+/g, ' ');
      this.#add('headline', start, piece.end);
    } else this.#sentences({ start, end: piece.end }, this.#text.slice(start, piece.end));
    return true;
  }

  /** A date alone: the article's own before its body or after it; within the body the heading of a section. */
  #dateOnly(piece: Piece, words: string, next: Piece | undefined): boolean {
    const date = dateAlone(words);
    if (date === undefined) return false;
    const own = !this.#inBody || !next || /^\s*[a-z]+\s+(?:on\s|at\s|:)|:/i.test(words.slice(0, 30));
    if (own) this.#published ??= date;
    this.#add(own ? 'dateline' : 'heading', piece.start, piece.end);
    return true;
  }

  #byline(piece: Piece, words: string): boolean {
    const below = !this.#inBody && this.#blocks.at(-1)?.kind === 'byline' && words.length <= 60 && !CLOSED.test(words);
    const found =
      byline(words) ??
      (below && isMedium(words) ? { authors: [], credits: [words.replace(/,.*/s, '')], rest: '' } : undefined);
    if (!found) return false;
    this.#authors.push(...found.authors);
    this.#credits.push(...found.credits);
    this.#published ??= dateAlone(found.rest);
    this.#add('byline', piece.start, piece.end);
    return true;
  }

  #endMatter(piece: Piece, words: string): void {
    const medium = /[—–-]\s*([^—–,]{2,60}),\s/.exec(words.slice(-120));
    if (medium?.[1] && dateAlone(words.slice(words.lastIndexOf(medium[0]) + medium[0].length))) {
      this.#credits.push(medium[1].trim());
    }
    this.#add('credit', piece.start, piece.end);
  }

  /** True where only short entries follow. */
  #endsHere(index: number): boolean {
    return this.#inBody && index >= this.#lastLong && index + 1 < this.#pieces.length;
  }

  /** Words in quotation marks by themselves after a paragraph that announces them with a colon. */
  #isQuotedBelow(index: number, words: string): boolean {
    const above = this.#pieces[index - 1];
    return (
      above !== undefined &&
      /:\s*$/.test(this.#text.slice(above.start, above.end).slice(-5)) &&
      /^["“].*["”]$/s.test(words)
    );
  }

  /** A paragraph of sentences, without the datelines and the closing credit in it. */
  #sentences(piece: Piece, words: string): void {
    const opening = !this.#inBody;
    this.#inBody ||= words.length >= 80 || CLOSED.test(words);
    const closing = closingCredit(words);
    if (closing) this.#credits.push(closing.name);
    const end = piece.end - (closing?.length ?? 0);
    const starts = [0, ...datelinesInside(words)];
    starts.forEach((offset, i) => {
      const start = piece.start + offset;
      const stop = i + 1 < starts.length ? piece.start + starts[i + 1]! : end;
      this.#add('paragraph', this.#skipDateline(start, stop, opening && i === 0), stop);
    });
    if (closing) this.#add('credit', end, piece.end);
  }

  /** Adds the dateline that the stretch begins with and gives the offset after it. */
  #skipDateline(start: number, end: number, opening: boolean): number {
    const words = this.#text.slice(start, Math.min(end, start + 300));
    const date = opening ? dateBeforeSentence(words) : undefined;
    if (date) this.#published ??= date.value;
    const after = date?.length ?? 0;
    const place = datelineAtStart(words.slice(after), opening);
    if (place?.agency) this.#credits.push(place.agency);
    if (place?.date) this.#published ??= place.date;
    const length = after + (place?.length ?? 0);
    if (length > 0) this.#add('dateline', start, start + length);
    return start + length;
  }
}

function isHeadline(words: string, piece: Piece, next: Piece | undefined): boolean {
  if (!next) return false;
  if (piece.mark === '#') return true;
  if (piece.mark || words.length > LONGEST_HEADLINE || /^\p{Ll}/u.test(words)) return false;
  return !/[.:;,…]["'”’)\]]*$/.test(words) || /\b(?:\p{Lu}\.){2,}$/u.test(words);
}

/** "“It's a long game.” – Jane Roe": speech with its speaker set beside it, in quotation marks or not, and embedded posts. */
function isPullQuote(words: string): boolean {
  if (words.length > 1000) return false;
  if (EMBEDDED_POST.test(words)) return true;
  const speaker = /^["“]/.test(words)
    ? SPEAKER_AFTER_QUOTE.exec(words)
    : SPEAKER_AFTER_SENTENCE.exec(words.slice(-120));
  return speaker?.[1] !== undefined && words.length >= 60 && speaker[1].split(/\s+/).length <= 14;
}

/** "Thursday, May 7, 2015 On Tuesday …": weekday and date run into the first sentence; space after it included. */
function dateBeforeSentence(words: string): { readonly value: string; readonly length: number } | undefined {
  const date = dateAtStart(words);
  if (!date) return undefined;
  const rest = words.slice(date.length);
  const bar = /^\s*[-–—|:]+\s+(?=["“\p{Lu}])/u.exec(rest)?.[0].length;
  const runsIn = /^[a-z]+day\b/i.test(words) ? /^\s+(?=["“]?\p{Lu})/u.exec(rest)?.[0].length : undefined;
  const gap = bar ?? runsIn;
  return gap === undefined ? undefined : { value: date.value, length: date.length + gap };
}
