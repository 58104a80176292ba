import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { QuadSource } from '../../src/graph/query-api.ts';
import { createSparql } from '../../src/graph/sparql.ts';
import { unionNQuads } from '../../src/graph/sparql-nquads.ts';

const { namedNode, literal, blankNode, quad, defaultGraph } = DataFactory;
const s = namedNode('http://a/s');
const p = namedNode('http://a/p');
const terms = [
  literal('quotes " and \\ and \n \r \t \b \u007f'),
  literal('سلام 🌊 e\u0301'),
  literal('colour', 'en-GB'),
  literal('2025-03', namedNode('http://www.w3.org/2001/XMLSchema#gYearMonth')),
  literal(''),
  namedNode('http://a/ü?q=1#f'),
  blankNode('b0'),
];
type Quads = Parameters<typeof unionNQuads>[0];
const parse = (nquads: string) => new Parser({ format: 'application/n-quads' }).parse(nquads);

describe('a graph as N-Quads', () => {
  it('reads back as it was, whatever is in its literals', () => {
    const quads = terms.map((term) => quad(s, p, term, defaultGraph()));
    const read = parse(unionNQuads(quads as Quads));
    expect(read.slice(0, 6).map((triple) => triple.object)).toEqual(terms.slice(0, 6));
    expect(read[6]?.object.termType).toBe('BlankNode');
  });

  it('has every triple in the default graph beside its own', () => {
    const quads = ['http://g/1', 'http://g/2'].map((graph) => quad(s, p, literal('x'), namedNode(graph)));
    const graphs = parse(unionNQuads(quads as Quads)).map((triple) => triple.graph.value);
    expect(graphs).toEqual(['', 'http://g/1', '', 'http://g/2']);
  });

  it('gives the engine a triple of two graphs once in the union', async () => {
    const quads = ['http://g/1', 'http://g/2'].map((graph) => quad(s, p, literal('x'), namedNode(graph)));
    const sparql = createSparql(Object.assign(quads, { size: 2 }) as unknown as QuadSource);
    expect(await sparql.select('SELECT ?o { ?s ?p ?o }')).toHaveLength(1);
    expect(await sparql.select('SELECT ?g { GRAPH ?g { ?s ?p ?o } }')).toHaveLength(2);
  });
});
