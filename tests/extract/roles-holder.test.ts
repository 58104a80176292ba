import { describe, expect, it } from 'vitest';
import { ACME, DOE, ITALY, ROE, roles } from '../support/roles.ts';

describe('a title that is the subject', () => {
  const TREES = (named: string) => `
    The the DET 2 det
    president president NOUN 6 nsubj
    of of ADP 4 case
    Acme Acme PROPN 2 nmod
    is be AUX 6 cop
    ${named}`;

  it('is held by whoever it is said to be', () => {
    expect(roles(TREES('Roe Roe PROPN 0 root'), [ROE, ACME])).toEqual(['Jane Roe | president | Acme | current']);
  });

  it('is held by no one beside something else', () => {
    const trees = `${TREES('friend friend NOUN 0 root')}
      of of ADP 8 case
      Roe Roe PROPN 6 nmod`;
    expect(roles(trees, [ROE, ACME])).toEqual([]);
  });
});

describe('two titles before a name', () => {
  it('are an office and a rank', () => {
    const trees = `
      Italian Italian ADJ 2 amod
      President President PROPN 3 compound
      General General PROPN 4 nmod:desc
      Roe Roe PROPN 5 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ITALY])).toEqual([
      'Jane Roe | President | Italy | current',
      'Jane Roe | General | - | current',
    ]);
  });

  it('may have a comma between them', () => {
    const trees = `
      The the DET 2 det
      commander commander NOUN 9 nsubj
      of of ADP 4 case
      Acme Acme PROPN 2 nmod
      , , PUNCT 7 punct
      General General PROPN 7 nmod:desc
      Roe Roe PROPN 2 appos
      , , PUNCT 2 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual([
      'Jane Roe | commander | Acme | current',
      'Jane Roe | General | - | current',
    ]);
  });

  it('are those of two persons where both are offices', () => {
    const trees = `
      The the DET 2 det
      chairman chairman NOUN 8 nsubj
      of of ADP 4 case
      Acme Acme PROPN 2 nmod
      , , PUNCT 7 punct
      Minister Minister PROPN 7 nmod:desc
      Roe Roe PROPN 2 conj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).not.toContain('Jane Roe | chairman | Acme | current');
  });
});

describe('a title to or for someone with a title', () => {
  it('leaves that one theirs', () => {
    const trees = `
      Doe Doe PROPN 9 nsubj
      , , PUNCT 4 punct
      an a DET 4 det
      aide aide NOUN 1 appos
      to to ADP 7 case
      President President PROPN 7 nmod:desc
      Roe Roe PROPN 4 nmod
      , , PUNCT 1 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, DOE])).toEqual(['John Doe | aide | - | current', 'Jane Roe | President | - | current']);
  });

  it('is not of the state that the other is of', () => {
    const trees = `
      Doe Doe PROPN 11 nsubj
      , , PUNCT 4 punct
      a a DET 4 det
      spokesman spokesman NOUN 1 appos
      for for ADP 9 case
      former former ADJ 9 amod
      Italian Italian ADJ 9 amod
      leader leader NOUN 9 nmod:desc
      Roe Roe PROPN 4 nmod
      , , PUNCT 1 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, DOE, ITALY])).toEqual([
      'John Doe | spokesman | - | current',
      'Jane Roe | leader | Italy | former',
    ]);
  });
});

describe('a possessor of a title', () => {
  it('is what "whose" stands for', () => {
    const trees = `
      Acme Acme PROPN 9 nsubj
      , , PUNCT 6 punct
      whose whose PRON 4 nmod:poss
      chairman chairman NOUN 5 nmod:desc
      Roe Roe PROPN 6 nsubj
      left leave VERB 1 acl:relcl
      , , PUNCT 1 punct
      was be AUX 9 aux
      sold sell VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | chairman | Acme | current']);
  });

  it('may be a person with a name', () => {
    const trees = `
      Doe Doe PROPN 3 nmod:poss
      's 's PART 1 case
      spokesman spokesman NOUN 7 nsubj
      , , PUNCT 5 punct
      Roe Roe PROPN 3 appos
      , , PUNCT 3 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, DOE])).toEqual(['Jane Roe | spokesman | - | current']);
  });
});

describe('where a post is', () => {
  it('stands between it and the name', () => {
    const trees = `
      The the DET 2 det
      commander commander NOUN 10 nsubj
      of of ADP 4 case
      Acme Acme PROPN 2 nmod
      in in ADP 6 case
      Italy Italy PROPN 4 nmod
      , , PUNCT 8 punct
      Roe Roe PROPN 2 appos
      , , PUNCT 2 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME, ITALY])).toEqual(['Jane Roe | commander | Acme | current']);
  });
});

describe('a plural before several names', () => {
  it('is the title of each, in the singular', () => {
    const trees = `
      Senators Senator PROPN 2 nmod:desc NNPS
      Roe Roe PROPN 5 nsubj
      and and CCONJ 4 cc
      Doe Doe PROPN 2 conj
      met meet VERB 0 root`;
    expect(roles(trees, [ROE, DOE])).toEqual(['Jane Roe | Senator | - | current', 'John Doe | Senator | - | current']);
  });
});

