import { describe, expect, it } from 'vitest';
import { mentions, named, resolve } from '../support/resolved.ts';

describe('a people', () => {
  it('without a state of its own is a community with a name, whole with its adjective', () => {
    const trees = `
      Sunni Sunni ADJ 2 amod
      Arabs Arabs PROPN 4 nsubj NNS
      Kurds Kurds PROPN 2 conj NNS
      protested protest VERB 0 root`;
    const { entities } = resolve(trees, ['Arabs', 'Organization', 'demonym'], ['Kurds', 'Organization', 'demonym']);
    expect(entities.map(({ name, classes }) => [name, classes])).toEqual([
      ['Sunni Arabs', ['ng:Community']],
      ['Kurds', ['ng:Community']],
    ]);
  });

  it('of a state is its state where all are meant', () => {
    const trees = `
      The the DET 2 det
      Danes Danes PROPN 3 nsubj NNS
      won win VERB 0 root`;
    expect(mentions(resolve(trees, ['Danes', 'Place', 'demonym']), 'Denmark')).toEqual(['Danes']);
  });

  it('of a state is a group without a name where some are meant', () => {
    const trees = `
      Two two NUM 2 nummod
      Danes Danes PROPN 3 nsubj NNS
      drowned drown VERB 0 root`;
    const { entities } = resolve(trees, ['Danes', 'Place', 'demonym']);
    expect(entities).toMatchObject([{ type: 'Person', description: 'Two Danes' }]);
    expect(entities[0]).not.toHaveProperty('name');
  });
});

describe('a plural before names', () => {
  it('means those named', () => {
    const trees = `
      Engineers engineer NOUN 6 nsubj NNS
      Ann Ann PROPN 1 appos
      Zub Zub PROPN 2 flat
      and and CCONJ 5 cc
      Mok Mok PROPN 2 conj
      met meet VERB 0 root`;
    const { entities } = resolve(trees, ['Ann Zub', 'Person'], ['Mok', 'Person']);
    expect(entities.map(({ name }) => name)).toEqual(['Ann Zub', 'Mok']);
  });
});

describe('the state', () => {
  it('is the region named before, not the country of an adjective', () => {
    const trees = `
      Tennessee Tennessee PROPN 2 compound
      law law NOUN 3 nsubj
      won win VERB 0 root

      A a DET 3 det
      U.S. U.S. PROPN 3 compound
      judge judge NOUN 4 nsubj
      spoke speak VERB 0 root

      The the DET 2 det
      state state NOUN 3 nsubj
      appealed appeal VERB 0 root`;
    const seen = resolve(trees, ['Tennessee', 'Place'], ['U.S.', 'Place']);
    expect(mentions(seen, 'Tennessee')).toEqual(['Tennessee', 'The state']);
  });
});

describe('a demonym after an article with a capital', () => {
  const trees = `
    He he PRON 2 nsubj
    told tell VERB 0 root
    The the DET 4 det
    Tennessean Tennessean PROPN 2 obj`;

  it('is the name of a paper within a sentence', () => {
    const { entities } = resolve(trees, ['Tennessean', 'Place', 'demonym']);
    expect(entities).toMatchObject([{ type: 'Organization', name: 'The Tennessean' }]);
  });

  it('is someone from there otherwise', () => {
    const { entities } = resolve(trees.replace('The the', 'the the'), ['Tennessean', 'Place', 'demonym']);
    expect(entities).toMatchObject([{ type: 'Person', description: 'Tennessean' }]);
  });
});

describe('a club', () => {
  it('is no town, whatever its name ends in', () => {
    const trees = (noun: string) => `
      The the DET 2 det
      ${noun} ${noun} NOUN 4 compound
      Norwich Norwich PROPN 4 compound
      City City PROPN 5 nsubj
      won win VERB 0 root`;
    const typeOf = (noun: string) => resolve(trees(noun), ['Norwich City', 'Place']).entities[0]!.type;
    expect(typeOf('club')).toBe('Organization');
    expect(typeOf('town')).toBe('Place');
  });
});

describe('the troops of two states', () => {
  const trees = (first: string) => `
      ${first}
      and and CCONJ 3 cc
      Danish Danish ADJ 4 amod
      troops troops NOUN 5 nsubj NNS
      fought fight VERB 0 root`;

  it('are two bodies where two adjectives say whose', () => {
    const seen = resolve(
      trees('Swedish Swedish ADJ 4 amod'),
      ['Swedish', 'Place', 'demonym'],
      ['Danish', 'Place', 'demonym'],
    );
    expect(named(seen).filter((body) => body.startsWith('Organization'))).toEqual([
      'Organization Swedish troops',
      'Organization Danish troops',
    ]);
  });

  it('are one where a name stands before', () => {
    const seen = resolve(trees('Roe Roe PROPN 5 nsubj'), ['Roe', 'Person'], ['Danish', 'Place', 'demonym']);
    expect(named(seen).filter((body) => body.startsWith('Organization'))).toEqual(['Organization Danish troops']);
  });
});
