import { describe, expect, it } from 'vitest';
import { markDisputed } from '../../src/network/disputed.ts';
import type { Claim, Event, Factuality } from '../../src/network/knowledge.ts';

const event = (id: string, factuality: Factuality): Event => ({
  type: 'event',
  id,
  class: 'ng:Attack',
  label: id,
  participants: [],
  factuality,
  partOf: [],
  causes: [],
  evidence: [],
});
const claim = (asserts: string[], denies: string[]): Claim => ({
  type: 'claim',
  id: [...asserts, ...denies].join(),
  direct: false,
  text: '',
  asserts,
  denies,
  via: [],
  evidence: [],
});
const disputedOf = (events: readonly Event[], claims: readonly Claim[]): string[] =>
  markDisputed(events, claims).flatMap(({ id, disputed }) => (disputed ? [id] : []));

describe('an event', () => {
  it('is disputed where the article tells it and somebody denies it', () => {
    expect(disputedOf([event('a', 'actual'), event('b', 'actual')], [claim([], ['a'])])).toEqual(['a']);
  });

  it('is disputed where one says so and another denies it', () => {
    expect(disputedOf([event('a', 'denied')], [claim(['a'], []), claim([], ['a'])])).toEqual(['a']);
  });

  it('is not disputed where nobody says that it happened', () => {
    expect(disputedOf([event('a', 'denied')], [claim([], ['a'])])).toEqual([]);
  });
});
