import { describe, expect, it } from 'vitest';
import { article, BODY, blocks, codes, read, refusal, words } from './support.ts';

const json = (value: unknown) => read(JSON.stringify(value), { name: 'news.json' });
const one = (value: unknown) => article(JSON.stringify(value), { name: 'news.json' });

describe('an article in JSON', () => {
  it('has its title as headline, its text as blocks, and its fields', () => {
    const found = one({
      title: 'Quay closed',
      text: `PORT ANSGAR (AP) — ${BODY}\n\nNobody was hurt.`,
      date: '2024-05-17',
      source: 'Harbour Times',
      url: 'https://harbour.example/quay',
      author: 'Jane Roe',
    });
    expect(blocks(found)).toEqual([
      'headline: Quay closed',
      'dateline: PORT ANSGAR (AP) —',
      `paragraph: ${BODY}`,
      'paragraph: Nobody was hurt.',
    ]);
    expect(found).toMatchObject({
      id: 'news',
      published: '2024-05-17',
      publisher: 'Harbour Times',
      url: 'https://harbour.example/quay',
      authors: ['Jane Roe'],
    });
  });

  it.each([
    [
      {
        headline: 'Quay closed',
        body: BODY,
        publishedAt: '2024-05-17T10:00:00Z',
        source: { id: null, name: 'Harbour Times' },
      },
    ],
    [{ name: 'Quay closed', articleBody: BODY, datePublished: '2024-05-17', publisher: { name: 'Harbour Times' } }],
    [
      {
        Title: 'Quay closed',
        content_text: BODY,
        date_published: 'Fri, 17 May 2024 10:00:00 GMT',
        site_name: 'Harbour Times',
      },
    ],
    [{ title: 'Quay closed', maintext: BODY, date_publish: '2024-05-17 10:00:00', outlet: 'Harbour Times' }],
    [{ title: 'Quay closed', paragraphs: [BODY], timestamp: 1715940000, publication: 'Harbour Times' }],
    [{ title: 'Quay closed', content: `<p>${BODY}</p>`, pubDate: 1715940000000, source: 'Harbour Times' }],
  ])('is read with other names of the fields: %o', (value) => {
    const found = one(value);
    expect(found).toMatchObject({ headline: 'Quay closed', published: '2024-05-17', publisher: 'Harbour Times' });
    expect(found.text).toBe(`Quay closed\n\n${BODY}`);
  });

  it('has its title once where the text begins with it', () => {
    expect(one({ title: 'Quay closed', text: `Quay closed\n\n${BODY}` }).text).toBe(`Quay closed\n\n${BODY}`);
  });

  it('splits authors and names agencies among them as sources', () => {
    expect(one({ text: BODY, author: 'By Jane Roe, John Doe and Reuters' })).toMatchObject({
      authors: ['Jane Roe', 'John Doe'],
      credits: ['Reuters'],
    });
  });

  it('takes no date of which day and month could be exchanged, and says so', () => {
    const result = json({ text: BODY, date: '03/04/2024' });
    expect(result.articles[0]!.published).toBeUndefined();
    expect(codes(result)).toEqual(['unreadable-date', 'no-publication-date']);
    expect(one({ text: BODY, date: '17/05/2024' }).published).toBe('2024-05-17');
  });

  it('has no lone surrogates, which no encoding can write', () => {
    const found = article(`{"title": "Quay \\ud800 closed", "text": "${BODY}\\udfff"}`, { name: 'news.json' });
    expect(found.text.isWellFormed()).toBe(true);
  });
});

describe('several articles', () => {
  const three = [
    { title: 'Quay closed', text: BODY, date: '2024-05-17' },
    { title: 'Quay closed', text: BODY, date: '2024-05-18' },
    { text: BODY, url: 'https://harbour.example/crane-falls', date: '2024-05-19' },
  ];

  it.each([
    ['an array', three],
    ['a list in an object', { status: 'ok', articles: three }],
    ['a list deeper in an object', { response: { results: three } }],
  ])('are read from %s, with ids of their own', (_, value) => {
    const { articles } = json(value);
    expect(articles.map(({ id }) => id)).toEqual(['quay-closed', 'quay-closed-2', 'crane-falls']);
    expect(articles.map(({ published }) => published)).toEqual(['2024-05-17', '2024-05-18', '2024-05-19']);
    expect(articles.map(({ source }) => source)).toEqual(['news.json[0]', 'news.json[1]', 'news.json[2]']);
  });

  it('are read from JSON Lines', () => {
    const { articles } = read(three.map((item) => JSON.stringify(item)).join('\n'), { name: 'news.jsonl' });
    expect(articles.map(({ source }) => source)).toEqual(['news.jsonl:1', 'news.jsonl:2', 'news.jsonl:3']);
  });

  it('are read without those that are none, each named by its index', () => {
    const { articles, diagnostics } = json([three[0], { title: 'Only a title' }, 'words', null]);
    expect(articles).toHaveLength(1);
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message.split(' ')[0]])).toEqual([
      ['no-text', 'error', 'news.json[1]'],
      ['no-text', 'error', 'news.json[2]'],
      ['no-text', 'error', 'news.json[3]'],
    ]);
    expect(diagnostics[0]!.message).toContain('it has title');
  });

  it('are read without the broken lines of JSON Lines, each named by its number', () => {
    const lines = [JSON.stringify(three[0]), '{"text": ', '', JSON.stringify(three[2])];
    const { articles, diagnostics } = read(lines.join('\n'), { name: 'news.jsonl' });
    expect(articles).toHaveLength(2);
    expect(diagnostics).toMatchObject([{ code: 'invalid-json-line', severity: 'error' }]);
    expect(diagnostics[0]!.message).toContain('line 2');
  });
});

describe('JSON that cannot be read', () => {
  it.each([
    ['a comma is missing', '{"title": "x",\n "text": "a" "date": 3}', 'line 2, column 14'],
    ['a word is not quoted', '{"title": "x",\n\n "text": abc}', 'line 3, column 10'],
    ['the end is missing', '{"title": "x",\n "text": "a"', 'line 2, column 13'],
  ])('is refused with the place: %s', (_, text, place) => {
    const error = refusal(() => read(text, { name: 'news.json' }));
    expect(error).toMatchObject({ code: 'invalid-json', message: expect.stringContaining(place) });
  });

  it('is refused where only the name says JSON', () => {
    expect(refusal(() => read(BODY, { name: 'news.json' })).code).toBe('invalid-json');
  });

  it.each([
    ['an empty list', [], 'no-article'],
    ['an object without text', { title: 'Quay closed' }, 'no-text'],
  ])('gives an error and no article: %s', (_, value, code) => {
    const result = json(value);
    expect(result.articles).toEqual([]);
    expect(result.diagnostics).toMatchObject([{ code, severity: 'error' }]);
  });
});

describe('HTML in JSON', () => {
  it('keeps its paragraphs and headings', () => {
    const found = one({
      title: 'Quay closed',
      content: `<p>${BODY}</p><h2>Next</h2><ul><li>Friday: the crane.</li></ul>`,
    });
    expect(words(found, 'heading')).toEqual(['Next']);
    expect(words(found, 'paragraph')).toEqual([BODY, 'Friday: the crane.']);
  });
});
