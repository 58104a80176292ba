import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findQuotes } from '../../src/annotate/quotes.ts';
import type { EntityType, QuoteSpan, Sentence, Token } from '../../src/core/annotation.ts';
import type { Block, BlockKind } from '../../src/core/article.ts';
import type { Entity, EntityMention, ResolvedDocument } from '../../src/core/entity.ts';
import { GAZETTEER_FILES, type Gazetteer, type GazetteerData } from '../../src/core/gazetteer.ts';
import { loadGazetteer } from '../../src/resolve/gazetteer.ts';

/** What a name or description in the text means: every word of `words` in the article is a mention of it. */
export interface Meant {
  readonly words: readonly string[];
  readonly type?: EntityType;
  readonly name?: string;
  readonly description?: string;
  readonly classes?: readonly string[];
  /** Key in the gazetteer. */
  readonly place?: string;
}

/**
 * A resolved document from trees written by hand. Each sentence has one word a line: `form lemma UPOS head deprel`, with
 * `head` the number of the governing word (1 is the first, 0 the root) and `XPOS` last where it matters (NNS is plural). A line `¶` or
 * `¶ quote` before a sentence opens a block. Words are joined by blanks, but for the marks that stand close.
 */
export function parsed(trees: string, meant: readonly Meant[]): ResolvedDocument {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const blocks: { kind: BlockKind; start: number; end: number }[] = [];
  let text = '';
  for (const chunk of trees.trim().split(/\n\s*\n/)) {
    const lines = chunk.split('\n').map((line) => line.trim());
    const opening = lines[0]!.startsWith('¶') ? lines.shift() : undefined;
    if (opening !== undefined || blocks.length === 0) {
      if (text) text += '\n\n';
      blocks.push({
        kind: (opening?.slice(1).trim() || 'paragraph') as BlockKind,
        start: text.length,
        end: text.length,
      });
    }
    const block = blocks.at(-1)!;
    const first = tokens.length;
    let begin = -1;
    for (const line of lines) {
      const [form, lemma, upos, head, deprel, xpos] = line.split(/\s+/) as [
        string,
        string,
        string,
        string,
        string,
        string?,
      ];
      if (text.length > block.start && !closeTo(text, form)) text += ' ';
      if (begin < 0) begin = text.length;
      const start = text.length;
      text += form;
      tokens.push({
        index: tokens.length,
        form,
        lemma,
        upos,
        xpos: xpos ?? upos,
        feats: xpos && /^NNP?S$/.test(xpos) ? { Number: 'Plur' } : {},
        head: head === '0' ? -1 : first + Number(head) - 1,
        deprel,
        sentence: sentences.length,
        start,
        end: text.length,
      });
    }
    const root = tokens.findIndex((t) => t.index >= first && t.head < 0);
    sentences.push({
      index: sentences.length,
      first,
      endToken: tokens.length,
      root,
      block: block.kind,
      start: begin,
      end: text.length,
    });
    block.end = text.length;
  }
  const article = { id: 'test', text, blocks: blocks as Block[] };
  const entities = meant.map(
    ({ type, name, description, classes, place }, index): Entity => ({
      index,
      type: type ?? 'Person',
      classes: classes ?? [],
      aliases: [],
      sameAs: [],
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
      ...(place !== undefined && { place }),
    }),
  );
  const mentions = meant.flatMap(({ words, name }, entity) =>
    tokens
      .filter((t) => words.includes(t.form))
      .map(
        (t): EntityMention => ({
          kind: t.upos === 'PRON' ? 'pronoun' : name === undefined ? 'nominal' : 'name',
          first: t.index,
          endToken: t.index + 1,
          head: t.index,
          entity,
          score: 1,
          start: t.start,
          end: t.end,
        }),
      ),
  );
  const quotes: readonly QuoteSpan[] = findQuotes(article);
  return { article, sentences, tokens, names: [], times: [], quotes, diagnostics: [], entities, mentions };
}

const closeTo = (text: string, form: string): boolean =>
  /^[.,:;?!…”)]$/u.test(form) || /[“(]$/u.test(text) || form === "'s";

/** The gazetteer that newsgraph ships. */
export function shippedGazetteer(): Gazetteer {
  const folder = join(import.meta.dirname, '..', '..', 'data', 'gazetteers');
  const parts = Object.entries(GAZETTEER_FILES).map(([part, file]) => [
    part,
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  ]);
  return loadGazetteer(Object.fromEntries(parts) as GazetteerData);
}
