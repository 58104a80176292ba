import { describe, expect, it } from 'vitest';
import { Reading } from '../../src/extract/reading.ts';
import { extractTies } from '../../src/extract/ties.ts';
import { shippedOntology } from '../support/extracted.ts';
import { type Meant, shippedGazetteer } from '../support/parsed.ts';
import { resolve } from '../support/resolved.ts';
import { tiesOf as ties } from '../support/ties-of.ts';

const ontology = shippedOntology();
const gazetteer = shippedGazetteer();
const ROE: Meant = { words: ['Roe', 'her', 'she'], name: 'Jane Roe' };
const DOE: Meant = { words: ['Doe'], name: 'John Doe' };
const ACME: Meant = { words: ['Acme'], name: 'Acme', type: 'Organization', classes: ['schema:Corporation'] };
const LEAGUE: Meant = { words: ['League'], name: 'Chess League', type: 'Organization' };
const ITALY: Meant = { words: ['Italy', 'Italian'], name: 'Italy', type: 'Place', classes: ['schema:Country'] };
const MILAN: Meant = { words: ['Milan'], name: 'Milan', type: 'Place', classes: ['schema:City'] };

describe('places', () => {
  it('lie in the place after a comma that can hold them', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      left leave VERB 0 root
      Milan Milan PROPN 2 obj
      , , PUNCT 5 punct
      Italy Italy PROPN 3 appos
      . . PUNCT 2 punct`;
    expect(ties(trees, ROE, MILAN, ITALY)).toEqual(['Milan schema:containedInPlace Italy']);
  });

  it('lie in the country that the article names elsewhere by the gazetteer alone', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      left leave VERB 0 root
      Milan Milan PROPN 2 obj

      Italy Italy PROPN 2 nsubj
      slept sleep VERB 0 root`;
    expect(ties(trees, ROE, MILAN, ITALY)).toEqual(['(Milan schema:containedInPlace Italy)']);
  });

  it('do not lie in each other where they are only listed', () => {
    const trees = `
      Milan Milan PROPN 5 nsubj
      , , PUNCT 3 punct
      Turin Turin PROPN 1 conj
      both both ADV 5 advmod
      slept sleep VERB 0 root`;
    const turin: Meant = { words: ['Turin'], name: 'Turin', type: 'Place', classes: ['schema:City'] };
    expect(ties(trees, MILAN, turin)).toEqual([]);
  });
});

