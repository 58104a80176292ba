import type { Diagnostic } from '../core/diagnostic.ts';
import type { Metadata } from './compose.ts';
import { isMedium } from './credit.ts';
import { dateOfField } from './date.ts';
import { articleNode, type Json, type JsonObject, namesOf, textOf } from './json-ld.ts';

export interface PageMetadata {
  readonly metadata: Metadata;
  /** The text of the article where the page's JSON-LD holds it. */
  readonly articleBody?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `name`, `property` or `itemprop` of the `<meta>` elements that hold each field, best first. */
const META = {
  headline: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  published:
    'article:published_time og:published_time article:published datepublished date publish-date publishdate publish_date pubdate published_at parsely-pub-date sailthru.date dc.date.issued dc.date dc.date.created dcterms.created dcterms.issued dcterms.date citation_publication_date article.published timestamp'.split(
      ' ',
    ),
  author: ['author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'twitter:creator'],
  publisher: ['og:site_name', 'publisher', 'dc.publisher', 'application-name'],
  url: ['og:url', 'twitter:url'],
  language: ['og:locale', 'language', 'dc.language', 'content-language'],
} as const;

/** What a page says about its article, from JSON-LD first, then `<meta>`, then `<time>` and links. */
export function metadataOf(document: Document, pageUrl: string | undefined, where: string): PageMetadata {
  const { node, broken } = articleNode(document);
  const meta = metaValues(document);
  const first = (names: readonly string[]) => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const publisher = namesOf(node.publisher)[0]?.name ?? first(META.publisher);
  const headline = withoutSite(textOf(node.headline) ?? first(META.headline) ?? onlyHeading(document), publisher);
  const url = addressOf(document, node, first(META.url), pageUrl);
  const { found, unread } = publishedIn(document, node, meta);
  const language = document.documentElement.getAttribute('lang') || textOf(node.inLanguage) || first(META.language);
  const makers = makersOf(
    node,
    META.author.map((name) => meta.get(name)),
    document,
  );
  const articleBody = textOf(node.articleBody);
  const metadata: Metadata = {
    ...(headline && { headline }),
    ...(found && { published: found }),
    ...(url && { url }),
    ...(publisher && { publisher }),
    ...(makers.authors.length > 0 && { authors: makers.authors }),
    ...(language && { language: language.replace('_', '-') }),
    credits: makers.media.filter((name) => name !== publisher),
  };
  const diagnostics: Diagnostic[] = [];
  if (broken) {
    const message = `${where} has JSON-LD that is not JSON; its metadata come from the rest of the page. Check the date.`;
    diagnostics.push({ code: 'broken-json-ld', severity: 'info', message });
  }
  if (!found && unread) {
    const message = `${where} gives its date as "${unread}", which is no full date. Give one with --date YYYY-MM-DD.`;
    diagnostics.push({ code: 'unreadable-date', severity: 'warning', message });
  }
  return { metadata, diagnostics, ...(articleBody && { articleBody }) };
}

/** The `<meta>` elements' contents by lower-case name; the first of a name wins. */
function metaValues(document: Document): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    const key = name?.trim().toLowerCase();
    if (key && content && !values.has(key)) values.set(key, content);
  }
  return values;
}

function publishedIn(
  document: Document,
  node: JsonObject,
  meta: ReadonlyMap<string, string>,
): { readonly found?: string; readonly unread?: string } {
  const times = [
    'time[itemprop="datePublished"]',
    'time[pubdate]',
    'article time[datetime]',
    'header time[datetime]',
    'main time[datetime]',
    'time[datetime]',
  ]
    .flatMap((selector) => document.querySelector(selector) ?? [])
    .map((time) => time.getAttribute('datetime') ?? time.textContent ?? '');
  const fields = [node.datePublished, ...META.published.map((name) => meta.get(name)), ...times, node.dateCreated];
  for (const field of fields) {
    const date = dateOfField(field);
    if (date) return { found: date };
  }
  const unread = fields.map(textOf).find((field) => field !== undefined && field !== '');
  return unread ? { unread } : {};
}

function addressOf(
  document: Document,
  node: JsonObject,
  ogUrl: string | undefined,
  pageUrl: string | undefined,
): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const page = node.mainEntityOfPage;
  const own = typeof page === 'string' ? page : isNode(page) ? textOf(page['@id']) : undefined;
  for (const candidate of [canonical, ogUrl, textOf(node.url), own, pageUrl]) {
    const address = candidate && absolute(candidate, pageUrl);
    if (address) return address;
  }
  return undefined;
}

function isNode(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The address as a web address; nothing for what is none. */
function absolute(address: string, base: string | undefined): string | undefined {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The people who wrote the article, and the media and agencies among its authors. */
function makersOf(
  node: JsonObject,
  metas: readonly (string | undefined)[],
  document: Document,
): { readonly authors: readonly string[]; readonly media: readonly string[] } {
  const stated = namesOf(node.author).length > 0 ? namesOf(node.author) : namesOf(node.creator);
  const written =
    metas.find((value) => value && !/^(?:https?:|@)/.test(value)) ??
    document.querySelector('[rel="author"], [itemprop="author"]')?.textContent;
  const makers =
    stated.length > 0 ? stated : splitNames(written ?? '').map((name) => ({ name, organization: isMedium(name) }));
  return {
    authors: [...new Set(makers.filter((m) => !m.organization && !isMedium(m.name)).map((m) => m.name))],
    media: [...new Set(makers.filter((m) => m.organization || isMedium(m.name)).map((m) => m.name))],
  };
}

/** "By Jane Roe, John Doe and A. N. Other" as names. */
export function splitNames(names: string): string[] {
  return names
    .trim()
    .replace(/^by:?\s+/i, '')
    .split(/\s*[,;]\s*|\s+and\s+|\s+&\s+/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && name.length <= 80);
}

function onlyHeading(document: Document): string | undefined {
  const headings = [...document.querySelectorAll('h1')];
  const heading = headings.length === 1 ? headings[0] : document.querySelector('article h1, main h1');
  return heading?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}

/** The title without the site's name behind a bar or dash. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  const parts = title
    ?.replace(/\s+/g, ' ')
    .trim()
    .split(/(\s+[|–—-]\s+)/);
  if (!parts || !site || parts.length < 3 || parts.at(-1)!.toLowerCase() !== site.toLowerCase()) return parts?.join('');
  return parts.slice(0, -2).join('');
}
