import { describe, expect, it } from 'vitest';
import { article, BODY, blocks, codes, read, words } from './support.ts';

const SECOND =
  'Harbour master Ada Strand, who took office in March, told reporters that the crane had been inspected two weeks before, and that the cause was being looked into by the police.';

interface Page {
  readonly head?: string;
  readonly main?: string;
  readonly attributes?: string;
}

const page = ({
  head = '',
  main = `<h1>Quay closed</h1><p>${BODY}</p><p>${SECOND}</p>`,
  attributes = '',
}: Page): string =>
  `<!DOCTYPE html><html${attributes}><head><meta charset="utf-8">${head}</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <article>${main}</article><footer>Imprint and contact</footer></body></html>`;

const html = (of: Page) => article(page(of), { name: 'page.html' });
const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('the text of a page', () => {
  it('is its headline and main text, one block a paragraph, without navigation, scripts, styles and footer', () => {
    const read = html({
      head: '<style>p { color: red }</style>',
      main: `<h1>Quay closed</h1><script>track()</script><p>${BODY}</p><noscript>Turn on scripts</noscript><p>${SECOND}</p>`,
    });
    expect(read.text).toBe(`Quay closed\n\n${BODY}\n\n${SECOND}`);
    expect(blocks(read)).toEqual(['headline: Quay closed', `paragraph: ${BODY}`, `paragraph: ${SECOND}`]);
  });

  it('keeps headings, captions, quotations and list items apart', () => {
    const main = `<h1>Quay closed</h1><figure><img src="q.jpg"><figcaption>The quay on Tuesday. Photo: Anna Berg</figcaption></figure>
      <p>${BODY}</p><h2>What happens next</h2><p>${SECOND}</p><blockquote><p>We had luck, and luck is not a plan.</p></blockquote>
      <ul><li>The crane is to be removed on Friday.</li><li>The quay is to open on Monday.</li></ul><p>${BODY}</p>`;
    expect(blocks(html({ main }))).toEqual([
      'headline: Quay closed',
      'caption: The quay on Tuesday.',
      'credit: Photo: Anna Berg',
      `paragraph: ${BODY}`,
      'heading: What happens next',
      `paragraph: ${SECOND}`,
      'quote: We had luck, and luck is not a plan.',
      'paragraph: The crane is to be removed on Friday.',
      'paragraph: The quay is to open on Monday.',
      `paragraph: ${BODY}`,
    ]);
  });

  it('understands datelines, bylines and credits as in plain text', () => {
    const main = `<h1>Quay closed</h1><p>By Jane Roe</p><p>PORT ANSGAR (Reuters) - ${BODY}</p><p>${SECOND}</p><p>(With inputs from ANI)</p>`;
    const read = html({ main });
    expect(words(read, 'dateline')).toEqual(['PORT ANSGAR (Reuters) -']);
    expect(read.credits).toEqual(['Reuters', 'ANI']);
  });

  it('has its entities decoded, its spaces collapsed and no soft hyphens', () => {
    const main = `<h1>Quay closed</h1><p>${BODY}</p><p>The har&shy;bour master&rsquo;s fee is\n   &euro;40&nbsp;million &amp; more, <b>Ada</b> <i>Strand</i> said, and nobody in the town believes that this is all of it.</p>`;
    expect(words(html({ main }), 'paragraph')[1]).toMatch(
      /^The harbour master’s fee is €40 million & more, Ada Strand said,/,
    );
  });

  it('splits paragraphs at double line breaks', () => {
    expect(words(html({ main: `<h1>Quay closed</h1><div>${BODY}<br><br>${SECOND}</div>` }), 'paragraph')).toEqual([
      BODY,
      SECOND,
    ]);
  });
});

