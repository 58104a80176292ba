import { append } from '../core/multimap.ts';
import type { Passage } from './knowledge.ts';

/** A sentence of an article and, relative to its start, the words to mark in it. */
export interface Excerpt {
  /** Offset of the sentence in the article. */
  readonly begin: number;
  readonly text: string;
  /** Not overlapping, in order. */
  readonly marks: readonly { readonly begin: number; readonly end: number }[];
}

/** Words before a full stop that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“'])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rev|Hon|Jr|Sr|vs|etc|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e)\.$/;

/** What some text files begin with, before the headline. */
const HEADER = /^\s*date\s+\d{4}-\d{2}-\d{2}\s+/i;

/** The shortest run of whole sentences around the passages, which stand in one text; marks are clipped to it. */
export function excerpt(text: string, passages: readonly Pick<Passage, 'begin' | 'end'>[]): Excerpt {
  const begin = sentenceStart(text, Math.min(...passages.map((p) => p.begin)));
  const end = sentenceEnd(text, Math.max(...passages.map((p) => p.end)));
  const marks: { begin: number; end: number }[] = [];
  for (const passage of [...passages].sort((a, b) => a.begin - b.begin || b.end - a.end)) {
    const last = marks.at(-1);
    const mark = { begin: passage.begin - begin, end: Math.min(passage.end, end) - begin };
    if (last && mark.begin <= last.end) last.end = Math.max(last.end, mark.end);
    else if (mark.end > mark.begin) marks.push(mark);
  }
  return { begin, text: text.slice(begin, end), marks };
}

/** The sentences of a text in order, by the same signs that excerpts end at. */
export function sentencesOf(text: string): { readonly begin: number; readonly end: number }[] {
  const found: { begin: number; end: number }[] = [];
  let begin = skipSpace(text, HEADER.exec(text)?.[0].length ?? 0, text.length);
  for (let i = begin + 1; i <= text.length; i += 1) {
    if (i < text.length && !endsBefore(text, i)) continue;
    const end = begin + text.slice(begin, i).trimEnd().length;
    if (end > begin) found.push({ begin, end });
    begin = skipSpace(text, i, text.length);
    i = Math.max(i, begin);
  }
  return found;
}

/** Passages grouped by the sentence of their article that they begin in, each group with its excerpt, order kept. */
export function excerpts<P extends Passage>(
  passages: readonly P[],
  textOf: (article: string) => string,
): { readonly excerpt: Excerpt; readonly passages: readonly P[] }[] {
  const groups = new Map<string, P[]>();
  for (const passage of passages) {
    const key = `${passage.article} ${sentenceStart(textOf(passage.article), passage.begin)}`;
    append(groups, key, passage);
  }
  return [...groups.values()].map((group) => ({
    excerpt: excerpt(textOf(group[0]!.article), group),
    passages: group,
  }));
}

function sentenceStart(text: string, offset: number): number {
  for (let i = offset; i > 0; i -= 1) if (endsBefore(text, i)) return skipSpace(text, i, offset);
  const header = HEADER.exec(text)?.[0].length ?? 0;
  return skipSpace(text, header <= offset ? header : 0, offset);
}

function sentenceEnd(text: string, offset: number): number {
  for (let i = Math.max(offset, 1); i < text.length; i += 1)
    if (endsBefore(text, i)) return text.slice(0, i).trimEnd().length;
  return text.trimEnd().length;
}

/** Whether a sentence ends just before `i`: a blank line or line end, or closing punctuation, white space and a capital. */
function endsBefore(text: string, i: number): boolean {
  if (text[i - 1] === '\n') return true;
  if (!/\s/.test(text[i] ?? '')) return false;
  const before = text.slice(Math.max(0, i - 24), i);
  if (!/[.!?…]["”’')\]]*$/.test(before)) return false;
  if (/["”’')\]]$/.test(before) ? false : ABBREVIATION.test(before)) return false;
  return /^\s+["“‘'([]*[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(i, i + 8)) || /^\s*\n/.test(text.slice(i, i + 8));
}

function skipSpace(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && /\s/.test(text[i] ?? '')) i += 1;
  return i;
}
