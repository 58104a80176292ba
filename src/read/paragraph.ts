import type { Span } from '../core/span.ts';

/** A stretch of text that belongs together, before it is known what it is; `mark` tells how its first line began. */
export interface Paragraph extends Span {
  /** `#` heading, `>` quotation, `-` list item: the marks themselves are outside the span. */
  readonly mark?: '#' | '>' | '-';
}

interface Line extends Span {
  readonly text: string;
  readonly indented: boolean;
  readonly mark?: '#' | '>' | '-';
}

const MARKS: readonly (readonly [RegExp, '#' | '>' | '-'])[] = [
  [/^#{1,6}\s+(?=\S)/, '#'],
  [/^(?:>\s?)+(?=\S)/, '>'],
  [/^(?:[*•‣▪●·–-]|\d{1,2}[.)])\s+(?=\S)/, '-'],
];
/** A line that only divides: `----`, `* * *`. */
const RULE = /^(?:[-*_=~#]\s*){3,}$/;
/** Lines above this are not hard-wrapped. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;

/** The paragraphs of a plain text: separated by empty lines, or one a line, or hard-wrapped over several lines. */
export function paragraphsOf(text: string): Paragraph[] {
  const groups = groupsOf(text);
  const width = wrapWidth(groups);
  return groups.flatMap((group) => paragraphsOfGroup(group, width));
}

/** Runs of lines without an empty one between them. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = endOfLine(text, start);
    const line = lineOf(text, start, end);
    if (line) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function endOfLine(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** LF, VT, FF, CR, NEL, and Unicode's line and paragraph separators. */
function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** The line without surrounding space and marks; nothing where it is empty or a rule (`----`, `***`). */
function lineOf(text: string, from: number, to: number): Line | undefined {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const content = raw.trim();
  if (content === '' || (content.length <= 200 && RULE.test(content))) return undefined;
  const indented = start - from >= 2;
  for (const [pattern, mark] of MARKS) {
    const found = pattern.exec(content);
    if (!found) continue;
    const inner = content.slice(found[0].length);
    return { start: start + found[0].length, end: start + content.length, text: inner, indented, mark };
  }
  return { start, end: start + content.length, text: content, indented };
}

/** The column at which the text was hard-wrapped; nothing where lines end for other reasons. */
function wrapWidth(groups: readonly (readonly Line[])[]): number | undefined {
  const pairs = groups.flatMap((group) => group.slice(1).map((next, i) => [group[i]!, next] as const));
  if (pairs.length < 2) return undefined;
  const lengths = pairs.map(([line]) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)]!;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return undefined;
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length;
  return full / pairs.length >= 0.6 ? width : undefined;
}

/** True where the next line's first word would not have fitted on the line. */
function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(next.text.slice(0, WIDEST_WRAP))?.[0].length ?? 0;
  return line.text.length + 1 + word > width;
}

function paragraphsOfGroup(group: readonly Line[], width: number | undefined): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first = group[0]!;
  let last = first;
  const close = () => {
    const span = { start: first.start, end: last.end };
    paragraphs.push(first.mark ? { ...span, mark: first.mark } : span);
  };
  for (const line of group.slice(1)) {
    if (!continues(last, line, width)) {
      close();
      first = line;
    }
    last = line;
  }
  close();
  return paragraphs;
}

function continues(line: Line, next: Line, width: number | undefined): boolean {
  if (line.mark === '#' || next.mark === '#' || next.mark === '-') return false;
  if (next.mark === '>') return line.mark === '>' && continues(unmarked(line), unmarked(next), width);
  if (next.indented && !line.indented && line.mark !== '-') return false;
  if (line.text.length > WIDEST_WRAP) return false;
  const open = !/[.!?:;]["'”’)\]]*$/.test(line.text);
  const carriesOn = open && line.text.length >= NARROWEST_WRAP && /^[\p{Ll}(]/u.test(next.text);
  if (width === undefined) return carriesOn;
  return carriesOn || (line.text.length <= width + 12 && isFull(line, next, width));
}

function unmarked({ start, end, text, indented }: Line): Line {
  return { start, end, text, indented };
}
