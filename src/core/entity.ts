import type { AnnotatedDocument, EntityType } from './annotation.ts';
import type { Coordinates } from './gazetteer.ts';
import type { Span } from './span.ts';

export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** Words that refer to an entity: tokens `[first, endToken)`, governed by token `head`. */
export interface EntityMention extends Span {
  readonly kind: MentionKind;
  readonly first: number;
  readonly endToken: number;
  readonly head: number;
  /** Index into `ResolvedDocument.entities`. */
  readonly entity: number;
  /** 0 to 1: how sure it is that the words mean the entity. */
  readonly score: number;
}

/** A thing that the article names or speaks of: one per thing, however often and however it is written. */
export interface Entity {
  /** Its place in `ResolvedDocument.entities`. */
  readonly index: number;
  readonly type: EntityType;
  /** Finer schema.org or newsgraph classes, local names with prefix: `schema:GovernmentOrganization`, `schema:Country`. */
  readonly classes: readonly string[];
  /** Fullest name; absent for an unnamed actor. */
  readonly name?: string;
  /** Every other form of the name, as written. */
  readonly aliases: readonly string[];
  /** For an unnamed actor: "security official". */
  readonly description?: string;
  /** IRIs of the same thing elsewhere, only where certain: Wikidata, ISO, GeoNames. */
  readonly sameAs: readonly string[];
  /** ISO 3166-1 alpha-2 code, where the entity is a country. */
  readonly country?: string;
  /** Where a place of the gazetteer lies. */
  readonly coordinates?: Coordinates;
  /** Key of the place in the gazetteer, where it knows it: `city/98182`. */
  readonly place?: string;
}

/**
 * An article as read, with the things that it speaks of.
 *
 * @example
 * ```ts
 * import type { Entity, EntityMention, EntityType, MentionKind, ResolvedDocument } from 'newsgraph';
 * import { buildFromText } from 'newsgraph/node';
 *
 * const text = 'Foreign Minister Anna Berg met President Jonas Lind in Oslo on Tuesday. "We are ready," Berg said.';
 * const { documents } = await buildFromText(text, { date: '2031-03-06' });
 * const document: ResolvedDocument = documents[0]!;
 * const anna: Entity = document.entities.find(({ name }) => name === 'Anna Berg')!;
 * const type: EntityType = anna.type;
 * [type, anna.aliases]; // => ['Person', ['Berg']]
 * const mentions: readonly EntityMention[] = document.mentions.filter(({ entity }) => entity === anna.index);
 * const kinds: readonly MentionKind[] = mentions.map(({ kind }) => kind);
 * kinds; // => ['name', 'name']
 * ```
 */
export interface ResolvedDocument extends AnnotatedDocument {
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly EntityMention[];
}
