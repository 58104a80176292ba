import { describe, expect, it } from 'vitest';
import { compareReadings, readTreebank, TREEBANK_MEASURES } from '../../scripts/score/treebank.ts';

const row = (...cells: (string | number)[]): string => {
  const [id, form, lemma, upos, head, relation, misc = '_'] = cells;
  return [id, form, lemma, upos, '_', '_', head, relation, '_', misc].join('\t');
};
const CONLLU = [
  '# newpar',
  '# text = They don’t leave.',
  row(1, 'They', 'they', 'PRON', 4, 'nsubj'),
  row('2-3', 'don’t', '_', '_', '_', '_'),
  row(2, 'do', 'do', 'AUX', 4, 'aux'),
  row(3, 'n’t', 'not', 'PART', 4, 'advmod'),
  row(4, 'leave', 'leave', 'VERB', 0, 'root', 'SpaceAfter=No'),
  row(5, '.', '.', 'PUNCT', 4, 'punct'),
  '',
  '# text = Why?',
  row(1, 'Why', 'why', 'ADV', 0, 'root', 'SpaceAfter=No'),
  row(2, '?', '?', 'PUNCT', 1, 'punct'),
  '',
].join('\n');
const [gold] = readTreebank(CONLLU);

describe('a treebank', () => {
  it('is running text with the places of its words, those of a contraction apart', () => {
    expect(gold!.text).toBe('They don’t leave. Why? ');
    expect(gold!.sentences.flat().map(({ start, end }) => gold!.text.slice(start, end))).toEqual([
      'They',
      'do',
      'n’t',
      'leave',
      '.',
      'Why',
      '?',
    ]);
  });

  it('agrees with itself in everything', () => {
    const counts = compareReadings(gold!, gold!);
    for (const measure of TREEBANK_MEASURES) expect(counts[measure].hits, measure).toBe(counts[measure].gold);
  });

  it('misses what hangs on a head that was not found, and finds the rest', () => {
    const others = gold!.sentences.map((words) => words.filter(({ lemma }) => lemma !== 'leave'));
    const counts = compareReadings(gold!, { text: gold!.text, sentences: others });
    expect(counts.words).toEqual({ hits: 6, gold: 7, found: 6 });
    expect(counts.sentences.hits).toBe(2);
  });

  it('counts relations without their subtypes, and heads apart', () => {
    const others = gold!.sentences.map((words) => words.map((word) => ({ ...word, relation: `${word.relation}:x` })));
    expect(compareReadings(gold!, { text: gold!.text, sentences: others }).LAS.hits).toBe(7);
    const wrong = gold!.sentences.map((words) => words.map((word) => ({ ...word, relation: 'dep' })));
    const counts = compareReadings(gold!, { text: gold!.text, sentences: wrong });
    expect([counts.UAS.hits, counts.LAS.hits]).toEqual([7, 0]);
  });
});
