import { describe, expect, it } from 'vitest';
import { mentions, resolve } from '../support/resolved.ts';

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
