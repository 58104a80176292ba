import type { EntityMention } from '../../src/core/entity.ts';
import type { ExtractedDocument } from '../../src/core/facts.ts';
import { contains, overlaps, type Span } from '../../src/core/span.ts';
import type { GoldArticle, GoldEvent, GoldMention } from './meantime-read.ts';
import type { Tally } from './tally.ts';

/** The measures by name. Where only accuracy can be told, `asked` and `stated` are what both sides have. */
export type MeantimeTallies = Readonly<Record<(typeof MEASURES)[number], Tally>>;

export const MEASURES = [
  'mentions',
  'names marked',
  'coreference B3',
  'event mentions',
  'participants',
  'time values',
  'factuality',
] as const;

/** Kinds of entity that the graph holds: persons, organisations, places. */
const KINDS = new Set(['PER', 'ORG', 'LOC']);

/** How far what was read of an article agrees with its annotators, in the sentences that they annotated. */
export function compareMeantime(gold: GoldArticle, found: ExtractedDocument): MeantimeTallies {
  const inScope = (span: Span) => gold.scope.some((sentence) => contains(sentence, span));
  const { text } = found.article;
  const mentions = found.mentions.filter(inScope);
  const mentionPairs = pair(gold.mentions, mentions, (a, b) => likeness(core(a, text), core(b, text)));
  const kinds = gold.mentions.filter((m) => KINDS.has(m.type));
  const ofKinds = mentionPairs.filter(([m]) => KINDS.has(m.type));
  const named = mentions.filter((m) => m.kind === 'name');
  const triggers = found.events.flatMap((event) => event.triggers.filter(inScope).map((span) => ({ ...span, event })));
  const eventPairs = pair(gold.events, triggers, (a, b) => (overlaps(a, b) ? 1 : 0));
  const times = gold.times.filter((time) => /^\d{4}(?:-\d{2}){0,2}$/.test(time.value));
  const timePairs = pair(times, found.times, (a, b) => (overlaps(a, b) ? likeness(a, b) : 0));
  return {
    // what is neither a person, a body nor a place is not asked for, and not wrong
    mentions: {
      right: ofKinds.length,
      asked: kinds.length,
      stated: mentions.length - mentionPairs.length + ofKinds.length,
    },
    'names marked': {
      right: mentionPairs.filter(([, m]) => m.kind === 'name').length,
      asked: named.length,
      stated: named.length,
    },
    'coreference B3': bCubed(ofKinds),
    'event mentions': { right: eventPairs.length, asked: gold.events.length, stated: triggers.length },
    participants: participantsOf(found, ofKinds, eventPairs, kinds),
    'time values': accuracy(timePairs, ([time, other]) => other.value === time.value),
    factuality: accuracy(eventPairs, ([event, trigger]) => event.factuality === trigger.event.factuality),
  };
}

const accuracy = <T>(pairs: readonly T[], isRight: (pair: T) => boolean): Tally => ({
  right: pairs.filter(isRight).length,
  asked: pairs.length,
  stated: pairs.length,
});

/** A mention without the article before it. */
function core(span: Span, text: string): Span {
  const article = /^(?:the|an?)\s+/i.exec(text.slice(span.start, span.end));
  return { start: span.start + (article?.[0].length ?? 0), end: span.end };
}

/** Share of the longer stretch that both have; 0 below half. */
function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const share = shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  return share < 0.5 ? 0 : share;
}

/** One to one, the likest first. */
function pair<A, B>(gold: readonly A[], found: readonly B[], value: (a: A, b: B) => number): (readonly [A, B])[] {
  const options = gold.flatMap((a) =>
    found.flatMap((b) => {
      const worth = value(a, b);
      return worth > 0 ? [{ a, b, worth }] : [];
    }),
  );
  const taken = new Set<A | B>();
  return options
    .toSorted((x, y) => y.worth - x.worth)
    .flatMap(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [[a, b] as const];
    });
}

/** B-cubed over the mentions that both sides have: precision is right by stated, recall right by asked. */
function bCubed(pairs: readonly (readonly [GoldMention, EntityMention])[]): Tally {
  let [precision, recall] = [0, 0];
  for (const [gold, found] of pairs) {
    const same = pairs.filter(([g, f]) => g.entity === gold.entity && f.entity === found.entity).length;
    precision += same / pairs.filter(([, f]) => f.entity === found.entity).length;
    recall += same / pairs.filter(([g]) => g.entity === gold.entity).length;
  }
  // one numerator for both: the denominators carry the difference
  const right = Math.sqrt(precision * recall);
  return {
    right,
    asked: recall > 0 ? (right / recall) * pairs.length : 0,
    stated: precision > 0 ? (right / precision) * pairs.length : 0,
  };
}

/** Who takes part in the events that both sides have, by entity; persons, bodies and places only. */
function participantsOf(
  found: ExtractedDocument,
  mentions: readonly (readonly [GoldMention, EntityMention])[],
  events: readonly (readonly [GoldEvent, { readonly event: ExtractedDocument['events'][number] }])[],
  kinds: readonly GoldMention[],
): Tally {
  const byMention = new Map(kinds.map((m) => [m.id, m.entity]));
  const meant = (entity: number) => mentions.find(([, m]) => m.entity === entity)?.[0].entity;
  const named = new Set(found.mentions.map((m) => m.entity));
  let [right, asked, stated] = [0, 0, 0];
  for (const event of new Set(events.map(([, { event }]) => event))) {
    const gold = events.filter(([, other]) => other.event === event).flatMap(([g]) => g.participants);
    const wanted = new Set(gold.flatMap((id) => byMention.get(id) ?? []));
    const given = new Set(event.arguments.filter((a) => named.has(a.entity)).map((a) => meant(a.entity) ?? a.entity));
    right += [...given].filter((entity) => typeof entity === 'string' && wanted.has(entity)).length;
    asked += wanted.size;
    stated += given.size;
  }
  return { right, asked, stated };
}
