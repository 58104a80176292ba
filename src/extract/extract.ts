import type { ResolvedDocument } from '../core/entity.ts';
import type { ExtractedDocument } from '../core/facts.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { extractClaims } from './claims.ts';
import { extractEvents } from './events.ts';
import { Reading } from './reading.ts';
import { extractRoles } from './roles.ts';
import { silencesOf } from './silence.ts';
import { extractTies } from './ties.ts';

/** Reads roles, events, statements and ties off the resolved document, each with its evidence, and tells which sentences gave none. */
export function extractFacts(document: ResolvedDocument, ontology: Ontology, gazetteer: Gazetteer): ExtractedDocument {
  const reading = new Reading(document, ontology, gazetteer);
  const events = extractEvents(reading);
  const facts = {
    ...document,
    events,
    roles: extractRoles(reading, events),
    claims: extractClaims(reading, events),
    ties: extractTies(reading),
  };
  return { ...facts, silences: silencesOf(reading, facts) };
}
