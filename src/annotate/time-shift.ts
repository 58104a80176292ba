import {
  addDays,
  addMonths,
  beginOf,
  isDay,
  isoYear,
  monthOf,
  quarterOf,
  weekendOf,
  weekOf,
  yearOf,
} from './time-calendar.ts';

/** The day, week, month, year … that lies that many units from a day; to the precision of the unit. */
export function shift(day: string, unit: string, count: number): string {
  switch (unit) {
    case 'day':
    case 'night':
      return addDays(day, count);
    case 'week':
      return weekOf(day, count);
    case 'weekend':
      return weekendOf(day, count);
    case 'fortnight':
      return weekOf(day, count * 2);
    case 'month':
      return addMonths(day, count);
    case 'quarter': {
      const month = addMonths(day, count * 3);
      return quarterOf(yearOf(month), Math.ceil(monthOf(month) / 3));
    }
    case 'decade':
      return isoYear(yearOf(day) + count * 10);
    case 'century':
    case 'centurie':
      return isoYear(yearOf(day) + count * 100);
    default:
      return isoYear(yearOf(day) + count);
  }
}

/** The same for a date that may be a month or a year; a finer unit than the date's own tells nothing. */
export function shiftValue(value: string, unit: string, count: number): string | undefined {
  if (isDay(value)) return shift(value, unit, count);
  if (/^(?:year|decade|century|centurie)$/.test(unit)) return shift(value, unit, count);
  if (unit === 'month' && value.length === 7) return addMonths(value, count);
  return undefined;
}

/** From that long before a day to it, or from it to that long after. */
export function stretch(day: string, unit: string, count: number): string {
  const other = beginOf(shift(day, unit === 'weekend' ? 'week' : unit, count));
  const far = /^(?:week|fortnight|weekend)$/.test(unit) ? addDays(day, count * (unit === 'fortnight' ? 14 : 7)) : other;
  const near = day.slice(0, far.length);
  return count < 0 ? `${far}/${near}` : `${near}/${far}`;
}

/** The unit that the day lies in. */
export const current = (day: string, unit: string): string => {
  if (unit === 'decade') return `${Math.floor(yearOf(day) / 10) * 10}/${Math.floor(yearOf(day) / 10) * 10 + 9}`;
  if (unit === 'century')
    return `${Math.floor(yearOf(day) / 100) * 100 + 1}/${Math.floor(yearOf(day) / 100) * 100 + 100}`;
  return shift(day, unit, 0);
};