describe('bodies', () => {
  it('are from where the noun before them says', () => {
    const trees = `
      The the DET 3 det
      Italian Italian ADJ 3 amod
      company company NOUN 5 nsubj
      Acme Acme PROPN 3 appos
      grew grow VERB 0 root`;
    expect(ties(trees, ACME, ITALY)).toEqual(['Acme schema:location Italy']);
  });

  it('are from where the words after the name or for what was named say', () => {
    const after = `
      The the DET 4 det
      Italian italian ADJ 4 amod
      car car NOUN 4 compound
      company company NOUN 7 nsubj
      , , PUNCT 6 punct
      Acme Acme PROPN 4 dep
      , , PUNCT 4 punct
      closed close VERB 0 root`;
    expect(ties(after, ACME, ITALY)).toEqual(['Acme schema:location Italy']);
    const meant = `
      the the DET 3 det
      Italian italian ADJ 3 amod
      company company NOUN 4 nsubj
      closed close VERB 0 root`;
    expect(ties(meant, { ...ACME, words: ['company'] }, ITALY)).toEqual(['Acme schema:location Italy']);
  });

  it('are led, backed or owned by whom the participle before the name is joined to', () => {
    const joined = (participle: string) => `
      the the DET 5 det
      Acme Acme PROPN 4 compound
      - - PUNCT 4 punct
      ${participle} ${participle} VERB 5 amod
      League League PROPN 6 nsubj
      slept sleep VERB 0 root`;
    expect(ties(joined('led'), ACME, LEAGUE)).toEqual(['Acme ng:leads Chess League']);
    expect(ties(joined('backed'), ACME, LEAGUE)).toEqual(['Acme ng:supports Chess League']);
    expect(ties(joined('owned'), ACME, LEAGUE)).toEqual(['Acme schema:owns Chess League']);
    expect(ties(joined('free'), ACME, LEAGUE)).toEqual([]);
  });

  it('are based where it is said', () => {
    const trees = `
      Acme Acme PROPN 7 nsubj
      , , PUNCT 3 punct
      based base VERB 1 acl VBN
      in in ADP 5 case
      Milan Milan PROPN 3 obl
      , , PUNCT 1 punct
      grew grow VERB 0 root`;
    expect(ties(trees, ACME, MILAN)).toEqual(['Acme schema:location Milan']);
  });

  it('are based where what they are called is', () => {
    const trees = `
      Acme Acme PROPN 9 nsubj
      , , PUNCT 4 punct
      a a DET 4 det
      company company NOUN 1 appos
      based base VERB 4 acl VBN
      in in ADP 7 case
      Milan Milan PROPN 5 obl
      , , PUNCT 4 punct
      grew grow VERB 0 root`;
    const acme: Meant = { ...ACME, words: ['Acme', 'company'] };
    expect(ties(trees, acme, MILAN)).toEqual(['Acme schema:location Milan']);
  });

  it('are owned by whom a second participle names', () => {
    const trees = `
      Acme Acme PROPN 12 nsubj
      , , PUNCT 4 punct
      a a DET 4 det
      company company NOUN 1 appos
      founded found VERB 4 acl VBN
      there there ADV 5 advmod
      and and CCONJ 8 cc
      owned own VERB 5 conj VBN
      by by ADP 10 case
      Roe Roe PROPN 8 obl
      , , PUNCT 4 punct
      grew grow VERB 0 root`;
    expect(ties(trees, { ...ACME, words: ['Acme', 'company'] }, ROE)).toEqual(['Jane Roe schema:owns Acme']);
  });

  it('own what they hold a stake in, unless they sell it', () => {
    const hold = (verb: string) => `
      Acme Acme PROPN 2 nsubj
      ${verb} VERB 0 root
      its its PRON 4 nmod:poss
      stake stake NOUN 2 obj
      in in ADP 6 case
      Zubco Zubco PROPN 4 nmod`;
    const zubco: Meant = { words: ['Zubco'], name: 'Zubco', type: 'Organization' };
    const acme: Meant = { ...ACME, words: ['Acme', 'its'] };
    expect(ties(hold('keeps keep'), acme, zubco)).toEqual(['Acme schema:owns Zubco']);
    expect(ties(hold('sells sell'), acme, zubco)).toEqual([]);
  });

  it('are part of the body whose name they bear first, but governments of no party', () => {
    const parts = (name: string) => {
      const [, last] = name.split(' ');
      const trees = `
        Boeing Boeing PROPN 2 compound
        ${last} ${last} NOUN 5 nsubj
        and and CCONJ 4 cc
        Boeing Boeing PROPN 2 conj
        grew grow VERB 0 root`;
      const seen = resolve(trees, [name, 'Organization'], [`Boeing(?! ${last})`, 'Organization']);
      return extractTies(new Reading(seen, ontology, gazetteer)).map((t) => t.predicate);
    };
    expect(parts('Boeing Zubplanes')).toEqual(['schema:parentOrganization']);
    expect(parts('Boeing Government')).toEqual([]);
  });

  it('own what is called theirs', () => {
    const trees = `
      Acme Acme PROPN 3 nmod:poss
      's 's PART 1 case
      ship ship NOUN 5 nsubj
      Tern Tern PROPN 3 appos
      sank sink VERB 0 root`;
    const tern: Meant = { words: ['Tern'], name: 'Tern', type: 'Other' };
    expect(ties(trees, ACME, tern)).toEqual(['Acme schema:owns Tern']);
  });
});

