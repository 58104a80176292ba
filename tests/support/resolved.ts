import type { AnnotatedDocument, EntityType, NameSpan } from '../../src/core/annotation.ts';
import type { ResolvedDocument } from '../../src/core/entity.ts';
import { resolveEntities } from '../../src/resolve/resolve.ts';
import { shippedOntology } from './extracted.ts';
import { parsed, shippedGazetteer } from './parsed.ts';

const resources = { ontology: shippedOntology(), gazetteer: shippedGazetteer() };

export type Seen = readonly [words: string, type: EntityType, demonym?: 'demonym'];

/** What resolving makes of trees in which the encoder saw these names, each wherever its words stand. */
export function resolve(trees: string, ...seen: Seen[]): ResolvedDocument {
  const { entities: _, mentions: __, ...plain } = parsed(trees, []);
  const { tokens } = plain;
  const { text } = plain.article;
  const names = seen.flatMap(([words, type, demonym]): NameSpan[] =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}@])${words}(?!\\p{L})`, 'gu'))].map(({ index: start, 0: match }) => {
      const inside = tokens.filter((t) => t.start >= start && t.end <= start + match.length);
      const span = { first: inside[0]!.index, endToken: inside.at(-1)!.index + 1, start, end: inside.at(-1)!.end };
      return { ...span, type, score: 0.9, ...(demonym && { demonym: true }) };
    }),
  );
  const document: AnnotatedDocument = { ...plain, names: names.toSorted((a, b) => a.start - b.start) };
  return resolveEntities(document, resources);
}

/** "Type name [other forms]" of each named thing. */
export const named = ({ entities }: ResolvedDocument): string[] =>
  entities
    .filter((e) => e.name !== undefined)
    .map((e) => `${e.type} ${e.name}${e.aliases.length > 0 ? ` [${e.aliases.join('; ')}]` : ''}`);

/** The words of each mention of the thing of that name. */
export const mentions = ({ article, entities, mentions: all }: ResolvedDocument, name: string): string[] =>
  all.filter((m) => entities[m.entity]!.name === name).map((m) => article.text.slice(m.start, m.end));
