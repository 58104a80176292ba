import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { tiesOf } from '../support/ties-of.ts';

const ACME: Meant = { words: ['Acme'], name: 'Acme', type: 'Organization', classes: ['schema:Corporation'] };
const ZUB: Meant = { words: ['Zub'], name: 'Zub', type: 'Organization' };

describe('bodies', () => {
  const buys = (before: string, verb: string) => `
    Acme Acme PROPN 3 nsubj
    ${before} AUX 3 aux
    ${verb} 0 root ${before === 'may may' ? 'VB' : 'VBD'}
    Zub Zub PROPN 3 obj`;

  it('own what they bought, not what they may buy or sold', () => {
    expect(tiesOf(buys('had have', 'bought buy VERB'), ACME, ZUB)).toEqual(['Acme schema:owns Zub']);
    expect(tiesOf(buys('may may', 'buy buy VERB'), ACME, ZUB)).toEqual([]);
    expect(tiesOf(buys('had have', 'sold sell VERB'), ACME, ZUB)).toEqual([]);
  });

  it('own the named thing that is said to be theirs where they are a firm', () => {
    const trees = `
      Acme Acme PROPN 3 nmod:poss
      's 's PART 1 case
      Zub Zub PROPN 4 nsubj
      failed fail VERB 0 root`;
    const thing: Meant = { ...ZUB, type: 'Other' };
    expect(tiesOf(trees, ACME, thing)).toEqual(['Acme schema:owns Zub']);
    expect(tiesOf(trees, { ...ACME, classes: ['schema:Organization'] }, thing)).toEqual([]);
  });

  it('own the factory that is called theirs', () => {
    const site = (name: string) => `
      Acme Acme PROPN 3 nmod:poss
      's 's PART 1 case
      ${name} ${name} PROPN 4 nsubj
      burned burn VERB 0 root`;
    const place = (name: string): Meant => ({ words: [name], name, type: 'Place' });
    expect(tiesOf(site('Factory'), ACME, place('Factory'))).toEqual(['Acme schema:owns Factory']);
    expect(tiesOf(site('River'), ACME, place('River'))).toEqual([]);
  });
});
