import { tellingSentences } from '../core/coverage.ts';
import type { Event, EvidenceList, ExtractedDocument, Silence } from '../core/facts.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { labelOf } from './events.ts';

interface Believed {
  readonly evidence: EvidenceList;
}

/**
 * The document with only those facts, participants, times and sources, and only that evidence of them, that are at least so
 * sure, 0 to 1. What rests on a fact left out is left out with it: the participants of an event, its causes and parts, and
 * that a statement asserts it. Things stay, with their names.
 */
export function keepSure(document: ExtractedDocument, least: number, ontology: Ontology): ExtractedDocument {
  const sure = <T extends Believed>(facts: readonly T[]): T[] =>
    facts.flatMap((fact) => {
      const [first, ...rest] = fact.evidence
        .filter(({ score }) => score >= least)
        .toSorted((a, b) => b.score - a.score);
      return first === undefined ? [] : [{ ...fact, evidence: [first, ...rest] as const }];
    });
  const events = sure(document.events);
  const places = new Map(events.map(({ index }, i) => [index, i]));
  const moved = <T extends { readonly event: number }>(links: readonly T[]): T[] =>
    links.flatMap((link) => {
      const event = places.get(link.event);
      return event === undefined ? [] : [{ ...link, event }];
    });
  const kept = {
    ...document,
    roles: sure(document.roles),
    events: events.map(({ time, causes, partOf, ...event }, index): Event => {
      const args = sure(event.arguments);
      const [surelyThen] = time ? sure([time]) : [];
      const naming = {
        ontology,
        entity: (i: number) => document.entities[i]!,
      };
      return {
        ...event,
        index,
        arguments: args,
        ...(args.length < event.arguments.length && {
          label: labelOf(naming, event.type, args, event.evidence[0].score),
        }),
        ...(surelyThen && { time: surelyThen }),
        ...(causes && { causes: moved(sure(causes)) }),
        ...(partOf && { partOf: moved(sure(partOf)) }),
      };
    }),
    claims: sure(document.claims).map((claim) => ({
      ...claim,
      via: sure(claim.via),
      asserts: claim.asserts.flatMap((event) => places.get(event) ?? []),
      ...(claim.denies && { denies: claim.denies.flatMap((event) => places.get(event) ?? []) }),
    })),
    ties: sure(document.ties),
  };
  return { ...kept, silences: silencesAfter(document, kept) };
}

/** The silences with those sentences added whose facts were left out. */
function silencesAfter(before: ExtractedDocument, after: Omit<ExtractedDocument, 'silences'>): Silence[] {
  const [told, tells] = [tellingSentences(before), tellingSentences(after)];
  const lost = [...told].filter((sentence) => !tells.has(sentence));
  return [
    ...before.silences,
    ...lost.map((sentence): Silence => ({ sentence, reason: 'below-confidence', words: [] })),
  ].toSorted((a, b) => a.sentence - b.sentence);
}
