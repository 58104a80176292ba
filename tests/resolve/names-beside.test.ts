import { describe, expect, it } from 'vitest';
import { mentions, resolve } from '../support/resolved.ts';

describe('a noun with a name beside it', () => {
  it('is the one named right after it, whatever the tree makes of the two', () => {
    const trees = `
      The the DET 2 det
      airline airline NOUN 4 nsubj
      Zub Zub PROPN 4 nsubj
      closed close VERB 0 root`;
    expect(mentions(resolve(trees, ['Zub', 'Organization']), 'Zub')).toEqual(['The airline', 'Zub']);
  });

  it('is the one named before a sum that it is fined', () => {
    const trees = `
      Court court NOUN 2 nsubj
      fined fine VERB 0 root
      the the DET 4 det
      airline airline NOUN 2 obj
      Zub Zub PROPN 6 compound
      € € SYM 2 parataxis
      300 300 NUM 6 nummod`;
    expect(mentions(resolve(trees, ['Zub', 'Organization']), 'Zub')).toEqual(['the airline', 'Zub']);
  });

  it('is the one named after its complement, between commas', () => {
    const trees = `
      A a DET 2 det
      lawyer lawyer NOUN 9 nsubj
      for for ADP 4 case
      Mok Mok PROPN 2 nmod
      , , PUNCT 6 punct
      Ann Ann PROPN 4 appos
      Zub Zub PROPN 6 flat
      , , PUNCT 2 punct
      wept weep VERB 0 root`;
    const seen = resolve(trees, ['Mok', 'Person'], ['Ann Zub', 'Person']);
    expect(mentions(seen, 'Ann Zub')).toEqual(['A lawyer', 'Ann Zub']);
  });

  it('is the one named after the last of two posts', () => {
    const trees = `
      The the DET 2 det
      founder founder NOUN 11 nsubj
      and and CCONJ 4 cc
      manager manager NOUN 2 conj
      of of ADP 6 case
      Mok Mok PROPN 2 nmod
      , , PUNCT 8 punct
      Ann Ann PROPN 6 appos
      Zub Zub PROPN 8 flat
      , , PUNCT 2 punct
      wept weep VERB 0 root`;
    const seen = resolve(trees, ['Mok', 'Organization'], ['Ann Zub', 'Person']);
    expect(mentions(seen, 'Ann Zub')).toContain('The founder');
  });

  it('is not the first of a list', () => {
    const trees = `
      The the DET 2 det
      lawyer lawyer NOUN 8 nsubj
      , , PUNCT 4 punct
      Zub Zub PROPN 2 conj
      , , PUNCT 6 punct
      and and CCONJ 7 cc
      Mok Mok PROPN 2 conj
      wept weep VERB 0 root`;
    const seen = resolve(trees, ['Zub', 'Person'], ['Mok', 'Person']);
    expect(mentions(seen, 'Zub')).toEqual(['Zub']);
  });

  it('is not the owner of what is named', () => {
    const trees = `
      The the DET 2 det
      company company NOUN 4 nmod:poss
      's 's PART 2 case
      president president NOUN 8 nsubj
      , , PUNCT 6 punct
      Zub Zub PROPN 4 appos
      , , PUNCT 6 punct
      wept weep VERB 0 root`;
    expect(mentions(resolve(trees, ['Zub', 'Person']), 'Zub')).toEqual(["The company's president", 'Zub']);
  });

  it('is not whoever does something to it', () => {
    const trees = `
      The the DET 2 det
      lawyer lawyer NOUN 5 nsubj
      Zub Zub PROPN 4 nsubj
      hired hire VERB 2 acl:relcl
      wept weep VERB 0 root`;
    expect(mentions(resolve(trees, ['Zub', 'Organization']), 'Zub')).toEqual(['Zub']);
  });
});

describe('someone whom the story names only further on', () => {
  const story = (rest: string) => `
      Student student NOUN 2 nsubj
      arrested arrest VERB 0 root
      ${rest}`;
  const ann = `
      Ann Ann PROPN 3 nsubj
      Zub Zub PROPN 1 flat
      wept weep VERB 0 root`;
  const isStudent = (name: string) => `
      ${name} ${name} PROPN 4 nsubj
      is be AUX 4 cop
      a a DET 4 det
      student student NOUN 0 root`;

  it('is the only one whom it calls so', () => {
    const seen = resolve(story(`${ann}\n${isStudent('Mok')}`), ['Ann Zub', 'Person'], ['Mok', 'Person']);
    expect(mentions(seen, 'Mok')).toContain('Student');
  });

  it('is nobody in particular where it calls two so', () => {
    const two = story(`${isStudent('Zub')}\n${isStudent('Mok')}`);
    const seen = resolve(two, ['Zub', 'Person'], ['Mok', 'Person']);
    expect([...mentions(seen, 'Zub'), ...mentions(seen, 'Mok')]).not.toContain('Student');
  });

  it('is the one whom the story is about, where it calls nobody so', () => {
    const woman = `
      Woman woman NOUN 2 nsubj
      arrested arrest VERB 0 root`;
    const about = `${woman}\n${ann}\n${ann}\n${ann}`;
    expect(mentions(resolve(about, ['Ann Zub', 'Person']), 'Ann Zub')).toContain('Woman');
    expect(mentions(resolve(`${woman}\n${ann}`, ['Ann Zub', 'Person']), 'Ann Zub')).not.toContain('Woman');
  });
});
