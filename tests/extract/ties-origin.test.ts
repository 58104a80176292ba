import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { tiesOf } from '../support/ties-of.ts';

const ROE: Meant = { words: ['Roe'], name: 'Jane Roe' };
const ACME: Meant = { words: ['Acme'], name: 'Acme', type: 'Organization' };
const ITALY: Meant = { words: ['Italy', 'Italian'], name: 'Italy', type: 'Place', classes: ['schema:Country'] };

describe('somebody or something with an adjective of origin', () => {
  const called = (words: string, name: string) => `
    the the DET 0 root
    Italian Italian ADJ 1 dep
    ${words
      .split(' ')
      .map((w) => `${w} ${w} ${w === 'of' ? 'ADP' : w === 'and' ? 'CCONJ' : 'NOUN'} 1 dep`)
      .join('\n')}
    ${name} ${name} PROPN 1 dep
    slept sleep VERB 1 dep`;

  it('is from there where nothing but what it is stands between', () => {
    expect(tiesOf(called('airframer', 'Acme'), ACME, ITALY)).toEqual(['Acme schema:location Italy']);
    expect(tiesOf(called('academic and teacher', 'Roe'), ROE, ITALY)).toEqual(['Jane Roe schema:nationality Italy']);
    expect(tiesOf(called('critics of', 'Roe'), ROE, ITALY)).toEqual([]);
  });

  it('is from there where that is said after the name', () => {
    const trees = (article: string, next: string) => `
      Acme Acme PROPN 6 nsubj
      , , PUNCT 1 dep
      ${article} ${article} DET 1 dep
      Italian Italian ADJ 1 dep
      ${next} 1 dep
      slept sleep VERB 0 root`;
    expect(tiesOf(trees('an', 'chapel chapel NOUN'), ACME, ITALY)).toEqual(['Acme schema:location Italy']);
    expect(tiesOf(trees('and', 'chapel chapel NOUN'), ACME, ITALY)).toEqual([]);
  });
});
