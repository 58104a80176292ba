import type { Span } from '../core/span.ts';

/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|Maj|St|Jr|Sr|No|vs|Rev|Hon|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.\s*$/u;

/** What some text files begin with, before the headline. */
const HEADER = /^\s*date\s+\d{4}-\d{2}-\d{2}\s+/i;

/**
 * The sentence or sentences around a stretch of text, without white space at the ends; never across a line break
 * that the stretch itself does not cross. For reading: the sentences that facts were extracted from may differ.
 */
export function sentenceAround(text: string, span: Span): Span {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineBreak = text.indexOf('\n', span.end);
  const line = text.slice(lineStart, lineBreak < 0 ? text.length : lineBreak);
  let start = lineStart + line.length;
  let end = lineStart;
  for (const sentence of sentences(line)) {
    const from = lineStart + sentence.start;
    const to = lineStart + sentence.end;
    if (from >= Math.max(span.end, span.start + 1) || to <= span.start) continue;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  if (start >= end) return span;
  const header = HEADER.exec(text.slice(start, span.start))?.[0].length ?? 0;
  start += header;
  while (start < span.start && /\s/.test(text[start] ?? '')) start++;
  while (end > span.end && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

function sentences(line: string): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)) {
    const last = found.at(-1);
    if (last && ABBREVIATION.test(line.slice(last.start, last.end))) last.end = index + segment.length;
    else found.push({ start: index, end: index + segment.length });
  }
  return found;
}
