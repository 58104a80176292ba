/** Days as `YYYY-MM-DD` and months as `YYYY-MM`, reckoned without a time zone. */

const MILLISECONDS = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Undefined where there is no such day: 30 February. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;
export const isoYear = (year: number): string => pad(year, 4);

export const yearOf = (value: string): number => Number(value.slice(0, 4));
/** 1 to 12; of a day or a month. */
export const monthOf = (value: string): number => Number(value.slice(5, 7));
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;

export function addDays(day: string, days: number): string {
  return new Date((number(day) + days) * MILLISECONDS).toISOString().slice(0, 10);
}

export const daysBetween = (from: string, to: string): number => number(to) - number(from);

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => new Date(number(day) * MILLISECONDS).getUTCDay() || 7;

/** `addMonths('2024-11', 3)` is `2025-02`; of a day, its month. */
export function addMonths(month: string, months: number): string {
  const index = yearOf(month) * 12 + monthOf(month) - 1 + months;
  return isoMonth(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

/** Monday to Sunday of the week that many weeks from the day's own. */
export function weekOf(day: string, weeks: number): string {
  const monday = addDays(day, 1 - weekdayOf(day) + weeks * 7);
  return `${monday}/${addDays(monday, 6)}`;
}

/** Saturday and Sunday of that week. */
export function weekendOf(day: string, weeks: number): string {
  const saturday = addDays(day, 6 - weekdayOf(day) + weeks * 7);
  return `${saturday}/${addDays(saturday, 1)}`;
}

export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** The first quarter is 1. */
export const quarterOf = (year: number, quarter: number): string =>
  `${isoMonth(year, quarter * 3 - 2)}/${isoMonth(year, quarter * 3)}`;

/** First day, month or year of a value. */
export const beginOf = (value: string): string => value.split('/')[0]!;
/** Last day, month or year of a value. */
export const endOf = (value: string): string => value.split('/')[1] ?? value;
