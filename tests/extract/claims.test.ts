import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/core/facts.ts';
import { extractClaims } from '../../src/extract/claims.ts';
import { Reading } from '../../src/extract/reading.ts';
import { shippedOntology } from '../support/extracted.ts';
import { type Meant, parsed, shippedGazetteer } from '../support/parsed.ts';

const ontology = shippedOntology();
const gazetteer = shippedGazetteer();
const ROE: Meant = { words: ['Roe'], name: 'Jane Roe' };
const DOE: Meant = { words: ['Doe'], name: 'John Doe' };
const COUNCIL: Meant = { words: ['Council'], name: 'Council', type: 'Organization' };
const HERALD: Meant = {
  words: ['Herald'],
  name: 'Herald',
  type: 'Organization',
  classes: ['schema:NewsMediaOrganization'],
};

/** Speaker, text, and who carried each statement of the trees. */
function statements(trees: string, ...meant: Meant[]) {
  const document = parsed(trees, meant);
  const name = (entity: number) => document.entities[entity]!.name ?? document.entities[entity]!.description;
  return extractClaims(new Reading(document, ontology, gazetteer), []).map((claim) => ({
    speaker: name(claim.speaker),
    text: claim.text,
    direct: claim.direct,
    via: claim.via.map((v) => name(v.entity)),
  }));
}

