import { describe, expect, it } from 'vitest';
import { mentions, resolve } from '../support/resolved.ts';

const described = (trees: string): string[] => resolve(trees).entities.map(({ description }) => description ?? '');

describe('people of whom only a number is told', () => {
  it('are those whom the text counts alike further on', () => {
    const trees = `
      Gunmen gunman NOUN 2 nsubj NNS
      kill kill VERB 0 root
      nine nine NUM 2 obj

      Gunmen gunman NOUN 2 nsubj NNS
      killed kill VERB 0 root
      9 9 NUM 4 nummod
      people person NOUN 2 obj NNS`;
    expect(described(trees)).toEqual(['Gunmen', '9 people']);
  });

  it('are others where something else became of them', () => {
    const trees = `
      Gunmen gunman NOUN 2 nsubj NNS
      kill kill VERB 0 root
      nine nine NUM 2 obj

      Nine nine NUM 2 nummod
      people person NOUN 4 nsubj:pass NNS
      were be AUX 4 aux:pass
      arrested arrest VERB 0 root`;
    expect(described(trees)).toEqual(['Gunmen', 'nine killed', 'Nine people']);
  });

  it('are none where things are counted', () => {
    const trees = (counted: string) => `
      Dozens dozens NOUN 5 nsubj:pass NNS
      of of ADP 3 case
      ${counted} NOUN 1 nmod NNS
      were be AUX 5 aux:pass
      buried bury VERB 0 root`;
    expect(described(trees('homes home'))).toEqual([]);
    expect(described(trees('miners miner'))).toHaveLength(1);
  });
});

describe('the victim', () => {
  const told = (verb: string) => `
    Gunmen gunman NOUN 2 nsubj NNS
    ${verb} VERB 0 root
    a a DET 4 det
    farmer farmer NOUN 2 obj

    The the DET 2 det
    victim victim NOUN 7 nsubj
    , , PUNCT 4 punct
    Ann Ann PROPN 2 appos
    Zub Zub PROPN 4 flat
    , , PUNCT 2 punct
    worked work VERB 0 root`;

  it('is the one who was killed before, by the name that is given then', () => {
    expect(mentions(resolve(told('shot shoot'), ['Ann Zub', 'Person']), 'Ann Zub')).toContain('a farmer');
    expect(mentions(resolve(told('met meet'), ['Ann Zub', 'Person']), 'Ann Zub')).not.toContain('a farmer');
  });

  it('is the one as whom somebody is identified', () => {
    const trees = `
      Police police NOUN 2 nsubj
      identified identify VERB 0 root
      the the DET 4 det
      attacker attacker NOUN 2 obj
      as as ADP 6 case
      Ann Ann PROPN 2 obl
      Zub Zub PROPN 6 flat`;
    expect(mentions(resolve(trees, ['Ann Zub', 'Person']), 'Ann Zub')).toEqual(['the attacker', 'Ann Zub']);
  });
});
