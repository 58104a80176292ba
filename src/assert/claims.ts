import type { Claim, ExtractedDocument } from '../core/facts.ts';
import { type Iri, literal } from '../core/statement.ts';
import type { Ledger } from './ledger.ts';
import { distinctSlugs, type Mint } from './mint.ts';
import { slugOf, slugOfWords } from './slug.ts';
import { timeLiteral } from './values.ts';

/** States every claim and quotation: by whom, in which words, of which events, carried by whom, when. */
export function stateClaims(
  document: ExtractedDocument,
  entities: readonly Iri[],
  events: readonly Iri[],
  mint: Mint,
  ledger: Ledger,
): void {
  const slugs = distinctSlugs(document.claims.map((claim) => slugParts(claim, document)));
  for (const [i, claim] of document.claims.entries()) {
    const node = mint.local('statement', slugs[i]!);
    const speaker = entities[claim.speaker]!;
    ledger.state(node, 'rdf:type', claim.direct ? 'schema:Quotation' : 'schema:Claim', claim.evidence);
    ledger.state(node, 'schema:creator', speaker, claim.evidence);
    ledger.state(node, 'prov:wasAttributedTo', speaker, claim.evidence);
    ledger.state(node, 'schema:text', literal(claim.text), claim.evidence);
    for (const event of claim.asserts) ledger.state(node, 'ng:asserts', events[event]!, claim.evidence);
    for (const event of claim.denies ?? []) ledger.state(node, 'ng:denies', events[event]!, claim.evidence);
    for (const { entity, evidence } of claim.via)
      ledger.state(node, 'prov:hadPrimarySource', entities[entity]!, evidence);
    if (claim.date !== undefined) ledger.state(node, 'schema:dateCreated', timeLiteral(claim.date), claim.evidence);
    ledger.mention(claim.content, node);
  }
}

function slugParts(claim: Claim, document: ExtractedDocument): string[] {
  const { name, description, type } = document.entities[claim.speaker]!;
  const speaker = slugOf(name ?? description ?? type);
  return [
    `${speaker}-${slugOfWords(claim.text, 6)}`,
    slugOfWords(claim.text.split(/\s+/).slice(6).join(' '), 6),
    String(claim.content.start),
  ];
}
