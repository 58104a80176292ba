import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { checkQuad, literalOf, namedNode } from '../../src/graph/terms.ts';

const { quad, blankNode, literal } = DataFactory;
const s = DataFactory.namedNode('urn:s');

describe('the gate for terms', () => {
  it.each(['https://example.org/é/日本#a?b=c', 'urn:x', 'mailto:a@b.example', 'tag:x,2020:y'])(
    'lets %s through',
    (iri) => {
      expect(namedNode(iri).value).toBe(iri);
    },
  );

  it.each([
    'relative',
    '',
    'https://a.example/ b',
    'https://a.example/<b>',
    'https://a.example/> . <urn:evil> <urn:p> <urn:o',
    'https://a.example/"b"',
    'https://a.example/{b}',
    'https://a.example/a\\u0020',
    'https://a.example/\n',
    'https://a.example/\u0085',
    'https://a.example/`',
    'https://a.example/\ud800',
    '1https://a.example/',
    '//a.example/',
  ])('refuses %j as an IRI', (iri) => {
    expect(() => namedNode(iri)).toThrow(expect.objectContaining({ code: 'bad-term' }));
  });

  it.each(['en', 'de-CH', 'zh-Hant-TW', 'x-a1'])('lets the language %s through', (language) => {
    expect(literalOf({ value: 'a', language })).toMatchObject({ language: language.toLowerCase() });
  });

  it.each(['', 'en us', 'en"', 'e\n', '-', 'en--', 'toolonglanguage'])('refuses %j as a language', (language) => {
    expect(() => literalOf({ value: 'a', language })).toThrow(expect.objectContaining({ code: 'bad-term' }));
  });

  it('mends half characters in a text', () => {
    expect(literalOf({ value: 'a\ud83cb' }).value).toBe('a\ufffdb');
    expect(checkQuad(quad(s, s, literal('a\udf0a', 'en')) as unknown as Quad).object).toMatchObject({
      value: 'a\ufffd',
      language: 'en',
    });
  });

  it('checks the terms inside a triple term, blank nodes and graphs too', () => {
    const evil = DataFactory.namedNode('urn:a> <urn:b');
    const inside = quad(s, s, evil);
    for (const bad of [
      quad(s, s, inside as unknown as typeof s),
      quad(s, s, s, evil),
      quad(s, evil, s),
      quad(blankNode('a b'), s, s),
      quad(s, s, literal('1', evil)),
      quad(s, s, DataFactory.variable('x')),
    ])
      expect(() => checkQuad(bad as unknown as Quad)).toThrow(expect.objectContaining({ code: 'bad-term' }));
  });
});