describe('persons', () => {
  it('are of the family that a pronoun and a noun say', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      called call VERB 0 root
      her her PRON 4 nmod:poss
      father father NOUN 2 obj
      Doe Doe PROPN 4 appos`;
    expect(ties(trees, ROE, DOE)).toEqual(['John Doe schema:children Jane Roe']);
  });

  it('are members where they are listed as such', () => {
    const trees = `
      Members member NOUN 7 nsubj
      of of ADP 3 case
      League League PROPN 1 nmod
      left leave VERB 7 acl
      , , PUNCT 6 punct
      Roe Roe PROPN 1 appos
      said say VERB 0 root`;
    expect(ties(trees, ROE, LEAGUE)).toEqual(['Jane Roe schema:memberOf Chess League']);
  });

  it('work for a company that they are "of", and belong to another body', () => {
    const of = (body: string) => `
      Roe Roe PROPN 4 nsubj
      of of ADP 3 case
      ${body} ${body} PROPN 1 nmod
      left leave VERB 0 root`;
    expect(ties(of('Acme'), ROE, ACME)).toEqual(['Jane Roe schema:worksFor Acme']);
    expect(ties(of('League'), ROE, LEAGUE)).toEqual(['Jane Roe schema:memberOf Chess League']);
  });

  it('are members of the party that is called theirs', () => {
    const trees = `
      Roe Roe PROPN 3 nmod:poss
      's 's PART 1 case
      League League PROPN 4 nsubj
      won win VERB 0 root`;
    const league = { ...LEAGUE, classes: ['ng:PoliticalParty'] };
    expect(ties(trees, ROE, league)).toEqual(['Jane Roe schema:memberOf Chess League']);
    expect(ties(trees.replace('League League', 'Acme Acme'), ROE, ACME)).toEqual([]);
  });

  it('work for a company whose they are', () => {
    const trees = `
      Acme Acme PROPN 3 nmod:poss
      's 's PART 1 case
      Roe Roe PROPN 4 nsubj
      slept sleep VERB 0 root`;
    expect(ties(trees, ROE, ACME)).toEqual(['Jane Roe schema:worksFor Acme']);
    expect(ties(trees, ROE, { ...MILAN, words: ['Acme'] })).toEqual([]);
  });

  it('are nationals by the adjective of a common noun, not of an office', () => {
    const called = (noun: string) => `
      Roe Roe PROPN 6 nsubj
      , , PUNCT 5 punct
      an a DET 5 det
      Italian Italian ADJ 5 amod
      ${noun} ${noun} NOUN 1 appos
      left leave VERB 0 root`;
    const woman: Meant = { ...ROE, words: ['Roe', 'woman', 'minister'] };
    expect(ties(called('woman'), woman, ITALY)).toEqual(['Jane Roe schema:nationality Italy']);
    expect(ties(called('minister'), woman, ITALY)).toEqual([]);
  });

  it('found a body, and what is denied is no tie', () => {
    const founded = (no: string) => `
      Roe Roe PROPN 3 nsubj
      ${no} ${no} ADV 3 advmod
      founded found VERB 0 root
      Acme Acme PROPN 3 obj`;
    expect(ties(founded('once'), ROE, ACME)).toEqual(['Acme schema:founder Jane Roe']);
    expect(ties(founded('never'), ROE, ACME)).toEqual([]);
  });

  it('are the children of whom a phrase beside the clause names', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj:pass
      born bear VERB 0 root
      , , PUNCT 5 punct
      the the DET 5 det
      daughter daughter NOUN 2 advcl
      of of ADP 7 case
      Doe Doe PROPN 5 nmod`;
    expect(ties(trees, ROE, DOE)).toEqual(['John Doe schema:children Jane Roe']);
  });

  it('are no members of what they are only to join', () => {
    const joins = (governor: string) => `
      Roe Roe PROPN 2 nsubj
      ${governor} ${governor} VERB 0 root
      to to PART 4 mark
      join join VERB 2 xcomp
      League League PROPN 4 obj`;
    expect(ties(joins('manage'), ROE, LEAGUE)).toEqual(['Jane Roe schema:memberOf Chess League']);
    expect(ties(joins('plan'), ROE, LEAGUE)).toEqual([]);
    const gerund = (preposition: string) => `
      Roe Roe PROPN 2 nsubj
      grew grow VERB 0 root
      ${preposition} ${preposition} SCONJ 4 mark
      joining join VERB 2 advcl VBG
      League League PROPN 4 obj`;
    expect(ties(gerund('after'), ROE, LEAGUE)).toEqual(['Jane Roe schema:memberOf Chess League']);
    expect(ties(gerund('before'), ROE, LEAGUE)).toEqual([]);
  });

  it('are no members of what they are taken from', () => {
    const from = (relation: string) => `
      Acme Acme PROPN 2 nsubj
      signed sign VERB 0 root
      Roe Roe PROPN 2 ${relation}
      from from ADP 5 case
      League League PROPN 3 nmod`;
    expect(ties(from('obj'), ROE, ACME, LEAGUE)).toEqual([]);
    expect(ties(from('iobj'), ROE, ACME, LEAGUE)).toEqual(['Jane Roe schema:memberOf Chess League']);
  });

  it('are of the body that "of" after a comma names, and who is named with them too', () => {
    const trees = `
      Doe Doe PROPN 10 nsubj
      and and CCONJ 3 cc
      Roe Roe PROPN 1 conj
      , , PUNCT 7 punct
      of of ADP 7 case
      the the DET 7 det
      League League PROPN 3 nmod
      , , PUNCT 7 punct
      both both ADV 10 advmod
      slept sleep VERB 0 root`;
    expect(ties(trees, ROE, DOE, LEAGUE).toSorted()).toEqual([
      'Jane Roe schema:memberOf Chess League',
      'John Doe schema:memberOf Chess League',
    ]);
  });

  it('are of the family of the one that is named right after them', () => {
    const trees = `
      Acme Acme PROPN 10 nsubj
      and and CCONJ 3 cc
      Roe Roe PROPN 1 conj
      , , PUNCT 6 punct
      a a DET 6 det
      daughter daughter NOUN 1 appos
      of of ADP 8 case
      Doe Doe PROPN 6 nmod
      , , PUNCT 6 punct
      slept sleep VERB 0 root`;
    const other: Meant = { words: ['Acme'], name: 'Ann Lee' };
    expect(ties(trees, ROE, DOE, other)).toEqual(['John Doe schema:children Jane Roe']);
  });
});

describe('what stands before several names', () => {
  it('is said of the first alone where it is an adjective, and of no one where each has its own', () => {
    const trees = `
      Italian Italian ADJ 2 amod
      Acme Acme PROPN 5 nsubj
      and and CCONJ 4 cc
      League League PROPN 2 conj
      grew grow VERB 0 root`;
    expect(ties(trees, ACME, LEAGUE, ITALY)).toEqual(['Acme schema:location Italy']);
  });
});
