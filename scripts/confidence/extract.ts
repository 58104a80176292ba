import { articleSlugs, mintEntities } from '../../src/assert/identity.ts';
import { Mint } from '../../src/assert/mint.ts';
import type { AnnotatedDocument } from '../../src/core/annotation.ts';
import type { Event, ExtractedDocument } from '../../src/core/facts.ts';
import { extractClaims } from '../../src/extract/claims.ts';
import { type ConfidenceModel, type ConfidenceModels, SHIPPED_CONFIDENCE } from '../../src/extract/confidence.ts';
import { timeOfTellings } from '../../src/extract/event-time.ts';
import { eventCandidates, extractEvents, type GroupingModels, labelOf } from '../../src/extract/events.ts';
import { Reading } from '../../src/extract/reading.ts';
import { extractRoles } from '../../src/extract/roles.ts';
import { extractTies } from '../../src/extract/ties.ts';
import { DEFAULT_BASE } from '../../src/ontology/terms.ts';
import type { Resources } from '../../src/pipeline.ts';
import { resolveEntities } from '../../src/resolve/resolve.ts';
import { align } from '../score/align.ts';
import { type AnnotatedArticle, graphOf } from '../score/build.ts';
import { readStated } from '../score/stated.ts';
import { Triples } from '../score/triples.ts';

type World = Pick<Resources, 'ontology' | 'gazetteer'>;

/** What every extractor asks of an annotated article. */
export const readingOf = (document: AnnotatedDocument, world: World): Reading =>
  new Reading(resolveEntities(document, world), world.ontology, world.gazetteer);

/** Which thing of the facts each entity is, by their indices and ids. */
export function meaningOfEntities(
  article: AnnotatedArticle,
  reading: Reading,
  resources: Resources,
): ReadonlyMap<number, string> {
  const document = { ...reading.document, events: [], roles: [], claims: [], ties: [], silences: [] };
  const { meaning } = align(article.facts, readStated(new Triples(graphOf(document, resources))));
  return new Map(
    entityNodes(document).flatMap((node, entity) => {
      const id = meaning.get(node);
      return id === undefined ? [] : [[entity, id] as const];
    }),
  );
}

/** The nodes of the document's entities in its graph, by their indices. */
export function entityNodes(document: ExtractedDocument): string[] {
  const mint = new Mint(DEFAULT_BASE, articleSlugs([document.article])[0]!);
  return mintEntities([document], [mint])[0]!.map((iri) => iri.value);
}

/** What the pipeline reads off an article when it has these models instead of the shipped ones. */
export function readFactsWith(document: AnnotatedDocument, world: World, models: ConfidenceModels): ExtractedDocument {
  const reading = readingOf(document, world);
  const events = extractEvents(reading, models);
  return {
    ...reading.document,
    events,
    roles: extractRoles(reading, events),
    claims: extractClaims(reading, events),
    ties: extractTies(reading),
    silences: [],
  };
}

/** All that may be an event, likely or not, each with its time and those who take part in it by the rules of grammar alone. */
export function eventsByRule(reading: Reading, models: GroupingModels): Event[] {
  const all = extractEvents(reading, { ...SHIPPED_CONFIDENCE, ...models, events: KEEP_ALL, times: NO_TIME });
  return eventCandidates(reading, models).map((tellings, index) => {
    const event = all[index]!;
    const args = tellings.flatMap((telling) => telling.arguments);
    const time = timeOfTellings(tellings.flatMap((telling) => (telling.time ? [telling.time] : [])));
    return {
      ...event,
      arguments: args,
      label: labelOf(reading, event.type, args, event.evidence[0].score),
      ...(time && { time }),
    };
  });
}

const KEEP_ALL: ConfidenceModel = { bias: 0, weights: {}, threshold: 0 };
const NO_TIME: ConfidenceModel = { bias: 0, weights: {}, threshold: 1 };
