import { describe, expect, it } from 'vitest';
import { readers } from '../../src/read/index.ts';
import { readArticles } from '../../src/read/read.ts';
import { article, BODY, codes, read, refusal, utf8, words } from './support.ts';

const DATED = `date 2024-05-17\n\n${BODY}`;

describe('ids', () => {
  it.each([
    [{ name: 'news/Crane Falls.txt' }, 'crane-falls'],
    [{ name: 'C:\\news\\Überfall.v2.txt' }, 'uberfall-v2'],
    [{ url: 'https://harbour.example/2024/05/crane-falls.html?x=1' }, 'crane-falls'],
    [{ url: 'https://harbour.example/crane-falls/index.html' }, 'crane-falls'],
  ])('come from the name or the address: %o', (input, id) => {
    expect(readArticles({ bytes: utf8(DATED), ...input }).articles[0]!.id).toBe(id);
  });

  it('come from the headline where there is neither, from the text where there is no headline', () => {
    const named = readArticles({ bytes: utf8(`Crane falls at Port Ansgar\n\n${BODY}`) }).articles[0]!;
    expect(named.id).toBe('crane-falls-at-port-ansgar');
    const bare = () => readArticles({ bytes: utf8(BODY) }).articles[0]!.id;
    expect(bare()).toMatch(/^article-[0-9a-f]{8}$/);
    expect(bare()).toBe(bare());
  });

  it('are ASCII and telling for names in another script', () => {
    expect(readArticles({ bytes: utf8(DATED), name: 'خبر.txt' }).articles[0]!.id).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('the publication date', () => {
  it('is reported missing with what to do, never invented', () => {
    const result = read(`Quay closed\n\n${BODY}`);
    expect(result.articles[0]!.published).toBeUndefined();
    const [diagnostic] = result.diagnostics;
    expect(diagnostic).toMatchObject({ code: 'no-publication-date', severity: 'warning', article: 'report' });
    expect(diagnostic!.message).toMatch(/relative dates.*--date YYYY-MM-DD/);
  });

  it.each(['17.05.2024', '2024-02-30', 'yesterday', '2024-5-7'])('refuses the option "%s"', (date) => {
    expect(refusal(() => read(DATED, {}, { date }))).toMatchObject({
      code: 'invalid-date',
      message: expect.stringContaining(date),
      remedy: expect.stringContaining('YYYY-MM-DD'),
    });
  });
});

describe('formats', () => {
  const page = `<html><body><article><h1>Quay closed</h1><p>${BODY}</p><p>${BODY}</p></article></body></html>`;
  const object = JSON.stringify({ title: 'Quay closed', text: BODY });

  it.each([
    ['HTML named .txt', page, { name: 'a.txt' }],
    ['HTML from standard input', page, { name: undefined }],
    ['JSON named .txt', object, { name: 'a.txt' }],
    ['JSON sent as text/html', object, { contentType: 'text/html' }],
  ])(
    'are told by content: %s',
    (_, content, { name, ...input }: { name?: string | undefined; contentType?: string }) => {
      const { articles } = readArticles({ bytes: utf8(content), ...(name && { name }), ...input });
      expect(articles[0]!.headline).toBe('Quay closed');
      expect(articles[0]!.text).not.toMatch(/[<{]/);
    },
  );

  it.each([
    '[Ten] years ago the quay was built.',
    '<3 is what they wrote on the wall of the quay.',
    '{sic} The quay is closed.',
  ])('take the text "%s" as text', (line) => {
    expect(article(`${line} ${BODY}`).text).toBe(`${line} ${BODY}`);
  });

  it('each have a name of their own and the last takes everything', () => {
    expect(new Set(readers.map(({ name }) => name)).size).toBe(readers.length);
    expect(readers.at(-1)!.accepts({ text: '' })).toBe(true);
  });
});

describe('input that is no article', () => {
  it.each([
    ['empty', new Uint8Array(), 'empty-input'],
    ['blank', utf8(' \n\t\uFEFF\r\n'), 'empty-input'],
    ['a PDF', utf8(`%PDF-1.7\n${BODY}`), 'not-text'],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'not-text'],
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), 'not-text'],
  ])('is refused: %s', (_, bytes, code) => {
    const error = refusal(() => readArticles({ bytes, name: 'report.txt' }));
    expect(error).toMatchObject({ code, message: expect.stringContaining('report.txt') });
    expect(error.remedy).toMatch(/\w+.*\.$/);
  });

  it('is refused above the limit, which can be raised', () => {
    const error = refusal(() => read(DATED, {}, { maxBytes: 100 }));
    expect(error).toMatchObject({ code: 'input-too-large', message: expect.stringContaining('100') });
    expect(read(DATED, {}, { maxBytes: 1000 }).articles).toHaveLength(1);
  });

  it('is reported where it holds no sentence', () => {
    expect(codes(read('By Jane Roe\n\n(With inputs from ANI)'))).toContain('no-sentences');
  });
});

describe('encodings', () => {
  const text = 'date 2024-05-17\n\nThe café – “Chez Zoë” – was closed, the mayor of Port Ansgar said on Tuesday.';
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((c) => c.charCodeAt(0));
    return Uint8Array.from(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])));
  };

  it.each([
    ['UTF-16LE', utf16(false, true)],
    ['UTF-16BE', utf16(true, true)],
    ['UTF-16LE without a mark', utf16(false, false)],
  ])('reads %s and says so', (_, bytes) => {
    const result = readArticles({ bytes, name: 'report.txt' });
    expect(result.articles[0]!.text).toBe(text);
    expect(codes(result)).toEqual(['recoded']);
  });

  it('reads Windows-1252 and says so', () => {
    const bytes = Uint8Array.from([
      ...utf8('date 2024-05-17\n\nThe caf'),
      0xe9,
      0x20,
      0x93,
      ...utf8('Chez Zo'),
      0xeb,
      0x94,
    ]);
    const result = readArticles({ bytes, name: 'report.txt' });
    expect(result.articles[0]!.text).toMatch(/café “Chez Zoë”$/);
    expect(codes(result)).toEqual(['recoded']);
  });

  it('believes the charset of the sender where the bytes are not UTF-8', () => {
    const bytes = Uint8Array.from([
      ...utf8('date 2024-05-17\n\nThe town of '),
      0xa3,
      0xf3,
      0x64,
      0xbc,
      ...utf8(' closed its quay.'),
    ]);
    const result = readArticles({ bytes, contentType: 'text/plain; charset=ISO-8859-2' });
    expect(result.articles[0]!.text).toContain('Łódź');
  });

  it('keeps UTF-8 with one broken byte as UTF-8 and says so', () => {
    const bytes = Uint8Array.from([...utf8(`${text} “Fin”`), 0xe2, 0x80]);
    const result = readArticles({ bytes, name: 'report.txt' });
    expect(result.articles[0]!.text).toBe(`${text} “Fin”\uFFFD`);
    expect(codes(result)).toEqual(['broken-utf8']);
  });

  it('reports control characters and letters damaged before, and keeps them', () => {
    const odd = `date 2024-05-17\n\n${BODY}\0 It doesnâ€™t matter, he said, and itâ€™s over.`;
    const result = read(odd);
    expect(result.articles[0]!.text).toBe(odd);
    expect(codes(result)).toEqual(['control-characters', 'double-encoded']);
  });
});

