import type { EntityType } from '../core/annotation.ts';
import type { Entity, ResolvedDocument } from '../core/entity.ts';
import { type Iri, iri, type Literal, literal } from '../core/statement.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { expand } from '../ontology/terms.ts';
import type { Ledger } from './ledger.ts';

const TOP_CLASS: Readonly<Record<EntityType, string>> = {
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  Place: 'schema:Place',
  Other: 'ng:NamedThing',
};
const TOP_CLASSES = new Set(Object.values(TOP_CLASS));

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
    const [latitude, longitude] = entity.coordinates ?? [];
    if (latitude !== undefined) ledger.describeBackground(node, 'schema:latitude', decimal(latitude));
    if (longitude !== undefined) ledger.describeBackground(node, 'schema:longitude', decimal(longitude));
    for (const same of entity.sameAs) if (same !== node.value) ledger.describe(node, 'owl:sameAs', iri(same));
  }
  for (const mention of document.mentions) ledger.mention(mention, iris[mention.entity]);
}

const decimal = (value: number): Literal => literal(value.toFixed(2), expand('xsd:decimal'));

/** Its top class, and its finer classes with what is above them; a class under another top than its own is left out. */
function classesOf(entity: Entity, ontology: Ontology): string[] {
  const top = TOP_CLASS[entity.type];
  const finer = entity.classes
    .map((name) => [name, ...ontology.superclasses(name)])
    .filter((line) => !line.some((name) => TOP_CLASSES.has(name) && name !== top));
  return [...new Set([top, ...finer.flat()])];
}
