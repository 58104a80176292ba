import { dateOfField } from './date.ts';

/** The words before a report's first sentence that say where, when and by whom it was filed: `KABUL, Afghanistan (AP) —`. */
export interface Dateline {
  /** Its length with the dash, without the space after it. */
  readonly length: number;
  readonly agency?: string;
  /** Where it names a full date, `YYYY-MM-DD`. */
  readonly date?: string;
}

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\p{L}{0,6}\\.?';
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,4}";
const WORDS = "\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}";
const REGION = `(?:,\\s\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+){0,3})?(?:\\s\\[${WORDS}\\])?`;
const DAY = `,?\\s(?<day>${MONTH}\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{1,2}\\s${MONTH}(?:,?\\s\\d{4})?)`;
const AGENCY = "\\((?<agency>\\p{Lu}[\\p{L}\\p{N} .&/'-]{1,40})\\)";
const DASH = '(?:--?|[–—―])';
/** What a sentence begins with. */
const SENTENCE = '(?=\\s+["\'“‘(\\[]?[\\p{Lu}\\p{N}])';

/** Datelines that are one wherever a paragraph begins with them. */
const CERTAIN = [
  `^(?:${WORDS}|${CAPITALS})${REGION}(?:${DAY})?,?\\s?${AGENCY}\\s?(?:${DASH}|:)(?=\\s|["“])`,
  `^\\((?<agency>[\\p{Lu}]{2,6}|Reuters|Bloomberg|Xinhua)\\)(?:\\s?${DASH})?${SENTENCE}`,
  `^(?:${WORDS}|${CAPITALS})${REGION}${DAY}\\s?(?:${DASH}|:)${SENTENCE}`,
  `^${CAPITALS},\\s\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+){0,3}\\s?(?:--|[–—―]|\\s-)${SENTENCE}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Datelines only where the report begins: elsewhere "NATO — The alliance" is a sentence. */
const OPENING = [
  `^${CAPITALS}\\s?(?:--|[–—―]|\\s-|:)${SENTENCE}`,
  `^${WORDS},\\s\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+){0,2}\\s(?:--|[–—―])${SENTENCE}`,
  `^\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,2}\\s(?:--|[–—―])${SENTENCE}`,
].map((pattern) => new RegExp(pattern, 'u'));

const LONGEST = 160;

/** The dateline that a paragraph begins with; `opening` is true for the first paragraph of the report. */
export function datelineAtStart(paragraph: string, opening: boolean): Dateline | undefined {
  const text = paragraph.slice(0, LONGEST);
  for (const pattern of opening ? [...CERTAIN, ...OPENING] : CERTAIN) {
    const match = pattern.exec(text);
    if (!match) continue;
    const agency = match.groups?.agency;
    const date = dateOfField(match.groups?.day);
    return { length: match[0].length, ...(agency && { agency }), ...(date && { date }) };
  }
  return undefined;
}

const WHOLE = new RegExp(`^${CAPITALS}${REGION}(?:\\s?${AGENCY})?\\s?${DASH}$`, 'u');

/** True for a dateline on a line of its own: "LONDON (Reuters) —". */
export function isDateline(line: string): boolean {
  return line.length <= 100 && WHOLE.test(line);
}

const INSIDE = /\(\p{Lu}[\p{L} .&/'-]{1,40}\)\s?(?:--?|[–—―])\s/gu;
const PLACE_BEFORE = new RegExp(`[.:!?]["”’]?\\s(${CAPITALS}${REGION}\\s?)$`, 'u');

/** Offsets in a paragraph at which a wire report with a dateline of its own begins after other text: "… words: PARIS (AP) - The". */
export function datelinesInside(paragraph: string): number[] {
  const offsets: number[] = [];
  for (const match of paragraph.matchAll(INSIDE)) {
    const before = paragraph.slice(Math.max(0, match.index - 80), match.index);
    const place = PLACE_BEFORE.exec(before)?.[1];
    if (place) offsets.push(match.index - place.length);
  }
  return offsets;
}
