import { type Alignment, hasDate } from './align.ts';
import { type ArticleFacts, asked } from './facts.ts';
import { compareRelations } from './relations.ts';
import type { Stated } from './stated.ts';
import type { Triples } from './triples.ts';

/** What a graph misses of the facts, what it has besides, and where it errs, a line each. */
export function missesOf(facts: ArticleFacts, triples: Triples, stated: Stated, alignment: Alignment): string[] {
  const { entities, roles, events, claims } = alignment;
  const names = new Map<string | null, string>([
    ...facts.entities.map(({ id, name }) => [id, name] as const),
    ...facts.people.map(({ id, description }) => [id, description] as const),
  ]);
  const nameOf = (id: string | null): string => names.get(id) ?? String(id);
  const namesOf = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const nodeName = (node: string | undefined): string =>
    stated.nodes.get(node ?? '')?.names[0] ?? stated.nodes.get(node ?? '')?.description ?? String(node);
  const line = (kind: string, what: string): string => `${kind.padEnd(16)} ${what}`;
  return [
    ...asked(entities.missed).map((e) => line('entity missed', `${e.type} ${e.name}`)),
    ...entities.extra.map((e) => line('entity extra', `${e.types} ${e.names[0]}`)),
    ...entities.pairs
      .filter(([fact, { types }]) => types.length !== 1 || types[0] !== fact.type)
      .map(([fact, { types }]) => line('entity type', `${fact.name}: ${types}, not ${fact.type}`)),
    ...asked(roles.missed).map((r) =>
      line(
        'role missed',
        `${nameOf(r.person)} | ${r.title} | ${r.organization === null ? '-' : nameOf(r.organization)}`,
      ),
    ),
    ...roles.extra.map((r) =>
      line(
        'role extra',
        `${nodeName(r.person)} | ${r.title} | ${r.organization === undefined ? '-' : nodeName(r.organization)}`,
      ),
    ),
    ...asked(events.missed).map((e) =>
      line('event missed', `${e.type} (${e.triggers}) ${namesOf(e.agents)} -> ${namesOf(e.patients)} ${e.date ?? ''}`),
    ),
    ...events.extra.map((e) => line('event extra', `${e.types} "${e.label}"`)),
    ...events.pairs.flatMap(([fact, event]) => [
      ...(event.types.includes(fact.type)
        ? []
        : [line('event type', `${fact.triggers[0]}: ${event.types}, not ${fact.type}`)]),
      ...(fact.date === null || hasDate(event, fact.date)
        ? []
        : [line('event date', `${fact.type} ${fact.triggers[0]}: ${event.dates}, not ${fact.date}`)]),
    ]),
    ...compareRelations(facts, triples, stated, alignment).missed.map((r) =>
      line('relation missed', `${nameOf(r.subject)} ${r.relation} ${nameOf(r.object)}`),
    ),
    ...asked(claims.missed).map((c) => line('claim missed', `${nameOf(c.speaker)}: ${c.key}`)),
    ...claims.extra.map((c) => line('claim extra', `${c.speakers.map(nodeName)}: ${c.text.slice(0, 60)}`)),
  ];
}
