import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { tiesOfWords } from '../support/ties-of.ts';

const ROE: Meant = { words: ['Roe'], name: 'Jane Roe' };

describe('players', () => {
  const sides: Meant[] = ['Reds', 'Blues'].map((name) => ({
    words: [name],
    name,
    type: 'Organization',
    classes: ['schema:SportsOrganization'],
  }));

  it('belong to the one side that is named with them', () => {
    expect(tiesOfWords('Roe scored for Reds .', ROE, ...sides)).toEqual(['Jane Roe schema:memberOf Reds']);
    expect(tiesOfWords('Roe scored as Reds met Blues .', ROE, ...sides)).toEqual([]);
  });

  it('do not belong to the side they play against, and referees to none', () => {
    expect(tiesOfWords('Roe scored against Blues .', ROE, ...sides)).toEqual([]);
    expect(tiesOfWords('referee Roe warned Blues .', ROE, ...sides)).toEqual([]);
  });
});
