import { describe, expect, it } from 'vitest';
import { named, resolve } from '../support/resolved.ts';

const told = (before: string, institution: string): string => `
  ${before}
  ${institution}
  met meet VERB 0 root`;

describe('an institution that a state has one of', () => {
  it('is named by what it is, with "the"', () => {
    const trees = `
      The the DET 3 det
      electoral electoral ADJ 3 amod
      commission commission NOUN 6 nsubj
      and and CCONJ 5 cc
      parliament parliament NOUN 3 conj
      met meet VERB 0 root`;
    expect(named(resolve(trees))).toEqual(['Organization electoral commission', 'Organization parliament']);
  });

  it('may be a ministry by its field, or the office of whoever heads it', () => {
    const trees = `
      The the DET 3 det
      water water NOUN 3 compound
      ministry ministry NOUN 4 nsubj
      told tell VERB 0 root
      the the DET 8 det
      prosecutor prosecutor NOUN 8 nmod:poss
      's 's PART 6 case
      office office NOUN 4 obj`;
    expect(named(resolve(trees))).toEqual(['Organization water ministry', "Organization prosecutor's office"]);
  });

  it('is the body of a post', () => {
    const trees = `
      A a DET 4 det
      central central ADJ 3 amod
      bank bank NOUN 4 compound
      governor governor NOUN 5 nsubj
      left leave VERB 0 root`;
    expect(named(resolve(trees))).toEqual(['Organization central bank']);
  });

  it('may be the police without more, where the text names no force', () => {
    const trees = `
      Zub Zub PROPN 2 compound
      Police police PROPN 3 nsubj
      left leave VERB 0 root

      Police police NOUN 2 nsubj
      denied deny VERB 0 root`;
    const [, denial] = trees.split(/\n\s*\n/u);
    expect(named(resolve(denial!))).toEqual(['Organization Police']);
    expect(named(resolve(trees, ['Zub Police', 'Organization']))).toEqual(['Organization Zub Police']);
  });

  it('is none after "a", nor in half of another compound', () => {
    const bank = 'central central ADJ 3 amod\nbank bank NOUN 4 nsubj';
    expect(named(resolve(told('A a DET 3 det', bank)))).toEqual([]);
    const trucks = 'army army NOUN 3 compound\ntrucks truck NOUN 4 nsubj';
    expect(named(resolve(told('The the DET 3 det', trucks)))).toEqual([]);
  });

  it('is one with the same in full', () => {
    const trees = `
      The the DET 3 det
      Zubian zubian ADJ 3 amod
      Army army PROPN 4 nsubj
      left leave VERB 0 root

      The the DET 2 det
      army army NOUN 3 nsubj
      denied deny VERB 0 root`;
    expect(named(resolve(trees, ['Zubian Army', 'Organization']))).toEqual(['Organization Zubian Army [army]']);
  });
});
