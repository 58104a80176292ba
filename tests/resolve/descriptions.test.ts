import { describe, expect, it } from 'vitest';
import { mentions, named, resolve } from '../support/resolved.ts';

const descriptions = (...seen: Parameters<typeof resolve>): (string | undefined)[] =>
  resolve(...seen)
    .entities.filter((e) => e.name === undefined)
    .map((e) => e.description);

describe('a body spoken of before it is named', () => {
  const lead = (determiner: string) => `
      ${determiner}
      university university NOUN 3 nsubj
      wept weep VERB 0 root

      Zub Zub PROPN 2 compound
      University University PROPN 3 nsubj
      closed close VERB 0 root`;

  it('is the one of its kind that the text names', () => {
    for (const determiner of ['His his PRON 2 nmod:poss', 'The the DET 2 det']) {
      const seen = resolve(lead(determiner), ['Zub University', 'Organization']);
      expect(mentions(seen, 'Zub University')).toHaveLength(2);
    }
  });

  it('is the one with the words that a headline has of it', () => {
    const trees = (word: string) => `
      ${word} ${word.toLowerCase()} NOUN 2 compound
      institute institute NOUN 3 nsubj
      wept weep VERB 0 root

      Zub Zub PROPN 3 compound
      Virus Virus PROPN 3 compound
      Institute Institute PROPN 4 nsubj
      closed close VERB 0 root`;
    const institute = (word: string) =>
      mentions(resolve(trees(word), ['Zub Virus Institute', 'Organization']), 'Zub Virus Institute');
    expect(institute('Virus')).toEqual(['Virus institute', 'Zub Virus Institute']);
    expect(institute('Music')).toEqual(['Zub Virus Institute']);
  });

  it('stays apart where it may be any, or one of several', () => {
    const any = resolve(lead('A a DET 2 det'), ['Zub University', 'Organization']);
    expect(mentions(any, 'Zub University')).toHaveLength(1);
    const both = `${lead('The the DET 2 det')}

      Mok Mok PROPN 2 compound
      University University PROPN 3 nsubj
      closed close VERB 0 root`;
    const several = resolve(both, ['Zub University', 'Organization'], ['Mok University', 'Organization']);
    expect(mentions(several, 'Zub University')).toHaveLength(1);
  });
});

