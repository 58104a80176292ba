import type { EntityType } from '../core/annotation.ts';
import { append } from '../core/multimap.ts';
import { type Iri, iri } from '../core/statement.ts';

const KIND_FOLDER: Readonly<Record<EntityType, string>> = {
  Person: 'person',
  Organization: 'organization',
  Place: 'place',
  Other: 'thing',
};

/** Makes the IRIs of one article's things, out of names and content alone. */
export class Mint {
  readonly article: Iri;

  /** `slug` is the article's own, see `articleSlugs`. */
  constructor(
    readonly base: string,
    readonly slug: string,
  ) {
    this.article = iri(`${base}article/${slug}`);
  }

  /** A named thing, the same for every article: `…/person/donald-trump`. */
  named(type: EntityType, slug: string): Iri {
    return iri(`${this.base}${KIND_FOLDER[type]}/${slug}`);
  }

  /** A thing of this article alone: `…/article/abu-khadija/event/killing-of-abu-khadija-2025-03-13`. */
  local(folder: 'actor' | 'role' | 'title' | 'event' | 'statement', slug: string): Iri {
    return iri(`${this.article.value}/${folder}/${slug}`);
  }
}

/**
 * One slug for each item: its first part alone where no other item has it, and as many further parts as it takes to tell
 * it from the others, whatever the order of the items. Items all of whose parts are the same get the same slug.
 */
export function distinctSlugs(items: readonly (readonly string[])[]): string[] {
  const depth = items.map(() => 1);
  const parts = items.map((item) => item.filter((part, i) => i === 0 || part !== ''));
  const slug = (i: number): string => parts[i]!.slice(0, depth[i]).join('-');
  for (;;) {
    const holders = new Map<string, number[]>();
    for (const i of items.keys()) append(holders, slug(i), i);
    const deeper = [...holders.values()]
      .filter((h) => h.length > 1)
      .flat()
      .filter((i) => depth[i]! < parts[i]!.length);
    if (deeper.length === 0) return items.map((_, i) => slug(i));
    for (const i of deeper) depth[i]!++;
  }
}
