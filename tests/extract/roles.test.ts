import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/core/facts.ts';
import type { Meant } from '../support/parsed.ts';
import { ACME, DOE, ITALY, ROE, roles, SWEDEN } from '../support/roles.ts';

describe('a title beside a name', () => {
  it('stands before it with the state as an adjective, portfolio included, "former" left out', () => {
    const trees = `
      Former former ADJ 4 amod
      Italian Italian ADJ 4 amod
      Foreign Foreign PROPN 4 amod
      Minister Minister PROPN 5 nmod:desc
      Roe Roe PROPN 6 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ITALY])).toEqual(['Jane Roe | Foreign Minister | Italy | former']);
  });

  it('stands behind it after a comma and an age', () => {
    const trees = `
      Roe Roe PROPN 11 nsubj
      , , PUNCT 3 punct
      42 42 NUM 1 dep
      , , PUNCT 7 punct
      the the DET 7 det
      chief chief ADJ 7 amod
      executive executive NOUN 1 appos
      of of ADP 9 case
      Acme Acme PROPN 7 nmod
      , , PUNCT 1 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | chief executive | Acme | current']);
  });

  it('stands before it with its body between, comma or none', () => {
    const trees = `
      The the DET 2 det
      president president NOUN 8 nsubj
      of of ADP 4 case
      Acme Acme PROPN 2 nmod
      , , PUNCT 6 punct
      Roe Roe PROPN 4 appos
      , , PUNCT 2 punct
      left leave VERB 0 root
      . . PUNCT 8 punct

      Chairman chairman NOUN 5 nsubj
      of of ADP 3 case
      Acme Acme PROPN 1 nmod
      Doe Doe PROPN 1 nmod
      stayed stay VERB 0 root
      . . PUNCT 5 punct`;
    expect(roles(trees, [ROE, DOE, ACME])).toEqual([
      'Jane Roe | president | Acme | current',
      'John Doe | Chairman | Acme | current',
    ]);
  });

  it('is shared by a second title that is coordinated with it', () => {
    const trees = `
      Roe Roe PROPN 10 nsubj
      , , PUNCT 3 punct
      founder founder NOUN 1 appos
      and and CCONJ 5 cc
      chairman chairman NOUN 3 conj
      of of ADP 7 case
      Acme Acme PROPN 3 nmod
      , , PUNCT 1 punct
      has have AUX 10 aux
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual([
      'Jane Roe | founder | Acme | current',
      'Jane Roe | chairman | Acme | current',
    ]);
  });

  it('is no title where it begins another compound or where nobody is beside it', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      gave give VERB 0 root
      up up ADP 2 compound:prt
      the the DET 6 det
      chairman chairman NOUN 6 compound
      role role NOUN 2 obj
      and and CCONJ 9 cc
      the the DET 9 det
      poet poet NOUN 10 nsubj
      slept sleep VERB 2 conj`;
    expect(roles(trees, [ROE, ACME])).toEqual([]);
  });
});

describe('a title said of someone', () => {
  it('by a copula, in the past a former one, denied none', () => {
    const said = (verb: string, lemma: string) => `
      Roe Roe PROPN 4 nsubj
      ${verb} ${lemma} AUX 4 cop
      a a DET 4 det
      poet poet NOUN 0 root`;
    expect(roles(said('is', 'be'), [ROE])).toEqual(['Jane Roe | poet | - | current']);
    const denied = `${said('is', 'be')}\n      not not PART 4 advmod`;
    expect(roles(denied, [ROE])).toEqual([]);
  });

  it('by a verb of appointing, of its subject or its object; with "new" it is to come', () => {
    const trees = `
      Acme Acme PROPN 2 nsubj
      named name VERB 0 root
      Roe Roe PROPN 2 obj
      as as ADP 7 case
      its its DET 7 nmod:poss
      new new ADJ 7 amod
      chairman chairman NOUN 2 obl
      . . PUNCT 2 punct`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | chairman | Acme | future']);
  });

  it('by a verb of leading, with the title that the verb gives', () => {
    const trees = `
      Acme Acme PROPN 5 nsubj
      led lead VERB 1 acl VBN
      by by ADP 4 case
      Roe Roe PROPN 2 obl:agent
      grew grow VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | leader | Acme | current']);
  });
});

describe('the body of a role', () => {
  const minister = (title: string) => `
      Italy Italy PROPN 2 nsubj
      fell fall VERB 0 root

      Sweden Sweden PROPN 2 nsubj
      and and CCONJ 3 cc
      Sweden Sweden PROPN 2 conj
      fell fall VERB 0 root

      ${title} ${title} PROPN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      left leave VERB 0 root`;

  it('is the state most spoken of that can have such an office', () => {
    expect(roles(minister('Premier'), [ROE, ITALY, SWEDEN])).toEqual(['Jane Roe | Premier | Sweden | current']);
    expect(roles(minister('President'), [ROE, ITALY, SWEDEN])).toEqual(['Jane Roe | President | Italy | current']);
  });

  it('is none for a profession, whatever the nation', () => {
    const trees = `
      Italian Italian ADJ 2 amod
      poet poet NOUN 3 nmod:desc
      Roe Roe PROPN 4 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ITALY])).toEqual(['Jane Roe | poet | - | current']);
  });
});

