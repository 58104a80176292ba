const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(${MONTHS.join('|')}|sept|${MONTHS.map((month) => month.slice(0, 3)).join('|')})\\.?`;

/** A time that a question names: how the dates in it are written, `-03-` for any March. */
export interface AskedTime {
  /** A regular expression that dates in ISO 8601 match. */
  readonly pattern: string;
  readonly words: string;
}

const FORMS: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([, year, month, day]) => `^${year}-${month}-${day}`],
  [/^(\d{4})-(\d{2})$/, ([, year, month]) => `^${year}-${month}`],
  [/^(\d{4})$/, ([, year]) => `^${year}`],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})$`), ([, d, m, y]) => `^${y}-${number(m)}-${two(d)}`],
  [new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`), ([, m, d, y]) => `^${y}-${number(m)}-${two(d)}`],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}$`), ([, d, m]) => `^\\d{4}-${number(m)}-${two(d)}`],
  [new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?$`), ([, m, d]) => `^\\d{4}-${number(m)}-${two(d)}`],
  [new RegExp(`^${MONTH},? (\\d{4})$`), ([, month, year]) => `^${year}-${number(month)}`],
  [new RegExp(`^${MONTH}$`), ([, month]) => `^\\d{4}-${number(month)}`],
];

const two = (digits = ''): string => digits.padStart(2, '0');
const number = (month = ''): string => two(String(MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1));

/** A day, month or year in English or ISO 8601; undefined for anything else. */
export function askedTime(text: string): AskedTime | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const [form, pattern] of FORMS) {
    const found = form.exec(words);
    if (found) return { pattern: pattern(found), words: text.trim() };
  }
  return undefined;
}
