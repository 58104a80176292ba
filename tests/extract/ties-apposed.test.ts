import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { tiesOf } from '../support/ties-of.ts';

const ZUB: Meant = { words: ['Zub'], name: 'Zub', type: 'Place' };
const ACME: Meant = { words: ['Acme'], name: 'Acme', type: 'Organization' };
const ITALY: Meant = { words: ['Italy'], name: 'Italy', type: 'Place', classes: ['schema:Country'] };

const called = (name: string, phrase: string): string =>
  `${name} , ${phrase} Italy slept .`
    .split(' ')
    .map((word, i) => {
      const upos = /^\p{Lu}/u.test(word)
        ? 'PROPN'
        : word === 'visited'
          ? 'VERB'
          : /^(?:,|\.)$/u.test(word)
            ? 'PUNCT'
            : 'NOUN';
      return `${word} ${word} ${/^(?:an?|the|of|in|old|from)$/u.test(word) ? 'X' : upos} ${i === 0 ? '0 root' : '1 dep'}`;
    })
    .join('\n');

describe('what a phrase after a comma says a thing is', () => {
  it('says where it is', () => {
    expect(tiesOf(called('Zub', 'an old town of people in'), ZUB, ITALY)).toEqual([
      'Zub schema:containedInPlace Italy',
    ]);
    expect(tiesOf(called('Zub', 'the capital of'), ZUB, ITALY)).toEqual(['Zub schema:containedInPlace Italy']);
    expect(tiesOf(called('Acme', 'a bank in'), ACME, ITALY)).toEqual(['Acme schema:location Italy']);
  });

  it('says nothing of where by a verb, or by what it is not in', () => {
    expect(tiesOf(called('Zub', 'a town visited in'), ZUB, ITALY)).toEqual([]);
    expect(tiesOf(called('Zub', 'a town from'), ZUB, ITALY)).toEqual([]);
  });
});
