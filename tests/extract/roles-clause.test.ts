import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { ACME, DOE, ITALY, ROE, roles } from '../support/roles.ts';

describe('a title at the opening of a sentence', () => {
  it('is held by the subject behind "as" and a comma', () => {
    const trees = `
      As as ADP 2 case
      mayor mayor NOUN 7 obl
      of of ADP 4 case
      Italy Italy PROPN 2 nmod
      , , PUNCT 2 punct
      Roe Roe PROPN 7 nsubj
      cut cut VERB 0 root
      taxes tax NOUN 7 obj`;
    expect(roles(trees, [ROE, ITALY])).toEqual(['Jane Roe | mayor | Italy | current']);
  });

  it('is held by the subject of whom it says what that is by training', () => {
    const trees = `
      An a DET 2 det
      engineer engineer NOUN 7 obl
      by by ADP 4 case
      training training NOUN 2 nmod
      , , PUNCT 2 punct
      Roe Roe PROPN 7 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE])).toEqual(['Jane Roe | engineer | - | current']);
  });

  it('is that of nobody where a verb wants it for someone', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      ran run VERB 0 root
      for for ADP 4 case
      governor governor NOUN 2 obl
      of of ADP 6 case
      Italy Italy PROPN 4 nmod`;
    expect(roles(trees, [ROE, ITALY, { words: ['governor'], description: 'governor', type: 'Person' }])).toEqual([]);
  });
});

