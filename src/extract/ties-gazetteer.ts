import type { Entity } from '../core/entity.ts';
import type { Reading } from './reading.ts';
import type { TieBook } from './ties-book.ts';

/**
 * Which of the places that the article names lie in which others, by general knowledge. Only cities that the
 * gazetteer is sure of, each in the nearest that is named; marked `source: 'gazetteer'`, since the article does not say so.
 */
export function tiesOfGazetteer(book: TieBook): void {
  const { reading } = book;
  const byKey = new Map(
    reading.document.entities.flatMap((e) =>
      e.place === undefined || isOnlyAdjective(e, reading) ? [] : [[e.place, e] as const],
    ),
  );
  for (const entity of byKey.values()) {
    const container = nearestNamed(entity, byKey, reading);
    if (!container || book.has(entity.index, 'schema:containedInPlace', container.index)) continue;
    const mention = reading.document.mentions.find((m) => m.entity === entity.index && m.kind === 'name');
    if (!mention) continue;
    book.take({
      subject: entity.index,
      predicate: 'schema:containedInPlace',
      object: container.index,
      source: 'gazetteer',
      evidence: [{ start: mention.start, end: mention.end, rule: 'gazetteer-containment', score: 0.9 }],
    });
  }
}

function nearestNamed(entity: Entity, byKey: ReadonlyMap<string, Entity>, { gazetteer }: Reading): Entity | undefined {
  const place = gazetteer.placeByKey(entity.place!);
  // that a state of the US lies there is news to no one
  if (place === undefined || place.kind === 'country' || place.kind === 'continent') return undefined;
  if (place.kind !== 'city' && place.country === 'US') return undefined;
  for (let at = gazetteer.containerOf(place); at && at.kind !== 'continent'; at = gazetteer.containerOf(at)) {
    const named = byKey.get(at.key) ?? byKey.get(`region/${at.name}`);
    // that a town of the US lies there neither
    if (named) return at.key === 'country/US' ? undefined : named;
  }
  return undefined;
}

/** "Flemish", where Flanders itself is not named. */
function isOnlyAdjective({ index, country }: Entity, { document, gazetteer }: Reading): boolean {
  if (country !== undefined) return false;
  const forms = document.mentions
    .filter((m) => m.entity === index && m.kind === 'name')
    .map((m) => document.article.text.slice(m.start, m.end));
  return forms.every((form) => gazetteer.demonym(form)?.adjective === true);
}
