import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findTimes } from '../../src/annotate/times.ts';
import type { Sentence, Token } from '../../src/core/annotation.ts';

/**
 * Sentences, one a line, with the analysis that matters here: `*killed` is the past verb that all else depends on,
 * `^meet` an infinitive (with "will" before it, its auxiliary), `~begins` a present verb; `May|AUX` has another tag.
 */
function annotate(marked: string): { text: string; tokens: Token[]; sentences: Sentence[] } {
  const lines = marked.split('\n');
  const text = lines.map((line) => line.replace(/[*^~](?=\w)|\|[A-Z]+/g, '')).join('\n');
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const first = tokens.length;
    const words = line.match(/[*^~]?(?:U\.S\.|[\w.]+(?:[-'’/:][\w]+)*\.?|[^\s\w])(?:\|[A-Z]+)?/g) ?? [];
    const verb = words.findIndex((word) => /^[*^~]\w/.test(word));
    const root = first + Math.max(verb, 0);
    for (const [place, word] of words.entries()) {
      const [form, tag] = word.replace(/^[*^~](?=\w)/, '').split('|') as [string, string?];
      const start = text.indexOf(form, at);
      at = start + form.length;
      const isVerb = place === verb;
      const auxiliary = /^(?:will|would)$/.test(form);
      tokens.push({
        index: first + place,
        start,
        end: at,
        form,
        lemma: form.toLowerCase(),
        upos: tag ?? (isVerb ? 'VERB' : auxiliary ? 'AUX' : /^\p{Lu}/u.test(form) ? 'PROPN' : 'NOUN'),
        xpos: '',
        feats: isVerb
          ? word.startsWith('*')
            ? { Tense: 'Past', VerbForm: 'Fin' }
            : word.startsWith('~')
              ? { Tense: 'Pres', VerbForm: 'Fin' }
              : { VerbForm: 'Inf' }
          : {},
        head: first + place === root ? -1 : root,
        deprel: first + place === root ? 'root' : auxiliary ? 'aux' : 'obl',
        sentence: index,
      });
    }
    const [start, end] = [tokens[first]!.start, tokens.at(-1)!.end];
    sentences.push({ index, first, endToken: tokens.length, root, block: 'paragraph', start, end });
  }
  return { text, tokens, sentences };
}

function times(marked: string, published: string | undefined) {
  const { text, tokens, sentences } = annotate(marked);
  const article = { id: 'x', text, blocks: [], ...(published !== undefined && { published }) };
  return findTimes(article, tokens, sentences).map((time) => ({ ...time, words: text.slice(time.start, time.end) }));
}

/** Words and values, `words = value`; a bare kind for times without one; `<` and `>` for bounds before and after. */
function read(marked: string, published: string | null = '2025-03-15'): string[] {
  return times(marked, published ?? undefined).map(
    ({ words, value, kind, bound }) =>
      `${words} = ${bound === 'before' ? '<' : bound === 'after' ? '>' : ''}${value ?? kind}`,
  );
}

describe('dates of the calendar', () => {
  it.each([
    ['on 7 May 2015', '7 May 2015 = 2015-05-07'],
    ['on May 7, 2015, in Rome', 'May 7, 2015 = 2015-05-07'],
    ['on Thursday, May 7, 2015', 'Thursday, May 7, 2015 = 2015-05-07'],
    ['on the 5th of June, 2010', 'the 5th of June, 2010 = 2010-06-05'],
    ['on Sept. 3, 2001', 'Sept. 3, 2001 = 2001-09-03'],
    ['updated 2010-10-09', '2010-10-09 = 2010-10-09'],
    ['dated 7/8/07', '7/8/07 = 2007-07-08'],
    ['dated 25/12/2007', '25/12/2007 = 2007-12-25'],
    ['in March 2008', 'March 2008 = 2008-03'],
    ['in October of next year', 'October of next year = 2026-10'],
    ['in 1987', '1987 = 1987'],
    ['in late 2022', 'late 2022 = 2022'],
    ['at the end of last year', 'the end of last year = 2024'],
    ['after the 9/11 attacks', '9/11 = >2001-09-11'],
    ['the September 11 attacks', 'September 11 = 2001-09-11'],
    ['since September 11', 'September 11 = >2001-09-11'],
    ['before Christmas 2003', 'Christmas 2003 = <2003-12-25'],
    ['a book (Tauris, 2002)', '2002 = 2002'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('without a year are the nearest by the tense', () => {
    expect(read('He *died on May 7', '2015-06-01')).toEqual(['May 7 = 2015-05-07']);
    expect(read('He *died on May 7', '2015-03-01')).toEqual(['May 7 = 2014-05-07']);
    expect(read('They will ^meet on May 7', '2015-03-01')).toEqual(['May 7 = 2015-05-07']);
    expect(read('They will ^meet on January 15', '2013-12-10')).toEqual(['January 15 = 2014-01-15']);
    expect(read('It was ^set for May 7', '2015-06-20')).toEqual(['May 7 = 2015-05-07']);
    expect(read('They *gave him until May 7', '2015-03-01')).toEqual(['May 7 = <2015-05-07']);
    expect(read('They *left in December', '2015-03-01')).toEqual(['December = 2014-12']);
    expect(read('They will ^leave in June', '2015-08-01')).toEqual(['June = 2016-06']);
    expect(read('It *lost the April elections', '2015-09-20')).toEqual(['April = 2015-04']);
    expect(read('They *met on September 11', '2015-09-20')).toEqual(['September 11 = 2015-09-11']);
    expect(read('They *left in March', '2015-03-20')).toEqual(['March = 2015-03']);
    expect(read('It *began in early March', '2025-06-01')).toEqual(['early March = 2025-03']);
  });

  it('that do not exist are none', () => {
    expect(read('on February 30')).toEqual(['February = 2025-02']);
    expect(read('dated 2010-13-09')).toEqual([]);
  });

  it('of the calendar have a value without a day of publication, others have none', () => {
    expect(read('on May 7, 2015', null)).toEqual(['May 7, 2015 = 2015-05-07']);
    expect(read('He *came on Friday', null)).toEqual(['Friday = date']);
    expect(read('He *came last year', null)).toEqual(['last year = date']);
  });
});

describe('stretches of time', () => {
  it.each([
    ['in the 1990s', 'the 1990s = 1990/1999'],
    ['in the third quarter of 2008', 'the third quarter of 2008 = 2008-07/2008-09'],
    ['in Q3 2024', 'Q3 2024 = 2024-07/2024-09'],
    ['in the first half of 2009', 'the first half of 2009 = 2009-01/2009-06'],
    ['in the summer of 2008', 'summer of 2008 = 2008-06/2008-08'],
    ['in winter 2008', 'winter 2008 = 2008-12/2009-02'],
    ['between 2001 and 2005', '2001 and 2005 = 2001/2005'],
    ['from 2004 to 2009', '2004 to 2009 = 2004/2009'],
    ['in 2007-2011', '2007-2011 = 2007/2011'],
    ['in the 2007–08 season', '2007–08 = 2007/2008'],
    ['from May to July 2008', 'May to July 2008 = 2008-05/2008-07'],
    ['from November to February 2009', 'November to February 2009 = 2008-11/2009-02'],
    ['on May 12-14, 2008', 'May 12-14, 2008 = 2008-05-12/2008-05-14'],
    ['May 1968 to May 1969', 'May 1968 to May 1969 = 1968-05/1969-05'],
    ['from 20 May to 3 June 2010', '20 May to 3 June 2010 = 2010-05-20/2010-06-03'],
    ['in the first week of March', 'the first week of March = 2025-03-01/2025-03-07'],
    ['in the first nine months of 2008', 'the first nine months of 2008 = 2008-01/2008-09'],
    ['in the late seventies', 'the late seventies = 1970/1979'],
    ['in Spring 2010', 'Spring 2010 = 2010-03/2010-05'],
    ['in the 19th century', 'the 19th century = 1801/1900'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('are intervals, not dates', () => {
    expect(times('in the 1990s', '2025-03-15')[0]?.kind).toBe('interval');
    expect(times('in 1990', '2025-03-15')[0]?.kind).toBe('date');
  });

  it('are not made of two dates that only stand together', () => {
    expect(read('in 1997 and 1998')).toEqual(['1997 = 1997', '1998 = 1998']);
    expect(read('in June and July of 1973')).toEqual(['June = 1973-06', 'July of 1973 = 1973-07']);
    expect(read('in December or January 1999')).toEqual(['December = 1998-12', 'January 1999 = 1999-01']);
  });
});

describe('dates in relation to the day of publication', () => {
  // A Saturday.
  it.each([
    ['He *came on Thursday night', 'Thursday night = 2025-03-13'],
    ['He *came on Saturday', 'Saturday = 2025-03-15'],
    ['He will ^come on Saturday', 'Saturday = 2025-03-15'],
    ['He will ^come on Monday', 'Monday = 2025-03-17'],
    ['He *came on Monday', 'Monday = 2025-03-10'],
    ['He *came last Saturday', 'last Saturday = 2025-03-08'],
    ['He *spoke of next Saturday', 'next Saturday = 2025-03-22'],
    ['He *came on Tuesday last week', 'Tuesday last week = 2025-03-04'],
    ['The summit ~begins on Monday', 'Monday = 2025-03-10'],
    ['He *came today', 'today = 2025-03-15'],
    ['He *came yesterday evening', 'yesterday evening = 2025-03-14'],
    ['He *came last night', 'last night = 2025-03-14'],
    ['He will ^come tomorrow', 'tomorrow = 2025-03-16'],
    ['the day before yesterday', 'the day before yesterday = 2025-03-13'],
    ['last year', 'last year = 2024'],
    ['later this year', 'later this year = 2025'],
    ['next month', 'next month = 2025-04'],
    ['last week', 'last week = 2025-03-03/2025-03-09'],
    ['last weekend', 'last weekend = 2025-03-08/2025-03-09'],
    ['this century', 'this century = 2001/2100'],
    ['two decades ago', 'two decades ago = 2005'],
    ['nearly two years ago', 'nearly two years ago = 2023'],
    ['three months ago', 'three months ago = 2024-12'],
    ['10 days ago', '10 days ago = 2025-03-05'],
    ['a few months ago', 'a few months ago = date'],
    ['in the past two years', 'the past two years = 2023/2025'],
    ['over the next six months', 'the next six months = 2025-03/2025-09'],
    ['last summer', 'last summer = 2024-06/2024-08'],
    ['He *came before last Christmas', 'last Christmas = <2024-12-25'],
    ['by the end of the year', 'the end of the year = <2025'],
    ['over the last decade', 'last decade = 2015/2025'],
    ['in the coming weeks', 'the coming weeks = interval'],
    ['recently', 'recently = date'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('on a weekend are of the one that was, unless it runs or the verb looks ahead', () => {
    expect(read('He *came over the weekend', '2025-03-17')).toEqual(['the weekend = 2025-03-15/2025-03-16']);
    expect(read('They *left after a weekend of storms', '2025-03-17')).toEqual(['a weekend = >2025-03-15/2025-03-16']);
    expect(read('He *came this weekend', '2025-03-17')).toEqual(['this weekend = 2025-03-15/2025-03-16']);
    expect(read('He will ^come this weekend', '2025-03-17')).toEqual(['this weekend = 2025-03-22/2025-03-23']);
    expect(read('He *came this weekend', '2025-03-16')).toEqual(['this weekend = 2025-03-15/2025-03-16']);
  });

  it('look ahead after what sets a time', () => {
    const { text, tokens, sentences } = annotate('The vote *scheduled for Monday');
    const children = tokens.map((token) => {
      if (token.form === 'scheduled')
        return { ...token, lemma: 'schedule', feats: { VerbForm: 'Part', Tense: 'Past' } };
      if (token.form === 'for') return { ...token, upos: 'ADP', deprel: 'case', head: token.index + 1 };
      return token;
    });
    const [time] = findTimes({ id: 'x', text, blocks: [], published: '2025-03-15' }, children, sentences);
    expect(time?.value).toBe('2025-03-17');
  });

  it('keep to the verb beside them wherever the tree hangs them', () => {
    const { text, tokens, sentences } = annotate('Talks will ^begin , he said Friday');
    const said = tokens.find((token) => token.form === 'said')!;
    const tagged = tokens.map((token) =>
      token === said ? { ...token, upos: 'VERB', feats: { Tense: 'Past', VerbForm: 'Fin' } } : token,
    );
    const [time] = findTimes({ id: 'x', text, blocks: [], published: '2025-03-15' }, tagged, sentences);
    expect(time?.value).toBe('2025-03-14');
  });

  it('in a quotation count from the day on which it was said', () => {
    expect(read('On Friday night he *stated , "Today the leader was killed"')).toEqual([
      'Friday night = 2025-03-14',
      'Today = 2025-03-14',
    ]);
    expect(read('He *stated , "Today the leader was killed"')).toEqual(['Today = 2025-03-15']);
  });

  it('cross the end of a month and of a year', () => {
    expect(read('He *came yesterday', '2024-03-01')).toEqual(['yesterday = 2024-02-29']);
    expect(read('next month', '2024-12-31')).toEqual(['next month = 2025-01']);
    expect(read('last week', '2025-01-02')).toEqual(['last week = 2024-12-23/2024-12-29']);
  });
});

describe('dates in relation to another date', () => {
  it.each([
    ['He *died on May 7, 2015\nThree days earlier he was shot', 'Three days earlier = 2015-05-04'],
    ['He *died on May 7, 2015\nShe *died two days later', 'two days later = 2015-05-09'],
    ['He *died on May 7, 2015\nShe *died on the same day', 'the same day = 2015-05-07'],
    ['He *died on May 7, 2015\nShe *died the next day', 'the next day = 2015-05-08'],
    ['He *died on May 7, 2015\nShe *died that night', 'that night = 2015-05-07'],
    ['He *died in 1999\nShe *died two years later', 'two years later = 2001'],
    ['He *died in 1999\nShe *died the following year', 'the following year = 2000'],
    ['He *died in 1999\nShe *died that year', 'that year = 1999'],
  ])('%s', (text, expected) => {
    expect(read(text)[1]).toBe(expected);
  });

  it('count from the main clause, not from an aside', () => {
    const { text, tokens, sentences } = annotate(
      'It was *confirmed on Friday , though it took place on Thursday\nHe *came on the same day',
    );
    const took = tokens.find((token) => token.form === 'took')!;
    const parsed = tokens.map((token) => {
      if (token === took) return { ...token, upos: 'VERB', deprel: 'advcl' };
      return token.form === 'Thursday' ? { ...token, head: took.index } : token;
    });
    const found = findTimes({ id: 'x', text, blocks: [], published: '2025-03-15' }, parsed, sentences);
    expect(found.map((time) => time.value)).toEqual(['2025-03-14', '2025-03-13', '2025-03-14']);
  });

  it('have no value where nothing is told before', () => {
    expect(read('She *died two days later')).toEqual(['two days later = date']);
  });
});

describe('bounds', () => {
  it.each([
    ['by September 2025', 'September 2025 = <2025-09'],
    ['until Monday', 'Monday = <2025-03-10'],
    ['since 2003', '2003 = >2003'],
    ['after Friday', 'Friday = >2025-03-14'],
    ['after Friday ’s attack', 'Friday = 2025-03-14'],
    ['It *fell from 2004', '2004 = >2004'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('durations and sets', () => {
  it.each([
    ['for twelve years', 'twelve years = duration'],
    ['a two-decade-long presence', 'two-decade-long = duration'],
    ['an 18-month sentence', '18-month = duration'],
    ['every Monday', 'every Monday = set'],
    ['on Mondays', 'Mondays = set'],
    ['the annual report', 'annual = set'],
    ['twice a year', 'a year = set'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('times of day', () => {
  it('belong to the date beside them', () => {
    expect(read('at 12:00 UTC Monday')).toEqual(['12:00 UTC Monday = 2025-03-10']);
    expect(read('on May 7, 2015 at 8 a.m.')).toEqual(['May 7, 2015 at 8 a.m. = 2015-05-07']);
    expect(read('at 8 a.m. he *fell on Friday')).toEqual(['8 a.m. = 2025-03-14', 'Friday = 2025-03-14']);
    expect(read('at 8 a.m.')).toEqual(['8 a.m. = date']);
    expect(read('at 10:15 UTC')).toEqual(['10:15 UTC = 2025-03-15']);
    expect(read('He *came on Friday\nHe *left at 8 a.m.')[1]).toBe('8 a.m. = 2025-03-14');
  });
});

describe('what is no time', () => {
  it.each([
    'It may|AUX rain',
    'May|AUX he rest',
    'Theresa May *spoke',
    'May *spoke',
    'They march|VERB on',
    'The March of Dimes *paid',
    'He *came in second',
    'a boy aged 18',
    'an 18-year-old boy',
    'a 747 jet',
    'Flight 1549 *landed',
    'The Sunday Times *wrote',
    'on Black Friday',
    'about 2,008 people',
    '$2000 *went',
    '2008 people *went',
    "the A380 's",
    'section 10.12.2',
    'won the fourth quarter',
    'a second time',
    'as a day of hope',
    'springs fall',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('spans the words and no more, and names their tokens', () => {
  const { text, tokens } = annotate('The army *left on Thursday night .');
  const [time] = times('The army *left on Thursday night .', '2025-03-15');
  expect(text.slice(time!.start, time!.end)).toBe('Thursday night');
  expect(tokens.slice(time!.first, time!.endToken).map((token) => token.form)).toEqual(['Thursday', 'night']);
});

it('reads the same in every time zone', () => {
  const script = `
    import { findTimes } from './src/annotate/times.ts';
    const text = 'today last week last month on Sunday on May 1, 2024';
    const tokens = [...text.matchAll(/[\\w]+|,/g)].map((m, index) => ({ index, start: m.index, end: m.index + m[0].length,
      form: m[0], lemma: m[0], upos: 'NOUN', xpos: '', feats: {}, head: index - 1, deprel: 'dep', sentence: 0 }));
    const sentences = [{ index: 0, first: 0, endToken: tokens.length, root: 0, block: 'paragraph', start: 0, end: text.length }];
    process.stdout.write(JSON.stringify(findTimes({ id: 'x', text, blocks: [], published: '2024-03-31' }, tokens, sentences).map((t) => t.value)));`;
  const inZone = (TZ: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    });
  const values = inZone('UTC');
  expect(JSON.parse(values)).toEqual(['2024-03-31', '2024-03-18/2024-03-24', '2024-02', '2024-03-31', '2024-05-01']);
  expect(inZone('Pacific/Kiritimati')).toBe(values);
  expect(inZone('America/Los_Angeles')).toBe(values);
});