describe('succeeding someone as something', () => {
  it('gives the post to both, before and after', () => {
    const trees = `
      Roe Roe PROPN 3 nsubj
      will will AUX 3 aux
      succeed succeed VERB 0 root
      Doe Doe PROPN 3 obj
      as as ADP 6 case
      chairman chairman NOUN 3 obl
      of of ADP 8 case
      Acme Acme PROPN 6 nmod`;
    expect(roles(trees, [ROE, DOE, ACME]).toSorted()).toEqual([
      'Jane Roe | chairman | Acme | future',
      'John Doe | chairman | Acme | current',
    ]);
  });
});

describe('a post that is spoken of', () => {
  it('is held by nobody', () => {
    const trees = `
      The the DET 2 det
      post post NOUN 7 nsubj
      of of ADP 4 case
      president president NOUN 2 nmod
      of of ADP 6 case
      Acme Acme PROPN 4 nmod
      remains remain VERB 0 root
      vacant vacant ADJ 7 xcomp`;
    const someone = { words: ['president'], description: 'president' };
    expect(roles(trees, [ACME, someone])).toEqual([]);
    expect(roles(trees.replaceAll('post', 'wife'), [ACME, someone])).toEqual([
      'president | president | Acme | current',
    ]);
  });
});

describe('a profession that no list has', () => {
  it('goes by the end of its word', () => {
    const trees = (word: string) => `
      Roe Roe PROPN 6 nsubj
      , , PUNCT 4 punct
      a a DET 4 det
      ${word} ${word} NOUN 1 appos
      , , PUNCT 1 punct
      left leave VERB 0 root`;
    expect(roles(trees('orthodontist'), [ROE])).toEqual(['Jane Roe | orthodontist | - | current']);
    expect(roles(trees('innkeeper'), [ROE])).toEqual(['Jane Roe | innkeeper | - | current']);
    expect(roles(trees('defeatist'), [ROE])).toEqual([]);
  });

  it('may be that of a student', () => {
    const trees = `
      Roe Roe PROPN 8 nsubj
      , , PUNCT 4 punct
      a a DET 4 det
      student student NOUN 1 appos
      at at ADP 6 case
      Acme Acme PROPN 4 nmod
      , , PUNCT 1 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | student | Acme | current']);
  });
});

describe('a title made of another', () => {
  it('is one by what is joined to it', () => {
    const trees = `
      Roe Roe PROPN 7 nsubj
      , , PUNCT 4 punct
      co-chairman co-chairman NOUN 1 appos
      of of ADP 5 case
      Acme Acme PROPN 3 nmod
      , , PUNCT 1 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | co-chairman | Acme | current']);
  });

  it('is governed by its own head, not by its last word', () => {
    const trees = `
      Roe Roe PROPN 3 nsubj:pass
      was be AUX 3 aux:pass
      promoted promote VERB 0 root
      to to ADP 5 case
      chief chief NOUN 3 obl
      of of ADP 7 case
      staff staff NOUN 5 nmod`;
    expect(roles(trees, [ROE])).toEqual(['Jane Roe | chief of staff | - | current']);
  });

  it('holds the whole of two that overlap', () => {
    const trees = `
      assistant assistant NOUN 2 compound
      secretary secretary NOUN 5 nmod:desc
      of of ADP 4 case
      state state NOUN 2 nmod
      Roe Roe PROPN 6 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE])).toEqual(['Jane Roe | assistant secretary of state | - | current']);
  });

  it('follows a comma behind a title without an article where that is of a body, in no row', () => {
    const trees = (first: string) => `
      ${first} Acme PROPN 2 compound
      chairman chairman NOUN 6 nsubj
      , , PUNCT 4 punct
      Roe Roe PROPN 2 appos
      , , PUNCT 4 punct
      spoke speak VERB 0 root`;
    expect(roles(trees('Acme'), [ROE, ACME])).toEqual(['Jane Roe | chairman | Acme | current']);
    expect(roles(trees('Rail'), [ROE, ACME])).toEqual([]);
  });

  it('stands before the title in the object of a verb that gives the post', () => {
    const trees = (relation: string) => `
      Acme Acme PROPN 2 nsubj
      named name VERB 0 root
      Roe Roe PROPN 2 obj
      director director NOUN 3 ${relation}`;
    expect(roles(trees('appos'), [ROE, ACME])).toEqual(['Jane Roe | director | Acme | current']);
    const turned = `
      Acme Acme PROPN 2 nsubj
      named name VERB 0 root
      Roe Roe PROPN 4 compound
      director director NOUN 2 obj`;
    expect(roles(turned, [ROE, ACME])).toEqual(['Jane Roe | director | Acme | current']);
    expect(roles(turned.replace('named name', 'met meet'), [ROE, ACME])).toEqual([]);
  });
});