describe('other languages', () => {
  it.each([
    [
      'German',
      'Die Hafenbehörde von Port Ansgar hat am Dienstag mitgeteilt, dass sie den nördlichen Kai nach einem Unfall mit einem Kran geschlossen hat und dass niemand verletzt wurde.',
    ],
    [
      'French',
      'Les autorités du port ont annoncé mardi que le quai nord est fermé après la chute d’une grue sur deux camions, et que personne n’a été blessé dans cet accident.',
    ],
    [
      'Spanish',
      'La autoridad del puerto dijo el martes que el muelle norte fue cerrado después de que una grúa cayera sobre dos camiones y que no hubo heridos en el accidente.',
    ],
    [
      'Arabic script',
      'أعلنت هيئة الميناء يوم الثلاثاء إغلاق الرصيف الشمالي بعد سقوط رافعة على شاحنتين دون وقوع إصابات',
    ],
    [
      'Cyrillic script',
      'Администрация порта сообщила во вторник, что северный причал закрыт после падения крана на два грузовика.',
    ],
    ['Chinese characters', '港口管理局周二表示,在一台起重机倒在两辆卡车上之后,北码头已经关闭,没有人受伤。'],
  ])('are reported as an error: %s', (language, text) => {
    const found = read(text, {}, { date: '2024-05-17' }).diagnostics;
    expect(found).toMatchObject([
      { code: 'not-english', severity: 'error', message: expect.stringContaining(language) },
    ]);
  });

  it('are not suspected in English with foreign names and a foreign quotation', () => {
    const text = `${BODY} "Wir haben Glück gehabt, und das ist nicht der Plan," said Jürgen von der Höhe of the Verein der Häfen.`;
    expect(codes(read(text, {}, { date: '2024-05-17' }))).toEqual([]);
  });
});

describe('long texts', () => {
  it('are read whole, in one line or many', () => {
    const long = `${BODY} `.repeat(40_000);
    expect(words(article(long), 'paragraph')).toEqual([long.trim()]);
    expect(words(article(`${BODY}\n\n`.repeat(20_000)), 'paragraph')).toHaveLength(20_000);
  });
});
