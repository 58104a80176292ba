import type { Article } from '../core/article.ts';
import type { Diagnostic } from '../core/diagnostic.ts';

/** One input as it came: a file, a response, standard input. */
export interface ReadInput {
  readonly bytes: Uint8Array;
  /** File name or path; names the article and appears in messages. */
  readonly name?: string;
  /** Media type, with its charset where the sender gave one: `text/html; charset=utf-8`. */
  readonly contentType?: string;
  readonly url?: string;
}

/** Makes a DOM of HTML; by default linkedom does it, in a page `(html) => new DOMParser().parseFromString(html, 'text/html')` can. */
export type HtmlParser = (html: string) => Document;

export interface ReadOptions {
  /** Publication date of every article of the input, `YYYY-MM-DD`; wins over what the input says. */
  readonly date?: string;
  /** Inputs above this size are refused; 16 MiB where absent. */
  readonly maxBytes?: number;
  readonly parseHtml?: HtmlParser;
}

/** An input after decoding: what every reader starts from. */
export interface Source {
  readonly text: string;
  readonly name?: string;
  readonly url?: string;
  /** Lower-case media type without parameters; absent where unknown. */
  readonly mediaType?: string;
}

/** An article before it has an id and before `--date` is applied. */
export type Draft = Omit<Article, 'id'>;

export interface Reading {
  readonly drafts: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A format: how to recognise it by content and how to read it. */
export interface Reader {
  readonly name: string;
  /** True where the content is of this format; readers are asked in the order of the list. */
  readonly accepts: (source: Source) => boolean;
  readonly read: (source: Source, options: ReadOptions) => Reading;
}