describe('titles in a row', () => {
  it('have one body as posts, but not as a profession and a post', () => {
    const trees = (first: string) => `
      Roe Roe PROPN 4 nsubj
      is be AUX 4 cop
      a a DET 4 det
      ${first} ${first} NOUN 0 root
      and and CCONJ 6 cc
      owner owner NOUN 4 conj
      of of ADP 8 case
      Acme Acme PROPN 6 nmod`;
    expect(roles(trees('founder'), [ROE, ACME])[0]).toBe('Jane Roe | founder | Acme | current');
    expect(roles(trees('singer'), [ROE, ACME])[0]).toBe('Jane Roe | singer | - | current');
  });

  it('have the copula and the subject of the first', () => {
    const trees = `
      Roe Roe PROPN 4 nsubj
      was be AUX 4 cop
      a a DET 4 det
      father father NOUN 0 root
      , , PUNCT 7 punct
      a a DET 7 det
      teacher teacher NOUN 4 conj
      and and CCONJ 10 cc
      the the DET 10 det
      mayor mayor NOUN 4 conj
      of of ADP 12 case
      Italy Italy PROPN 10 nmod`;
    expect(roles(trees, [ROE, ITALY])).toEqual([
      'Jane Roe | teacher | - | current',
      'Jane Roe | mayor | Italy | current',
    ]);
  });

  it('are of one person with the years of each between them, and each of its own body', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      served serve VERB 0 root
      as as ADP 4 case
      mayor mayor NOUN 2 obl
      of of ADP 6 case
      Italy Italy PROPN 4 nmod
      from from ADP 8 case
      2004 2004 NUM 2 obl
      to to ADP 10 case
      2008 2008 NUM 8 nmod
      , , PUNCT 12 punct
      director director NOUN 1 appos
      from from ADP 14 case
      2008 2008 NUM 12 nmod
      and and CCONJ 16 cc
      trustee trustee NOUN 2 conj
      of of ADP 18 case
      Acme Acme PROPN 16 nmod`;
    expect(roles(trees, [ROE, ITALY, ACME])).toEqual([
      'Jane Roe | mayor | Italy | current',
      'Jane Roe | director | - | current',
      'Jane Roe | trustee | Acme | current',
    ]);
  });
});

describe('a verb that takes a post', () => {
  it('makes it a former one', () => {
    const trees = `
      Roe Roe PROPN 3 nsubj:pass
      was be AUX 3 aux:pass
      fired fire VERB 0 root
      as as ADP 5 case
      director director NOUN 3 obl
      of of ADP 7 case
      Acme Acme PROPN 5 nmod`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | director | Acme | former']);
  });

  it('leaves it to whoever has still to give it up', () => {
    const trees = `
      Roe Roe PROPN 3 nsubj
      will will AUX 3 aux
      retire retire VERB 0 root
      as as ADP 5 case
      director director NOUN 3 obl
      of of ADP 7 case
      Acme Acme PROPN 5 nmod`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | director | Acme | current']);
  });
});

describe('a counterpart', () => {
  const SWEDISH: Meant = { words: ['Swedish'], name: 'Sweden', type: 'Place' };
  const TREES = (close: string) => `
    Swedish Swedish ADJ 2 amod
    Minister Minister PROPN 3 nmod:desc
    Roe Roe PROPN 4 nsubj
    met meet VERB 0 root
    her her PRON 7 nmod:poss
    Italian Italian ADJ 7 amod
    counterpart counterpart NOUN 4 obj
    ${close}`;

  it('has the post of the other, elsewhere', () => {
    const named = TREES(`, , PUNCT 9 punct
      Doe Doe PROPN 7 appos`);
    expect(roles(named, [ROE, DOE, ITALY, SWEDISH])).toEqual([
      'Jane Roe | Minister | Sweden | current',
      'John Doe | Minister | Italy | current',
    ]);
  });

  it('without a name has none', () => {
    const unnamed = TREES('there there ADV 4 advmod');
    expect(roles(unnamed, [ROE, ITALY, SWEDISH])).toEqual(['Jane Roe | Minister | Sweden | current']);
  });

  it('in time is a predecessor, who had the post', () => {
    const trees = `
      Swedish Swedish ADJ 2 amod
      Minister Minister PROPN 3 nmod:desc
      Roe Roe PROPN 4 nsubj
      left leave VERB 0 root

      her her PRON 2 nmod:poss
      predecessor predecessor NOUN 6 nsubj
      , , PUNCT 4 punct
      Doe Doe PROPN 2 appos
      , , PUNCT 2 punct
      left leave VERB 0 root`;
    const she: Meant = { words: ['Roe', 'her'], name: 'Jane Roe' };
    expect(roles(trees, [she, DOE, SWEDISH])).toEqual([
      'Jane Roe | Minister | Sweden | current',
      'John Doe | Minister | Sweden | former',
    ]);
  });
});

describe('the body of a title', () => {
  const GROUP: Meant = { words: ['Hands'], name: 'Hands', type: 'Organization' };

  it('is the group that the adjective of a place describes from afar', () => {
    const trees = `
      Roe Roe PROPN 11 nsubj
      , , PUNCT 4 punct
      the the DET 4 det
      leader leader NOUN 1 appos
      of of ADP 9 case
      the the DET 9 det
      Italian Italian ADJ 9 amod
      militant militant ADJ 9 amod
      group group NOUN 4 nmod
      Hands Hands PROPN 9 appos
      spoke speak VERB 0 root`;
    expect(roles(trees, [ROE, ITALY, GROUP])).toEqual(['Jane Roe | leader | Hands | current']);
  });

  it('is the subject before an "its" that nothing else explains', () => {
    const trees = `
      Hands Hands PROPN 2 nsubj
      won win VERB 0 root
      but but CCONJ 7 cc
      its its PRON 5 nmod:poss
      leader leader NOUN 7 nsubj
      Roe Roe PROPN 5 appos
      left leave VERB 2 conj`;
    expect(roles(trees, [ROE, GROUP])).toEqual(['Jane Roe | leader | Hands | current']);
  });

  it('is a former one of whoever had the post at the time', () => {
    const trees = `
      The the DET 2 det
      director director NOUN 11 nsubj
      of of ADP 4 case
      Hands Hands PROPN 2 nmod
      at at ADP 7 case
      the the DET 7 det
      time time NOUN 2 nmod
      , , PUNCT 9 punct
      Roe Roe PROPN 2 appos
      , , PUNCT 9 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, GROUP])).toEqual(['Jane Roe | director | Hands | former']);
  });

  it('is no state whose post somebody else has', () => {
    const trees = `
      Italian Italian ADJ 2 amod
      President President PROPN 3 nmod:desc
      Roe Roe PROPN 4 nsubj
      met meet VERB 0 root
      President President PROPN 6 nmod:desc
      Doe Doe PROPN 4 obj`;
    expect(roles(trees, [ROE, DOE, ITALY])).toEqual([
      'Jane Roe | President | Italy | current',
      'John Doe | President | - | current',
    ]);
  });
});
