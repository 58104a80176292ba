import type { Span } from './span.ts';

/**
 * What a stretch of the article's text is. Sentences never cross a block. A `date` block holds none, a `dateline`,
 * `byline` or `credit` only names: what they say of the article is in its own fields.
 */
export type BlockKind =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'quote'
  | 'date'
  | 'dateline'
  | 'byline'
  | 'credit';

/** Kinds of block that name persons, places and media and say nothing of them. */
export const NAMES_ONLY: ReadonlySet<BlockKind> = new Set(['dateline', 'byline', 'credit']);

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** One news article: its text exactly as offsets refer to it, and what is known about it. Unknown fields are absent. */
export interface Article {
  /** Slug that names the article in IRIs, from its source's name, URL or headline: `abu-khadija`. */
  readonly id: string;
  /** The whole text; for a text file the file exactly. Every span is into this string. */
  readonly text: string;
  /** Non-overlapping, in text order. */
  readonly blocks: readonly Block[];
  readonly headline?: string;
  /** Publication date, `YYYY-MM-DD`. Relative dates are resolved against it and stay unresolved without it. */
  readonly published?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  /** BCP 47 tag, where the input states it. */
  readonly language?: string;
  /** Agencies and media that the article names as its sources in a credit line ("With inputs from ANI"). */
  readonly credits?: readonly string[];
  /** Where it was read from: a path or URL, for messages only. */
  readonly source?: string;
}
