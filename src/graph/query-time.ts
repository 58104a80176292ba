import { NewsgraphError } from '../core/diagnostic.ts';

/** First and last day, `YYYY-MM-DD`, both included. Days compare as strings. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const EVER: Days = { first: '0000-01-01', last: '9999-12-31' };
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*|Z|[+-]\d{2}:\d{2})?$/;

/** The days of an ISO 8601 day, month, year or `begin/end` (`..` for an open end); undefined for anything else. */
export function daysOf(value: string): Days | undefined {
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const begin = value.slice(0, slash);
    const end = value.slice(slash + 1);
    const from = begin === '..' ? EVER : daysOf(begin);
    const to = end === '..' ? EVER : daysOf(end);
    return from && to && { first: from.first, last: to.last };
  }
  const [, year, month, day] = ISO.exec(value) ?? [];
  if (!year) return undefined;
  return { first: `${year}-${month ?? '01'}-${day ?? '01'}`, last: `${year}-${month ?? '12'}-${day ?? '31'}` };
}

/** The days that a caller's filter gives. Throws `bad-date` on what is no date. */
export function wantedDays(from: string | undefined, to: string | undefined): Days {
  const read = (value: string): Days => {
    const days = inCalendar(value) ? daysOf(value) : undefined;
    if (days) return days;
    throw new NewsgraphError(
      'bad-date',
      `"${value}" is not a date.`,
      'Give a day, month or year such as 2025-03-14, 2025-03 or 2025.',
    );
  };
  return { first: from ? read(from).first : EVER.first, last: to ? read(to).last : EVER.last };
}

export const daysOverlap = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last;

/** Whether a day or month that is written as one is in the calendar: `2025-02-30` is not. True of anything else. */
export function inCalendar(value: string): boolean {
  const [, year, month, day] = ISO.exec(value) ?? [];
  if (year === undefined || month === undefined) return true;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 7) === month;
}
