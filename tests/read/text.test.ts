import { describe, expect, it } from 'vitest';
import { article, BODY, blocks, words } from './support.ts';

describe('the text of a text file', () => {
  it('stays exactly as it is, with its blank space, line ends and odd characters', () => {
    const text = `  date 2024-05-17\r\n\r\nQuay closed\r\n\r\n\u00a0${BODY}\u2028 \r\n\r\n`;
    expect(article(text).text).toBe(text);
  });

  it('keeps a byte order mark as its first character, outside every block', () => {
    const read = article(`\uFEFFQuay closed\n\n${BODY}`);
    expect(read.text.charCodeAt(0)).toBe(0xfeff);
    expect(blocks(read)).toEqual(['headline: Quay closed', `paragraph: ${BODY}`]);
  });

  it('is cut into blocks in order that do not overlap and have no space around them', () => {
    const read = article(`date 2024-05-17\n\n  Quay closed \n\n\t${BODY} \n\n (Photo: A. Berg) \n\n* one \n* two \n`);
    let last = 0;
    for (const { start, end } of read.blocks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(read.text.slice(start, end)).toBe(read.text.slice(start, end).trim());
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(read.blocks).toHaveLength(6);
  });
});

describe('headline and date line', () => {
  it('takes the words after a date on the same line as the headline', () => {
    const read = article(` date 2024-05-17 Crane falls on two lorries, closing the quay\n\n${BODY}`);
    expect(blocks(read).slice(0, 2)).toEqual([
      'date: date 2024-05-17',
      'headline: Crane falls on two lorries, closing the quay',
    ]);
    expect(read).toMatchObject({ published: '2024-05-17', headline: 'Crane falls on two lorries, closing the quay' });
  });

  it('takes a report after a date on the same line as a paragraph', () => {
    const read = article(`date 2024-05-17 ${BODY} The quay is to open again. Nobody knows when.\n\n${BODY}`);
    expect(blocks(read)[1]).toMatch(/^paragraph: The harbour authority/);
    expect(read.headline).toBeUndefined();
  });

  it('takes a first short line without a full stop as the headline', () => {
    expect(article(`Crane falls at Port Ansgar\n\n${BODY}`).headline).toBe('Crane falls at Port Ansgar');
  });

  it('has no headline where the text begins with sentences, or is one paragraph', () => {
    expect(article(`date 2024-05-17\n\n${BODY}\n\n${BODY}`).headline).toBeUndefined();
    expect(article('Crane falls at Port Ansgar').headline).toBeUndefined();
  });

  it('joins a headline that is wrapped over two lines', () => {
    const lines = [
      'Crane falls on two lorries at the northern quay of Port Ansgar and closes it',
      'for a week',
      '',
      'The harbour authority of Port Ansgar said on Tuesday that it had closed the',
      'northern quay after a crane fell on two lorries, and that nobody had been',
      'hurt in the accident.',
    ];
    expect(article(lines.join('\n')).headline).toBe(
      'Crane falls on two lorries at the northern quay of Port Ansgar and closes it for a week',
    );
  });

  it('prefers the date line to a dateline that differs, and --date to both', () => {
    const text = `date 2024-05-17\n\nQuay closed\n\nFriday, June 21, 2024\n\n${BODY}`;
    expect(article(text).published).toBe('2024-05-17');
    expect(article(text, {}, { date: '2024-01-02' }).published).toBe('2024-01-02');
  });
});

describe('datelines', () => {
  it.each([
    ['Friday, May 17, 2024', '2024-05-17'],
    ['17 May 2024', '2024-05-17'],
    ['May 17th, 2024', '2024-05-17'],
    ['Published: 17 May 2024, 10:15 am IST', '2024-05-17'],
    ['Updated 3:04 PM EDT, Fri May 17, 2024', '2024-05-17'],
    ['2024-05-17T10:15:00+02:00', '2024-05-17'],
  ])('reads the date of the line "%s"', (line, date) => {
    const read = article(`Quay closed\n\n${line}\n\n${BODY}`);
    expect(read.published).toBe(date);
    expect(words(read, 'dateline')).toEqual([line]);
  });

  it('takes no day that the calendar does not have', () => {
    expect(article(`Quay closed\n\nFebruary 30, 2024\n\n${BODY}`).published).toBeUndefined();
  });

  it.each([
    'BAGHDAD (Reuters) -',
    'KABUL, Afghanistan —',
    'KABUL, Afghanistan (AP) —',
    'UNITED NATIONS (AP) --',
    'New Delhi [India], March 15 (ANI):',
    'MOSCOW, Oct. 9 (Xinhua) --',
    '(CNN) —',
    'BAGHDAD/ERBIL, Iraq, 9 Oct (Reuters) –',
    'LONDON —',
    'NEW DELHI:',
  ])('keeps "%s" out of the first sentence', (dateline) => {
    const read = article(`Quay closed\n\n${dateline} ${BODY}`);
    expect(blocks(read)).toEqual(['headline: Quay closed', `dateline: ${dateline}`, `paragraph: ${BODY}`]);
  });

  it('names the agency of a dateline as a source', () => {
    expect(article(`Quay closed\n\nBAGHDAD (Reuters) - ${BODY}`).credits).toEqual(['Reuters']);
  });

  it('splits a weekday and date from the sentence that they run into', () => {
    const read = article(`Quay closed\n\nThursday, May 16, 2024 ${BODY}`);
    expect(blocks(read).slice(1)).toEqual(['dateline: Thursday, May 16, 2024', `paragraph: ${BODY}`]);
    expect(read.published).toBe('2024-05-16');
  });

  it('finds the dateline of a wire report that is quoted inside a paragraph', () => {
    const read = article(`Quay closed\n\nHe gave it in full: PARIS (AFP) - ${BODY}`);
    expect(blocks(read).slice(1)).toEqual([
      'paragraph: He gave it in full:',
      'dateline: PARIS (AFP) -',
      `paragraph: ${BODY}`,
    ]);
  });

  it.each([
    'October 7, 2023 was a Saturday, and the northern quay of the harbour was as empty as the rest of the town.',
    'NATO members (there are 32) - or most of them - met in Brussels on Tuesday to talk about the harbour authority.',
    'The minister said: the northern quay (built in 1961) - a ruin - had to be closed after the crane fell on it.',
  ])('leaves the sentence "%s" whole', (sentence) => {
    expect(words(article(`Quay closed\n\n${sentence}\n\n${BODY}`), 'paragraph')).toEqual([sentence, BODY]);
  });

  it('takes a date alone between paragraphs as a heading, not as the day of publication', () => {
    const read = article(`Quay closed\n\n${BODY}\n\nMarch 3, 2020\n\n${BODY}`);
    expect(words(read, 'heading')).toEqual(['March 3, 2020']);
    expect(read.published).toBeUndefined();
  });
});

describe('bylines', () => {
  it.each([
    ['By Jane Roe', ['Jane Roe']],
    ['By Jane Roe and John van der Berg', ['Jane Roe', 'John van der Berg']],
    ['BY JANE ROE', ['JANE ROE']],
    ['Written by Jane Roe, Staff Writer', ['Jane Roe']],
    ['By Jane Roe | 17 May 2024', ['Jane Roe']],
  ])('reads the authors of "%s"', (line, authors) => {
    const read = article(`Quay closed\n\n${line}\n\n${BODY}`);
    expect(read.authors).toEqual(authors);
    expect(words(read, 'byline')).toEqual([line]);
  });

  it('takes the date behind the bar', () => {
    expect(article(`Quay closed\n\nBy Jane Roe | 17 May 2024\n\n${BODY}`).published).toBe('2024-05-17');
  });

  it('may name nobody, and hold the date', () => {
    const read = article('Zub fined\n\nBy our Rome correspondent | 2 July 2024\n\nThe court fined Zub.\n');
    expect(words(read, 'byline')).toEqual(['By our Rome correspondent | 2 July 2024']);
    expect(read.published).toBe('2024-07-02');
    expect(read.authors).toBeUndefined();
  });

  it('names an agency in a byline as a source, not as an author', () => {
    const read = article(`Quay closed\n\nBy Jane Roe, Reuters\n\n${BODY}`);
    expect(read).toMatchObject({ authors: ['Jane Roe'], credits: ['Reuters'] });
  });

  it('leaves a sentence that begins with "By" alone', () => {
    const sentence = 'By Friday the quay had been cleared.';
    expect(words(article(`Quay closed\n\n${BODY}\n\n${sentence}`), 'paragraph')).toContain(sentence);
  });
});

describe('captions and credits', () => {
  it('splits the credit from a caption', () => {
    const read = article(`Quay closed\n\nThe crane on the quay. Image: Anna Berg.\n\n${BODY}`);
    expect(blocks(read).slice(1, 3)).toEqual(['caption: The crane on the quay.', 'credit: Image: Anna Berg.']);
  });

  it.each([
    '(PM ada strand/X)',
    '(AP Photo/Anna Berg)',
    'Photo: Reuters',
    'REUTERS/Anna Berg',
    '(Image credit: Getty)',
  ])('takes "%s" as a credit', (line) => {
    const read = article(`Quay closed\n\n${line}\n\n${BODY}`);
    expect(words(read, 'credit')).toEqual([line]);
    expect(read.credits).toBeUndefined();
  });

  it.each(['File photo of the crane at Port Ansgar', 'FILE - The crane at Port Ansgar, May 1, 2024.'])(
    'takes "%s" as a caption',
    (line) => {
      expect(words(article(`Quay closed\n\n${line}\n\n${BODY}`), 'caption')).toEqual([line]);
    },
  );

  it.each([
    ['(With inputs from ANI)', ['ANI']],
    ['With additional reporting by Reuters and AFP.', ['Reuters', 'AFP']],
    ['(With agency inputs)', undefined],
    ['Source: The Associated Press', ['Associated Press']],
    ['The Associated Press contributed to this report.', ['Associated Press']],
    ['(Reporting by Jane Roe; Editing by John Doe)', undefined],
    ['(PTI)', ['PTI']],
    ['© 2024 Harbour Times. All rights reserved.', undefined],
  ])('understands the note "%s"', (note, credits) => {
    const read = article(`Quay closed\n\n${BODY}\n\n${note}`);
    expect(words(read, 'credit')).toEqual([note]);
    expect(read.credits).toEqual(credits);
  });

  it.each([
    'With information from the police, officers searched three houses.',
    'Reporting by journalists has been restricted since Tuesday.',
    'This report was published by the ministry on Tuesday and blamed the crane.',
    'The minister spoke to the agency (Reuters).',
    'She named the owner of the crane (Credit Suisse).',
  ])('leaves the sentence "%s" alone', (sentence) => {
    expect(words(article(`Quay closed\n\n${BODY}\n\n${sentence}\n\n${BODY}`), 'paragraph')).toContain(sentence);
  });

  it("splits an agency's name in brackets from the last sentence", () => {
    const read = article(`Quay closed\n\n${BODY} (ANI)`);
    expect(blocks(read).slice(1)).toEqual([`paragraph: ${BODY}`, 'credit: (ANI)']);
    expect(read.credits).toEqual(['ANI']);
  });

  it('keeps a list of sources at the end out of the sentences and names the media', () => {
    const read = article(
      `Quay closed\n\n${BODY}\n\nSources\n\n"Crane falls" — Harbour Times, May 16, 2024\n\nJane Roe. "Quay shut" — Ansgar Post, May 17, 2024`,
    );
    expect(words(read, 'credit')).toHaveLength(2);
    expect(read.credits).toEqual(['Harbour Times', 'Ansgar Post']);
  });
});

describe('a header above the text', () => {
  it('gives the headline, authors, publisher, address and date', () => {
    const lines = [
      'Title: Quay closed',
      'Author: Jane Roe',
      'Source: Harbour Times',
      'Date: 17 May 2024',
      'URL: https://harbour.example/quay',
    ];
    const read = article(`${lines.join('\n')}\n\n${BODY}`);
    expect(read).toMatchObject({
      headline: 'Quay closed',
      authors: ['Jane Roe'],
      publisher: 'Harbour Times',
      published: '2024-05-17',
      url: 'https://harbour.example/quay',
    });
    expect(words(read, 'headline')).toEqual(['Quay closed']);
    expect(words(read, 'paragraph')).toEqual([BODY]);
  });

  it('takes the medium below a byline, and a dateline on a line of its own, out of the sentences', () => {
    const read = article(`Quay closed\nBy JANE ROE\nAssociated Press\nCNN —\n\n${BODY}`);
    expect(blocks(read).slice(1)).toEqual([
      'byline: By JANE ROE',
      'byline: Associated Press',
      'dateline: CNN —',
      `paragraph: ${BODY}`,
    ]);
  });
});

describe('headings, quotations and lists', () => {
  it('tells headings from paragraphs', () => {
    const read = article(`Quay closed\n\n${BODY}\n\nWhat happens next\n\n${BODY}`);
    expect(words(read, 'heading')).toEqual(['What happens next']);
  });

  it('takes many short lines in a row as a list, not as headings', () => {
    const read = article(`Quay closed\n\n${BODY}\n\nAda Strand, 52\n\nKarl Lind, 40\n\nEva Holm, 31\n\n${BODY}`);
    expect(words(read, 'heading')).toEqual([]);
    expect(words(read, 'paragraph')).toContain('Karl Lind, 40');
  });

  it('leaves the marks of a list outside its items', () => {
    const read = article(`Quay closed\n\n${BODY}\n\n- The crane fell.\n- The quay was closed.\n1. It opened again.`);
    expect(words(read, 'paragraph').slice(1)).toEqual(['The crane fell.', 'The quay was closed.', 'It opened again.']);
  });

  it('takes speech with its speaker beside it as a quotation', () => {
    const quotes = [
      '"We had luck, and luck is not a plan for a harbour of this size." - Ada Strand',
      'We had luck, and luck is not a plan for a harbour of this size. Ada Strand, harbour master',
      'We had luck today — Ada Strand (@adastrand) May 17, 2024',
    ];
    const read = article(`Quay closed\n\n${BODY}\n\n${quotes.join(`\n\n${BODY}\n\n`)}`);
    expect(words(read, 'quote')).toEqual(quotes);
  });

  it('takes words in quotation marks below a colon as a quotation', () => {
    const read = article(`Quay closed\n\n${BODY} She wrote:\n\n"We had luck."\n\n"We had luck," she said again.`);
    expect(words(read, 'quote')).toEqual(['"We had luck."']);
  });

  it('understands the marks of Markdown', () => {
    const read = article(`# Quay closed\n\n${BODY}\n\n## What next\n\n${BODY}\n\n> We had luck.\n> And how.`);
    expect(read.headline).toBe('Quay closed');
    expect(words(read, 'heading')).toEqual(['What next']);
    expect(words(read, 'quote')).toEqual(['We had luck.', 'And how.']);
  });

  it('leaves the furniture of a page out of every block', () => {
    const read = article(`Quay closed\n\n${BODY}\n\nADVERTISEMENT\n\n${BODY}`);
    expect(blocks(read)).toEqual(['headline: Quay closed', `paragraph: ${BODY}`, `paragraph: ${BODY}`]);
  });
});

describe('lines and paragraphs', () => {
  const wrap = (text: string, width: number): string => {
    const lines = [''];
    for (const word of text.split(' ')) {
      const line = lines.at(-1)!;
      if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines.join('\n');
  };

  it('joins the lines of hard-wrapped paragraphs', () => {
    const long = `${BODY} ${BODY}`;
    const read = article(`Quay closed\n\n${wrap(long, 75)}\n\n${wrap(BODY, 75)}\n`);
    expect(words(read, 'paragraph').map((p) => p.replace(/\n/g, ' '))).toEqual([long, BODY]);
  });

  it('tells hard-wrapped paragraphs apart without empty lines between them', () => {
    const second = `It opened again on Friday. ${BODY}`;
    const read = article(`Quay closed\n${wrap(BODY, 72)}\n${wrap(second, 72)}`);
    expect(blocks(read).map((b) => b.replace(/\n/g, ' '))).toEqual([
      'headline: Quay closed',
      `paragraph: ${BODY}`,
      `paragraph: ${second}`,
    ]);
  });

  it('takes every line as a paragraph where lines are not wrapped', () => {
    const read = article(`Quay closed\nBy Jane Roe\n${BODY}\nNobody was hurt.\n${BODY}`);
    expect(blocks(read)).toEqual([
      'headline: Quay closed',
      'byline: By Jane Roe',
      `paragraph: ${BODY}`,
      'paragraph: Nobody was hurt.',
      `paragraph: ${BODY}`,
    ]);
  });
});
