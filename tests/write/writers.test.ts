import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { assertDocuments } from '../../src/assert/assert.ts';
import { canonicalNQuads } from '../../src/graph/canonical.ts';
import { GRAPH_FORMATS, type GraphFormat } from '../../src/graph/formats.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { asRdf11 } from '../../src/graph/reify.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { encodeTripleTerms } from '../../src/graph/triple-terms.ts';
import { writerNamed, writers } from '../../src/write/index.ts';
import { DocumentBuilder, inventedDocument, shippedOntology } from '../support/extracted.ts';
import { SAMPLE_TRIG } from '../support/sample.ts';

const ontology = shippedOntology();
const { namedNode, literal, quad, blankNode } = DataFactory;

/** Names that try to break out of every format. */
const HOSTILE = [
  'A "quoted" \\ back\\slash',
  '> . <urn:evil> <urn:p> <urn:o> . <',
  '"""',
  'ends in "',
  '# no comment',
  '@prefix evil: <urn:evil> .',
  "<img src=x onerror='alert(1)'>",
  'line\nbreak\r\nand\ttab',
  'null\u0000 bell\u0007 del\u007f nel\u0085 ls\u2028',
  'turned \u202e around',
  '\ufeff\ufffe\uffff',
  'half \ud800 pair',
  '🌊 יעל كهن 日本',
  '%s {{y}} __proto__ constructor',
  '\\u0041 \\n',
  '.',
  ' ',
] as const;

function inventedGraph(): Graph {
  const graph = new Graph();
  for (const article of assertDocuments([inventedDocument()], ontology)) graph.add(article);
  return graph;
}

function hostileGraph(): Graph {
  const text = HOSTILE.join(' | ');
  const builder = new DocumentBuilder(text, { id: 'hostile', headline: HOSTILE.join('\n'), authors: [...HOSTILE] });
  const people = HOSTILE.map((name) => builder.named('Person', name));
  for (const [i, name] of HOSTILE.entries())
    builder.claim({
      speaker: people[i]!,
      text: name,
      content: builder.span(name),
      direct: true,
      via: [],
      asserts: [],
      evidence: builder.evidence(name, 'test-rule'),
    });
  const graph = new Graph();
  for (const article of assertDocuments([builder.build()], ontology)) graph.add(article);
  return graph;
}

