import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/annotate/tokens.ts';

const words = (text: string): string[] =>
  tokenize(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('words by the conventions of English UD', () => {
  it.each([
    [
      "He didn't say it's Iraq's, they're sure.",
      ['He', 'did', "n't", 'say', 'it', "'s", 'Iraq', "'s", ',', 'they', "'re", 'sure', '.'],
    ],
    ['We can’t; I’ll cannot.', ['We', 'ca', 'n’t', ';', 'I', '’ll', 'can', 'not', '.']],
    ['the US-led coalition', ['the', 'US', '-', 'led', 'coalition']],
    ['Fouad al-Rifai, Al-Qaeda', ['Fouad', 'al', '-', 'Rifai', ',', 'Al', '-', 'Qaeda']],
    ['a non-profit, pre-war e-mail in mid-1980s', ['a', 'non-profit', ',', 'pre-war', 'e-mail', 'in', 'mid-1980s']],
    ['the U.S. Army at 5 p.m. today', ['the', 'U.S.', 'Army', 'at', '5', 'p.m.', 'today']],
    ['Gen. J. Smith of Acme Inc. said no.', ['Gen.', 'J.', 'Smith', 'of', 'Acme', 'Inc.', 'said', 'no', '.']],
    ['No. 5 is no.', ['No.', '5', 'is', 'no', '.']],
    [
      '$1,200.50 or £5m, 45% on 3/14/2025 at 10:30',
      ['$', '1,200.50', 'or', '£', '5', 'm', ',', '45', '%', 'on', '3/14/2025', 'at', '10:30'],
    ],
    ['in the 1990s, on the 21st, 7pm', ['in', 'the', '1990s', ',', 'on', 'the', '21st', ',', '7', 'pm']],
    ['“Stop…” he said — ‘now’!', ['“', 'Stop', '…', '”', 'he', 'said', '—', '‘', 'now', '’', '!']],
    [
      'see https://a.org/x?y=1. Mail b.c@d.com (or www.e.fr)',
      ['see', 'https://a.org/x?y=1', '.', 'Mail', 'b.c@d.com', '(', 'or', 'www.e.fr', ')'],
    ],
    ['(@mohamedshia) #Iraq', ['(', '@mohamedshia', ')', '#Iraq']],
    ["O'Brien and Sha'lan of Côte d'Ivoire", ["O'Brien", 'and', "Sha'lan", 'of', 'Côte', "d'Ivoire"]],
    ['محمد شياع السوداني', ['محمد', 'شياع', 'السوداني']],
    ['Recep Tayyip Erdoğan, 71', ['Recep', 'Tayyip', 'Erdoğan', ',', '71']],
    ['and/or A&M AT&T', ['and', '/', 'or', 'A&M', 'AT&T']],
    ['wrote on X. Malcolm X. Smith', ['wrote', 'on', 'X', '.', 'Malcolm', 'X.', 'Smith']],
    ['apples, pears, etc.', ['apples', ',', 'pears', ',', 'etc', '.']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives offsets into the whole text, inside the span only', () => {
    const text = 'before Iraq’s 😀 army after';
    expect(tokenize(text, { start: 7, end: 21 }).map(({ start, end }) => [start, text.slice(start, end)])).toEqual([
      [7, 'Iraq'],
      [11, '’s'],
      [14, '😀'],
      [17, 'army'],
    ]);
  });

  it('leaves no character of the text in two words or, blanks aside, in none', () => {
    const text = '\u200BA “B-c” d…e f@g #h 1,2.3km\u00a0x/y 👨‍👩‍👧 n\u0303o';
    const covered = tokenize(text, { start: 0, end: text.length });
    for (const [i, word] of covered.entries()) expect(word.start).toBeGreaterThanOrEqual(covered[i - 1]?.end ?? 0);
    let rest = text;
    for (const { start, end } of covered) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    expect(rest.replace(/\u200B/g, '').trim()).toBe('');
  });
});