describe('a description', () => {
  const swimmer = `
      Ann Ann PROPN 3 nsubj
      Zub Zub PROPN 1 flat
      won win VERB 0 root

      The the DET 2 det
      Estonian Estonian PROPN 3 nsubj
      wept weep VERB 0 root`;

  it('by origin is of the person just spoken of, not of the state', () => {
    const seen = resolve(swimmer, ['Ann Zub', 'Person'], ['Estonian', 'Place', 'demonym']);
    expect(named(seen)).toEqual(['Person Ann Zub']);
    expect(mentions(seen, 'Ann Zub')).toEqual(['Ann Zub', 'The Estonian']);
  });

  it('by origin is of nobody named where another is spoken of more', () => {
    const trees = `
      Bob Bob PROPN 3 nsubj
      Mok Mok PROPN 1 flat
      praised praise VERB 0 root
      Bob Bob PROPN 3 obj
      Mok Mok PROPN 4 flat

      ${swimmer}`;
    const seen = resolve(trees, ['Bob Mok', 'Person'], ['Ann Zub', 'Person'], ['Estonian', 'Place', 'demonym']);
    expect(mentions(seen, 'Ann Zub')).toEqual(['Ann Zub']);
  });

  it('by age is of the person just spoken of, with a trade too, even where another is spoken of more', () => {
    const aged = `
      The the DET 4 det
      44-year-old 44-year-old ADJ 4 amod
      former former ADJ 4 amod
      teacher teacher NOUN 5 nsubj
      wept weep VERB 0 root`;
    const bob = `
      Bob Bob PROPN 3 nsubj
      Mok Mok PROPN 1 flat
      praised praise VERB 0 root
      Bob Bob PROPN 3 obj
      Mok Mok PROPN 4 flat`;
    const ann = swimmer.split(/\n\s*\n/u)[0]!;
    const seen = resolve(`${bob}\n\n${ann}\n\n${aged}`, ['Bob Mok', 'Person'], ['Ann Zub', 'Person']);
    expect(mentions(seen, 'Ann Zub')).toEqual(['Ann Zub', 'The 44-year-old former teacher']);
  });

  it('by origin and trade is of the company just spoken of', () => {
    const trees = `
      Zubwagen Zubwagen PROPN 2 nsubj
      grew grow VERB 0 root

      The the DET 3 det
      German German ADJ 3 amod
      carmaker carmaker NOUN 4 nsubj
      paid pay VERB 0 root`;
    const seen = resolve(trees, ['Zubwagen', 'Organization'], ['German', 'Place', 'demonym']);
    expect(mentions(seen, 'Zubwagen')).toEqual(['Zubwagen', 'The German carmaker']);
  });

  it('is of the company that the sentence before was about, not of the last that it named', () => {
    const trees = `
      Zubwagen Zubwagen PROPN 2 nsubj
      shrank shrink VERB 0 root
      Mok Mok PROPN 2 obj
      Motors Motors PROPN 3 flat

      The the DET 2 det
      company company NOUN 4 nmod:poss
      's 's PART 2 case
      board board NOUN 5 nsubj
      met meet VERB 0 root`;
    const seen = resolve(trees, ['Zubwagen', 'Organization'], ['Mok Motors', 'Organization']);
    expect(mentions(seen, 'Zubwagen')).toEqual(['Zubwagen', 'The company']);
  });

  it('is of the body whose name ends in its words', () => {
    const trees = `
      Zub Zub PROPN 3 compound
      Coast coast PROPN 3 compound
      Guard guard PROPN 4 nsubj
      came come VERB 0 root

      the the DET 3 det
      coast coast NOUN 3 compound
      guard guard NOUN 4 nsubj
      left leave VERB 0 root`;
    const seen = resolve(trees, ['Zub Coast Guard', 'Organization']);
    expect(mentions(seen, 'Zub Coast Guard')).toEqual(['Zub Coast Guard', 'the coast guard']);
  });

  it('with "another" is of somebody else', () => {
    const trees = `
      An a DET 2 det
      official official NOUN 3 nsubj
      came come VERB 0 root

      Another another DET 2 det
      official official NOUN 3 nsubj
      left leave VERB 0 root`;
    expect(descriptions(trees)).toEqual(['official', 'Another official']);
  });

  it('of "both" or "the two" is of the only two spoken of', () => {
    const trees = `
      Ann Ann PROPN 3 nsubj
      Zub Zub PROPN 1 flat
      met meet VERB 0 root
      Bob Bob PROPN 3 obj
      Mok Mok PROPN 4 flat

      Both both DET 2 det
      officials official NOUN 3 nsubj NNS
      left leave VERB 0 root`;
    const seen = resolve(trees, ['Ann Zub', 'Person'], ['Bob Mok', 'Person']);
    expect(mentions(seen, 'Ann Zub')).toEqual(['Ann Zub', 'officials']);
    expect(mentions(seen, 'Bob Mok')).toEqual(['Bob Mok', 'officials']);
  });

  it('of a relative is of the only one whom the text calls so by name', () => {
    const wife = (name: string) => `
      Her her PRON 2 nmod:poss
      sister sister NOUN 5 nsubj
      , , PUNCT 4 punct
      ${name} ${name} PROPN 2 appos
      wept weep VERB 0 root`;
    const later = `
      his his PRON 2 nmod:poss
      sister sister NOUN 3 nsubj
      left leave VERB 0 root`;
    const one = resolve(`${wife('Ann')}\n${later}`, ['Ann', 'Person']);
    expect(mentions(one, 'Ann')).toEqual(['Her sister', 'Ann', 'his sister']);
    const two = resolve(`${wife('Ann')}\n${wife('Eve')}\n${later}`, ['Ann', 'Person'], ['Eve', 'Person']);
    expect([...mentions(two, 'Ann'), ...mentions(two, 'Eve')]).not.toContain('his sister');
  });

  it('may be a number alone, where what is said can only be said of people', () => {
    const were = (what: string) => `
      at at ADP 3 case
      least least ADJ 1 obl
      26 26 NUM 5 nsubj:pass
      were be AUX 5 aux:pass
      ${what} VERB 0 root`;
    expect(descriptions(were('arrested arrest'))).toEqual(['at least 26 arrested']);
    expect(descriptions(were('sold sell'))).toEqual([]);
    const left = `
      It it PRON 2 nsubj
      left leave VERB 0 root
      6 6 NUM 2 obj
      dead dead ADJ 2 xcomp`;
    expect(descriptions(left)).toEqual(['6 dead']);
  });

  it('of a suspect is of whom the text had charged, not of whom it named last', () => {
    const trees = `
      A a DET 2 det
      boy boy NOUN 4 nsubj:pass
      was be AUX 4 aux:pass
      charged charge VERB 0 root

      Ann Ann PROPN 3 nsubj
      Zub Zub PROPN 1 flat
      died die VERB 0 root

      The the DET 2 det
      suspect suspect NOUN 3 nsubj
      fled flee VERB 0 root`;
    const seen = resolve(trees, ['Ann Zub', 'Person']);
    expect(mentions(seen, 'Ann Zub')).toEqual(['Ann Zub']);
    expect(descriptions(trees, ['Ann Zub', 'Person'])).toEqual(['boy']);
  });

  it('of a post of another state is not whose post is said without a state', () => {
    const trees = `
      Nepal Nepal PROPN 4 nsubj
      and and CCONJ 3 cc
      India India PROPN 1 conj
      trade trade VERB 0 root

      Nepal Nepal PROPN 2 nsubj
      won win VERB 0 root

      Minister minister NOUN 2 nmod:desc
      Zub Zub PROPN 3 nsubj
      spoke speak VERB 0 root

      India India PROPN 3 nmod:poss
      's 's PART 1 case
      minister minister NOUN 4 nsubj
      called call VERB 0 root`;
    const seen = resolve(trees, ['Nepal', 'Place'], ['India', 'Place'], ['Zub', 'Person']);
    expect(mentions(seen, 'Zub')).toEqual(['Zub']);
    const own = trees.replace('India India PROPN 3 nmod:poss', 'Nepal Nepal PROPN 3 nmod:poss');
    expect(mentions(resolve(own, ['Nepal', 'Place'], ['India', 'Place'], ['Zub', 'Person']), 'Zub')).toEqual([
      'Zub',
      "Nepal's minister",
    ]);
  });

  it('that only says what something is for is of nobody', () => {
    const trees = `
      the the DET 4 det
      women woman NOUN 4 nmod:poss NNS
      's 's PART 2 case
      final final NOUN 5 nsubj
      began begin VERB 0 root`;
    expect(descriptions(trees)).toEqual([]);
  });
});

