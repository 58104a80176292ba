import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/extract/claims.ts';
import { Reading } from '../../src/extract/reading.ts';
import { shippedOntology } from '../support/extracted.ts';
import { type Meant, parsed, shippedGazetteer } from '../support/parsed.ts';

const ontology = shippedOntology();
const gazetteer = shippedGazetteer();
const ROE: Meant = { words: ['Roe'], name: 'Jane Roe' };
const DOE: Meant = { words: ['Doe'], name: 'John Doe' };
const HERALD: Meant = {
  words: ['Herald'],
  name: 'Herald',
  type: 'Organization',
  classes: ['schema:NewsMediaOrganization'],
};

/** Speaker, text and carriers of each statement of the trees. */
function statements(trees: string, ...meant: Meant[]) {
  const document = parsed(trees, meant);
  const name = (entity: number) => document.entities[entity]!.name;
  return extractClaims(new Reading(document, ontology, gazetteer), []).map((claim) => ({
    speaker: name(claim.speaker),
    text: claim.text,
    via: claim.via.map((v) => name(v.entity)),
  }));
}

const INTERVIEWED = `¶
  Herald Herald PROPN 2 nsubj
  interviewed interview VERB 0 root
  Roe Roe PROPN 2 obj
  . . PUNCT 2 punct
`;
const question = (verb: string) => `¶
  How how ADV 4 advmod
  do do AUX 4 aux
  you you PRON 4 nsubj
  ${verb} ${verb} VERB 0 root
  ? ? PUNCT 4 punct
`;
const answer = (verb: string) => `¶
  We we PRON 2 nsubj
  ${verb} ${verb} VERB 0 root
  every every DET 4 det
  day day NOUN 2 obl
  . . PUNCT 2 punct
`;

describe('an interview', () => {
  it('is what the one interviewed answers to each question', () => {
    const trees = [INTERVIEWED, question('train'), answer('run'), question('rest'), answer('sleep')].join('\n');
    expect(statements(trees, ROE, HERALD)).toEqual([
      { speaker: 'Jane Roe', text: 'We run every day.', via: ['Herald'] },
      { speaker: 'Jane Roe', text: 'We sleep every day.', via: ['Herald'] },
    ]);
  });

  it('is none where only one paragraph asks, or nobody is said to be interviewed', () => {
    const once = [INTERVIEWED, question('train'), answer('run'), answer('sleep')].join('\n');
    expect(statements(once, ROE, HERALD)).toEqual([]);
    const met = INTERVIEWED.replace('interviewed interview', 'met meet');
    const unsaid = [met, question('train'), answer('run'), question('rest'), answer('sleep')].join('\n');
    expect(statements(unsaid, ROE, HERALD)).toEqual([]);
  });
});

describe('what stands after a name and a colon', () => {
  const trees = (name: string) => `
    ${name} ${name} PROPN 5 nsubj
    : : PUNCT 1 punct
    The the DET 4 det
    bridge bridge NOUN 5 nsubj
    fell fall VERB 0 root
    . . PUNCT 5 punct`;

  it('is said by the person or medium', () => {
    const said = (speaker: string) => [{ speaker, text: 'The bridge fell.', via: [] }];
    expect(statements(trees('Doe'), DOE)).toEqual(said('John Doe'));
    expect(statements(trees('Herald'), HERALD)).toEqual(said('Herald'));
  });

  it('is what stands there, whatever was quoted before', () => {
    const quoted = `
      " " PUNCT 3 punct
      It it PRON 3 nsubj
      holds hold VERB 7 ccomp
      , , PUNCT 3 punct
      " " PUNCT 3 punct
      Roe Roe PROPN 7 nsubj
      said say VERB 0 root
      . . PUNCT 7 punct`;
    const texts = statements(`${quoted}\n\n${trees('Doe')}`, ROE, DOE).map(({ speaker, text }) => [speaker, text]);
    expect(texts).toContainEqual(['John Doe', 'The bridge fell.']);
  });

  it('is nothing said where the name is that of a place, or no clause follows', () => {
    expect(statements(trees('Selm'), { words: ['Selm'], name: 'Selm', type: 'Place' })).toEqual([]);
    const list = `
      Doe Doe PROPN 0 root
      : : PUNCT 1 punct
      nine nine NUM 4 nummod
      points point NOUN 1 appos`;
    expect(statements(list, DOE)).toEqual([]);
  });
});

describe('demands', () => {
  it('are statements where something is asked to be, not where something is asked', () => {
    const trees = (mark: string) => `
      Roe Roe PROPN 2 nsubj
      asked ask VERB 0 root
      ${mark} ${mark} SCONJ 6 mark
      he he PRON 6 nsubj
      be be AUX 6 aux
      freed free VERB 2 ccomp`;
    expect(statements(trees('that'), ROE)).toMatchObject([{ text: 'he be freed' }]);
    expect(statements(trees('whether'), ROE)).toEqual([]);
  });

  it('are what somebody rules out', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      ruled rule VERB 0 root
      out out ADP 2 compound:prt
      joining join VERB 2 xcomp
      them they PRON 4 obj`;
    expect(statements(trees, ROE)).toMatchObject([{ speaker: 'Jane Roe', text: 'joining them' }]);
  });
});
