import { describe, expect, it } from 'vitest';
import { readPassives } from '../../src/annotate/passives.ts';
import { parsed } from '../support/parsed.ts';

/** The relation of the first word when the passives are read; all verbs are past tenses. */
function subjectIn(trees: string): string {
  const tokens = parsed(trees, []).tokens.map((t) => (t.upos === 'VERB' ? { ...t, xpos: 'VBD' } : t));
  return readPassives(tokens)[0]!.deprel;
}

describe('a headline', () => {
  it('without an object says what was done to its subject', () => {
    expect(
      subjectIn(`
        Man man NOUN 2 nsubj
        arrested arrest VERB 0 root
        over over ADP 4 case
        theft theft NOUN 2 obl`),
    ).toBe('nsubj:pass');
  });

  it('with an amount for its object does too', () => {
    expect(
      subjectIn(`
        Bank bank NOUN 2 nsubj
        fined fine VERB 0 root
        $ $ SYM 2 obj
        2 2 NUM 3 nummod`),
    ).toBe('nsubj:pass');
  });

  it.each([
    ['an object', 'Bomb bomb NOUN 2 nsubj\nkilled kill VERB 0 root\n12 12 NUM 2 obj'],
    [
      'an object that two verbs share',
      'Police police NOUN 2 nsubj\narrested arrest VERB 0 root\nand and CCONJ 4 cc\njailed jail VERB 2 conj\nthem they PRON 4 obj',
    ],
    ['an aim', 'Rebels rebel NOUN 2 nsubj\nshot shoot VERB 0 root\nat at ADP 4 case\nbuses bus NOUN 2 obl'],
    ['a verb that needs no object', 'Talks talk NOUN 2 nsubj\nended end VERB 0 root'],
  ])('with %s says what its subject did', (_, trees) => {
    expect(subjectIn(trees)).toBe('nsubj');
  });

  it('is left as it is where an article stands before the subject', () => {
    const trees = `
      The the DET 2 det
      police police NOUN 3 nsubj
      arrested arrest VERB 0 root`;
    const tokens = parsed(trees, []).tokens.map((t) => (t.upos === 'VERB' ? { ...t, xpos: 'VBD' } : t));
    expect(readPassives(tokens)).toEqual(tokens);
  });
});
