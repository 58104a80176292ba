import type { Article } from '../core/article.ts';
import type { Entity, ResolvedDocument } from '../core/entity.ts';
import { hashText } from '../core/hash.ts';
import { append } from '../core/multimap.ts';
import type { Iri } from '../core/statement.ts';
import { distinctSlugs, type Mint } from './mint.ts';
import { slugOf } from './slug.ts';

/** A slug for each article: its id, and where several have that, the date and the text that tell them apart. */
export function articleSlugs(articles: readonly Article[]): string[] {
  const plain = /^(?!\.+$)[\p{L}\p{N}\p{M}._~-]+$/u;
  return distinctSlugs(
    articles.map(({ id, published, text }) => [
      plain.test(id) ? id : slugOf(id),
      published ? slugOf(published) : '',
      hashText(text),
    ]),
  );
}

type Occurrence = [document: number, entity: Entity];

/** What is taken for one thing because nothing says otherwise. */
interface Identity {
  /** Slugs that name it and tell it from others of its name. */
  readonly parts: readonly string[];
  readonly members: Occurrence[];
}

/**
 * The IRI of every entity of every document, by its index there. A name means one thing in all of them, unless a document
 * tells two things of that name apart or their identifiers differ: then each has what tells it apart in its IRI.
 */
export function mintEntities(
  documents: readonly ResolvedDocument[],
  mints: readonly Mint[],
): readonly (readonly Iri[])[] {
  const iris: Iri[][] = documents.map(() => []);
  for (const [d, document] of documents.entries()) {
    const unnamed = document.entities.filter((entity) => entity.name === undefined);
    const first = firstMentions(document);
    const slugs = distinctSlugs(
      unnamed.map((entity) => [slugOf(labelOf(entity)), slugOf(entity.type), String(first.get(entity.index) ?? '')]),
    );
    for (const [i, entity] of unnamed.entries()) iris[d]![entity.index] = mints[d]!.local('actor', slugs[i]!);
  }
  for (const namesakes of namesakesOf(documents)) {
    const identities = identitiesOf(namesakes, documents, mints);
    const slugs = distinctSlugs(identities.map((identity) => identity.parts));
    for (const [i, { members }] of identities.entries())
      for (const [d, entity] of members) iris[d]![entity.index] = mints[d]!.named(entity.type, slugs[i]!);
  }
  return iris;
}

/** Named entities of one kind and one name, together. */
function namesakesOf(documents: readonly ResolvedDocument[]): Iterable<Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const [d, { entities }] of documents.entries())
    for (const entity of entities) {
      if (entity.name === undefined) continue;
      const key = `${entity.type} ${slugOf(entity.name)}`;
      append(groups, key, [d, entity]);
    }
  return groups.values();
}

function identitiesOf(
  namesakes: readonly Occurrence[],
  documents: readonly ResolvedDocument[],
  mints: readonly Mint[],
): Identity[] {
  const perDocument = new Map<number, number>();
  for (const [d] of namesakes) perDocument.set(d, (perDocument.get(d) ?? 0) + 1);
  const isAlone = ([d]: Occurrence): boolean => perDocument.get(d) === 1;
  const identities = new Set<Identity>();
  const byIdentifier = new Map<string, Identity>();
  const unknown: Occurrence[] = [];
  for (const occurrence of namesakes.filter(isAlone).toSorted(byIdentifiers)) {
    const [, entity] = occurrence;
    if (entity.sameAs.length === 0) unknown.push(occurrence);
    else {
      const known = entity.sameAs.map((iri) => byIdentifier.get(iri)).find((identity) => identity !== undefined);
      const identity = known ?? { parts: tellingParts(entity), members: [] };
      identity.members.push(occurrence);
      for (const iri of entity.sameAs) byIdentifier.set(iri, identity);
      identities.add(identity);
    }
  }
  const [only] = identities;
  if (only && identities.size === 1) only.members.push(...unknown);
  else if (unknown.length > 0) identities.add({ parts: [slugOf(unknown[0]![1].name!)], members: unknown });
  for (const [d, entity] of namesakes.filter((occurrence) => !isAlone(occurrence))) {
    const offset = String(firstMentions(documents[d]!).get(entity.index) ?? '');
    identities.add({ parts: [...tellingParts(entity), slugOf(mints[d]!.slug), offset], members: [[d, entity]] });
  }
  return [...identities];
}

/** So that the outcome does not hang on the order of the documents. */
function byIdentifiers([, a]: Occurrence, [, b]: Occurrence): number {
  const [x, y] = [a, b].map((entity) => [...entity.sameAs].sort().join(' ') + entity.classes.join(' '));
  return x! < y! ? -1 : x! > y! ? 1 : 0;
}

/** Name, finest class, country, identifier. */
const tellingParts = (entity: Entity): string[] => [
  slugOf(entity.name!),
  entity.classes[0] ? slugOf(entity.classes[0].replace(/^.*:/, '')) : '',
  entity.country ? slugOf(entity.country) : '',
  ...[...entity.sameAs]
    .sort()
    .slice(0, 1)
    .map((iri) => slugOf(iri.replace(/^.*[/#](?=.)/, ''))),
];

const labelOf = (entity: Entity): string => entity.description ?? entity.type;

function firstMentions(document: ResolvedDocument): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { entity, start } of document.mentions)
    first.set(entity, Math.min(start, first.get(entity) ?? Number.POSITIVE_INFINITY));
  return first;
}
