import { describe, expect, it } from 'vitest';
import { named, resolve } from '../support/resolved.ts';

describe('a name', () => {
  it('after what dealers are called is a firm’s, unless it begins with a given name', () => {
    const trees = `
      The the DET 2 det
      broker broker NOUN 5 nsubj
      Zubber zubber PROPN 2 appos
      Mok Mok PROPN 3 flat
      left leave VERB 0 root`;
    expect(named(resolve(trees, ['Zubber Mok', 'Other']))).toEqual(['Organization Zubber Mok']);
    const person = trees.replace('Zubber zubber', 'Maria Maria');
    expect(named(resolve(person, ['Maria Mok', 'Person']))).toEqual(['Person Maria Mok']);
  });

  it('after "opposition" or "far-right" is a party’s', () => {
    const trees = `
      The the DET 5 det
      far far ADV 4 advmod
      - - PUNCT 4 punct
      right right ADJ 5 amod
      List list PROPN 7 nsubj
      Zubland Zubland PROPN 5 flat
      won win VERB 0 root`;
    expect(named(resolve(trees, ['List Zubland', 'Person']))).toEqual(['Organization List Zubland']);
  });

  it('with a body’s word before what it is about is a body’s, as are sites and followers', () => {
    const body = `
      The the DET 3 det
      Zub Zub PROPN 3 compound
      Council council PROPN 6 nsubj
      on on ADP 5 case
      Reform reform PROPN 3 nmod
      left leave VERB 0 root`;
    expect(named(resolve(body, ['Zub Council on Reform', 'Other']))).toEqual(['Organization Zub Council on Reform']);
    const alone = (name: string) => `
      ${name} ${name} PROPN 2 nsubj
      left leave VERB 0 root`;
    expect(named(resolve(alone('Zubnews.com'), ['Zubnews.com', 'Other']))).toEqual(['Organization Zubnews.com']);
    expect(named(resolve(alone('Zubarist'), ['Zubarist', 'Other']))).toEqual(['Other Zubarist']);
    expect(named(resolve(alone('Zubarists'), ['Zubarists', 'Other']))).toEqual(['Organization Zubarists']);
  });

  it('is parted from the state before a body’s initials', () => {
    const trees = `
      The the DET 3 det
      US US PROPN 3 compound
      FBI FBI PROPN 4 nsubj
      left leave VERB 0 root`;
    expect(named(resolve(trees, ['US FBI', 'Organization']))).toEqual(['Place United States [US]', 'Organization FBI']);
  });

  it('that is known keeps the place that it ends in', () => {
    const trees = `
      Organization organization PROPN 8 nsubj
      for for ADP 3 case
      Security security PROPN 1 nmod
      and and CCONJ 5 cc
      Co-operation co-operation PROPN 3 conj
      in in ADP 7 case
      Europe Europe PROPN 1 nmod
      left leave VERB 0 root`;
    const whole = 'Organization for Security and Co-operation in Europe';
    expect(named(resolve(trees, [whole, 'Organization']))).toEqual([`Organization ${whole}`]);
  });

  it('of a hospital is no person’s, though it begins with a given name', () => {
    const trees = `
      Maria Maria PROPN 2 compound
      Hospital hospital PROPN 3 nsubj
      closed close VERB 0 root`;
    expect(named(resolve(trees, ['Maria Hospital', 'Organization']))).toEqual(['Organization Maria Hospital']);
  });

  it('of a continent may be an adjective', () => {
    const trees = `
      European European ADJ 2 amod
      makers maker NOUN 3 nsubj
      grew grow VERB 0 root`;
    expect(named(resolve(trees, ['European', 'Place', 'demonym']))).toEqual(['Place Europe [European]']);
  });
});
