import type { Article } from './article.ts';
import { hashText } from './hash.ts';

/**
 * Articles of several sources with ids that tell them apart: a later one of the same id gets a suffix from its text. The
 * same text under the same id is one article.
 */
export function withOwnIds(articles: readonly Article[]): Article[] {
  const texts = new Map<string, string>();
  return articles.flatMap((article) => {
    const known = texts.get(article.id);
    const id = known === undefined ? article.id : `${article.id}-${hashText(article.text).slice(0, 6)}`;
    if (known === article.text || texts.has(id)) return [];
    texts.set(id, article.text);
    return [{ ...article, id }];
  });
}