/** Terms that newsgraph itself does not make, but other graphs have. */
function foreignGraph(): Graph {
  const s = namedNode('urn:s');
  const p = namedNode('https://schema.org/name');
  const inside = quad(s, p, blankNode('b0')) as unknown as typeof s;
  const numbers = ['1', '-7', '+2', '008', 'x'].map((v) =>
    literal(v, namedNode('http://www.w3.org/2001/XMLSchema#integer')),
  );
  const decimals = ['1.0', '3', '.5', '5.', '-0.25'].map((v) =>
    literal(v, namedNode('http://www.w3.org/2001/XMLSchema#decimal')),
  );
  const objects = [
    ...numbers,
    ...decimals,
    ...['true', '0'].map((v) => literal(v, namedNode('http://www.w3.org/2001/XMLSchema#boolean'))),
    literal('colour', 'en-gb'),
    literal('a\nb', 'en'),
    literal('x', namedNode('urn:datatype')),
    namedNode('https://schema.org/'),
    namedNode('https://schema.org/a.b'),
    namedNode('https://schema.org/a.'),
    namedNode('https://schema.org/-a'),
    namedNode('https://schema.org/a/b'),
    namedNode('https://schema.org/%41'),
    namedNode('https://schema.org/a:b'),
    namedNode('https://schema.org/été'),
    namedNode('https://w3id.org/newsgraph/id/article/x#char=0,1'),
    inside,
  ];
  const quads = objects.map((object) => quad(s, p, object));
  return new Graph([
    ...quads,
    quad(blankNode('b0'), p, blankNode('b1')),
    quad(s, p, s, namedNode('urn:g')),
    quad(s, namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies'), inside, namedNode('urn:g')),
    quad(
      namedNode('urn:g'),
      namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'),
      namedNode('https://schema.org/NewsArticle'),
    ),
  ] as unknown as Quad[]);
}

const GRAPHS: Readonly<Record<string, () => Graph>> = {
  'an invented article': inventedGraph,
  'two articles': () => parseGraph(SAMPLE_TRIG, 'trig'),
  'hostile names': hostileGraph,
  "another maker's terms": foreignGraph,
  nothing: () => new Graph(),
};

describe.each(writers)('the writer of $name', (writer) => {
  const format = writer.name as GraphFormat;
  const held = (graph: Graph): Quad[] => (GRAPH_FORMATS[format].graphs ? graph.quads() : graph.union());
  const read = (text: string): Promise<Graph> => readGraph(text, { format });

  describe.each(Object.entries(GRAPHS))('of %s', (name, make) => {
    const graph = make();
    if (format === 'rdfxml' && name === 'hostile names') {
      it('says which character XML cannot hold', () => {
        expect(() => writer.write(graph)).toThrow(expect.objectContaining({ code: 'unwritable' }));
      });
      return;
    }

    it.each(['1.1', '1.2'] as const)('writes in RDF %s what reads back the same', async (rdf) => {
      const back = await read(writer.write(graph, { rdf }));
      expect(await canonicalNQuads(back)).toBe(await canonicalNQuads(held(graph)));
    });

    it.each(['1.1', '1.2'] as const)('writes in RDF %s what another RDF engine reads too', (rdf) => {
      const store = new oxigraph.Store();
      store.load(writer.write(graph, { rdf }), { format: writer.mediaType });
      // JSON-LD knows no triple terms, in RDF 1.2 neither.
      const as12 = format === 'jsonld' ? encodeTripleTerms : (quads: Quad[]) => quads;
      expect(store.size).toBe((rdf === '1.2' ? as12 : asRdf11)(held(graph)).length);
    });

    it('writes the same bytes again, also of what it wrote', async () => {
      const text = writer.write(graph);
      expect(writer.write(make())).toBe(text);
      // Blank nodes are named anew when they are read.
      if (name !== "another maker's terms") expect(writer.write(await read(text))).toBe(text);
    });

    it('writes the same bytes whatever the order in which the graph came together', () => {
      expect(writer.write(new Graph(graph.quads().toReversed()))).toBe(writer.write(graph));
    });

    it('writes well-formed text without hidden characters', () => {
      const text = writer.write(graph);
      expect(text.isWellFormed()).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e\ufeff]/);
    });
  });

  it('writes evidence in RDF 1.1 without a triple term, in 1.2 without an rdf:Statement', () => {
    const graph = inventedGraph();
    expect(writer.write(graph, { rdf: '1.1' })).not.toContain('<<(');
    expect(writer.write(graph, { rdf: '1.1' })).toMatch(/rdf:Statement|rdf-syntax-ns#Statement/);
    expect(writer.write(graph, { rdf: '1.2' })).toMatch(/<<\(|parseType="Triple"|rdf:TripleTerm/);
    expect(writer.write(graph, { rdf: '1.2' })).not.toMatch(/rdf:Statement|rdf-syntax-ns#Statement/);
  });
});

describe('writers', () => {
  it('write the version of RDF that readers of the format take, where none is asked for', () => {
    const graph = inventedGraph();
    const versions = Object.fromEntries(
      writers.map((w) => [w.name, w.write(graph) === w.write(graph, { rdf: '1.1' }) ? '1.1' : '1.2']),
    );
    expect(versions).toEqual({
      turtle: '1.1',
      trig: '1.2',
      ntriples: '1.1',
      nquads: '1.2',
      jsonld: '1.1',
      rdfxml: '1.1',
    });
  });

  it('are found by name; another name is refused with the names there are', () => {
    expect(writerNamed('trig').extension).toBe('.trig');
    expect(() => writerNamed('html')).toThrow(
      expect.objectContaining({
        code: 'unknown-format',
        remedy: expect.stringContaining('turtle, trig, ntriples, nquads'),
      }),
    );
  });

  it('have names and extensions of their own', () => {
    expect(new Set(writers.flatMap((w) => [w.name, w.extension, w.mediaType])).size).toBe(3 * writers.length);
  });
});
