import { addMonths, daysBetween, isoDay, isoMonth, yearOf } from './time-calendar.ts';
import type { TimeContext } from './time-context.ts';

/** Year of a day without one: the nearest, and by the tense where it is as near in both directions. */
export function nearestDay(month: number, day: number, context: TimeContext): string | undefined {
  const { anchor } = context;
  if (anchor === undefined) return undefined;
  const year = yearOf(anchor);
  const days = [year - 1, year, year + 1].map((y) => isoDay(y, month, day)).filter((value) => value !== undefined);
  const past = days.filter((value) => value <= anchor).at(-1);
  const future = days.find((value) => value >= anchor);
  if (past === undefined || future === undefined) return past ?? future;
  const tense = context.tense();
  const ago = daysBetween(past, anchor);
  const ahead = daysBetween(anchor, future);
  if (tense === 'future') return ahead < 300 ? future : past;
  // "gave them until June 15"
  const isDeadline = /\b(?:until|till|by)\s(?:the\s)?$/i.test(context.before);
  if (tense === 'past') return ago > 240 && ahead < (isDeadline ? 120 : 60) ? future : past;
  return ago <= ahead * 2 ? past : future;
}

/** Year of a month without one: this year's month where it is now, else the last or the next by the tense. */
export function nearestMonth(month: number, context: TimeContext): string | undefined {
  const { anchor } = context;
  if (anchor === undefined) return undefined;
  const now = anchor.slice(0, 7);
  const thisYear = isoMonth(yearOf(anchor), month);
  if (thisYear === now) return now;
  const past = thisYear < now ? thisYear : addMonths(thisYear, -12);
  const future = thisYear > now ? thisYear : addMonths(thisYear, 12);
  return context.tense() === 'future' ? future : past;
}

/** The year that a phrase says: "2008", "last year", "the previous year". */
export function readYear(phrase: string, context: TimeContext): number | undefined {
  const words = phrase.toLowerCase();
  if (/^\d/.test(words)) return Number(words);
  const told = context.antecedent ?? context.anchor;
  if (/^(?:that|the same|the previous|the following)/.test(words) || words === 'the next year') {
    if (told === undefined) return undefined;
    return yearOf(told) + (words.includes('previous') ? -1 : /following|next/.test(words) ? 1 : 0);
  }
  if (context.anchor === undefined) return undefined;
  return yearOf(context.anchor) + (words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0);
}
