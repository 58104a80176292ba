import { describe, expect, it } from 'vitest';
import { mentions, named, resolve } from '../support/resolved.ts';

describe('a surname', () => {
  const sentences = (before: string) => `
    Goran Goran PROPN 3 nsubj
    Zubek Zubek PROPN 1 flat
    left leave VERB 0 root
    his his PRON 5 nmod:poss
    ${before} NOUN 3 obj
    , , PUNCT 7 punct
    Mirela Mirela PROPN 5 appos
    Zubek Zubek PROPN 7 flat

    Zubek Zubek PROPN 2 nsubj
    slept sleep VERB 0 root`;

  it('is that of whom the text tells, not of a relative named since', () => {
    const seen = (before: string) =>
      resolve(
        sentences(before),
        ['Goran Zubek', 'Person'],
        ['Mirela Zubek', 'Person'],
        ['(?<!Goran |Mirela )Zubek', 'Person'],
      );
    expect(mentions(seen('wife wife'), 'Goran Zubek')).toContain('Zubek');
    expect(mentions(seen('rival rival'), 'Mirela Zubek')).toContain('Zubek');
  });

  it('is that of whose relative another is', () => {
    const trees = `
      Jana Jana PROPN 4 nsubj
      was be AUX 4 cop
      the the DET 4 det
      wife wife NOUN 0 root
      of of ADP 6 case
      Goran Goran PROPN 4 nmod
      Zubek Zubek PROPN 6 flat

      Zubek Zubek PROPN 2 nsubj
      slept sleep VERB 0 root

      Mirela Mirela PROPN 3 nsubj
      Zubek Zubek PROPN 1 flat
      left leave VERB 0 root`;
    const seen = resolve(
      trees,
      ['Jana', 'Person'],
      ['Goran Zubek', 'Person'],
      ['(?<!Goran |Mirela )Zubek', 'Person'],
      ['Mirela Zubek', 'Person'],
    );
    expect(mentions(seen, 'Goran Zubek')).toContain('Zubek');
  });

  it('makes a person of the full name that was taken for a place', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      left leave VERB 0 root
      Kithur Kithur PROPN 2 obj
      Zubek Zubek PROPN 3 flat

      Zubek Zubek PROPN 2 nsubj
      slept sleep VERB 0 root`;
    const seen = resolve(trees, ['Roe', 'Person'], ['Kithur Zubek', 'Place'], ['(?<!Kithur )Zubek', 'Person']);
    expect(named(seen)).toContain('Person Kithur Zubek [Zubek]');
  });
});

describe('"who" after a body', () => {
  it('is the person that the phrase with the body belongs to', () => {
    const trees = `
      the the DET 2 det
      owner owner NOUN 8 nsubj
      of of ADP 4 case
      Acme Acme PROPN 2 nmod
      , , PUNCT 7 punct
      who who PRON 7 nsubj
      fled flee VERB 4 acl:relcl
      spoke speak VERB 0 root`;
    const seen = resolve(trees, ['Acme', 'Organization']);
    expect(mentions(seen, 'Acme')).toEqual(['Acme']);
    const who = seen.mentions.find((m) => m.kind === 'pronoun')!;
    expect(seen.entities[who.entity]!.description).toBe('owner');
  });
});
