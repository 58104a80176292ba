import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { tiesOfWords } from '../support/ties-of.ts';

const BAGHDAD: Meant = { words: ['Baghdad'], name: 'Baghdad', type: 'Place', classes: ['schema:City'] };
const IRAQ: Meant = { words: ['Iraq'], name: 'Iraq', type: 'Place', classes: ['schema:Country'] };
const ZUB: Meant = { words: ['Zub'], name: 'Zub', type: 'Place' };
const DOR: Meant = { words: ['Dor'], name: 'Dor', type: 'Place' };
const PARIS: Meant = { words: ['Paris'], name: 'Paris', type: 'Place', classes: ['schema:City'] };
const ACME: Meant = { words: ['Acme'], name: 'Acme', type: 'Organization' };

describe('places that a wider one is narrowed down to', () => {
  it('lie in it', () => {
    expect(tiesOfWords('in Baghdad they fought on , mostly in Zub city and Dor .', BAGHDAD, ZUB, DOR)).toEqual([
      'Zub schema:containedInPlace Baghdad',
      'Dor schema:containedInPlace Baghdad',
    ]);
    expect(tiesOfWords('protests spread across Iraq , including the towns of Zub and Dor .', IRAQ, ZUB, DOR)).toEqual([
      'Zub schema:containedInPlace Iraq',
      'Dor schema:containedInPlace Iraq',
    ]);
  });

  it('do not where they are known to lie elsewhere, are no places, or nothing narrows', () => {
    expect(tiesOfWords('they struck all over Iraq , including Paris .', IRAQ, PARIS)).toEqual([]);
    expect(tiesOfWords('they sold firms in Iraq , including Acme .', IRAQ, ACME)).toEqual([]);
    expect(tiesOfWords('they flew from Baghdad and landed in Zub .', BAGHDAD, ZUB)).toEqual([]);
  });
});
