import { type Diagnostic, NewsgraphError } from '../core/diagnostic.ts';
import { compose, type Metadata, type Part } from './compose.ts';
import { isMedium } from './credit.ts';
import { dateOfField } from './date.ts';
import { partsOfFragment } from './html.ts';
import { splitNames } from './html-metadata.ts';
import { type Json, type JsonObject, namesOf, textOf } from './json-ld.ts';
import { locateJsonError, parseJsonLines } from './json-parse.ts';
import type { Draft, Reader, Reading, ReadOptions, Source } from './reader.ts';

/** Names of each field in the exports of news services, compared without case, `_` and `-`; best first. */
const FIELDS = {
  title: 'title headline name webtitle maintitle',
  text: 'text body content articlebody articletext article maintext fulltext bodytext fullcontent contenttext contenthtml bodyhtml html paragraphs story',
  summary: 'description summary abstract lead snippet excerpt trailtext',
  date: 'date published publishedat datepublished publisheddate publicationdate pubdate publishdate datepublish publishedon publishtime publishedtime webpublicationdate firstpublished created createdat datetime timestamp time',
  source: 'source publisher sourcename site sitename outlet newspaper publication website medium sourcedomain',
  url: 'url link canonicalurl canonical weburl sourceurl articleurl permalink guid',
  author: 'author authors byline creator creators writer writers contributor',
  language: 'language lang inlanguage locale',
} as const;
/** Properties under which services put the list of articles. */
const LISTS = [
  'articles',
  'items',
  'results',
  'data',
  'docs',
  'documents',
  'news',
  'stories',
  'entries',
  'hits',
  'response',
  '@graph',
];

/** JSON: an article, an array of them, an object with a list of them, or one a line. */
export const json: Reader = {
  name: 'json',
  accepts: ({ text, name, mediaType }) => {
    if (/^[\s\uFEFF]*<[a-z!?]/i.test(text.slice(0, 200))) return false;
    if (/^[\s\uFEFF]*(?:\{\s*["}]|\[\s*[{"\]])/.test(text.slice(0, 1000))) return true;
    return /\.(?:json|jsonl|ndjson)$/i.test(name ?? '') || /\bjson\b/.test(mediaType ?? '');
  },
  read: readJson,
};

interface Item {
  readonly value: Json;
  /** Names the item in messages: `file.json`, `file.json[3]`, `file.jsonl:4`. */
  readonly where: string;
}

function readJson(source: Source, options: ReadOptions): Reading {
  const where = source.name ?? source.url ?? 'The JSON';
  const { items, diagnostics } = itemsOf(source.text, where);
  const drafts: Draft[] = [];
  const found: Diagnostic[] = [...diagnostics];
  for (const item of items) {
    const reading = articleOf(item, options, items.length > 1);
    drafts.push(...reading.drafts);
    found.push(...reading.diagnostics);
  }
  if (items.length === 0) {
    const message = `${where} holds an empty list. Give {"title", "text", "date", "source", "url"}, an array of such objects, or one a line.`;
    found.push({ code: 'no-article', severity: 'error', message });
  }
  return { drafts, diagnostics: found };
}

function itemsOf(
  text: string,
  where: string,
): { readonly items: readonly Item[]; readonly diagnostics: readonly Diagnostic[] } {
  const source = text.replace(/^\uFEFF/, '');
  let value: Json;
  try {
    value = JSON.parse(source) as Json;
  } catch (cause) {
    const lines = parseJsonLines(source, where);
    if (lines)
      return {
        items: lines.values.map(({ value, line }) => ({ value, where: `${where}:${line}` })),
        diagnostics: lines.diagnostics,
      };
    const { line, column } = locateJsonError(source, cause);
    const remedy = 'Correct it there; an article in plain text needs another file name (.txt).';
    throw new NewsgraphError('invalid-json', `${where} is not valid JSON at line ${line}, column ${column}.`, remedy, {
      cause,
    });
  }
  const list = listIn(value);
  if (!list) return { items: [{ value, where }], diagnostics: [] };
  return { items: list.map((item, i) => ({ value: item, where: `${where}[${i}]` })), diagnostics: [] };
}

