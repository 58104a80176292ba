import { describe, expect, it } from 'vitest';
import { mentions, named, resolve, type Seen } from '../support/resolved.ts';

describe('types', () => {
  it('follow from the first words of a team, a ship or a body of a state', () => {
    const trees = `
      Team Team PROPN 4 nsubj
      Estonia Estonia PROPN 1 flat
      soon soon ADV 4 advmod
      boarded board VERB 0 root
      HMS HMS PROPN 6 compound
      Rosebud Rosebud PROPN 4 obj
      near near ADP 9 case
      Environment Environment PROPN 9 compound
      Canada Canada PROPN 4 obl`;
    const seen: Seen[] = [
      ['Estonia', 'Place'],
      ['HMS Rosebud', 'Organization'],
      ['Environment Canada', 'Place'],
    ];
    expect(named(resolve(trees, ...seen))).toEqual([
      'Organization Team Estonia',
      'Other HMS Rosebud',
      'Organization Environment Canada',
    ]);
  });

  it('are those of the noun that the name is in apposition to, or that follows it', () => {
    const trees = `
      Zub Zub PROPN 7 nsubj
      , , PUNCT 5 punct
      a a DET 5 det
      small small ADJ 5 amod
      company company NOUN 1 appos
      , , PUNCT 5 punct
      uses use VERB 0 root
      the the DET 10 det
      FOOT FOOT PROPN 10 compound
      database database NOUN 7 obj`;
    const found = resolve(trees, ['Zub', 'Place'], ['FOOT', 'Organization']);
    expect(named(found)).toEqual(['Organization Zub', 'Other FOOT [FOOT database]']);
    expect(mentions(found, 'FOOT')).toEqual(['the FOOT database', 'FOOT']);
  });

  it('make a person of whom a government is named after, and a body of the government', () => {
    const trees = `
      the the DET 3 det
      Zubman Zubman PROPN 3 compound
      government government NOUN 4 nsubj
      fell fall VERB 0 root`;
    expect(named(resolve(trees, ['Zubman', 'Organization']))).toContain('Organization Zubman government');
    expect(named(resolve(trees, ['Zubman', 'Other']))).toContain('Person Zubman');
  });
});

describe('named bodies', () => {
  it('are forces by their state, whatever the noun', () => {
    const trees = `
      Iraqi Iraqi ADJ 3 amod
      security security NOUN 3 compound
      forces force NOUN 4 nsubj NNS
      met meet VERB 0 root
      Iraqi Iraqi ADJ 6 amod
      troops troops NOUN 4 obj NNS
      and and CCONJ 9 cc
      Iraqi Iraqi ADJ 9 amod
      soldiers soldier NOUN 6 conj NNS`;
    expect(named(resolve(trees, ['Iraqi', 'Place', 'demonym'])).toSorted()).toEqual([
      'Organization Iraqi security forces',
      'Organization Iraqi soldiers [Iraqi troops]',
      'Place Iraq [Iraqi]',
    ]);
  });

  it('are two where two states share a noun', () => {
    const trees = `
      the the DET 5 det
      Iraqi Iraqi ADJ 5 amod
      and and CCONJ 4 cc
      Syrian Syrian ADJ 2 conj
      governments government NOUN 6 nsubj NNS
      met meet VERB 0 root`;
    const found = named(resolve(trees, ['Iraqi', 'Place', 'demonym'], ['Syrian', 'Place', 'demonym']));
    expect(found).toContain('Organization Iraqi government');
    expect(found).toContain('Organization Syrian government');
  });

  it('are none where a word between says what they are, not whose', () => {
    const trees = `
      Iraqi Iraqi ADJ 3 amod
      political political ADJ 3 amod
      forces force NOUN 4 nsubj NNS
      met meet VERB 0 root`;
    expect(named(resolve(trees, ['Iraqi', 'Place', 'demonym']))).toEqual(['Place Iraq [Iraqi]']);
  });

  it('are named after persons without being them', () => {
    const trees = `
      Andy Andy PROPN 3 compound
      Zubman Zubman PROPN 1 flat
      Foundation foundation PROPN 4 nsubj
      praised praise VERB 0 root
      Andy Andy PROPN 4 obj
      Zubman Zubman PROPN 5 flat`;
    expect(named(resolve(trees, ['Andy Zubman', 'Person'], ['Foundation', 'Organization']))).toEqual([
      'Organization Andy Zubman Foundation',
      'Person Andy Zubman',
    ]);
  });

  it('lose the words of a title that follow them', () => {
    const trees = `
      Senate Senate PROPN 3 compound
      Majority majority NOUN 3 compound
      leader leader NOUN 4 nsubj
      Roe Roe PROPN 3 appos
      left leave VERB 0 root`;
    expect(named(resolve(trees, ['Senate Majority', 'Organization'], ['Roe', 'Person']))).toEqual([
      'Organization Senate',
      'Person Roe',
    ]);
  });
});