describe('roles of one person', () => {
  it('are one where they say the same, but not across ranks', () => {
    const trees = `
      Italian Italian ADJ 2 amod
      President President PROPN 3 nmod:desc
      Roe Roe PROPN 4 nsubj
      left leave VERB 0 root

      President President PROPN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      slept sleep VERB 0 root

      Vice Vice PROPN 2 compound
      President President PROPN 3 nmod:desc
      Doe Doe PROPN 4 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, DOE, ITALY])).toEqual([
      'Jane Roe | President | Italy | current',
      'John Doe | Vice President | Italy | current',
    ]);
  });

  it('are former ones after the death that the article tells of', () => {
    const trees = `
      Poet poet NOUN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      died die VERB 0 root`;
    const evidence = [{ start: 0, end: 4, rule: 'test', score: 1 }] as const;
    const death: Event = {
      index: 0,
      type: 'Death',
      label: 'Death',
      triggers: [{ start: 9, end: 13 }],
      arguments: [{ role: 'patient', entity: 0, evidence }],
      factuality: 'actual',
      evidence,
    };
    expect(roles(trees, [ROE], [death])).toEqual(['Jane Roe | Poet | - | former']);
  });
});

describe('someone without a name', () => {
  it('has a role in a post of a named body', () => {
    const trees = `
      Italy Italy PROPN 4 nmod:poss
      's 's PART 1 case
      top top ADJ 4 amod
      diplomat diplomat NOUN 5 nsubj
      left leave VERB 0 root

      A a DET 2 det
      poet poet NOUN 3 nsubj
      left leave VERB 0 root`;
    const diplomat: Meant = { words: ['diplomat'], description: 'top diplomat' };
    const poet: Meant = { words: ['poet'], description: 'poet' };
    expect(roles(trees, [ITALY, diplomat, poet])).toEqual(['top diplomat | top diplomat | Italy | current']);
  });
});

describe('a post that passes on', () => {
  const SUCCEED = (verb: string, more = '') => `
      Italian Italian ADJ 3 amod
      Finance Finance PROPN 3 compound
      Minister Minister PROPN 4 nmod:desc
      Roe Roe PROPN 5 nsubj
      resigned resign VERB 0 root

      Doe Doe PROPN ${more ? 3 : 2} nsubj
      ${more ? `${more} ${more} AUX 3 aux\n` : ''}${verb} ${verb.replace(/s$/, '')} VERB 0 root
      Roe Roe PROPN ${more ? 3 : 2} obj`;

  it('is held by whoever succeeds its holder, who had it', () => {
    const held = roles(SUCCEED('succeeds'), [ROE, DOE, ITALY]);
    expect(held).toContain('John Doe | Finance Minister | Italy | current');
    expect(held).toContain('Jane Roe | Finance Minister | Italy | former');
  });

  it('is what he is called who took over, and was that of the one before', () => {
    const trees = `
      Minister minister PROPN 2 nmod:desc
      Roe Roe PROPN 9 nsubj
      , , PUNCT 5 punct
      who who PRON 5 nsubj
      took take VERB 2 acl:relcl
      over over ADP 5 compound:prt
      from from ADP 8 case
      Doe Doe PROPN 5 obl
      spoke speak VERB 0 root
      in in ADP 11 case
      Italy Italy PROPN 9 obl`;
    expect(roles(trees, [{ ...ROE, words: ['Roe', 'who'] }, DOE, ITALY]).toSorted()).toEqual([
      'Jane Roe | Minister | Italy | current',
      'John Doe | Minister | Italy | former',
    ]);
  });

  it('is still its holder’s where the succession is to come', () => {
    const held = roles(SUCCEED('succeed', 'will'), [ROE, DOE, ITALY]);
    expect(held).toContain('John Doe | Finance Minister | Italy | future');
    expect(held).toContain('Jane Roe | Finance Minister | Italy | current');
  });

  it('is no post where nothing but a name is known of either', () => {
    const trees = `
      Doe Doe PROPN 2 nsubj
      replaced replace VERB 0 root
      Roe Roe PROPN 2 obj`;
    expect(roles(trees, [ROE, DOE])).toEqual([]);
  });

  it('is that of the ministry at which it passes', () => {
    const trees = `
      Doe Doe PROPN 2 nsubj
      succeeds succeed VERB 0 root
      Roe Roe PROPN 2 obj
      at at ADP 7 case
      the the DET 7 det
      interior interior ADJ 7 amod
      ministry ministry NOUN 2 obl`;
    expect(roles(trees, [ROE, DOE])).toEqual([
      'Jane Roe | interior minister | - | former',
      'John Doe | interior minister | - | current',
    ]);
  });
});

describe('what leads up to a title', () => {
  const TREES = (...lead: string[]) => {
    const words = ['Roe', ',', ...lead, 'deputy', 'governor'];
    const head = words.length;
    return [
      `Roe Roe PROPN ${head + 2} nsubj`,
      `, , PUNCT ${head} punct`,
      ...lead.map((word) => `${word} ${word} ADV ${head} advmod`),
      `deputy deputy NOUN ${head} compound`,
      `governor governor NOUN 1 appos`,
      `, , PUNCT 1 punct`,
      `left leave VERB 0 root`,
    ].join('\n');
  };

  it('tells that it is over', () => {
    expect(roles(TREES('until', 'now'), [ROE])).toEqual(['Jane Roe | deputy governor | - | former']);
    expect(roles(TREES('currently'), [ROE])).toEqual(['Jane Roe | deputy governor | - | current']);
  });

  it('may be an age', () => {
    const trees = `
      Roe Roe PROPN 10 nsubj
      , , PUNCT 9 punct
      a a DET 9 det
      66 66 NUM 6 nummod
      - - PUNCT 6 punct
      year year NOUN 8 obl:unmarked
      - - PUNCT 8 punct
      old old ADJ 9 amod
      volcanologist volcanologist NOUN 1 appos
      left leave VERB 0 root`;
    expect(roles(trees, [ROE])).toEqual(['Jane Roe | volcanologist | - | current']);
  });
});
