import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { tiesOfWords } from '../support/ties-of.ts';

const SENATE: Meant = {
  words: ['Senate'],
  name: 'Senate',
  type: 'Organization',
  classes: ['schema:GovernmentOrganization'],
};
const ITALY: Meant = { words: ['Italy'], name: 'Italy', type: 'Place', classes: ['schema:Country'] };
const FRANCE: Meant = { words: ['France'], name: 'France', type: 'Place', classes: ['schema:Country'] };

describe('a chamber or ministry without a place', () => {
  it('lies in the state that the article is about', () => {
    expect(tiesOfWords('Italy slept . the Senate voted .', SENATE, ITALY)).toEqual(['Senate schema:location Italy']);
  });

  it('lies nowhere where the article is about no one state, or has a place of its own', () => {
    expect(tiesOfWords('Italy and France slept . the Senate voted .', SENATE, ITALY, FRANCE)).toEqual([]);
    expect(tiesOfWords("Italy met Italy . France 's Senate voted .", SENATE, ITALY, FRANCE)).toEqual([
      'Senate schema:location France',
    ]);
  });

  it('lies in no state that is only named long after', () => {
    const late = 'the Senate voted . he slept . he slept . he slept . Italy slept .';
    expect(tiesOfWords(late, SENATE, ITALY)).toEqual([]);
  });

  it('is no body of another kind', () => {
    expect(tiesOfWords('Italy slept . the Senate voted .', { ...SENATE, name: 'Acme' }, ITALY)).toEqual([]);
  });
});
