import { mintEvents } from '../../src/assert/events.ts';
import { articleSlugs } from '../../src/assert/identity.ts';
import { Mint } from '../../src/assert/mint.ts';
import type { ExtractedDocument, Factuality } from '../../src/core/facts.ts';
import { eventFeatures } from '../../src/extract/event-features.ts';
import { eventCandidates, type GroupingModels } from '../../src/extract/events.ts';
import { FACTUALITIES, factualityFeatures } from '../../src/extract/factuality-choice.ts';
import { Overview } from '../../src/extract/overview.ts';
import { PARTICIPANT_ROLES, type ParticipantRole, participantCandidates } from '../../src/extract/participants.ts';
import { timeCandidates } from '../../src/extract/time-candidates.ts';
import { DEFAULT_BASE } from '../../src/ontology/terms.ts';
import type { Resources } from '../../src/pipeline.ts';
import { align } from '../score/align.ts';
import { type AnnotatedArticle, graphOf } from '../score/build.ts';
import type { EventFact } from '../score/facts.ts';
import { optionalIds } from '../score/measures.ts';
import { readStated } from '../score/stated.ts';
import { Triples } from '../score/triples.ts';
import { entityNodes, eventsByRule, readingOf } from './extract.ts';
import type { Example } from './regression.ts';

/** What one article teaches: of all that may be an event, take part in one, be its time or its factuality, whether it is so. */
export interface ArticleExamples {
  readonly name: string;
  readonly events: readonly Example[];
  readonly participants: Readonly<Record<ParticipantRole, readonly Example[]>>;
  readonly times: readonly Example[];
  readonly factualities: Readonly<Record<Factuality, readonly Example[]>>;
}

/**
 * The candidates of an article with what its facts say of them; what is optional there is left out. A candidate is right
 * where the scorer pairs it with a fact. For that the participants are those of grammar alone, so that no weights learned
 * before have a say in what is learned.
 */
export function examplesOf(article: AnnotatedArticle, resources: Resources, models: GroupingModels): ArticleExamples {
  const reading = readingOf(article.document, resources);
  const document = {
    ...reading.document,
    events: eventsByRule(reading, models),
    roles: [],
    claims: [],
    ties: [],
    silences: [],
  };
  const stated = readStated(new Triples(graphOf(document, resources)));
  const { meaning, events: pairing } = align(article.facts, stated);
  const factOf = new Map(pairing.pairs.map(([fact, event]) => [event.id, fact]));
  const nodes = { events: eventNodes(document), entities: entityNodes(document) };
  const optional = optionalIds(article.facts);
  const events: Example[] = [];
  const participants: Record<ParticipantRole, Example[]> = { agent: [], patient: [], place: [] };
  const times: Example[] = [];
  const factualities: Record<Factuality, Example[]> = { actual: [], planned: [], possible: [], denied: [] };
  const candidates = eventCandidates(reading, models);
  const overview = new Overview(reading, candidates);
  for (const [i, tellings] of candidates.entries()) {
    const fact = factOf.get(nodes.events[i]!);
    if (fact?.optional) continue;
    events.push({ features: eventFeatures(reading, tellings), holds: fact !== undefined });
    if (fact === undefined) continue;
    for (const { value, features } of timeCandidates(reading, tellings, overview))
      times.push({ features, holds: fact.date !== null && value.startsWith(fact.date) });
    const seen = factualityFeatures(reading, tellings);
    for (const factuality of FACTUALITIES)
      factualities[factuality].push({ features: seen, holds: fact.factuality === factuality });
    for (const { entity, features } of participantCandidates(reading, tellings, overview)) {
      const id = meaning.get(nodes.entities[entity]!);
      if (id !== undefined && optional.has(id)) continue;
      for (const role of PARTICIPANT_ROLES)
        participants[role].push({ features, holds: id !== undefined && idsOf(fact, role).includes(id) });
    }
  }
  return { name: article.name, events, participants, times, factualities };
}

/** The nodes of the document's events in its graph, by their indices. */
function eventNodes(document: ExtractedDocument): string[] {
  const mint = new Mint(DEFAULT_BASE, articleSlugs([document.article])[0]!);
  return mintEvents(document, mint).map((iri) => iri.value);
}

function idsOf(fact: EventFact, role: ParticipantRole): readonly string[] {
  switch (role) {
    case 'agent':
      return fact.agents;
    case 'patient':
      return fact.patients;
    case 'place':
      return fact.places;
  }
}
