import type { Claim, Event } from './knowledge.ts';

/** The events, those marked that somebody denies and that the article or somebody else tells as having happened. */
export function markDisputed(events: readonly Event[], claims: readonly Claim[]): Event[] {
  const denied = new Set(claims.flatMap(({ denies }) => denies));
  const told = new Set(claims.flatMap(({ asserts }) => asserts));
  return events.map((event) => {
    const isDisputed = denied.has(event.id) && (event.factuality === 'actual' || told.has(event.id));
    return isDisputed ? { ...event, disputed: true } : event;
  });
}
