const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20|21)\\d\\d)';
const ISO =
  '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:[T ]\\d{2}:?\\d{2}[\\d:.,]*\\s?(?:Z|[+-]\\d{2}:?\\d{2})?)?';

/** A full date in words or ISO, with weekday where there is one: three alternatives, nine groups. */
const FULL_DATE = `${WEEKDAY}(?:${ISO}|${MONTH}\\s+${DAY},?\\s+${YEAR}|${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR})`;

const AT_START = new RegExp(`^${FULL_DATE}`, 'i');
/** What stands around the date in a line that says nothing else: "Updated:", "at 10:15 am IST", "12 min read". */
const LABEL =
  '(?:(?:first\\s+|last\\s+)?(?:published|updated|posted|modified|date|issued|dated|filed)(?:\\s+on|\\s+at)?\\s*:?\\s*)?';
const CLOCK = '(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?)';
const ZONE = '(?:\\s*\\(?(?:[A-Z]{1,5}|[+-]\\d{2}:?\\d{2})\\)?)?';
const ALONE = new RegExp(
  `^${LABEL}(?:${CLOCK}${ZONE},?\\s+)?(?:on\\s+)?${FULL_DATE}(?:[,\\s|-]+(?:at\\s+)?${CLOCK}${ZONE})?(?:\\s*[|/·-]\\s*\\d+ min(?:ute)?s? read)?\\s*\\.?$`,
  'i',
);
/** The longest line that can be a date and nothing else. */
const LONGEST = 120;

function fromMatch(match: RegExpMatchArray): string | undefined {
  const [, y, m, d, monthName, day, year, day2, monthName2, year2] = match;
  if (y && m && d) return isoDate(Number(y), Number(m), Number(d));
  const name = monthName ?? monthName2 ?? '';
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return isoDate(Number(year ?? year2), month, Number(day ?? day2));
}

/** `YYYY-MM-DD`, or nothing where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000 && year <= 9999;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** The date that a text begins with, and how far it reaches: "Saturday, October 9, 2010", "9 October 2010", "2010-10-09T12:00Z". */
export function dateAtStart(text: string): { readonly value: string; readonly length: number } | undefined {
  const match = AT_START.exec(text.slice(0, LONGEST));
  const value = match && fromMatch(match);
  return match && value ? { value, length: match[0].length } : undefined;
}

/** The date of a line that holds a full date and nothing else but labels and a time of day. */
export function dateAlone(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const match = ALONE.exec(line.trim());
  return match ? fromMatch(match) : undefined;
}

/** The date of a metadata field, in its writer's own time zone; days and months that could be exchanged are no date. */
export function dateOfField(field: unknown): string | undefined {
  if (typeof field === 'number') return dateOfTimestamp(field);
  if (typeof field !== 'string') return undefined;
  const text = field.trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return dateOfTimestamp(Number(text));
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text);
  if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return dateAtStart(text)?.value ?? dateAlone(text) ?? dateOfSlashes(text);
}

function dateOfTimestamp(stamp: number): string | undefined {
  const milliseconds = stamp > 1e11 ? stamp : stamp * 1000;
  const plausible = milliseconds > 1e11 && milliseconds < 1e13;
  return plausible ? new Date(milliseconds).toISOString().slice(0, 10) : undefined;
}

/** `25/12/2024` and `12/25/2024` are clear, `03/04/2024` is not. */
function dateOfSlashes(text: string): string | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first > 12 || first === second) return isoDate(year, second, first);
  return second > 12 ? isoDate(year, first, second) : undefined;
}