describe('reported speech', () => {
  it('is the clause of a verb of saying, laid to its subject', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      said say VERB 0 root
      that that SCONJ 6 mark
      the the DET 5 det
      bridge bridge NOUN 6 nsubj
      fell fall VERB 2 ccomp
      . . PUNCT 2 punct`;
    expect(statements(trees, ROE)).toEqual([{ speaker: 'Jane Roe', text: 'the bridge fell', direct: false, via: [] }]);
  });

  it('leaves out what somebody did not say', () => {
    const trees = `
      Roe Roe PROPN 4 nsubj
      did do AUX 4 aux
      not not PART 4 advmod
      say say VERB 0 root
      that that SCONJ 7 mark
      it it PRON 7 nsubj
      fell fall VERB 4 ccomp
      . . PUNCT 4 punct`;
    expect(statements(trees, ROE)).toEqual([]);
  });

  it('is the other statement where a medium reports it', () => {
    const trees = `
      Herald Herald PROPN 2 nsubj
      reports report VERB 0 root
      that that SCONJ 5 mark
      Roe Roe PROPN 5 nsubj
      said say VERB 2 ccomp
      the the DET 7 det
      bridge bridge NOUN 8 nsubj
      fell fall VERB 5 ccomp
      . . PUNCT 2 punct`;
    expect(statements(trees, ROE, HERALD)).toEqual([
      { speaker: 'Jane Roe', text: 'the bridge fell', direct: false, via: ['Herald'] },
    ]);
  });

  it('is known by a verb with its particle too', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      pointed point VERB 0 root
      out out ADP 2 compound:prt
      it it PRON 5 nsubj
      fell fall VERB 2 ccomp
      . . PUNCT 2 punct`;
    expect(statements(trees, ROE)).toEqual([{ speaker: 'Jane Roe', text: 'it fell', direct: false, via: [] }]);
  });

  it('is laid to each of those who say it together', () => {
    const trees = `
      Roe Roe PROPN 4 nsubj
      and and CCONJ 3 cc
      Doe Doe PROPN 1 conj
      said say VERB 0 root
      it it PRON 6 nsubj
      fell fall VERB 4 ccomp
      . . PUNCT 4 punct`;
    expect(statements(trees, ROE, DOE).map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Jane Roe', 'it fell'],
      ['John Doe', 'it fell'],
    ]);
  });

  it('of one speaker by two verbs of saying is two statements', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      said say VERB 0 root
      it it PRON 4 nsubj
      fell fall VERB 2 ccomp
      and and CCONJ 6 cc
      warned warn VERB 2 conj
      others other NOUN 9 nsubj
      would would AUX 9 aux
      follow follow VERB 6 ccomp
      . . PUNCT 2 punct`;
    expect(statements(trees, ROE).map((s) => s.text)).toEqual(['it fell', 'others would follow']);
  });

  it('is another statement also where the tree hangs it below the first', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      said say VERB 0 root
      that that SCONJ 5 mark
      it it PRON 5 nsubj
      fell fall VERB 2 ccomp
      and and CCONJ 7 cc
      predicted predict VERB 5 conj
      that that SCONJ 11 mark
      floods flood NOUN 11 nsubj
      would would AUX 11 aux
      follow follow VERB 7 ccomp`;
    const both = statements(trees, { ...ROE, words: ['Roe', 'it'] });
    expect(both.map(({ text }) => text)).toEqual(['it fell', 'floods would follow']);
  });

  it('is laid to whom a relative pronoun stands for', () => {
    const trees = `
      Storms storm NOUN 2 nsubj
      surprised surprise VERB 0 root
      Roe Roe PROPN 2 obj
      , , PUNCT 6 punct
      who who PRON 6 nsubj
      predicted predict VERB 3 acl:relcl
      that that SCONJ 10 mark
      sun sun NOUN 10 nsubj
      would would AUX 10 aux
      shine shine VERB 6 ccomp`;
    expect(statements(trees, ROE)).toMatchObject([{ speaker: 'Jane Roe', text: 'sun would shine' }]);
  });

  it('ends with a semicolon', () => {
    const trees = (mark: string) => `
      Roe Roe PROPN 2 nsubj
      explained explain VERB 0 root
      ${mark} ${mark} PUNCT 2 punct
      the the DET 5 det
      bridge bridge NOUN 6 nsubj
      fell fall VERB 2 parataxis`;
    expect(statements(trees(':'), ROE)).toMatchObject([{ speaker: 'Jane Roe', text: 'the bridge fell' }]);
    expect(statements(trees(';'), ROE)).toEqual([]);
  });

  it('is the sentence that "as X told Y" is put into', () => {
    const trees = `
      As as SCONJ 3 mark
      Roe Roe PROPN 3 nsubj
      told tell VERB 8 advcl
      Herald Herald PROPN 3 obj
      , , PUNCT 8 punct
      the the DET 7 det
      bridge bridge NOUN 8 nsubj
      fell fall VERB 0 root
      . . PUNCT 8 punct`;
    expect(statements(trees, ROE, HERALD)).toMatchObject([{ text: 'the bridge fell', via: ['Herald'] }]);
  });

  it('is what researchers find, but not what others do', () => {
    const trees = (who: string) => `
      the the DET 2 det
      ${who} ${who} NOUN 3 nsubj
      found find VERB 0 root
      that that SCONJ 6 mark
      ozone ozone NOUN 6 nsubj
      harms harm VERB 3 ccomp
      crops crop NOUN 6 obj`;
    const said = (who: string) => statements(trees(who), { words: [who], description: who, type: 'Person' });
    expect(said('scientist')).toMatchObject([{ text: 'ozone harms crops' }]);
    expect(said('driver')).toEqual([]);
  });

  it('is what stands beside the source', () => {
    const trees = `
      According accord VERB 3 case
      to to ADP 1 fixed
      Roe Roe PROPN 7 obl
      , , PUNCT 3 punct
      the the DET 6 det
      bridge bridge NOUN 7 nsubj
      fell fall VERB 0 root
      . . PUNCT 7 punct`;
    expect(statements(trees, ROE)).toEqual([{ speaker: 'Jane Roe', text: 'the bridge fell', direct: false, via: [] }]);
  });

  it('of a document is laid to whoever issued it', () => {
    const trees = `
      The the DET 2 det
      Council Council PROPN 3 nsubj
      issued issue VERB 0 root
      a a DET 5 det
      statement statement NOUN 3 obj
      . . PUNCT 3 punct

      The the DET 2 det
      statement statement NOUN 3 nsubj
      said say VERB 0 root
      work work NOUN 5 nsubj
      stopped stop VERB 3 ccomp
      . . PUNCT 3 punct`;
    expect(statements(trees, COUNCIL)).toMatchObject([{ speaker: 'Council', text: 'work stopped' }]);
  });

  it('is what is denied or called for, but not a mere pointer to it', () => {
    const denied = (det: string) => `
      Roe Roe PROPN 2 nsubj
      denied deny VERB 0 root
      ${det} ${det === 'these' ? 'this' : 'the'} DET 4 det
      charges charge NOUN 2 obj
      . . PUNCT 2 punct`;
    expect(statements(denied('the'), ROE).map((s) => s.text)).toEqual(['the charges']);
    expect(statements(denied('these'), ROE)).toEqual([]);
  });

  it('is nothing where a title is defended', () => {
    const defended = (what: string) => `
      Roe Roe PROPN 2 nsubj
      defended defend VERB 0 root
      her her PRON 4 nmod:poss
      ${what} NOUN 2 obj
      . . PUNCT 2 punct`;
    expect(statements(defended('policy policy'), ROE).map((s) => s.text)).toEqual(['her policy']);
    expect(statements(defended('title title'), ROE)).toEqual([]);
  });

  it('is laid to the one who is named of several', () => {
    const trees = `
      One one NUM 7 nsubj
      of of ADP 4 case
      the the DET 4 det
      coaches coach NOUN 1 nmod NNS
      , , PUNCT 6 punct
      Roe Roe PROPN 1 appos
      said say VERB 0 root
      they they PRON 9 nsubj
      won win VERB 7 ccomp
      . . PUNCT 7 punct`;
    expect(statements(trees, { words: ['One', 'coaches'], description: 'coaches' }, ROE)).toMatchObject([
      { speaker: 'Jane Roe' },
    ]);
  });

  it('is laid to the named person beside a description', () => {
    const trees = `
      The the DET 2 det
      coach coach NOUN 6 nsubj
      , , PUNCT 4 punct
      Roe Roe PROPN 2 appos
      , , PUNCT 4 punct
      said say VERB 0 root
      they they PRON 8 nsubj
      won win VERB 6 ccomp
      . . PUNCT 6 punct`;
    expect(statements(trees, { words: ['coach'], description: 'coach' }, ROE)).toMatchObject([{ speaker: 'Jane Roe' }]);
  });
});