describe('the metadata of a page', () => {
  it('come from JSON-LD, in a graph with references', () => {
    const graph = [
      { '@type': 'Organization', '@id': '#o', name: 'Harbour Times' },
      { '@type': 'Person', '@id': '#p', name: 'Jane Roe' },
      {
        '@type': ['NewsArticle'],
        headline: 'Crane falls on quay',
        datePublished: '2024-05-17T23:30:00-04:00',
        author: [{ '@id': '#p' }, { '@type': 'Organization', name: 'Baltic Wire' }],
        publisher: { '@id': '#o' },
        url: 'https://harbour.example/crane',
        inLanguage: 'en-GB',
      },
    ];
    expect(html({ head: ld({ '@context': 'https://schema.org', '@graph': graph }) })).toMatchObject({
      headline: 'Crane falls on quay',
      published: '2024-05-17',
      authors: ['Jane Roe'],
      credits: ['Baltic Wire'],
      publisher: 'Harbour Times',
      url: 'https://harbour.example/crane',
      language: 'en-GB',
    });
  });

  it('come from the article among several JSON-LD nodes in an array', () => {
    const nodes = [
      { '@type': 'WebPage', datePublished: '2001-01-01' },
      { '@type': 'BreadcrumbList', name: 'News' },
      { '@type': 'NewsArticle', datePublished: '2024-05-17' },
    ];
    expect(html({ head: ld(nodes) }).published).toBe('2024-05-17');
  });

  it('come from OpenGraph and other meta elements', () => {
    const head = `<title>Crane falls | Harbour Times</title>
      <meta property="og:title" content="Crane falls on quay | Harbour Times"><meta property="og:site_name" content="Harbour Times">
      <meta property="article:published_time" content="2024-05-17T08:00:00Z"><meta name="author" content="By Jane Roe and John Doe">
      <link rel="canonical" href="https://harbour.example/crane-falls">`;
    expect(html({ head, attributes: ' lang="en"' })).toMatchObject({
      headline: 'Crane falls on quay',
      publisher: 'Harbour Times',
      published: '2024-05-17',
      authors: ['Jane Roe', 'John Doe'],
      url: 'https://harbour.example/crane-falls',
      language: 'en',
    });
  });

  it.each([
    ['a meta date', '<meta name="date" content="May 17, 2024">', ''],
    ['a time element', '', '<time datetime="2024-05-17T08:00">Friday</time>'],
    ['the text', '', '<p>Friday, May 17, 2024</p>'],
    ['the address', '<link rel="canonical" href="https://harbour.example/2024/05/17/crane">', ''],
  ])('take the date from %s', (_, head, line) => {
    expect(html({ head, main: `<h1>Quay closed</h1>${line}<p>${BODY}</p><p>${SECOND}</p>` }).published).toBe(
      '2024-05-17',
    );
  });

  it('tell the line with an author from a heading', () => {
    const main = `<h1>Quay closed</h1><p>Jane Roe</p><p>${BODY}</p><p>${SECOND}</p>`;
    expect(words(html({ head: '<meta name="author" content="Jane Roe">', main }), 'byline')).toEqual(['Jane Roe']);
  });

  it('say when a date cannot be read', () => {
    const result = read(page({ head: '<meta name="date" content="03/04/2024">' }), { name: 'page.html' });
    expect(codes(result)).toEqual(['unreadable-date', 'no-publication-date']);
    expect(result.diagnostics[0]!.message).toContain('03/04/2024');
  });

  it('do without JSON-LD that is broken, and say so', () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle",</script><meta name="date" content="2024-05-17">';
    const result = read(page({ head }), { name: 'page.html' });
    expect(result.articles[0]!.published).toBe('2024-05-17');
    expect(codes(result)).toEqual(['broken-json-ld']);
  });
});

describe('broken and empty pages', () => {
  it.each([
    ['cut off in the middle of a tag', `${page({}).slice(0, page({}).indexOf(SECOND) + SECOND.length)}</p><p cla`],
    ['without html and body', `<h1>Quay closed</h1><p>${BODY}<p>${SECOND}`],
    [
      'with an unclosed head',
      `<html><head><title>Quay closed</title><h1>Quay closed</h1><p>${BODY}</p><p>${SECOND}</p>`,
    ],
    [
      'with tags closed in the wrong order',
      `<html><body><div><h1>Quay closed</div></h1><p><b>${BODY}</p></b><p>${SECOND}</div></p>`,
    ],
  ])('are read: %s', (_, content) => {
    const read = article(content, { name: 'page.html' });
    expect(read.text).toContain(BODY);
    expect(read.text).toContain(SECOND);
  });

  it.each([
    ['a page filled by scripts', '<html><body><div id="app"></div><script>start()</script></body></html>'],
    ['a list of links', '<html><body><a href="/1">Home</a> <a href="/2">News</a></body></html>'],
    ['an empty page', '<html></html>'],
  ])('give an error that says what to do: %s', (_, content) => {
    const { articles, diagnostics } = read(content, { name: 'page.html' });
    expect(articles).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'no-main-text', severity: 'error' }]);
    expect(diagnostics[0]!.message).toMatch(/page\.html.*Save/);
  });

  it('are read from the text in their JSON-LD where the page has none', () => {
    const node = {
      '@type': 'NewsArticle',
      headline: 'Quay closed',
      datePublished: '2024-05-17',
      articleBody: `${BODY}\n\n${SECOND}`,
    };
    expect(blocks(html({ head: ld(node), main: '<div id="app"></div>' }))).toEqual([
      'headline: Quay closed',
      `paragraph: ${BODY}`,
      `paragraph: ${SECOND}`,
    ]);
  });

  it('are decoded by the charset that they state', () => {
    const [before, after] = page({ main: `<h1>Quay closed</h1><p>${BODY} In @, too.</p><p>${SECOND}</p>` })
      .replace('utf-8', 'iso-8859-2')
      .split('@');
    const latin = (s: string) => [...s].map((c) => c.charCodeAt(0));
    const bytes = Uint8Array.from([...latin(before!), 0xa3, 0xf3, 0x64, 0xbc, ...latin(after!)]);
    expect(article('', { bytes, name: 'page.html' }).text).toContain('In Łódź, too.');
  });

  it('can be parsed by another DOM', () => {
    let given = '';
    const parseHtml = (content: string): Document => {
      given = content;
      throw new Error('no DOM here');
    };
    expect(() => read(page({}), { name: 'page.html' }, { parseHtml })).toThrow(/page\.html cannot be read as HTML/);
    expect(given).toContain(BODY);
  });
});
