import type { Article, BlockKind } from '../../src/core/article.ts';
import { NewsgraphError } from '../../src/core/diagnostic.ts';
import { type ReadResult, readArticles } from '../../src/read/read.ts';
import type { ReadInput, ReadOptions } from '../../src/read/reader.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = (text: string, input: Partial<ReadInput> = {}, options: ReadOptions = {}): ReadResult =>
  readArticles({ bytes: utf8(text), name: 'report.txt', ...input }, options);

/** The only article of a text. */
export function article(text: string, input: Partial<ReadInput> = {}, options: ReadOptions = {}): Article {
  const { articles } = read(text, input, options);
  if (articles.length !== 1) throw new Error(`${articles.length} articles instead of one`);
  return articles[0]!;
}

/** Blocks as `kind: words`, for comparing. */
export const blocks = ({ text, blocks }: Article): string[] =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

export const words = (of: Article, kind: BlockKind): string[] =>
  of.blocks.filter((block) => block.kind === kind).map(({ start, end }) => of.text.slice(start, end));

export const codes = ({ diagnostics }: ReadResult): string[] => diagnostics.map(({ code }) => code);

/** The error that a reading throws. */
export function refusal(run: () => unknown): NewsgraphError {
  try {
    run();
  } catch (error) {
    if (error instanceof NewsgraphError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A paragraph of plain English news prose, for inputs that need a body. */
export const BODY =
  'The harbour authority of Port Ansgar said on Tuesday that it had closed the northern quay after a crane fell on two lorries, and that nobody had been hurt in the accident.';
