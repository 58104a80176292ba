import { type ConfidenceModel, confidenceOf } from './confidence.ts';
import type { Telling } from './events.ts';
import type { Reading } from './reading.ts';
import { mayBeSame, sameEventFeatures } from './same-event.ts';

/** An earlier telling, by its place in the list of all, that may be of the same event as a later one. */
export interface Pair {
  readonly earlier: number;
  readonly features: readonly string[];
}

/** Further back nothing is looked for, so that the time taken grows with the length of the article and no faster. */
const FARTHEST = 150;

/** Of tellings in text order those that may be of the same event as the one at `at` after them, the nearest first. */
export function pairsWithEarlier(reading: Reading, tellings: readonly Telling[], at: number): Pair[] {
  const later = tellings[at]!;
  const pairs: Pair[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const earlier = tellings[i]!;
    if (later.match.head.sentence - earlier.match.head.sentence > FARTHEST) break;
    if (mayBeSame(earlier, later))
      pairs.push({ earlier: i, features: sameEventFeatures(reading, earlier, later, pairs.length) });
  }
  return pairs;
}

/**
 * The tellings by events, the events in the order of their first words: a telling joins those that it is likeliest to be the
 * same with, on average, or begins a new event. The first of each event is the one that names it.
 */
export function groupTellings(reading: Reading, tellings: readonly Telling[], model: ConfidenceModel): Telling[][] {
  const groups: number[][] = [];
  const groupOf: number[][] = [];
  for (const later of tellings.keys()) {
    const sums = new Map<number[], number>();
    for (const { earlier, features } of pairsWithEarlier(reading, tellings, later)) {
      const group = groupOf[earlier]!;
      sums.set(group, (sums.get(group) ?? 0) + confidenceOf(features, model));
    }
    let best: { readonly group: number[]; readonly likeness: number } | undefined;
    for (const [group, sum] of sums) {
      const likeness = sum / group.length;
      if (likeness >= model.threshold && (!best || likeness > best.likeness)) best = { group, likeness };
    }
    const group = best?.group ?? [];
    if (!best) groups.push(group);
    group.push(later);
    groupOf.push(group);
  }
  return groups.map((group) => namingFirst(group.map((i) => tellings[i]!)));
}

/** The tellings with one first that has the type which most of them have; words of many meanings count half. */
function namingFirst(group: readonly Telling[]): Telling[] {
  const votes = new Map<string, number>();
  for (const { match } of group) votes.set(match.type, (votes.get(match.type) ?? 0) + (match.trigger.weak ? 0.5 : 1));
  const [first] = group.toSorted((a, b) => votes.get(b.match.type)! - votes.get(a.match.type)!);
  return [first!, ...group.filter((telling) => telling !== first)];
}
