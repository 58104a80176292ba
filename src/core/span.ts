/** A half-open range of UTF-16 offsets into `Article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Tells of any span whether it overlaps one of those given, without going through them all. */
export function overlapsAny(spans: readonly Span[]): (span: Span) => boolean {
  const { byStart, ends } = furthestEnds(spans);
  return ({ start, end }) => {
    // One of the spans that begin before it ends goes on after its start, or none does.
    const before = countWhere(byStart, (span) => span.start < end);
    return before > 0 && ends[before - 1]! > start;
  };
}

/** Tells of any span whether one of those given holds all of it, without going through them all. */
export function containedInAny(spans: readonly Span[]): (span: Span) => boolean {
  const { byStart, ends } = furthestEnds(spans);
  return ({ start, end }) => {
    const before = countWhere(byStart, (span) => span.start <= start);
    return before > 0 && ends[before - 1]! >= end;
  };
}

/** The spans by their starts, and the furthest end up to each. */
function furthestEnds(spans: readonly Span[]): { byStart: readonly Span[]; ends: readonly number[] } {
  const byStart = spans.toSorted((a, b) => a.start - b.start);
  let furthest = Number.NEGATIVE_INFINITY;
  const ends = byStart.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return { byStart, ends };
}

/** How many at the beginning of a list meet a condition that no later one meets. */
function countWhere<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of spans in text order that do not overlap those that the outer one holds. */
export function within<T extends Span>(outer: Span, ordered: readonly T[]): readonly T[] {
  const first = countWhere(ordered, (span) => span.start < outer.start);
  const end = countWhere(ordered, (span) => span.end <= outer.end);
  return ordered.slice(first, Math.max(first, end));
}

/** The spans that no other one holds; of two alike neither. */
export function outermost<T extends Span>(spans: readonly T[]): T[] {
  const byStart = spans.toSorted((a, b) => a.start - b.start);
  const longest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return spans.filter((span) => {
    for (let i = countWhere(byStart, ({ start }) => start < span.start - longest); i < byStart.length; i++) {
      const other = byStart[i]!;
      if (other.start > span.start) return true;
      if (other !== span && contains(other, span)) return false;
    }
    return true;
  });
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
