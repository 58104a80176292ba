import { describe, expect, it } from 'vitest';
import { mentions, named, resolve, type Seen } from '../support/resolved.ts';

describe('a name', () => {
  it('ends before the place that it is in', () => {
    const trees = `
      Zubman Zubman PROPN 2 compound
      Stadium stadium PROPN 5 nsubj
      in in ADP 4 case
      Lima Lima PROPN 2 nmod
      shut shut VERB 0 root`;
    expect(named(resolve(trees, ['Zubman Stadium in Lima', 'Place']))).toEqual(['Place Zubman Stadium', 'Place Lima']);
  });

  it('ends before the state of a body that has an "of" already, and keeps the state of one that has none', () => {
    const trees = `
      University university PROPN 7 nsubj
      of of ADP 3 case
      Zubtown Zubtown PROPN 1 nmod
      of of ADP 6 case
      the the DET 6 det
      UK UK PROPN 1 nmod
      sued sue VERB 0 root
      Central central ADJ 9 amod
      Bank bank PROPN 7 obj
      of of ADP 11 case
      Nigeria Nigeria PROPN 9 nmod`;
    const seen = resolve(
      trees,
      ['University of Zubtown of the UK', 'Organization'],
      ['Central Bank of Nigeria', 'Organization'],
    );
    expect(named(seen)).toEqual([
      'Organization University of Zubtown',
      'Place United Kingdom [UK]',
      'Organization Central Bank of Nigeria',
    ]);
  });

  it('has its initials for another, in brackets and wherever they stand', () => {
    const trees = `
      Zub Zub PROPN 2 compound
      Union Union PROPN 6 nsubj
      ( ( PUNCT 4 punct
      ZU who PRON 2 appos
      ) ) PUNCT 4 punct
      agreed agree VERB 0 root

      ZU who PRON 2 nsubj
      won win VERB 0 root`;
    const seen = resolve(trees, ['Zub Union', 'Organization']);
    expect(named(seen)).toEqual(['Organization Zub Union [ZU]']);
    expect(mentions(seen, 'Zub Union')).toEqual(['Zub Union', 'ZU', 'ZU']);
  });

  it('of a son has what tells him from his father, and is shortened without it', () => {
    const trees = `
      Jim Jim PROPN 4 nsubj
      Zub Zub PROPN 1 flat
      Jr. Jr. PROPN 1 flat
      left leave VERB 0 root

      Zub Zub PROPN 2 nsubj
      wept weep VERB 0 root`;
    expect(named(resolve(trees, ['Jim Zub', 'Person'], ['Zub', 'Person']))).toEqual(['Person Jim Zub Jr. [Zub]']);
  });

  it('may begin with a day: "the April 6 Commission"', () => {
    const trees = `
      The the DET 4 det
      April April PROPN 4 compound
      6 6 NUM 2 nummod
      Commission Commission PROPN 5 nsubj
      met meet VERB 0 root`;
    expect(named(resolve(trees, ['Commission', 'Organization']))).toEqual(['Organization April 6 Commission']);
    const apart = trees.replace('The the DET 4 det', 'On on ADP 2 case');
    expect(named(resolve(apart, ['Commission', 'Organization']))).toEqual(['Organization Commission']);
  });

  it('is one with another form of the given name, not with that of someone else', () => {
    const trees = (given: string) => `
      Robert Robert PROPN 3 nsubj
      Zub Zub PROPN 1 flat
      left leave VERB 0 root

      ${given} ${given} PROPN 3 nsubj
      Zub Zub PROPN 1 flat
      wept weep VERB 0 root`;
    const people = (given: string) =>
      named(resolve(trees(given), ['Robert Zub', 'Person'], [`${given} Zub`, 'Person']));
    expect(people('Bob')).toEqual(['Person Robert Zub [Bob Zub]']);
    expect(people('Dick')).toEqual(['Person Robert Zub', 'Person Dick Zub']);
  });

  it('with a noun of its kind is also known without it, and a body of a state without the state', () => {
    const trees = `
      Zub Zub PROPN 3 compound
      Workers worker PROPN 3 compound
      union union NOUN 9 nsubj
      and and CCONJ 8 cc
      U.S. U.S. PROPN 8 compound
      Zub Zub PROPN 8 compound
      Park park PROPN 8 compound
      Service service PROPN 3 conj
      met meet VERB 0 root`;
    const seen = resolve(trees, ['Zub Workers union', 'Organization'], ['U.S. Zub Park Service', 'Organization']);
    expect(named(seen)).toEqual([
      'Organization Zub Workers union [Zub Workers]',
      'Organization U.S. Zub Park Service [Zub Park Service]',
    ]);
  });

  it('of a company is not that of its division', () => {
    const trees = `
      Boeing Boeing PROPN 5 nsubj
      and and CCONJ 4 cc
      Boeing Boeing PROPN 4 compound
      Zubplanes Zubplanes PROPN 1 conj
      grew grow VERB 0 root`;
    const seen = resolve(trees, ['Boeing Zubplanes', 'Organization'], ['Boeing(?! Zub)', 'Organization']);
    expect(named(seen)).toEqual(['Organization Boeing', 'Organization Boeing Zubplanes']);
  });

  it('of a ship has the letters before it', () => {
    const trees = `
      USS USS PROPN 2 compound
      Zubman Zubman PROPN 3 nsubj
      sank sink VERB 0 root`;
    expect(named(resolve(trees, ['Zubman', 'Person']))).toEqual(['Other USS Zubman']);
  });

  it('of a ministry runs to the end of what it is for', () => {
    const trees = `
      Ministry ministry PROPN 8 nsubj
      of of ADP 3 case
      Zub Zub PROPN 1 nmod
      , , PUNCT 5 punct
      Art Art PROPN 3 conj
      and and CCONJ 7 cc
      Sport Sport PROPN 3 conj
      agreed agree VERB 0 root`;
    const whole = ['Organization Ministry of Zub, Art and Sport'];
    expect(named(resolve(trees, ['Ministry of Zub', 'Organization']))).toEqual(whole);
    expect(named(resolve(trees, ['Ministry of Zub', 'Organization'], ['Art', 'Organization']))).toEqual(whole);
    expect(named(resolve(trees, ['Ministry of Zub', 'Organization'], ['Art', 'Place']))).toContain('Place Art');
  });

  it('of a person has the family name of whoever is named with it', () => {
    const trees = `
      Jens Jens PROPN 5 nsubj
      and and CCONJ 3 cc
      Olaf Olaf PROPN 1 conj
      Zubman Zubman PROPN 3 flat
      left leave VERB 0 root`;
    const seen = resolve(trees, ['Jens', 'Person'], ['Olaf Zubman', 'Person']);
    expect(named(seen)).toEqual(['Person Jens Zubman', 'Person Olaf Zubman']);
  });
});

