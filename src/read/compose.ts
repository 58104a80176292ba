import type { BlockKind } from '../core/article.ts';
import { isoDate } from './date.ts';
import { layOut, type Piece } from './layout.ts';
import { paragraphsOf } from './paragraph.ts';
import type { Draft } from './reader.ts';

/** A stretch of text in the order of the article; a part without a kind may hold several paragraphs. */
export interface Part {
  readonly text: string;
  readonly kind?: BlockKind;
  readonly mark?: '#' | '>' | '-';
}

/** What an input says about its article beside the text. */
export interface Metadata {
  readonly headline?: string;
  readonly published?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly credits?: readonly string[];
  readonly language?: string;
}

const GAP = '\n\n';

/** An article whose text is its headline and its parts, one empty line between them; metadata win over what the text says. */
export function compose(metadata: Metadata, parts: readonly Part[]): Draft {
  const pieces: Piece[] = [];
  let text = '';
  for (const part of withHeadline(metadata.headline, parts).map((part) => withByline(part, metadata.authors ?? []))) {
    if (text !== '') text += GAP;
    pieces.push(...piecesOf(part, text.length));
    text += part.text;
  }
  const layout = layOut(text, pieces);
  const { url, publisher, language } = metadata;
  const headline = metadata.headline ?? layout.headline;
  const published = metadata.published ?? layout.published ?? dateOfUrl(url);
  const authors = metadata.authors?.length ? metadata.authors : layout.authors;
  const credits = [...new Set([...layout.credits, ...(metadata.credits ?? [])])];
  return {
    text,
    blocks: layout.blocks,
    ...(headline !== undefined && { headline }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(authors.length > 0 && { authors }),
    ...(language !== undefined && { language }),
    ...(credits.length > 0 && { credits }),
  };
}

/** The parts with the headline first, once, whether or not they begin with it. */
function withHeadline(headline: string | undefined, parts: readonly Part[]): Part[] {
  if (headline === undefined) return [...parts];
  const head: Part = { text: headline, kind: 'headline' };
  const [first, ...rest] = parts;
  if (!first || !sameStart(first.text, headline)) return [head, ...parts];
  const remaining = first.text.trimStart().slice(headline.length).trimStart();
  return remaining === '' ? [head, ...rest] : [head, { ...first, text: remaining }, ...rest];
}

/** True where the text is the headline, or has it as its first line. */
function sameStart(text: string, headline: string): boolean {
  const line = text.trimStart();
  const length = headline.length;
  return (
    line.slice(0, length).toLowerCase() === headline.toLowerCase() && /^(?:[^\S\n]*(?:\n|$))/.test(line.slice(length))
  );
}

/** A part that is an author's name and nothing else is a byline. */
function withByline(part: Part, authors: readonly string[]): Part {
  return authors.some((author) => author.toLowerCase() === part.text.trim().toLowerCase())
    ? { ...part, kind: 'byline' }
    : part;
}

function piecesOf(part: Part, offset: number): Piece[] {
  if (part.kind) return [{ start: offset, end: offset + part.text.length, kind: part.kind }];
  return paragraphsOf(part.text).map((paragraph) => ({
    ...paragraph,
    ...(part.mark && { mark: part.mark }),
    start: paragraph.start + offset,
    end: paragraph.end + offset,
  }));
}

/** `/2024/05/17/` in a path, as newspapers write the day of publication. */
function dateOfUrl(url: string | undefined): string | undefined {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url ?? '');
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}
