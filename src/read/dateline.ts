import { dateOfField } from './date.ts';

/** The words before a report's first sentence that say where, when and by whom it was filed: `KABUL, Afghanistan (AP) —`. */
export interface Dateline {
  /** Its length with the dash, without the space after it. */
  readonly length: number;
  readonly agency?: string;
  /** Where it names a full date, `YYYY-MM-DD`. */
  readonly date?: string;
}

/**
 * The text with every letter beyond ASCII as `A` or `a`, offsets kept: the patterns below then need no tables of all the
 * world's letters, which take longer to compile than a whole article to read.
 */
function basicLetters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
  return text.replace(/[^\x00-\x7f]/g, (c) => (/\p{Lu}/u.test(c) ? 'A' : /\p{L}/u.test(c) ? 'a' : c));
}

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\\.?';
const CAPITALS = "[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,4}";
const WORDS = "[A-Z][A-Za-z.'’-]+(?:[ /][A-Z][A-Za-z.'’-]*){0,3}";
const REGION = `(?:,\\s[A-Z][A-Za-z.]+(?:\\s[A-Z][A-Za-z.]+){0,3})?(?:\\s\\[${WORDS}\\])?`;
const DAY = `,?\\s(?<day>${MONTH}\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{1,2}\\s${MONTH}(?:,?\\s\\d{4})?)`;
const AGENCY = "\\((?<agency>[A-Z][A-Za-z0-9 .&/'-]{1,40})\\)";
const DASH = '(?:--?|[–—―])';
/** What a sentence begins with. */
const SENTENCE = '(?=\\s+["\'“‘(\\[]?[A-Z0-9])';

/** Datelines that are one wherever a paragraph begins with them. */
const CERTAIN = [
  `^(?:${WORDS}|${CAPITALS})${REGION}(?:${DAY})?,?\\s?${AGENCY}\\s?(?:${DASH}|:)(?=\\s|["“])`,
  `^\\((?<agency>[A-Z]{2,6}|Reuters|Bloomberg|Xinhua)\\)(?:\\s?${DASH})?${SENTENCE}`,
  `^(?:${WORDS}|${CAPITALS})${REGION}${DAY}\\s?(?:${DASH}|:)${SENTENCE}`,
  `^${CAPITALS},\\s[A-Z][A-Za-z.]+(?:\\s[A-Z][A-Za-z.]+){0,3}\\s?(?:--|[–—―]|\\s-)${SENTENCE}`,
].map((pattern) => new RegExp(pattern, 'd'));

/** Datelines only where the report begins: elsewhere "NATO — The alliance" is a sentence. */
const OPENING = [
  `^${CAPITALS}\\s?(?:--|[–—―]|\\s-|:)${SENTENCE}`,
  `^${WORDS},\\s[A-Z][A-Za-z.]+(?:\\s[A-Z][A-Za-z.]+){0,2}\\s(?:--|[–—―])${SENTENCE}`,
  `^[A-Z][A-Za-z.'’-]+(?:\\s[A-Z][A-Za-z.'’-]+){0,2}\\s(?:--|[–—―])${SENTENCE}`,
].map((pattern) => new RegExp(pattern, 'd'));

const LONGEST = 160;

/** The dateline that a paragraph begins with; `opening` is true for the first paragraph of the report. */
export function datelineAtStart(paragraph: string, opening: boolean): Dateline | undefined {
  const text = basicLetters(paragraph.slice(0, LONGEST));
  for (const pattern of opening ? [...CERTAIN, ...OPENING] : CERTAIN) {
    const match = pattern.exec(text);
    if (!match) continue;
    const words = match.indices?.groups?.agency;
    const agency = words && paragraph.slice(...words);
    const date = dateOfField(match.groups?.day);
    return { length: match[0].length, ...(agency && { agency }), ...(date && { date }) };
  }
  return undefined;
}

const WHOLE = new RegExp(`^${CAPITALS}${REGION}(?:\\s?${AGENCY})?\\s?${DASH}$`);

/** True for a dateline on a line of its own: "LONDON (Reuters) —". */
export function isDateline(line: string): boolean {
  return line.length <= 100 && WHOLE.test(basicLetters(line));
}

const INSIDE = /\(\p{Lu}[\p{L} .&/'-]{1,40}\)\s?(?:--?|[–—―])\s/gu;
const PLACE_BEFORE = new RegExp(`[.:!?]["”’]?\\s(${CAPITALS}${REGION}\\s?)$`);

/** Offsets in a paragraph at which a wire report with a dateline of its own begins after other text: "… words: PARIS (AP) - The". */
export function datelinesInside(paragraph: string): number[] {
  const offsets: number[] = [];
  for (const match of paragraph.matchAll(INSIDE)) {
    const before = paragraph.slice(Math.max(0, match.index - 80), match.index);
    const place = PLACE_BEFORE.exec(basicLetters(before))?.[1];
    if (place) offsets.push(match.index - place.length);
  }
  return offsets;
}