describe('two names are one', () => {
  it('where one is the first of two surnames', () => {
    const trees = `
      Lucia Lucia PROPN 4 nsubj
      Zubman Zubman PROPN 1 flat
      Furx Furx PROPN 1 flat
      met meet VERB 0 root
      Zubman Zubman PROPN 4 obj`;
    expect(named(resolve(trees, ['Lucia Zubman Furx', 'Person'], ['Zubman', 'Person']))).toEqual([
      'Person Lucia Zubman Furx [Zubman]',
    ]);
  });

  it('where one leaves out the town or the year of the other', () => {
    const trees = `
      Lima Lima PROPN 3 compound
      Zub Zub PROPN 3 compound
      Festival festival PROPN 4 nsubj
      met meet VERB 0 root
      Zub Zub PROPN 6 compound
      Festival festival PROPN 4 obj`;
    expect(named(resolve(trees, ['Lima Zub Festival', 'Other'], ['(?<!Lima )Zub Festival', 'Other']))).toHaveLength(1);
  });

  it('not where one only calls the other', () => {
    const trees = `
      Ann Ann PROPN 3 nsubj
      Zub Zub PROPN 1 flat
      called call VERB 0 root
      Bob Bob PROPN 3 obj
      Mok Mok PROPN 4 flat`;
    expect(named(resolve(trees, ['Ann Zub', 'Person'], ['Bob Mok', 'Person']))).toEqual([
      'Person Ann Zub',
      'Person Bob Mok',
    ]);
  });

  it('where a town is a company’s first word and nothing is there', () => {
    const company = `
      Lima Lima PROPN 2 compound
      Zubworks Zubworks PROPN 3 nsubj
      grew grow VERB 0 root

      Lima Lima PROPN 2 nsubj
      sold sell VERB 0 root
      it it PRON 2 obj`;
    const town = company.replace('it it PRON 2 obj', 'in in ADP 4 case\n Lima Lima PROPN 2 obl');
    const seen: Seen[] = [
      ['Lima Zubworks', 'Organization'],
      ['Lima(?! Zub)', 'Place'],
    ];
    expect(named(resolve(company, ...seen))).toEqual(['Organization Lima Zubworks [Lima]']);
    expect(named(resolve(town, ...seen))).toEqual(['Organization Lima Zubworks', 'Place Lima']);
  });
});

