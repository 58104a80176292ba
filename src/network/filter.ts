import type { Claim, Event, Fact, Factuality, Id, Knowledge, Passage } from './knowledge.ts';

/** What may be left out of a picture, fact by fact. */
export interface FactFilter {
  /** Prefixed names of event classes that are left out. */
  readonly types: ReadonlySet<string>;
  readonly factualities: ReadonlySet<Factuality>;
  /** Articles whose word alone is not enough. */
  readonly sources: ReadonlySet<Id>;
  /** Only what takes place there or has to do with it. */
  readonly place: Id | undefined;
  /** Only what is dated and overlaps this time; ISO dates, both ends within. */
  readonly span: Span | undefined;
}

export interface Span {
  readonly begin: string;
  readonly end: string;
}

export const NO_FILTER: FactFilter = {
  types: new Set(),
  factualities: new Set(),
  sources: new Set(),
  place: undefined,
  span: undefined,
};

export const isFiltering = (filter: FactFilter): boolean =>
  filter.types.size + filter.factualities.size + filter.sources.size > 0 ||
  filter.place !== undefined ||
  filter.span !== undefined;

/** The `id` of the facts that a filter lets through; undefined where it lets all through. */
export function passing(knowledge: Knowledge, filter: FactFilter): ReadonlySet<Id> | undefined {
  if (!isFiltering(filter)) return undefined;
  const { roles, events, claims, ties } = knowledge;
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const lets = (fact: Fact): boolean =>
    letsKind(fact, filter, eventOf) &&
    (filter.sources.size === 0 || isFromOthers(fact.evidence, filter.sources)) &&
    (filter.place === undefined || placesOf(fact, eventOf).includes(filter.place)) &&
    (filter.span === undefined || overlaps(spanOf(fact), filter.span));
  return new Set([...roles, ...events, ...claims, ...ties].filter(lets).map(({ id }) => id));
}

/** A statement goes with the events that it tells of or denies. */
function letsKind(fact: Fact, filter: FactFilter, events: ReadonlyMap<Id, Event>): boolean {
  if (fact.type === 'event') return !filter.types.has(fact.class) && !filter.factualities.has(fact.factuality);
  if (fact.type !== 'claim' || toldOf(fact).length === 0) return true;
  return toldOf(fact).some((id) => {
    const event = events.get(id);
    return event === undefined || letsKind(event, filter, events);
  });
}

const toldOf = ({ asserts, denies }: Claim): readonly Id[] => [...asserts, ...denies];

const isFromOthers = (evidence: readonly Passage[], sources: ReadonlySet<Id>): boolean =>
  evidence.length === 0 || evidence.some(({ article }) => !sources.has(article));

function placesOf(fact: Fact, events: ReadonlyMap<Id, Event>): readonly (Id | undefined)[] {
  if (fact.type === 'event') return fact.participants.map(({ thing }) => thing);
  if (fact.type === 'role') return [fact.organization];
  if (fact.type === 'tie') return [fact.subject, fact.object];
  return toldOf(fact).flatMap((id) => events.get(id)?.participants.map(({ thing }) => thing) ?? []);
}

/** When a fact holds, both ends as told, `undefined` for an open one; nothing where it has no time. */
export function spanOf(fact: Fact): Partial<Span> | undefined {
  if (fact.type === 'role') {
    if (!fact.begin && !fact.end) return undefined;
    return { ...(fact.begin && { begin: fact.begin }), ...(fact.end && { end: fact.end }) };
  }
  const time = fact.type === 'event' ? fact.time : fact.type === 'claim' ? fact.date : undefined;
  if (time === undefined) return undefined;
  const [begin, end = begin] = time.split('/');
  const known = (text: string | undefined) => (text && text !== '..' ? text : undefined);
  const [first, last] = [known(begin), known(end)];
  return { ...(first && { begin: first }), ...(last && { end: last }) };
}

/** A month or year counts as a whole: text order of ISO dates, where what is coarser begins what is finer. */
function overlaps(span: Partial<Span> | undefined, wanted: Span): boolean {
  if (span === undefined) return false;
  const startsInTime = span.begin === undefined || span.begin.slice(0, wanted.end.length) <= wanted.end;
  const endsInTime = span.end === undefined || span.end >= wanted.begin.slice(0, span.end.length);
  return startsInTime && endsInTime;
}
