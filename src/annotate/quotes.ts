import type { QuoteSpan } from '../core/annotation.ts';
import type { Article } from '../core/article.ts';

/** The quotations of an article, in text order. */
export const findQuotes = (_article: Article): QuoteSpan[] => [];
