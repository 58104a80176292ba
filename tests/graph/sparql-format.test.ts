import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import type { SparqlResult } from '../../src/graph/sparql.ts';
import { formatResult } from '../../src/graph/sparql-format.ts';

const { namedNode, literal, blankNode, quad } = DataFactory;
const rows: SparqlResult = {
  form: 'select',
  variables: ['who', 'what'],
  solutions: [
    new Map<string, Term>([
      ['who', namedNode('https://schema.org/Person')],
      ['what', literal('says "no", twice')],
    ]),
    new Map([['what', literal('ja', 'de')]]),
    new Map<string, Term>([
      ['who', blankNode('b1')],
      ['what', literal('3', namedNode('http://www.w3.org/2001/XMLSchema#integer'))],
    ]),
  ],
};
const one = (value: string): SparqlResult => ({
  form: 'select',
  variables: ['text'],
  solutions: [new Map([['text', literal(value)]])],
});

describe('a table', () => {
  it('aligns columns, shortens known IRIs and counts the rows', () => {
    expect(formatResult(rows, 'table')).toBe(
      [
        'who            what',
        '-------------  ----------------',
        'schema:Person  says "no", twice',
        '               ja',
        '_:b1           3',
        '',
        '3 rows',
        '',
      ].join('\n'),
    );
  });

  it('says so where there are no rows', () => {
    expect(formatResult({ form: 'select', variables: ['x'], solutions: [] }, 'table')).toBe('x\n-\n\nno rows\n');
  });

  it('cuts the widest cells to the width of the terminal', () => {
    const lines = formatResult(rows, 'table', { width: 24 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(24);
    expect(lines[2]).toContain('…');
  });

  it('keeps line breaks and terminal codes of a text out of the terminal', () => {
    const text = formatResult(one('a\nb\u001b[31mred\u202e'), 'table');
    expect(text.split('\n')[2]).toBe('a b [31mred');
  });

  it('counts wide characters as two columns and marks as none', () => {
    const lines = formatResult(one('中文'), 'table').split('\n');
    expect(lines[1]).toBe('----');
    expect(formatResult(one('e\u0301a'), 'table').split('\n')[1]).toBe('----');
    expect(formatResult(one('e\u0301abcd'), 'table').split('\n')[1]).toBe('-----');
  });

  it('shows an answer and the triples of a graph', () => {
    expect(formatResult({ form: 'ask', answer: true }, 'table')).toBe('yes\n');
    const quads = [quad(namedNode('http://a/s'), namedNode('https://schema.org/name'), literal('S'))];
    expect(formatResult({ form: 'construct', quads }, 'table')).toContain('http://a/s  schema:name  S');
  });
});

describe('csv', () => {
  it('quotes what needs it and ends lines with CR LF', () => {
    expect(formatResult(rows, 'csv')).toBe(
      'who,what\r\nhttps://schema.org/Person,"says ""no"", twice"\r\n,ja\r\n_:b1,3\r\n',
    );
  });
});

describe('json', () => {
  it('is SPARQL JSON results, with language and datatype where they say something', () => {
    expect(JSON.parse(formatResult(rows, 'json'))).toEqual({
      head: { vars: ['who', 'what'] },
      results: {
        bindings: [
          {
            who: { type: 'uri', value: 'https://schema.org/Person' },
            what: { type: 'literal', value: 'says "no", twice' },
          },
          { what: { type: 'literal', value: 'ja', 'xml:lang': 'de' } },
          {
            who: { type: 'bnode', value: 'b1' },
            what: { type: 'literal', value: '3', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
          },
        ],
      },
    });
    expect(JSON.parse(formatResult({ form: 'ask', answer: false }, 'json'))).toEqual({ head: {}, boolean: false });
  });
});
