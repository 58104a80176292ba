import type { EntityType } from '../core/annotation.ts';
import type { Entity, ResolvedDocument } from '../core/entity.ts';
import { type Iri, iri, literal } from '../core/statement.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Ledger } from './ledger.ts';
import { distinctSlugs, type Mint } from './mint.ts';
import { slugOf } from './slug.ts';

const TOP_CLASS: Readonly<Record<EntityType, string>> = {
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  Place: 'schema:Place',
  Other: 'ng:NamedThing',
};
const TOP_CLASSES = new Set(Object.values(TOP_CLASS));

/** The IRI of every entity, by its index. */
export function mintEntities(document: ResolvedDocument, mint: Mint): readonly Iri[] {
  const first = firstMentions(document);
  const iris: Iri[] = [];
  const groups = new Map<string, Entity[]>();
  for (const entity of document.entities) {
    const group = entity.name === undefined ? 'unnamed' : entity.type;
    groups.set(group, [...(groups.get(group) ?? []), entity]);
  }
  for (const entities of groups.values()) {
    const slugs = distinctSlugs(entities.map((entity) => slugParts(entity, first.get(entity.index), mint)));
    for (const [i, entity] of entities.entries())
      iris[entity.index] =
        entity.name === undefined ? mint.local('actor', slugs[i]!) : mint.named(entity.type, slugs[i]!);
  }
  return iris;
}

function slugParts(entity: Entity, offset: number | undefined, mint: Mint): string[] {
  const place = offset === undefined ? [] : [String(offset)];
  if (entity.name === undefined) return [slugOf(entity.description ?? entity.type), slugOf(entity.type), ...place];
  const article = mint.article.value.slice(mint.article.value.lastIndexOf('/') + 1);
  return [
    slugOf(entity.name),
    entity.classes[0] ? slugOf(entity.classes[0].replace(/^.*:/, '')) : '',
    entity.country ? slugOf(entity.country) : '',
    entity.sameAs[0] ? slugOf(entity.sameAs[0].replace(/^.*[/#](?=.)/, '')) : '',
    slugOf(article),
    ...place,
  ];
}

function firstMentions(document: ResolvedDocument): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { entity, start } of document.mentions)
    first.set(entity, Math.min(start, first.get(entity) ?? Number.POSITIVE_INFINITY));
  return first;
}

/** Classes with all their superclasses, names and identifiers of every entity, and every mention of it. */
export function describeEntities(
  document: ResolvedDocument,
  iris: readonly Iri[],
  ontology: Ontology,
  ledger: Ledger,
): void {
  for (const entity of document.entities) {
    const node = iris[entity.index]!;
    for (const name of classesOf(entity, ontology)) ledger.describe(node, 'rdf:type', name);
    const label = entity.name ?? entity.description ?? entity.type;
    ledger.describe(node, 'rdfs:label', literal(label));
    if (entity.name === undefined) ledger.describe(node, 'schema:description', literal(label));
    else ledger.describe(node, 'schema:name', literal(entity.name));
    for (const alias of entity.aliases)
      if (alias !== entity.name) ledger.describe(node, 'schema:alternateName', literal(alias));
    for (const same of entity.sameAs) if (same !== node.value) ledger.describe(node, 'owl:sameAs', iri(same));
  }
  for (const mention of document.mentions) ledger.mention(mention, iris[mention.entity]);
}

/** Its top class, and its finer classes with what is above them; a class under another top than its own is left out. */
function classesOf(entity: Entity, ontology: Ontology): string[] {
  const top = TOP_CLASS[entity.type];
  const finer = entity.classes
    .map((name) => [name, ...ontology.superclasses(name)])
    .filter((line) => !line.some((name) => TOP_CLASSES.has(name) && name !== top));
  return [...new Set([top, ...finer.flat()])];
}