/** The list of articles: the array itself, or the one that an object without a text of its own wraps. */
function listIn(value: Json): readonly Json[] | undefined {
  if (Array.isArray(value)) return value as readonly Json[];
  if (typeof value !== 'object' || value === null || field(value as JsonObject, 'text') !== undefined) return undefined;
  for (const key of LISTS) {
    const inner = (value as JsonObject)[key];
    const list = inner === undefined ? undefined : listIn(inner);
    if (list) return list;
  }
  return undefined;
}

function articleOf({ value, where }: Item, { parseHtml }: ReadOptions, several: boolean): Reading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = `${where} is ${value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`}, not an article. Give an object with a "text".`;
    return { drafts: [], diagnostics: [{ code: 'no-text', severity: 'error', message }] };
  }
  const node = value as JsonObject;
  const text = bodyOf(field(node, 'text')) ?? bodyOf(field(node, 'summary'));
  if (text === undefined) {
    const keys = Object.keys(node).slice(0, 8).join(', ') || 'nothing';
    const message = `${where} has no text (it has ${keys}). Put the article's text under "text".`;
    return { drafts: [], diagnostics: [{ code: 'no-text', severity: 'error', message }] };
  }
  const parts: readonly Part[] = /<(?:p|div|br|h[1-6]|ul|blockquote)\b[^>]*>/i.test(text)
    ? partsOfFragment(text, parseHtml)
    : [{ text }];
  const draft = compose(metadataOf(node), parts);
  const dateField = textOf(field(node, 'date'));
  const message = `${where} gives its date as "${dateField}", which is no full date. Write it as YYYY-MM-DD, or give --date.`;
  const unread = dateField !== undefined && dateOfField(field(node, 'date')) === undefined;
  return {
    drafts: [several ? { ...draft, source: where } : draft],
    diagnostics: unread ? [{ code: 'unreadable-date', severity: 'warning', message }] : [],
  };
}

/** The first field of a name that has a value. */
function field(node: JsonObject, name: keyof typeof FIELDS): Json | undefined {
  const keys = new Map(Object.keys(node).map((key) => [key.toLowerCase().replace(/[_\s.-]/g, ''), key]));
  for (const candidate of FIELDS[name].split(' ')) {
    const key = keys.get(candidate);
    const value = key === undefined ? undefined : node[key];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** A text field: a string, or a list of paragraphs. */
function bodyOf(value: Json | undefined): string | undefined {
  if (Array.isArray(value)) {
    const paragraphs = (value as readonly Json[]).map((item) => bodyOf(item)).filter((item) => item !== undefined);
    return paragraphs.length > 0 ? paragraphs.join('\n\n') : undefined;
  }
  if (typeof value === 'object' && value !== null) return bodyOf(field(value as JsonObject, 'text'));
  return typeof value === 'string' && value.trim() !== '' ? value.toWellFormed().trim() : undefined;
}

function metadataOf(node: JsonObject): Metadata {
  const headline = textOf(field(node, 'title'))?.toWellFormed().replace(/\s+/g, ' ');
  const published = dateOfField(field(node, 'date'));
  const url = textOf(field(node, 'url'));
  const publisher = textOf(field(node, 'source'));
  const language = textOf(field(node, 'language'));
  const makers = namesOf(field(node, 'author')).flatMap(({ name }) => splitNames(name));
  return {
    ...(headline && { headline }),
    ...(published && { published }),
    ...(url && /^https?:\/\//.test(url) && { url }),
    ...(publisher && { publisher }),
    ...(language && { language: language.replace('_', '-') }),
    authors: makers.filter((name) => !isMedium(name)),
    credits: makers.filter((name) => isMedium(name) && name !== publisher),
  };
}
