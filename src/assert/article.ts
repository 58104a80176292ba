import type { Article } from '../core/article.ts';
import type { ExtractedDocument } from '../core/facts.ts';
import type { Span } from '../core/span.ts';
import { type Iri, iri, literal } from '../core/statement.ts';
import type { Ledger } from './ledger.ts';
import { timeLiteral } from './values.ts';

/** What is known of the article itself, and the agencies and media that it credits. */
export function describeArticle(
  document: ExtractedDocument,
  node: Iri,
  entities: readonly Iri[],
  ledger: Ledger,
): void {
  const { article } = document;
  ledger.describe(node, 'rdf:type', 'schema:NewsArticle');
  if (article.headline) {
    ledger.describe(node, 'schema:headline', literal(article.headline));
    ledger.describe(node, 'rdfs:label', literal(article.headline));
  }
  if (article.published) ledger.describe(node, 'schema:datePublished', timeLiteral(article.published));
  if (article.url) ledger.describe(node, 'schema:url', webAddress(article.url) ?? literal(article.url));
  if (article.publisher) ledger.describe(node, 'schema:publisher', literal(article.publisher));
  for (const author of article.authors ?? []) ledger.describe(node, 'schema:author', literal(author));
  if (article.language) ledger.describe(node, 'schema:inLanguage', literal(article.language));
  for (const credit of article.credits ?? []) {
    const words = creditSpan(article, credit);
    const entity = document.entities.find((e) => e.name === credit || e.aliases.includes(credit));
    if (entity && words)
      ledger.state(node, 'prov:hadPrimarySource', entities[entity.index]!, [
        { ...words, rule: 'article-credit', score: 1 },
      ]);
    else ledger.describe(node, 'schema:creditText', literal(credit));
    if (entity && words) ledger.mention(words, entities[entity.index]!);
  }
}

/** Where a credit line names its source. */
function creditSpan(article: Article, credit: string): Span | undefined {
  for (const block of article.blocks.filter((b) => b.kind === 'credit')) {
    const start = article.text.indexOf(credit, block.start);
    if (start >= 0 && start + credit.length <= block.end) return { start, end: start + credit.length };
  }
  return undefined;
}

/** A web address as an IRI, with what an IRI may not hold percent-encoded; undefined for what is none. */
function webAddress(url: string): Iri | undefined {
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return undefined;
  return iri(
    new URL(url).href.replace(
      /[<>"{}|\\^`\s]/g,
      (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
    ),
  );
}
