import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { ACME, DOE, ITALY, ROE, roles, SWEDEN } from '../support/roles.ts';

describe('the body of a post', () => {
  it('may stand behind "in", "on" or "from" where it is an organisation', () => {
    const trees = (preposition: string) => `
      Roe Roe PROPN 8 nsubj
      , , PUNCT 4 punct
      an a DET 4 det
      alderman alderman NOUN 1 appos
      ${preposition} ${preposition} ADP 6 case
      Acme Acme PROPN 4 nmod
      , , PUNCT 1 punct
      spoke speak VERB 0 root`;
    for (const preposition of ['in', 'on', 'from'])
      expect(roles(trees(preposition), [ROE, ACME])).toEqual(['Jane Roe | alderman | Acme | current']);
  });

  it('is the place that a deputy is from, not that of anyone else', () => {
    const trees = (title: string) => `
      Roe Roe PROPN 8 nsubj
      , , PUNCT 4 punct
      the the DET 4 det
      ${title} ${title} NOUN 1 appos
      from from ADP 6 case
      Italy Italy PROPN 4 nmod
      , , PUNCT 1 punct
      spoke speak VERB 0 root`;
    expect(roles(trees('senator'), [ROE, ITALY])).toEqual(['Jane Roe | senator | Italy | current']);
    expect(roles(trees('lawyer'), [ROE, ITALY])).toEqual(['Jane Roe | lawyer | - | current']);
  });

  it('is not the country that a coach is from', () => {
    const trees = (of: string, upos: string) => `
      ${of} ${of} ${upos} 2 amod
      coach coach NOUN 3 nmod:desc
      Roe Roe PROPN 4 nsubj
      left leave VERB 0 root`;
    expect(roles(trees('Italian', 'ADJ'), [ROE, ITALY])).toEqual(['Jane Roe | coach | - | current']);
    expect(roles(trees('Italy', 'PROPN'), [ROE, ITALY])).toEqual(['Jane Roe | coach | Italy | current']);
  });

  it('is that of the verb that gives the post', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      joined join VERB 0 root
      Acme Acme PROPN 2 obj
      as as ADP 5 case
      director director NOUN 2 obl`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | director | Acme | current']);
  });

  it('may end the title itself: "member of parliament"', () => {
    const trees = `
      a a DET 2 det
      member member NOUN 5 nmod:desc
      of of ADP 4 case
      parliament parliament NOUN 2 nmod
      Roe Roe PROPN 6 nsubj
      left leave VERB 0 root`;
    const parliament: Meant = { words: ['parliament'], name: 'parliament', type: 'Organization' };
    expect(roles(trees, [ROE, parliament])).toEqual(['Jane Roe | member of parliament | parliament | current']);
  });

  it('is no employer that the sentence names where the post is someone else’s', () => {
    const trees = `
      Acme Acme PROPN 2 nsubj
      met meet VERB 0 root
      Doe Doe PROPN 5 nmod:poss
      's 's PART 3 case
      spokesman spokesman NOUN 6 nmod:desc
      Roe Roe PROPN 2 obj`;
    expect(roles(trees, [ROE, DOE, ACME])).toEqual(['Jane Roe | spokesman | - | current']);
  });

  it('is the party that stands before it, whatever else its name means', () => {
    const labour: Meant = { words: ['Labour'], name: 'Labour', type: 'Organization', classes: ['ng:PoliticalParty'] };
    const trees = `
      Roe Roe PROPN 7 nsubj
      , , PUNCT 6 punct
      a a DET 6 det
      former former ADJ 6 amod
      Labour labour PROPN 6 compound
      councillor councillor NOUN 1 appos
      won win VERB 0 root`;
    expect(roles(trees, [ROE, labour])).toEqual(['Jane Roe | councillor | Labour | former']);
  });

  it('stands behind the name that the title stands before', () => {
    const trees = `
      Analyst analyst NOUN 2 nmod:desc
      Roe Roe PROPN 7 nsubj
      of of ADP 6 case
      the the DET 5 det
      broker broker NOUN 2 nmod
      Acme Acme PROPN 5 appos
      won win VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | Analyst | Acme | current']);
  });

  it('is whose it is, not the place that it deals with', () => {
    const trees = `
      Roe Roe PROPN 8 nsubj
      , , PUNCT 7 punct
      Acme Acme PROPN 7 nmod:poss
      's 's PART 3 case
      lead lead ADJ 7 amod
      Italy Italy PROPN 7 compound
      analyst analyst NOUN 1 appos
      won win VERB 0 root`;
    expect(roles(trees, [ROE, ACME, ITALY])).toEqual(['Jane Roe | analyst | Acme | current']);
  });

  it('may be the second of two, of which the first owns it', () => {
    const force: Meant = { words: ['Zubforce'], name: 'Zubforce', type: 'Organization' };
    const trees = `
      Roe Roe PROPN 8 nsubj
      , , PUNCT 3 punct
      head head NOUN 1 appos
      of of ADP 7 case
      Zubforce Zubforce PROPN 7 nmod:poss
      's 's PART 5 case
      Acme Acme PROPN 3 nmod
      won win VERB 0 root`;
    expect(roles(trees, [ROE, ACME, force])).toEqual(['Jane Roe | head | Acme | current']);
  });

  it('is said before the verb where the second comma is left out', () => {
    const trees = `
      Roe Roe PROPN 4 dep
      , , PUNCT 4 punct
      the the DET 4 det
      president president NOUN 7 nsubj
      of of ADP 6 case
      Acme Acme PROPN 4 nmod
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | president | Acme | current']);
  });

  it('of a minister may be a state without a prime minister', () => {
    const brazil: Meant = { words: ['Brazil'], name: 'Brazil', type: 'Place' };
    const trees = `
      Brazil Brazil PROPN 2 nsubj
      thanked thank VERB 0 root
      Finance finance PROPN 4 compound
      Minister minister PROPN 5 nmod:desc
      Roe Roe PROPN 2 obj`;
    expect(roles(trees, [ROE, brazil])).toEqual(['Jane Roe | Finance Minister | Brazil | current']);
    expect(roles(trees.replace('Finance finance', 'Prime prime'), [ROE, brazil])).toEqual([
      'Jane Roe | Prime Minister | - | current',
    ]);
  });

  it('is whose it is, not the part of the world that it is for', () => {
    const trees = `
      Acme Acme PROPN 3 nmod:poss
      's 's PART 1 case
      director director NOUN 9 nsubj
      for for ADP 5 case
      Italy Italy PROPN 3 nmod
      , , PUNCT 7 punct
      Roe Roe PROPN 3 appos
      , , PUNCT 3 punct
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ACME, ITALY])).toEqual(['Jane Roe | director | Acme | current']);
  });

  it('of a judge is the one court that is named near', () => {
    const trees = `
      Judge judge PROPN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      left leave VERB 0 root
      court court NOUN 3 obj`;
    const court: Meant = { words: ['court'], name: 'criminal court', type: 'Organization' };
    expect(roles(trees, [ROE, court])).toEqual(['Jane Roe | Judge | criminal court | current']);
  });

  it('of a governor may be a bank', () => {
    const trees = `
      Bank bank PROPN 2 nsubj
      met meet VERB 0 root

      Governor governor PROPN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      left leave VERB 0 root`;
    const bank: Meant = { words: ['Bank'], name: 'Reserve Bank of Italy', type: 'Organization' };
    expect(roles(trees, [ROE, bank])).toEqual(['Jane Roe | Governor | Reserve Bank of Italy | current']);
  });

  it('of a politician is the party behind the name, and no state', () => {
    const party: Meant = { words: ['Union'], name: 'Union', type: 'Organization', classes: ['ng:PoliticalParty'] };
    const trees = `
      The the DET 3 det
      opposition opposition NOUN 3 compound
      leader leader NOUN 9 nsubj
      , , PUNCT 5 punct
      Roe Roe PROPN 3 appos
      of of ADP 8 case
      the the DET 8 det
      Union Union PROPN 5 nmod
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, party])).toEqual(['Jane Roe | opposition leader | Union | current']);
    const italian = `
      Italian Italian ADJ 2 amod
      politician politician NOUN 3 nmod:desc
      Roe Roe PROPN 4 nsubj
      left leave VERB 0 root`;
    expect(roles(italian, [ROE, ITALY])).toEqual(['Jane Roe | politician | - | current']);
  });

  it('may be the one whose delegation someone heads', () => {
    const trees = `
      Roe Roe PROPN 0 root
      , , PUNCT 4 punct
      who who PRON 4 nsubj
      heads head VERB 1 acl:relcl
      the the DET 6 det
      delegation delegation NOUN 4 obj
      of of ADP 8 case
      Acme Acme PROPN 6 nmod`;
    expect(roles(trees, [{ ...ROE, words: ['Roe', 'who'] }, ACME])).toEqual(['Jane Roe | head | Acme | current']);
  });

  it('may be a project', () => {
    const trees = `
      Roe Roe PROPN 4 nsubj
      is be AUX 4 cop
      the the DET 4 det
      director director NOUN 0 root
      of of ADP 6 case
      Zubdust Zubdust PROPN 4 nmod`;
    const project: Meant = { words: ['Zubdust'], name: 'Zubdust', type: 'Other' };
    expect(roles(trees, [ROE, project])).toEqual(['Jane Roe | director | Zubdust | current']);
  });

  it('of a minister who is a secretary is a state that has such', () => {
    const trees = `
      Italy Italy PROPN 2 nsubj
      thanked thank VERB 0 root
      Business business PROPN 4 compound
      Secretary secretary PROPN 5 nmod:desc
      Roe Roe PROPN 2 obj`;
    expect(roles(trees, [ROE, ITALY])).toEqual(['Jane Roe | Business Secretary | - | current']);
  });

  it('of a foreign secretary is the state that calls its minister so', () => {
    const kenya: Meant = { words: ['Kenya'], name: 'Kenya', type: 'Place' };
    const britain: Meant = { words: ['Britain'], name: 'Britain', type: 'Place' };
    const trees = (title: string) => `
      Kenya Kenya PROPN 2 nsubj
      met meet VERB 0 root
      Britain Britain PROPN 2 obj
      in in ADP 5 case
      Kenya Kenya PROPN 2 obl

      ${title} ${title} PROPN 2 compound
      Secretary Secretary PROPN 3 nmod:desc
      Roe Roe PROPN 4 nsubj
      left leave VERB 0 root`;
    expect(roles(trees('Business'), [ROE, kenya, britain])).toEqual([
      'Jane Roe | Business Secretary | Britain | current',
    ]);
    expect(roles(trees('Health'), [ROE, kenya, britain])).toEqual(['Jane Roe | Health Secretary | Kenya | current']);
  });

  it('of a governor is the only region that the article names, wherever it does', () => {
    const region = (name: string): Meant => ({
      words: [name],
      name,
      type: 'Place',
      classes: ['schema:AdministrativeArea'],
    });
    const trees = (other: string) => `
      Governor governor PROPN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      left leave VERB 0 root

      Ohio Ohio PROPN 2 nsubj
      waits wait VERB 0 root
      for for ADP 4 case
      ${other} ${other} PROPN 2 obl`;
    expect(roles(trees('Acme'), [ROE, ACME, region('Ohio')])).toEqual(['Jane Roe | Governor | Ohio | current']);
    expect(roles(trees('Texas'), [ROE, region('Ohio'), region('Texas')])).toEqual([
      'Jane Roe | Governor | - | current',
    ]);
  });

  it('of a governor is not the party that he is of', () => {
    const party: Meant = {
      words: ['Blue'],
      name: 'Blue Party',
      type: 'Organization',
      classes: ['schema:PoliticalParty', 'schema:Organization'],
    };
    const trees = `
      Blue Blue PROPN 2 amod
      Governor governor PROPN 3 nmod:desc
      Roe Roe PROPN 4 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, party])).toEqual(['Jane Roe | Governor | - | current']);
    expect(roles(trees.replaceAll('Governor governor', 'Chairman chairman'), [ROE, party])).toEqual([
      'Jane Roe | Chairman | Blue Party | current',
    ]);
  });

  it('without one is of the state that the story is sent from', () => {
    const trees = `
      ¶ dateline
      Italy Italy PROPN 0 root

      ¶
      Sweden Sweden PROPN 2 nsubj
      beat beat VERB 0 root
      Sweden Sweden PROPN 2 obj

      Minister minister PROPN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, SWEDEN, ITALY])).toEqual(['Jane Roe | Minister | Italy | current']);
    expect(roles(trees.replace('¶ dateline', '¶'), [ROE, SWEDEN, ITALY])).toEqual([
      'Jane Roe | Minister | Sweden | current',
    ]);
  });

  it('without one is of the state whose towns the article tells of most', () => {
    const town = (name: string, place: string): Meant => ({ words: [name], name, type: 'Place', place });
    const trees = `
      Sweden Sweden PROPN 2 nsubj
      beat beat VERB 0 root
      Italy Italy PROPN 2 obj
      in in ADP 5 case
      Rome Rome PROPN 2 obl

      Minister minister PROPN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, SWEDEN, ITALY, town('Rome', 'city/3169070')])).toEqual([
      'Jane Roe | Minister | Italy | current',
    ]);
  });

  it('without one is of no state that is only named later, and once', () => {
    const minister = `
      Minister minister PROPN 2 nmod:desc
      Roe Roe PROPN 3 nsubj
      left leave VERB 0 root`;
    const filler = `
      he he PRON 2 nsubj
      slept sleep VERB 0 root`;
    const later = `
      Italy Italy PROPN 2 nsubj
      slept sleep VERB 0 root`;
    const told = (...sentences: string[]) => roles(sentences.join('\n\n'), [ROE, ITALY]);
    expect(told(minister, filler, filler, later)).toEqual(['Jane Roe | Minister | - | current']);
    expect(told(minister, later)).toEqual(['Jane Roe | Minister | Italy | current']);
  });

  it('"the country’s" is of the state, not of the town that is named before', () => {
    const milan: Meant = { words: ['Milan'], name: 'Milan', type: 'Place', classes: ['schema:City'] };
    const trees = `
      Italy Italy PROPN 2 nsubj
      beat beat VERB 0 root
      Milan Milan PROPN 2 obj

      The the DET 2 det
      country country NOUN 5 nmod:poss
      's 's PART 2 case
      police police NOUN 5 compound
      chief chief NOUN 7 nsubj
      Roe Roe PROPN 5 appos
      left leave VERB 0 root`;
    expect(roles(trees, [ROE, ITALY, milan])).toEqual(['Jane Roe | police chief | Italy | current']);
  });

  it('is not the state whose prime minister is another where a premier is told of', () => {
    const trees = `
      Italian Italian ADJ 3 amod
      Prime prime PROPN 3 compound
      Minister minister PROPN 4 nmod:desc
      Roe Roe PROPN 5 nsubj
      met meet VERB 0 root
      Premier premier PROPN 7 nmod:desc
      Doe Doe PROPN 5 obj
      of of ADP 9 case
      late late NOUN 5 obl

      Sweden Sweden PROPN 2 nsubj
      slept sleep VERB 0 root`;
    expect(roles(trees, [ROE, DOE, ITALY, SWEDEN])).toEqual([
      'Jane Roe | Prime Minister | Italy | current',
      'John Doe | Premier | Sweden | current',
    ]);
  });

  it('is not the place where it is based', () => {
    const trees = `
      Roe Roe PROPN 11 nsubj
      , , PUNCT 4 punct
      an an DET 4 det
      analyst analyst NOUN 1 appos
      at at ADP 10 case
      the the DET 10 det
      Italy Italy PROPN 9 obl
      - - PUNCT 9 punct
      based base VERB 10 amod
      Acme Acme PROPN 4 nmod
      spoke speak VERB 0 root`;
    expect(roles(trees, [ROE, ACME, ITALY])).toEqual(['Jane Roe | analyst | Acme | current']);
    expect(roles(trees.replaceAll('analyst', 'director'), [ROE, ACME, ITALY])).toEqual([
      'Jane Roe | director | Acme | current',
    ]);
  });

  it('stands behind the field of a professor, also one named after a people', () => {
    const trees = `
      Roe Roe PROPN 10 nsubj
      , , PUNCT 3 punct
      professor professor NOUN 1 appos
      of of ADP 6 case
      Italian Italian ADJ 6 amod
      history history NOUN 3 nmod
      at at ADP 8 case
      Acme Acme PROPN 3 nmod
      , , PUNCT 1 punct
      spoke speak VERB 0 root`;
    expect(roles(trees, [ROE, ACME, ITALY])).toEqual(['Jane Roe | professor of Italian history | Acme | current']);
  });

  it('is what "whose" stands right behind, whatever clause that was taken for', () => {
    const trees = `
      They they PRON 2 nsubj
      sued sue VERB 0 root
      Acme Acme PROPN 2 obj
      , , PUNCT 10 punct
      whose whose PRON 6 nmod:poss
      director director NOUN 10 nsubj
      , , PUNCT 8 punct
      Roe Roe PROPN 6 appos
      , , PUNCT 8 punct
      left leave VERB 2 parataxis`;
    expect(roles(trees, [ROE, ACME])).toEqual(['Jane Roe | director | Acme | current']);
  });
});
