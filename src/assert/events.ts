import type { Event, ExtractedDocument, Factuality } from '../core/facts.ts';
import { overlaps } from '../core/span.ts';
import { type Iri, literal } from '../core/statement.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Ledger } from './ledger.ts';
import { distinctSlugs, type Mint } from './mint.ts';
import { slugOf } from './slug.ts';
import { intervalEnds, timeLiteral } from './values.ts';

const FACTUALITY: Readonly<Record<Factuality, string>> = {
  actual: 'ng:Actual',
  planned: 'ng:Planned',
  possible: 'ng:Possible',
  denied: 'ng:Denied',
};

/** The IRI of every event, by its index. */
export function mintEvents(document: ExtractedDocument, mint: Mint): readonly Iri[] {
  const slugs = distinctSlugs(document.events.map((event) => slugParts(event, document)));
  const iris: Iri[] = [];
  for (const [i, event] of document.events.entries()) iris[event.index] = mint.local('event', slugs[i]!);
  return iris;
}

function slugParts(event: Event, document: ExtractedDocument): string[] {
  const named = (roles: (role: string) => boolean): string =>
    [...new Set(event.arguments.filter((a) => roles(a.role)).map((a) => a.entity))]
      .map((index) => document.entities[index]!)
      .map((entity) => slugOf(entity.name ?? entity.description ?? entity.type))
      .sort()
      .join('-');
  return [
    [slugOf(event.label || event.type), event.time ? slugOf(event.time.value) : ''].filter(Boolean).join('-'),
    named((role) => role !== 'place'),
    named((role) => role === 'place'),
    event.factuality === 'actual' ? '' : event.factuality,
    slugOf(event.label).includes(slugOf(event.type)) ? '' : slugOf(event.type),
    String(Math.min(...event.triggers.map((trigger) => trigger.start))),
  ];
}

/** States every event: what it is, who, whom, where, when, whether it happened, and what it is part or cause of. */
export function stateEvents(
  document: ExtractedDocument,
  entities: readonly Iri[],
  events: readonly Iri[],
  ontology: Ontology,
  ledger: Ledger,
): void {
  for (const event of document.events) {
    const node = events[event.index]!;
    const type = `ng:${event.type}`;
    for (const name of new Set([type, ...ontology.superclasses(type), 'sem:Event']))
      ledger.state(node, 'rdf:type', name, event.evidence);
    ledger.state(node, 'rdfs:label', literal(event.label || event.type), event.evidence);
    for (const argument of event.arguments)
      for (const property of propertiesOf(argument.role, ontology))
        ledger.state(node, property, entities[argument.entity]!, argument.evidence);
    ledger.state(node, 'ng:factuality', FACTUALITY[event.factuality], event.evidence);
    for (const { event: effect, evidence } of event.causes ?? [])
      ledger.state(node, 'ng:causes', events[effect]!, evidence);
    for (const { event: whole, evidence } of event.partOf ?? [])
      ledger.state(node, 'ng:partOf', events[whole]!, evidence);
    for (const trigger of event.triggers) ledger.mention(trigger, node);
    stateTime(event, node, document, ledger);
  }
}

/** The property of a role in an event with all that it implies: of `victim`, `ng:victim`, `ng:patient`, `sem:hasActor`. */
function propertiesOf(role: string, ontology: Ontology): Iterable<string> {
  if (role === 'place' || role === 'sem:hasPlace') return ['sem:hasPlace'];
  const property = role.includes(':') ? role : `ng:${role}`;
  const above = ontology.superproperties(property).filter((name) => /^(ng|sem):/.test(name));
  return new Set([property, ...above, ...(above.includes('sem:hasPlace') ? [] : ['sem:hasActor'])]);
}

function stateTime(event: Event, node: Iri, document: ExtractedDocument, ledger: Ledger): void {
  if (!event.time) return;
  const { value, evidence } = event.time;
  const ends = intervalEnds(value);
  if (!ends) ledger.state(node, 'sem:hasTimeStamp', timeLiteral(value), evidence);
  if (ends?.begin) ledger.state(node, 'sem:hasBeginTimeStamp', timeLiteral(ends.begin), evidence);
  if (ends?.end) ledger.state(node, 'sem:hasEndTimeStamp', timeLiteral(ends.end), evidence);
  for (const time of document.times)
    if (time.value !== undefined && saysTime(time.value, value) && evidence.some((e) => overlaps(e, time)))
      ledger.mention(time, node, timeLiteral(time.value));
}

/** Whether words of one time value give the other, or an end or part of it. */
const saysTime = (said: string, meant: string): boolean =>
  said === meant || meant.split('/').includes(said) || said.split('/').includes(meant);
