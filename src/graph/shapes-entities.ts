import type { Term } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import { KIND_CLASSES } from './query-entities.ts';
import { keyOf, type UnionIndex } from './query-index.ts';
import type { Finding } from './shapes-report.ts';

/** The properties that lead to an entity, and those of ties, which lead from one: what `ontology/shapes.ttl` lists. */
export interface EntityProperties {
  readonly leadingTo: readonly string[];
  /** Every triple of one of these is a fact. */
  readonly ofTies: readonly string[];
}

export function entityPropertiesOf(shapes: UnionIndex): EntityProperties {
  const targets = (shape: string, target: string): string[] =>
    shapes.objects(expand(shape), expand(target)).map((term) => term.value);
  return {
    leadingTo: targets('ng:ParticipantShape', 'sh:targetObjectsOf'),
    ofTies: targets('ng:TieShape', 'sh:targetSubjectsOf'),
  };
}

/** Entities: what `ng:KindShape`, `ng:ParticipantShape` and `ng:TieShape` say. */
export function* checkEntities(index: UnionIndex, properties: EntityProperties): Generator<Finding> {
  const kinds = new Map<string, number>();
  for (const [, type] of KIND_CLASSES)
    for (const key of new Set(index.instances(type))) kinds.set(key, (kinds.get(key) ?? 0) + 1);
  for (const [key, count] of kinds)
    if (count > 1)
      yield {
        check: 'ng:KindShape',
        focus: key,
        path: expand('rdf:type'),
        expected: 'an entity is exactly one of schema:Person, schema:Organization, schema:Place and ng:NamedThing',
      };
  const stranger = (term: Term): boolean => !kinds.has(keyOf(term));
  for (const property of properties.leadingTo)
    for (const { subject, object } of index.having(property))
      if (stranger(object))
        yield {
          check: 'ng:ParticipantShape',
          focus: subject,
          path: property,
          value: object,
          expected: 'who takes part, speaks or is tied to another is an entity of the graph',
        };
  for (const property of properties.ofTies)
    for (const { subject } of index.having(property))
      if (stranger(subject))
        yield {
          check: 'ng:TieShape',
          focus: subject,
          path: property,
          expected: 'who is tied to another is an entity of the graph',
        };
}
