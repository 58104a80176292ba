import type { Article } from '../core/article.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { NewsgraphError } from '../core/diagnostic.ts';
import { dateOfField } from './date.ts';
import { damage, decode } from './decode.ts';
import { readers } from './index.ts';
import { otherLanguage } from './language.ts';
import type { Draft, ReadInput, ReadOptions, Source } from './reader.ts';
import { fingerprint, slug, slugOfName, slugOfUrl } from './slug.ts';

export interface ReadResult {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The articles of one input in any known format, with ids that are unique in it and the same each time.
 * Bytes that cannot be read as what they claim to be throw; an input or item without an article gives an error diagnostic
 * and no article, trouble in an article a diagnostic beside it.
 *
 * @example
 * ```ts
 * import { type Article, type Block, type BlockKind, type Diagnostic, readArticles } from 'newsgraph';
 * import type { HtmlParser, ReadInput, ReadOptions, ReadResult, Span } from 'newsgraph';
 *
 * const sentence = 'Anna Berg met Jonas Lind on Tuesday, officials said.';
 * const input: ReadInput = { bytes: new TextEncoder().encode(`Talks in Oslo\n\n${sentence}\n`), name: 'talks.txt' };
 * const options: ReadOptions = { date: '2031-03-06' }; // in a page, parseHtml: an HtmlParser, leaves linkedom out
 * const { articles, diagnostics }: ReadResult = readArticles(input, options);
 * const article: Article = articles[0]!;
 * [article.id, article.published]; // => ['talks', '2031-03-06']
 * const wordsOf = ({ start, end }: Span): string => article.text.slice(start, end);
 * const paragraph: Block = article.blocks.find(({ kind }) => kind === 'paragraph')!;
 * wordsOf(paragraph) === sentence; // => true
 * const kinds: readonly BlockKind[] = article.blocks.map(({ kind }) => kind);
 * kinds.includes('paragraph'); // => true
 * const problems: readonly Diagnostic[] = diagnostics;
 * const parseHtml: HtmlParser | undefined = options.parseHtml;
 * ```
 */
export function readArticles(input: ReadInput, options: ReadOptions = {}): ReadResult {
  const where = input.name ?? input.url ?? 'The input';
  const date = checkedDate(options.date);
  refuseTooLarge(input.bytes, where, options.maxBytes ?? MAX_BYTES);
  const decoded = decode(input.bytes, where, charsetOf(input.contentType));
  const source = sourceOf(input, decoded.text);
  const reader = readers.find((candidate) => candidate.accepts(source))!;
  const reading = reader.read(source, options);
  const alone = reading.drafts.length === 1;
  const ids = new Set<string>();
  const articles = reading.drafts.map((draft, i): Article => {
    const id = unique(alone ? idOf(draft, source) : idAmong(draft, source, i), ids);
    return { ...draft, id, ...(date !== undefined && { published: date }), ...locate(draft, input) };
  });
  const diagnostics = [...decoded.diagnostics, ...reading.diagnostics, ...articles.flatMap(examine)];
  return { articles, diagnostics };
}

function checkedDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && dateOfField(date) === date) return date;
  throw new NewsgraphError('invalid-date', `"${date}" is not a date.`, 'Write the publication date as YYYY-MM-DD.');
}

function refuseTooLarge(bytes: Uint8Array, where: string, limit: number): void {
  if (bytes.length <= limit) return;
  throw new NewsgraphError(
    'input-too-large',
    `${where} has ${bytes.length} bytes, more than the limit of ${limit}.`,
    'Split it, or raise the limit (`maxBytes`).',
  );
}

function charsetOf(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
}

function sourceOf({ name, url, contentType }: ReadInput, text: string): Source {
  const mediaType = /^[^;\s]+/.exec(contentType ?? '')?.[0].toLowerCase();
  return {
    text,
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    ...(mediaType && { mediaType }),
  };
}

function locate(draft: Draft, { name, url }: ReadInput): Pick<Article, 'url' | 'source'> {
  const source = draft.source ?? name ?? url;
  const address = draft.url ?? url;
  return { ...(source !== undefined && { source }), ...(address !== undefined && { url: address }) };
}

/** The id of the only article of an input: by the file's name, the URL, the headline, the text, whichever gives one first. */
function idOf(draft: Draft, { name, url }: Source): string {
  const address = url ?? draft.url;
  return (name && slugOfName(name)) || (address && slugOfUrl(address)) || ownId(draft);
}

/** The id of one of several articles: by its own URL or headline, or by its place in the file. */
function idAmong(draft: Draft, { name }: Source, index: number): string {
  const own = (draft.url && slugOfUrl(draft.url)) || slug(draft.headline ?? '');
  return own || (name && slugOfName(name) && `${slugOfName(name)}-${index + 1}`) || ownId(draft);
}

function ownId(draft: Draft): string {
  return slug(draft.headline ?? '') || `article-${fingerprint(draft.text)}`;
}

function unique(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  taken.add(free);
  return free;
}

/** What a reader of the result should know about an article before it is used. */
function examine(article: Article): Diagnostic[] {
  const where = article.source ?? article.id;
  const found: Diagnostic[] = damage(article.text, where).map((d) => ({ ...d, article: article.id }));
  if (article.published === undefined) {
    const message = `${where} states no publication date, so relative dates ("Thursday", "last year") stay unresolved. Give one with --date YYYY-MM-DD, or as a first line "date YYYY-MM-DD".`;
    found.push({ code: 'no-publication-date', severity: 'warning', message, article: article.id });
  }
  if (!article.blocks.some((block) => /^(?:headline|heading|paragraph|caption|quote)$/.test(block.kind))) {
    const message = `${where} has no sentences: all of it is dates, bylines and credits. Give the article's text.`;
    found.push({ code: 'no-sentences', severity: 'error', message, article: article.id });
  }
  const language = otherLanguage(article.text);
  if (language !== undefined) {
    const message = `${where} is not in English (it looks like ${language}); only English can be read. Give a translation.`;
    found.push({ code: 'not-english', severity: 'error', message, article: article.id });
  }
  return found;
}
