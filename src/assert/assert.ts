import type { ExtractedDocument } from '../core/facts.ts';
import type { ArticleGraph, Iri } from '../core/statement.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { DEFAULT_BASE } from '../ontology/terms.ts';
import { describeArticle } from './article.ts';
import { stateClaims } from './claims.ts';
import { describeEntities } from './entities.ts';
import { mintEvents, stateEvents } from './events.ts';
import { articleSlugs, mintEntities } from './identity.ts';
import { Ledger } from './ledger.ts';
import { Mint } from './mint.ts';
import { stateRoles } from './roles.ts';
import { timeLiteral } from './values.ts';

export interface AssertOptions {
  /** What the IRIs of individuals begin with; ends in `/` or `#`. */
  readonly base?: string;
}

/**
 * Everything that each article says as triples in the vocabulary of the ontology, each fact with the words that prove it.
 * IRIs come from names and content alone; what has one name in several articles has one IRI, unless it is told apart.
 */
export function assertDocuments(
  documents: readonly ExtractedDocument[],
  ontology: Ontology,
  options: AssertOptions = {},
): ArticleGraph[] {
  const slugs = articleSlugs(documents.map((document) => document.article));
  const mints = slugs.map((slug) => new Mint(options.base ?? DEFAULT_BASE, slug));
  const entities = mintEntities(documents, mints);
  return documents.map((document, i) => assertOne(document, ontology, mints[i]!, entities[i]!));
}

/** What one article says; see `assertDocuments`, which several articles of one graph go through together. */
export function assertDocument(
  document: ExtractedDocument,
  ontology: Ontology,
  options: AssertOptions = {},
): ArticleGraph {
  return assertDocuments([document], ontology, options)[0]!;
}

function assertOne(
  document: ExtractedDocument,
  ontology: Ontology,
  mint: Mint,
  entities: readonly Iri[],
): ArticleGraph {
  const { article } = document;
  const ledger = new Ledger(article.id, article.text.length);
  const events = mintEvents(document, mint);
  describeArticle(document, mint.article, entities, ledger);
  describeEntities(document, entities, ontology, ledger);
  stateRoles(document, entities, mint, ledger);
  stateEvents(document, entities, events, ontology, ledger);
  stateClaims(document, entities, events, mint, ledger);
  for (const tie of document.ties.filter((t) => t.source === undefined))
    ledger.state(entities[tie.subject]!, tie.predicate, entities[tie.object]!, tie.evidence);
  for (const tie of document.ties.filter((t) => t.source !== undefined))
    ledger.stateBackground(entities[tie.subject]!, tie.predicate, entities[tie.object]!, tie.evidence);
  mentionTimes(document, ledger);
  for (const { sentence, reason } of document.silences) ledger.silence(document.sentences[sentence]!, reason);
  return {
    articleIri: mint.article,
    article,
    base: mint.base,
    descriptions: ledger.descriptions(),
    statements: ledger.statements(),
    mentions: ledger.mentions(),
    diagnostics: ledger.diagnostics(),
  };
}

/** Times that date nothing are mentioned all the same, with what they come to. */
function mentionTimes(document: ExtractedDocument, ledger: Ledger): void {
  const dating = new Set(ledger.mentions().flatMap(({ start, end, value }) => (value ? `${start} ${end}` : [])));
  for (const time of document.times)
    if (!dating.has(`${time.start} ${time.end}`))
      ledger.mention(time, undefined, time.value === undefined ? undefined : timeLiteral(time.value));
}
