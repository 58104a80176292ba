import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../src/annotate/annotate.ts';
import type { Article, Block } from '../../src/core/article.ts';
import { loadModel } from '../../src/platform/node/model.ts';

const article = (blocks: readonly [Block['kind'], string][]): Article => {
  let text = '';
  const placed = blocks.map(([kind, content]): Block => {
    const start = text.length;
    text += `${content}\n\n`;
    return { kind, start, end: start + content.length };
  });
  return { id: 'test', text, blocks: placed };
};

const annotate = createAnnotator(await loadModel());

describe('an article read with the shipped model', async () => {
  const source = article([
    ['headline', 'Norwegian minister visits Lima'],
    ['byline', 'By Ann Reporter'],
    ['paragraph', 'Foreign Minister Ine Holm met President Luis Prado in Lima on Monday. "We signed it," Holm said.'],
  ]);
  const document = await annotate(source);
  const textOf = ({ start, end }: { start: number; end: number }) => source.text.slice(start, end);

  it('has sentences in the blocks that hold them', () => {
    expect(document.sentences.map(textOf)).toEqual([
      'Norwegian minister visits Lima',
      'By Ann Reporter',
      'Foreign Minister Ine Holm met President Luis Prado in Lima on Monday.',
      '"We signed it," Holm said.',
    ]);
  });

  it('has a tree with one root for each sentence', () => {
    for (const { first, endToken, root } of document.sentences) {
      const tokens = document.tokens.slice(first, endToken);
      expect(tokens.filter(({ head }) => head === -1).map(({ index }) => index)).toEqual([root]);
      for (const token of tokens) {
        let node = token.index;
        for (let steps = 0; steps < tokens.length && node !== root; steps++) node = document.tokens[node]!.head;
        expect(node).toBe(root);
      }
    }
  });

  it('finds the subject of the verb', () => {
    const met = document.tokens.find(({ form }) => form === 'met')!;
    expect(met).toMatchObject({ lemma: 'meet', upos: 'VERB', head: -1, deprel: 'root' });
    const subject = document.tokens.find(({ head, deprel }) => head === met.index && deprel === 'nsubj');
    expect(['Minister', 'Ine', 'Holm']).toContain(subject?.form);
  });

  it('finds the names with their types', () => {
    expect(document.names.map((name) => `${textOf(name)} ${name.type}`)).toEqual([
      'Norwegian Place',
      'Lima Place',
      'Ann Reporter Person',
      'Ine Holm Person',
      'Luis Prado Person',
      'Lima Place',
      'Holm Person',
    ]);
  });

  it('takes nothing but names from a byline', () => {
    const byline = document.tokens.filter(({ sentence }) => document.sentences[sentence]!.block === 'byline');
    expect(byline.map(({ form, upos, head }) => [form, upos, head])).toEqual([
      ['By', 'X', -1],
      ['Ann', 'X', 4],
      ['Reporter', 'X', 4],
    ]);
  });

  it('has the quotation', () => {
    expect(document.quotes.map(textOf)).toEqual(['We signed it,']);
  });

  it('is the same every time, and sentence by sentence whatever the batches', async () => {
    expect(await annotate(source)).toEqual(document);
    const small = createAnnotator(await loadModel(), { batchSubwords: 1 });
    const again = await small(source);
    expect(again.tokens.map(({ head, deprel, upos }) => [head, deprel, upos])).toEqual(
      document.tokens.map(({ head, deprel, upos }) => [head, deprel, upos]),
    );
  });
});

describe('hard articles', () => {
  it('without sentences and names are read as nothing', async () => {
    const empty = await annotate(article([['dateline', 'Friday, 4 May 2012']]));
    expect(empty).toMatchObject({ sentences: [], tokens: [], names: [], quotes: [], diagnostics: [] });
  });

  it('with a sentence beyond the encoder say so and keep every word', async () => {
    const words = Array.from({ length: 700 }, (_, i) => (i % 7 === 0 ? 'Iraq' : 'and'));
    const long = await annotate(article([['paragraph', words.join(' ')]]));
    expect(long.tokens).toHaveLength(700);
    expect(long.diagnostics.map(({ code }) => code)).toEqual(['window-split']);
  });
});

describe('the model', () => {
  it('is loaded once', () => {
    expect(loadModel()).toBe(loadModel());
  });

  it('that is not there is named with a remedy', async () => {
    await expect(loadModel('/no/such/directory')).rejects.toMatchObject({
      code: 'model-missing',
      message: expect.stringContaining('directory'),
      remedy: expect.stringContaining('model.int8.onnx'),
    });
  });
});