describe('an agency in brackets', () => {
  it('is nothing that the place before it is called', () => {
    const trees = `
      PERU Peru PROPN 0 root
      ( ( PUNCT 3 punct
      AP AP PROPN 1 appos
      ) ) PUNCT 3 punct`;
    expect(named(resolve(trees, ['PERU', 'Place'], ['AP', 'Organization']))).toEqual([
      'Place Peru [PERU]',
      'Organization AP',
    ]);
  });
});

describe('the last word of a name', () => {
  it('makes it a company’s, whatever the encoder takes it for', () => {
    const trees = `
      Zub Zub PROPN 3 compound
      Star star PROPN 3 compound
      Lines line PROPN 4 nsubj
      sank sink VERB 0 root`;
    expect(named(resolve(trees, ['Zub Star Lines', 'Person']))).toEqual(['Organization Zub Star Lines']);
  });
});

describe('whoever signed', () => {
  it('is a person, and where is a place', () => {
    const trees = `
      ¶ byline
      Zubi Zubi X 0 root
      Mokdana Mokdana X 1 dep
      in in X 1 dep
      Lima Lima X 1 dep`;
    expect(named(resolve(trees, ['Zubi Mokdana', 'Place'], ['Lima', 'Place']))).toEqual([
      'Person Zubi Mokdana',
      'Place Lima',
    ]);
  });
});

describe('a capital', () => {
  const said = `
      Lima Lima PROPN 2 nsubj
      said say VERB 0 root
      so so ADV 2 advmod`;

  it('that speaks is its state', () => {
    expect(named(resolve(said, ['Lima', 'Place']))).toEqual(['Place Peru [Lima]']);
  });

  it('stays the town where something is', () => {
    const trees = `${said}
      in in ADP 5 case
      Lima Lima PROPN 2 obl`;
    const seen = resolve(trees, ['Lima', 'Place']);
    expect(named(seen)).toEqual(['Place Peru [Lima]', 'Place Lima']);
    expect(mentions(seen, 'Lima')).toHaveLength(1);
  });

  it('that does to something what towns do not do is its state', () => {
    const trees = `
      Lima Lima PROPN 2 nsubj
      intercepted intercept VERB 0 root
      ships ship NOUN 2 obj`;
    expect(named(resolve(trees, ['Lima', 'Place']))).toEqual(['Place Peru [Lima]']);
    expect(named(resolve(trees.replace(/intercept/gu, 'host'), ['Lima', 'Place']))).toEqual(['Place Lima']);
  });

  it('towards which something is done, or whose is what only states have, is its state', () => {
    const trees = (words: string) => `
      they they PRON 2 nsubj
      made make VERB 0 root
      ${words}`;
    const toward = trees('gestures gesture NOUN 2 obj\ntoward toward ADP 5 case\nLima Lima PROPN 3 nmod');
    expect(named(resolve(toward, ['Lima', 'Place']))).toEqual(['Place Peru [Lima]']);
    const owned = (noun: string) => trees(`Lima Lima PROPN 5 nmod:poss\n's 's PART 3 case\n${noun} ${noun} NOUN 2 obj`);
    expect(named(resolve(owned('demand'), ['Lima', 'Place']))).toEqual(['Place Peru [Lima]']);
    expect(named(resolve(owned('airport'), ['Lima', 'Place']))).toEqual(['Place Lima']);
  });

  it('stays the town where it does nothing that states do', () => {
    const trees = `
      they they PRON 2 nsubj
      left leave VERB 0 root
      Lima Lima PROPN 2 obj`;
    expect(named(resolve(trees, ['Lima', 'Place']))).toEqual(['Place Lima']);
  });
});

describe('a state', () => {
  const match = `
      Peru Peru PROPN 2 nsubj
      beat beat VERB 0 root
      Chile Chile PROPN 2 obj
      in in ADP 6 case
      the the DET 6 det
      match match NOUN 2 obl

      Peru Peru PROPN 2 nsubj
      faced face VERB 0 root
      a a DET 4 det
      goalkeeper goalkeeper NOUN 2 obj`;

  it('that plays a match is its team', () => {
    const trees = `${match}
      and and CCONJ 6 cc
      referee referee NOUN 4 conj`;
    expect(named(resolve(trees, ['Peru', 'Place'], ['Chile', 'Place']))).toEqual([
      'Organization Peru',
      'Organization Chile',
    ]);
  });

  it('that beats another elsewhere stays the state', () => {
    expect(named(resolve(match, ['Peru', 'Place'], ['Chile', 'Place']))).toEqual(['Place Peru', 'Place Chile']);
  });
});
