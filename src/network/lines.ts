import { readableDate } from './dates.ts';
import { type DisplayTable, displayOf, labelOf } from './display.ts';
import type { LineKind } from './draw.ts';
import type { Claim, Event, Fact, Factuality, Id, Participant, Role, Tie } from './knowledge.ts';

/** A line of the picture, before like lines become one. */
export interface Line {
  readonly source: Id;
  readonly target: Id;
  readonly line: LineKind;
  readonly label: string;
  readonly short?: string;
  readonly fact: Fact;
  readonly factuality?: Factuality;
  readonly past?: boolean;
  readonly directed?: boolean;
}

/** Who takes part in an event, places aside. */
export const actorsOf = (event: Event): Participant[] => event.participants.filter((p) => p.part !== 'place');

/** Words for what did not simply happen; empty for what did. */
export const factualityWord = (factuality: Factuality): string => (factuality === 'actual' ? '' : factuality);

/** Words for what did not simply happen or is disputed; empty for what did. */
export const toldWord = ({ disputed, factuality }: Event): string =>
  disputed ? 'disputed' : factualityWord(factuality);

/** How an event is drawn: what is disputed as what is denied. */
export const drawnAs = ({ disputed, factuality }: Event): Factuality => (disputed ? 'denied' : factuality);

/** From the holder to the body; none where the body is not told. */
export function roleLines(role: Role): Line[] {
  if (role.organization === undefined || role.organization === role.person) return [];
  const prefix = role.status === 'former' ? 'former ' : role.status === 'future' ? 'future ' : '';
  return [
    {
      source: role.person,
      target: role.organization,
      line: 'role',
      label: `${prefix}${role.title}${/ (?:of|to|for|at|in)$/i.test(role.title) ? '' : ' of'}`,
      fact: role,
      past: role.status === 'former',
      ...(role.status === 'future' && { factuality: 'planned' as const }),
    },
  ];
}

/** A role node's lines: from its holder, and to the body. */
export function roleSpokes(role: Role): Line[] {
  const look = {
    line: 'role' as const,
    fact: role,
    past: role.status === 'former',
    ...(role.status === 'future' && { factuality: 'planned' as const }),
  };
  return [
    { source: role.person, target: role.id, label: '', ...look },
    ...(role.organization === undefined ? [] : [{ source: role.id, target: role.organization, label: 'of', ...look }]),
  ];
}

const SYMMETRIC = new Set(['schema:spouse', 'schema:sibling', 'schema:relatedTo', 'ng:allyOf', 'ng:opponentOf']);

/** From subject to object. */
export const tieLine = (tie: Tie, table: DisplayTable): Line => ({
  source: tie.subject,
  target: tie.object,
  line: 'tie',
  label: labelOf(table, tie.predicate),
  fact: tie,
  directed: !SYMMETRIC.has(tie.predicate),
});

/** An event between two things as one line; an event of one or of none is told in the panel only. */
export function contracted(event: Event, table: DisplayTable, labelOfThing: (id: Id) => string): Line[] {
  const actors = actorsOf(event);
  const places = event.participants.filter((p) => p.part === 'place');
  const time = event.time ? readableDate(event.time, 'short') : undefined;
  const line = (from: Participant, to: Participant, words: string, where?: Participant): Line => ({
    source: from.thing,
    target: to.thing,
    line: 'event',
    label: [[words, where && `in ${labelOfThing(where.thing)}`].filter(Boolean).join(' '), time]
      .filter(Boolean)
      .join(', '),
    short: words,
    fact: event,
    factuality: drawnAs(event),
    directed: from.part !== to.part,
  });
  const [first, second] = actors;
  if (first && second)
    return first.thing === second.thing
      ? []
      : [line(first, second, wordsBetween(event, table, first, second), places[0])];
  if (!first) return [];
  return places
    .filter((place) => place.thing !== first.thing)
    .map((place) => line(first, place, wordsToPlace(event, table, first)));
}

/** "killed", "met"; "joint attack" where both do what one does alone; "planned cooperation" where it did not simply happen. */
function wordsBetween(event: Event, table: DisplayTable, first: Participant, second: Participant): string {
  const noun = labelOf(table, event.class).toLowerCase();
  const told = toldWord(event);
  if (told) return `${told} ${noun}`;
  const verb = displayOf(table, event.class, 'edge');
  if (first.part !== second.part) return verb ?? noun;
  if (first.part === 'agent') return displayOf(table, event.class, 'mutual') ? (verb ?? noun) : `joint ${noun}`;
  return `${noun} of both`;
}

function wordsToPlace(event: Event, table: DisplayTable, actor: Participant): string {
  const noun = labelOf(table, event.class).toLowerCase();
  const told = toldWord(event);
  if (told) return `${told} ${noun} in`;
  const verb = actor.part === 'agent' ? displayOf(table, event.class, 'placeEdge') : undefined;
  return verb ?? `${noun} in`;
}

/** An event node's lines: from those who do it, to those it is done to and to where. */
export function spokes(event: Event): Line[] {
  return event.participants.map((participant): Line => {
    const out = participant.part !== 'agent';
    return {
      source: out ? event.id : participant.thing,
      target: out ? participant.thing : event.id,
      line: 'event',
      label: participant.as ?? (participant.part === 'place' ? 'in' : ''),
      fact: event,
      factuality: drawnAs(event),
    };
  });
}

/** From an event to the events that it is part of or led to, where both are nodes. */
export function between(event: Event, events: ReadonlyMap<Id, Event>, asNode: (event: Event) => boolean): Line[] {
  const shown = (id: Id) => {
    const other = events.get(id);
    return other !== undefined && asNode(other) && other !== event;
  };
  return [
    ...event.partOf.filter(shown).map((id) => ({ id, label: 'part of' })),
    ...event.causes.filter(shown).map((id) => ({ id, label: 'led to' })),
  ].map(({ id, label }): Line => ({ source: event.id, target: id, line: 'event', label, fact: event }));
}

/** From the speaker to the events that the statement tells of or denies, or to those who take part in them. */
export function claimLines(claim: Claim, events: ReadonlyMap<Id, Event>, asNode: (event: Event) => boolean): Line[] {
  const { speaker } = claim;
  if (speaker === undefined) return [];
  const targetsOf = (ids: readonly Id[]): Set<Id> =>
    new Set(
      ids.flatMap((id) => {
        const event = events.get(id);
        if (!event) return [];
        return asNode(event) ? [event.id] : actorsOf(event).map((p) => p.thing);
      }),
    );
  const lines = (targets: ReadonlySet<Id>, said: Pick<Line, 'label' | 'factuality'>): Line[] =>
    [...targets]
      .filter((target) => target !== speaker)
      .map((target): Line => ({ source: speaker, target, line: 'claim', fact: claim, ...said }));
  return [
    ...lines(targetsOf(claim.asserts), { label: 'spoke of' }),
    ...lines(targetsOf(claim.denies), { label: 'denied', factuality: 'denied' }),
  ];
}
