import type { Article, BlockKind } from './article.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';

/** A syntactic word with its Universal Dependencies analysis. `index` and `head` count over the whole document. */
export interface Token extends Span {
  readonly index: number;
  /** As written. */
  readonly form: string;
  readonly lemma: string;
  /** UD part of speech: NOUN, PROPN, VERB … */
  readonly upos: string;
  /** Penn tag. */
  readonly xpos: string;
  readonly feats: Readonly<Record<string, string>>;
  /** Index of the governing token in the same sentence; -1 for the sentence's root. */
  readonly head: number;
  readonly deprel: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** What the nominal headed by this word refers to, by the encoder: `person`, `organization`, `place`, `event` …; absent where it heads none. */
  readonly refers?: string;
}

export interface Sentence extends Span {
  readonly index: number;
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly endToken: number;
  readonly root: number;
  readonly block: BlockKind;
}

/** The four kinds that every named thing falls under; `Other` is a named product, law, work or programme. */
export type EntityType = 'Person' | 'Organization' | 'Place' | 'Other';

/** A name as the encoder saw it: tokens `[first, endToken)`. `demonym` marks adjectives and peoples of a state ("Iraqi"). */
export interface NameSpan extends Span {
  readonly first: number;
  readonly endToken: number;
  readonly type: EntityType;
  readonly demonym?: boolean;
  /** 0 to 1. */
  readonly score: number;
}

/** A stretch of time in the text with its value: a day, month or year in ISO 8601, or an interval `begin/end` of those. */
export interface TimeExpression extends Span {
  readonly first: number;
  readonly endToken: number;
  readonly kind: 'date' | 'interval' | 'duration' | 'set';
  /** Absent where nothing fixes it: `recently`, or a relative date in an article without a publication date. */
  readonly value?: string;
  /** True where the expression gives an end or a deadline ("by September 2025", "until Monday"). */
  readonly bound?: 'before' | 'after';
}

/** Text inside quotation marks, marks excluded; may cross sentences. */
export interface QuoteSpan extends Span {
  /** The marks as well. */
  readonly outer: Span;
}

/**
 * An article as read: sentences, words, names, times, quotations, each with exact offsets.
 *
 * @example
 * ```ts
 * import type { AnnotatedDocument, NameSpan, QuoteSpan, Sentence, TimeExpression, Token } from 'newsgraph';
 * import { buildFromText } from 'newsgraph/node';
 *
 * const text = 'Foreign Minister Anna Berg met President Jonas Lind in Oslo on Tuesday. "We are ready," Berg said.';
 * const { documents } = await buildFromText(text, { date: '2031-03-06' });
 * const document: AnnotatedDocument = documents[0]!;
 * const sentences: readonly Sentence[] = document.sentences;
 * sentences.length; // => 2
 * const root: Token = document.tokens[sentences[0]!.root]!;
 * [root.form, root.lemma, root.upos]; // => ['met', 'meet', 'VERB']
 * const names: readonly NameSpan[] = document.names;
 * text.slice(names[0]?.start, names[0]?.end); // => 'Anna Berg'
 * const times: readonly TimeExpression[] = document.times;
 * times.map(({ value }) => value); // => ['2031-03-04']
 * const quotes: readonly QuoteSpan[] = document.quotes;
 * quotes.map(({ start, end }) => text.slice(start, end).startsWith('We are ready')); // => [true]
 * ```
 */
export interface AnnotatedDocument {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  readonly times: readonly TimeExpression[];
  readonly quotes: readonly QuoteSpan[];
  readonly diagnostics: readonly Diagnostic[];
}
