import { describe, expect, it } from 'vitest';
import { slugOf, slugOfWords } from '../../src/assert/slug.ts';

describe('a slug', () => {
  it.each([
    ['Donald Trump', 'donald-trump'],
    ['Recep Tayyip Erdoğan', 'recep-tayyip-erdogan'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Sinn Féin', 'sinn-fein'],
    ['İstanbul', 'istanbul'],
    ['U.S. Air Force', 'us-air-force'],
    ['St. Louis', 'st-louis'],
    ['J.D. Vance', 'jd-vance'],
    ["Shi'ite Côte d’Ivoire", 'shiite-cote-divoire'],
    ['AT&T', 'at-and-t'],
    ['@handle', 'handle'],
    ['ＦＵＬＬ width', 'full-width'],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it.each(['محمد شياع', 'נתניהו', 'हिन्दी', 'ประเทศไทย', '習近平', 'Владимир', 'Έλληνες', '한국'])(
    'keeps the letters of %s',
    (name) => expect(slugOf(name).replaceAll('-', ' ')).toBe(name.normalize('NFC').toLowerCase()),
  );

  it('tells names apart that differ in a sign', () => {
    expect(new Set(['C', 'C++', 'C#'].map(slugOf)).size).toBe(3);
  });

  it.each(['', ' ', '!!!', '💩', '..', '/', '#', '<script>', 'a b\nc', '\u202e', '\ud800'])(
    'of %j is one safe segment of an IRI',
    (name) => expect(slugOf(name)).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u),
  );

  it('is the same for names that are canonically equal', () => {
    expect(slugOf('Erdog\u0306an')).toBe(slugOf('Erdo\u011Fan'));
  });

  it('of a long name is short, and another for another name', () => {
    const long = 'very '.repeat(60);
    expect(slugOf(`${long}a`).length).toBeLessThanOrEqual(94);
    expect(slugOf(`${long}a`)).not.toBe(slugOf(`${long}b`));
    expect(slugOf('𐐷'.repeat(90)).isWellFormed()).toBe(true);
  });

  it('of words takes the first of them', () => {
    expect(slugOfWords('“We are done,” she said, “with walls.”', 3)).toBe('we-are-done');
    expect(slugOfWords('…', 3)).toBe('u2026');
  });
});