describe('quotations', () => {
  const first = `
    ¶
    “ “ PUNCT 3 punct
    We we PRON 3 nsubj
    fear fear VERB 8 ccomp
    the the DET 5 det
    water water NOUN 3 obj
    , , PUNCT 3 punct
    ” ” PUNCT 3 punct
    said say VERB 0 root
    Roe Roe PROPN 8 nsubj
    . . PUNCT 8 punct`;

  it('are laid to the subject of the verb beside them', () => {
    expect(statements(first, ROE)).toEqual([
      { speaker: 'Jane Roe', text: 'We fear the water,', direct: true, via: [] },
    ]);
  });

  it('are laid to the name before whatever verb follows the marks, unless that does something else', () => {
    const trees = (rest: string) => `
      " " PUNCT 4 punct
      We we PRON 4 nsubj
      cannot can AUX 4 aux
      win win VERB 7 ccomp
      , , PUNCT 4 punct
      " " PUNCT 4 punct
      ${rest}`;
    const shrugged = trees(`shrugged shrug VERB 0 root
      Roe Roe PROPN 7 nsubj
      . . PUNCT 7 punct`);
    expect(statements(shrugged, ROE)).toEqual([{ speaker: 'Jane Roe', text: 'We cannot win,', direct: true, via: [] }]);
    const ate = trees(`ate eat VERB 0 root
      Roe Roe PROPN 7 nsubj
      soup soup NOUN 7 obj
      . . PUNCT 7 punct`);
    expect(statements(ate, ROE)).toEqual([]);
  });

  it('around a nickname inside a name are said by no one', () => {
    const trees = `
      Jim Jim PROPN 6 nsubj
      “ “ PUNCT 3 punct
      Kid Kid PROPN 1 flat
      ” ” PUNCT 3 punct
      Roe Roe PROPN 1 flat
      warned warn VERB 0 root
      them they PRON 6 obj`;
    const document = parsed(trees, [{ words: ['Jim'], name: 'Jim “Kid” Roe' }]);
    const [head] = document.mentions;
    const claimsWith = (mention: typeof head) =>
      extractClaims(new Reading({ ...document, mentions: [mention!] }, ontology, gazetteer), []);
    expect(claimsWith(head)).toHaveLength(1);
    expect(claimsWith({ ...head!, endToken: 5, end: document.tokens[4]!.end })).toEqual([]);
  });

  it('go on in the next paragraph with the same speaker, as one statement', () => {
    const trees = `${first}

      ¶
      “ “ PUNCT 4 punct
      It it PRON 4 nsubj
      is be AUX 4 cop
      high high ADJ 0 root
      and and CCONJ 6 cc
      rises rise VERB 4 conj
      . . PUNCT 4 punct
      ” ” PUNCT 4 punct`;
    const found = statements(trees, ROE, DOE);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ speaker: 'Jane Roe' });
    expect(found[0]!.text).toContain('It is high and rises.');
  });

  it('that are signed belong to the name below', () => {
    const trees = `
      ¶ quote
      The the DET 2 det
      people people NOUN 3 nsubj
      spoke speak VERB 0 root
      . . PUNCT 3 punct

      — — PUNCT 2 punct
      Doe Doe PROPN 0 root`;
    expect(statements(trees, ROE, DOE)).toEqual([
      { speaker: 'John Doe', text: 'The people spoke.', direct: true, via: [] },
    ]);
  });

  it('of a few words inside a sentence are no statements of their own', () => {
    const trees = `
      The the DET 2 det
      plan plan NOUN 3 nsubj
      aims aim VERB 0 root
      to to PART 6 mark
      “ “ PUNCT 6 punct
      streamline streamline VERB 3 xcomp
      the the DET 8 det
      work work NOUN 6 obj
      ” ” PUNCT 6 punct
      of of ADP 11 case
      Roe Roe PROPN 8 nmod
      . . PUNCT 3 punct`;
    expect(statements(trees, ROE)).toEqual([]);
  });
});

