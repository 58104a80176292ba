import { daysBetween, isoDay, yearOf } from './time-calendar.ts';
import { reading, type TimeContext, type TimeReading, type TimeRule } from './time-context.ts';
import { nearestDay, readYear } from './time-nearest.ts';
import { MONTH, monthNumber, SHORT_WEEKDAY, WEEKDAY, YEAR, YEAR_PHRASE } from './time-words.ts';

const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
/** Not the beginning of a longer number, an amount or a share. */
const NUMBER_ENDS =
  '(?![\\d%]|[.,:]\\d|-\\d|-(?:year|day|month|point)| ?(?:percent|per cent|million|billion|times)\\b)';
const NAMED_DAY = `(?:(?:${WEEKDAY}|${SHORT_WEEKDAY}\\.?),? (?:the )?)?`;
const TO = ' ?(?:-|–|—|to|through|and|until|&) ?';

const shortYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 50 ? 2000 : 1900);
};

function readDay(month: number, day: number, year: string | undefined, context: TimeContext): TimeReading | undefined {
  if (year !== undefined) {
    const number = /^\d/.test(year) ? shortYear(year) : readYear(year, context);
    if (number === undefined) return { kind: 'date' };
    const value = isoDay(number, month, day);
    return value === undefined ? undefined : reading(value, true);
  }
  if (isoDay(2024, month, day) === undefined) return undefined;
  // The attacks are named by their day alone.
  if (
    month === 9 &&
    day === 11 &&
    /^,? (?:\w+ )?(?:terror|attack|hijack|Commission|ringleader|mastermind|plot|victim|families)/.test(context.after)
  )
    return reading('2001-09-11', true);
  const nearest = nearestDay(month, day, context);
  if (month === 9 && day === 11 && nearest !== undefined && nearest > '2002' && context.anchor !== undefined)
    if (Math.abs(daysBetween(nearest, context.anchor)) > 60) return reading('2001-09-11', true);
  return reading(nearest);
}

function readDayRange(
  groups: Readonly<Record<string, string | undefined>>,
  context: TimeContext,
): TimeReading | undefined {
  const month = monthNumber(groups.month!);
  const [first, last] = [Number.parseInt(groups.d1!, 10), Number.parseInt(groups.d2!, 10)];
  if (last <= first) return undefined;
  const end = readDay(month, last, groups.y, context);
  if (end === undefined || end.value === undefined) return end && { kind: 'interval' };
  return reading(`${isoDay(yearOf(end.value), month, first)}/${end.value}`, true);
}

/** Days of the calendar, with or without their years, and stretches of them. */
export const DAY_RULES: readonly TimeRule[] = [
  {
    pattern: /(?<![\d/-])(?<y>\d{4})([-/])(?<m>\d{2})\2(?<d>\d{2})(?![\d/-])/g,
    read: ({ y, m, d }) => {
      const value = isoDay(Number(y), Number(m), Number(d));
      return value === undefined ? undefined : reading(value, true);
    },
  },
  {
    // Month first, unless that is no month: as American papers write it.
    pattern: /(?<![\d/.$])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4}|\d{2})(?![\d/])/g,
    read: ({ a, b, y }) => {
      const value = isoDay(shortYear(y!), Number(a), Number(b)) ?? isoDay(shortYear(y!), Number(b), Number(a));
      return value === undefined ? undefined : reading(value, true);
    },
  },
  { pattern: /(?<![\d/])9\/11(?![\d/])/g, read: () => reading('2001-09-11', true) },
  {
    pattern: new RegExp(
      `${NAMED_DAY}(?<month>${MONTH}) (?<d>${DAY})${NUMBER_ENDS}(?:,? (?:of )?(?<y>${YEAR_PHRASE})(?!\\d))?`,
      'g',
    ),
    read: ({ month, d, y }, context) => readDay(monthNumber(month!), Number.parseInt(d!, 10), y, context),
  },
  {
    pattern: new RegExp(
      `(?<!\\d|[.,:$-])${NAMED_DAY}(?:the )?\\b(?<d>${DAY})(?: of)?[ -](?<month>${MONTH})\\b(?:(?:,? |-)(?:of )?(?<y>${YEAR_PHRASE})(?!\\d))?`,
      'g',
    ),
    read: ({ month, d, y }, context) => readDay(monthNumber(month!), Number.parseInt(d!, 10), y, context),
  },
  {
    pattern: new RegExp(
      `(?<month>${MONTH}) (?<d1>${DAY})${TO}(?<d2>${DAY})${NUMBER_ENDS}(?:,? (?<y>${YEAR})(?!\\d))?`,
      'g',
    ),
    read: readDayRange,
  },
  {
    pattern: new RegExp(
      `(?<!\\d|[.,:$-])\\b(?<d1>${DAY})${TO}(?<d2>${DAY}) (?<month>${MONTH})\\b(?:,? (?<y>${YEAR})(?!\\d))?`,
      'g',
    ),
    read: readDayRange,
  },
];