describe('one thing', () => {
  const list = (...words: string[]): string =>
    words.map((word, i) => `${word} ${word} PROPN ${i === 0 ? 0 : 1} ${i === 0 ? 'root' : 'list'}`).join('\n');

  it('is a body with and without its state, and with its words the other way round', () => {
    const trees = `
      Italian Italian ADJ 3 amod
      Supreme Supreme PROPN 3 compound
      Court Court PROPN 0 root
      of of ADP 5 case
      Cassation Cassation PROPN 3 nmod

      Supreme Supreme PROPN 2 compound
      Court Court PROPN 0 root

      Justice Justice PROPN 2 compound
      Ministry Ministry PROPN 0 root

      Ministry Ministry PROPN 0 root
      of of ADP 3 case
      Justice Justice PROPN 1 nmod`;
    const found = resolve(
      trees,
      ['Italian Supreme Court of Cassation', 'Organization'],
      ['Supreme Court', 'Organization'],
      ['Justice Ministry', 'Organization'],
      ['Ministry of Justice', 'Organization'],
    );
    expect(named({ ...found, entities: found.entities.filter((e) => e.type === 'Organization') })).toEqual([
      'Organization Italian Supreme Court of Cassation [Supreme Court]',
      'Organization Ministry of Justice [Justice Ministry]',
    ]);
  });

  it('is not the court of another state', () => {
    const trees = `
      Iraqi Iraqi ADJ 3 amod
      Supreme Supreme PROPN 3 compound
      Court Court PROPN 0 root

      Italian Italian ADJ 3 amod
      Supreme Supreme PROPN 3 compound
      Court Court PROPN 0 root`;
    const found = resolve(trees, ['Iraqi Supreme Court', 'Organization'], ['Italian Supreme Court', 'Organization']);
    expect(named(found).filter((entity) => entity.startsWith('Organization'))).toHaveLength(2);
  });

  it('is a party and its members, a person and their handle', () => {
    const trees = `${list('Republicans', 'Joan', 'Smithson', '@joansmithson')}

      Republican Republican PROPN 2 compound
      Party Party PROPN 0 root`;
    const found = resolve(
      trees,
      ['Republicans', 'Organization'],
      ['Joan Smithson', 'Person'],
      ['@joansmithson', 'Person'],
      ['Republican Party', 'Organization'],
    );
    expect(named(found)).toEqual([
      'Organization Republican Party [Republicans]',
      'Person Joan Smithson [@joansmithson]',
    ]);
  });

  it('is no town and the state around it', () => {
    const found = resolve(list('Mexico', 'Mexico', 'City'), ['Mexico City', 'Place'], ['Mexico', 'Place']);
    expect(named(found)).toContain('Place Mexico City');
    expect(named(found)).toContain('Place Mexico');
  });

  it('is not what only stands in a name with "called" after another noun', () => {
    const trees = `
      a a DET 2 det
      group group NOUN 0 root
      within within ADP 4 case
      Zubism Zubism PROPN 2 nmod
      called call VERB 2 acl
      Org Org PROPN 5 xcomp`;
    expect(named(resolve(trees, ['Zubism', 'Organization'], ['Org', 'Organization']))).toHaveLength(2);
  });
});

describe('definite nouns', () => {
  it('mean the country spoken of, not one whose adjective stood nearer', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      left leave VERB 0 root
      Iraq Iraq PROPN 2 obj
      with with ADP 6 case
      US US PROPN 6 compound
      help help NOUN 2 obl

      The the DET 2 det
      country country NOUN 3 nsubj
      slept sleep VERB 0 root`;
    const found = resolve(trees, ['Roe', 'Person'], ['Iraq', 'Place'], ['US', 'Place']);
    expect(mentions(found, 'Iraq')).toEqual(['Iraq', 'The country']);
  });

  it('mean no body of another kind', () => {
    const trees = `
      Zub Zub PROPN 3 compound
      Comic Comic PROPN 3 compound
      Society Society PROPN 4 nsubj
      left leave VERB 0 root

      The the DET 2 det
      hospital hospital NOUN 3 nsubj
      closed close VERB 0 root

      The the DET 2 det
      group group NOUN 3 nsubj
      slept sleep VERB 0 root`;
    const found = resolve(trees, ['Zub Comic Society', 'Organization']);
    expect(mentions(found, 'Zub Comic Society')).toEqual(['Zub Comic Society', 'The group']);
  });

  it('tell whether "he" or "she" is meant', () => {
    const trees = `
      Roe Roe PROPN 4 nsubj
      's 's PART 1 case
      sister sister NOUN 4 nsubj
      left leave VERB 0 root

      He he PRON 2 nsubj
      slept sleep VERB 0 root`;
    const found = resolve(trees, ['Roe', 'Person']);
    expect(mentions(found, 'Roe')).toEqual(['Roe', 'He']);
  });
});