describe('words that a colon announces', () => {
  it('are a statement up to the first sentence with a speaker of its own', () => {
    const trees = `
      The the DET 2 det
      Council Council PROPN 3 nsubj
      denied deny VERB 0 root
      these this DET 5 det
      charges charge NOUN 3 obj
      : : PUNCT 3 punct

      ¶
      Nobody nobody PRON 3 nsubj
      was be AUX 3 aux:pass
      forced force VERB 0 root
      . . PUNCT 3 punct

      Roe Roe PROPN 2 nsubj
      said say VERB 0 root
      she she PRON 4 nsubj
      left leave VERB 2 ccomp
      . . PUNCT 2 punct`;
    expect(statements(trees, COUNCIL, ROE)).toMatchObject([
      { speaker: 'Council', text: 'Nobody was forced.', direct: true },
      { speaker: 'Jane Roe', text: 'she left' },
    ]);
  });
});

describe('who carried a statement', () => {
  it('is the medium that was told', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      told tell VERB 0 root
      the the DET 4 det
      Herald Herald PROPN 2 iobj
      it it PRON 6 nsubj
      fell fall VERB 2 ccomp
      . . PUNCT 2 punct

      She she PRON 2 nsubj
      added add VERB 0 root
      nobody nobody PRON 4 nsubj
      died die VERB 2 ccomp
      . . PUNCT 2 punct`;
    expect(statements(trees, { ...ROE, words: ['Roe', 'She'] }, HERALD)).toMatchObject([
      { text: 'it fell', via: ['Herald'] },
      { text: 'nobody died', via: ['Herald'] },
    ]);
  });
});

describe('the events of a statement', () => {
  const trees = (verb: string) => `
    Roe Roe PROPN 2 nsubj
    ${verb} ${verb} VERB 0 root
    that that SCONJ 5 mark
    troops troops NOUN 5 nsubj
    left leave VERB 2 ccomp`;
  const told = (verb: string) => {
    const document = parsed(trees(verb), [ROE]);
    const { start, end } = document.tokens[4]!;
    const evidence = [{ start, end, rule: 'rule', score: 1 }] as const;
    const event: Event = {
      index: 0,
      type: 'Withdrawal',
      label: 'Withdrawal',
      triggers: [{ start, end }],
      arguments: [],
      factuality: 'actual',
      evidence,
    };
    const [claim] = extractClaims(new Reading(document, ontology, gazetteer), [event]);
    return [claim?.asserts, claim?.denies];
  };

  it('are asserted, or denied by a verb of denial', () => {
    expect(told('say')).toEqual([[0], undefined]);
    expect(told('deny')).toEqual([[], [0]]);
  });
});
