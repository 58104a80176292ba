import type { AnnotatedDocument } from '../../src/core/annotation.ts';
import type { Event, ExtractedDocument } from '../../src/core/facts.ts';
import { extractClaims } from '../../src/extract/claims.ts';
import {
  type ConfidenceModel,
  type ConfidenceModels,
  type Regression,
  SHIPPED_CONFIDENCE,
} from '../../src/extract/confidence.ts';
import { timeOfTellings } from '../../src/extract/event-time.ts';
import { eventCandidates, extractEvents, labelOf } from '../../src/extract/events.ts';
import { Reading } from '../../src/extract/reading.ts';
import { extractRoles } from '../../src/extract/roles.ts';
import { extractTies } from '../../src/extract/ties.ts';
import type { Resources } from '../../src/pipeline.ts';
import { resolveEntities } from '../../src/resolve/resolve.ts';

type World = Pick<Resources, 'ontology' | 'gazetteer'>;

/** What every extractor asks of an annotated article. */
export const readingOf = (document: AnnotatedDocument, world: World): Reading =>
  new Reading(resolveEntities(document, world), world.ontology, world.gazetteer);

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
export function eventsByRule(reading: Reading, types: Regression): Event[] {
  const all = extractEvents(reading, { ...SHIPPED_CONFIDENCE, types, events: KEEP_ALL, times: NO_TIME });
  return eventCandidates(reading, types).map((tellings, index) => {
    const event = all[index]!;
    const args = tellings.flatMap((telling) => telling.arguments);
    const time = timeOfTellings(tellings.flatMap((telling) => (telling.time ? [telling.time] : [])));
    return { ...event, arguments: args, label: labelOf(reading, event.type, args), ...(time && { time }) };
  });
}

const KEEP_ALL: ConfidenceModel = { bias: 0, weights: {}, threshold: 0 };
const NO_TIME: ConfidenceModel = { bias: 0, weights: {}, threshold: 1 };
