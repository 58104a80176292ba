import type { ExtractedDocument } from '../core/facts.ts';
import type { ArticleGraph } from '../core/statement.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { DEFAULT_BASE } from '../ontology/terms.ts';
import { describeArticle } from './article.ts';
import { stateClaims } from './claims.ts';
import { describeEntities, mintEntities } from './entities.ts';
import { mintEvents, stateEvents } from './events.ts';
import { Ledger } from './ledger.ts';
import { Mint } from './mint.ts';
import { stateRoles } from './roles.ts';
import { timeLiteral } from './values.ts';

export interface AssertOptions {
  /** What the IRIs of individuals begin with; ends in `/` or `#`. */
  readonly base?: string;
}

/** Everything that an article says as triples in the vocabulary of the ontology, each fact with the words that prove it. */
export function assertDocument(
  document: ExtractedDocument,
  ontology: Ontology,
  options: AssertOptions = {},
): ArticleGraph {
  const { article } = document;
  const mint = new Mint(options.base ?? DEFAULT_BASE, article);
  const ledger = new Ledger(article.id, article.text.length);
  const entities = mintEntities(document, mint);
  const events = mintEvents(document, mint);
  describeArticle(document, mint.article, entities, ledger);
  describeEntities(document, entities, ontology, ledger);
  stateRoles(document, entities, mint, ledger);
  stateEvents(document, entities, events, ontology, ledger);
  stateClaims(document, entities, events, mint, ledger);
  for (const tie of document.ties)
    ledger.state(entities[tie.subject]!, tie.predicate, entities[tie.object]!, tie.evidence);
  const dating = new Set(ledger.mentions().map(({ start, end, value }) => value && `${start} ${end}`));
  for (const time of document.times)
    if (!dating.has(`${time.start} ${time.end}`))
      ledger.mention(time, undefined, time.value === undefined ? undefined : timeLiteral(time.value));
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
