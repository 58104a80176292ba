import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { type Diagnostic, NewsgraphError } from '../core/diagnostic.ts';
import { compose, type Metadata, type Part } from './compose.ts';
import { metadataOf } from './html-metadata.ts';
import { partsOf } from './html-parts.ts';
import type { HtmlParser, Reader, Reading, ReadOptions, Source } from './reader.ts';

/** A page with less text than this in its main part has no article. */
const SHORTEST = 140;
const START =
  /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|header|div|p|h[1-6]|meta|title|span|table|center|link|script|style)\b/i;

/** A web page: its main text, with the metadata of JSON-LD, OpenGraph and `<time>`. */
export const html: Reader = {
  name: 'html',
  accepts: ({ text, mediaType }) => {
    if (START.test(text.slice(0, 4000))) return true;
    return (
      mediaType !== undefined && /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType) && /<\/?[a-z]/i.test(text)
    );
  },
  read: readHtml,
};

function readHtml(source: Source, options: ReadOptions): Reading {
  const where = source.name ?? source.url ?? 'The page';
  const document = parsePage(source.text, options.parseHtml ?? parseWithLinkedom, where);
  const { metadata, articleBody, diagnostics } = metadataOf(document, source.url, where);
  const { parts, title } = mainParts(document, where);
  const body = parts.reduce((sum, part) => sum + part.text.length, 0) >= SHORTEST ? parts : bodyParts(articleBody);
  if (body.length === 0) return { drafts: [], diagnostics: [...diagnostics, noMainText(where)] };
  const headline = metadata.headline ?? title;
  const complete: Metadata = { ...metadata, ...(headline && { headline }) };
  return { drafts: [compose(complete, body)], diagnostics };
}

/** The parts of a fragment of HTML, as some JSON has it for a text. */
export function partsOfFragment(fragment: string, parse: HtmlParser = parseWithLinkedom): Part[] {
  return partsOf(parsePage(fragment, parse, 'The text').body);
}

/** linkedom's smallest build: a DOM without scripts, in any runtime. */
function parseWithLinkedom(page: string): Document {
  return parseHTML(page).document;
}

const HEAD_ELEMENTS = /^(?:title|meta|link|script|style|base|noscript|template)$/i;

/** The page's document, with all that does not belong in its head in its body, as an unclosed head leaves it elsewhere. */
function parsePage(page: string, parse: HtmlParser, where: string): Document {
  const whole = /<html[\s>]/i.test(page) ? page : `<!doctype html><html><head></head><body>${page}</body></html>`;
  try {
    const document = parse(whole);
    const { body, head } = document;
    const strays = [...head.childNodes].filter((node) => !HEAD_ELEMENTS.test(node.nodeName));
    const others = [...document.documentElement.childNodes].filter((node) => node !== body && node !== head);
    for (const node of [...strays, ...others]) if (node.textContent?.trim()) body.append(node);
    return document;
  } catch (cause) {
    throw unreadable(where, cause);
  }
}

function mainParts(document: Document, where: string): { readonly parts: readonly Part[]; readonly title?: string } {
  if (!document.body.textContent?.trim()) return { parts: [] };
  try {
    const found = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true }).parse();
    if (!found?.content) return { parts: [] };
    const title = found.title?.trim();
    return { parts: partsOf(found.content), ...(title && { title }) };
  } catch (cause) {
    throw unreadable(where, cause);
  }
}

function bodyParts(articleBody: string | undefined): Part[] {
  if (articleBody === undefined || articleBody.length < SHORTEST) return [];
  return [{ text: articleBody }];
}

function unreadable(where: string, cause: unknown): NewsgraphError {
  const remedy = 'Save the page again from a browser, or give its text.';
  return new NewsgraphError('unreadable-html', `${where} cannot be read as HTML.`, remedy, { cause });
}

function noMainText(where: string): Diagnostic {
  const message = `${where} has no main text: it may be a list of links, or a page filled by scripts. Save the article's own page from a browser, or give its text.`;
  return { code: 'no-main-text', severity: 'error', message };
}
