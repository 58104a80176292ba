import type { BlankNode, NamedNode } from '@rdfjs/types';
import type { EntityType } from '../core/annotation.ts';
import { compact, expand } from '../ontology/terms.ts';
import type { UnionIndex } from './query-index.ts';
import type { GraphEntity, GraphNode, Person } from './query-types.ts';

/** The class that makes a node an entity of each kind. */
export const KIND_CLASSES: readonly (readonly [EntityType, string])[] = [
  ['Person', expand('schema:Person')],
  ['Organization', expand('schema:Organization')],
  ['Place', expand('schema:Place')],
  ['Other', expand('ng:NamedThing')],
];

/** By UTF-16 code units: the same order on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byLabel = (a: GraphNode, b: GraphNode): number => compare(a.label, b.label) || compare(a.iri, b.iri);
/** Each once, sorted. */
export const unique = (values: Iterable<string>): string[] => [...new Set(values)].sort(compare);

/** Every entity of a graph by its key. */
export function readEntities(index: UnionIndex): ReadonlyMap<string, GraphEntity> {
  const entities = new Map<string, GraphEntity>();
  for (const [kind, type] of KIND_CLASSES)
    for (const key of index.instances(type)) if (!entities.has(key)) entities.set(key, readEntity(index, key, kind));
  return entities;
}

function readEntity(index: UnionIndex, key: string, kind: EntityType): GraphEntity | Person {
  const texts = (predicate: string): string[] =>
    unique(index.objects(key, expand(predicate)).map((term) => term.value));
  const names = texts('schema:name').sort((a, b) => b.length - a.length || compare(a, b));
  const name = names[0];
  const description = texts('schema:description')[0];
  const aliases = unique([...names.slice(1), ...texts('schema:alternateName')]);
  const entity: GraphEntity = {
    iri: key,
    term: index.from(key)[0]!.subject as NamedNode | BlankNode,
    label: name ?? texts('rdfs:label')[0] ?? description ?? key,
    kind,
    types: unique(index.objects(key, expand('rdf:type')).map((term) => compact(term.value))),
    ...(name !== undefined && { name }),
    aliases: aliases.filter((alias) => alias !== name),
    ...(description !== undefined && { description }),
    sameAs: texts('owl:sameAs'),
  };
  return kind === 'Person' ? ({ ...entity, kind, jobTitles: texts('schema:jobTitle') } satisfies Person) : entity;
}