describe('a pronoun', () => {
  it('in the place of an object takes up the object before rather than its subject', () => {
    const trees = `
      Zubco Zubco PROPN 2 nsubj
      accused accuse VERB 0 root
      Mokco Mokco PROPN 2 obj

      Inspectors inspector NOUN 2 nsubj NNS
      fined fine VERB 0 root
      it it PRON 2 obj`;
    const seen = resolve(trees, ['Zubco', 'Organization'], ['Mokco', 'Organization']);
    expect(mentions(seen, 'Mokco')).toEqual(['Mokco', 'it']);
  });

  it('in the second of two coordinated phrases is the body that the first names', () => {
    const trees = `
      Police police PROPN 2 nsubj
      met meet VERB 0 root
      Ann Ann PROPN 2 obj
      , , PUNCT 5 punct
      leader leader NOUN 3 appos
      of of ADP 7 case
      Zubco Zubco PROPN 5 nmod
      and and CCONJ 10 cc
      its its PRON 10 nmod:poss
      candidate candidate NOUN 5 conj`;
    const seen = resolve(trees, ['Zubco', 'Organization'], ['Ann', 'Person'], ['Police', 'Organization']);
    expect(mentions(seen, 'Zubco')).toEqual(['Zubco', 'its']);
  });
});

describe('the country that forces stay in', () => {
  const stay = (owner: string, body: string) => `
      Mali Mali PROPN 2 nsubj
      spoke speak VERB 0 root
      in in ADP 4 case
      Chad Chad PROPN 2 obl

      ${owner} ${owner} PROPN 2 compound
      ${body} ${body} NOUN 3 nsubj
      stay stay VERB 0 root
      in in ADP 6 case
      the the DET 6 det
      country country NOUN 3 obl`;
  const meant = (trees: string, name: string) =>
    mentions(resolve(trees, ['Mali', 'Place'], ['Chad', 'Place']), name).includes('the country');

  it('is not theirs', () => {
    expect(meant(stay('Mali', 'force'), 'Chad')).toBe(true);
    expect(meant(stay('Mali', 'farmer'), 'Mali')).toBe(true);
  });
});
