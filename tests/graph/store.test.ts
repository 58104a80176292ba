import { describe, expect, it } from 'vitest';
import { assertDocument, assertDocuments } from '../../src/assert/assert.ts';
import { NewsgraphError } from '../../src/core/diagnostic.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { namedNode } from '../../src/graph/terms.ts';
import { expand } from '../../src/ontology/terms.ts';
import { DocumentBuilder, inventedDocument, shippedOntology } from '../support/extracted.ts';
import { SAMPLE_TRIG } from '../support/sample.ts';

const ontology = shippedOntology();
const invented = assertDocument(inventedDocument(), ontology);
const ARTICLE = invented.articleIri.value;
const node = (prefixed: string) => namedNode(expand(prefixed));

function withInvented(): Graph {
  const graph = new Graph();
  graph.add(invented);
  return graph;
}

/** An article that names a thing which the invented one names too. */
function second(): Graph {
  const builder = new DocumentBuilder('Dunmark is quiet.', { id: 'second' });
  builder.named('Place', 'Dunmark', ['Dunmark'], { classes: ['schema:City'] });
  const graph = new Graph();
  for (const article of assertDocuments([inventedDocument(), builder.build()], ontology)) graph.add(article);
  return graph;
}

describe('a graph', () => {
  it('keeps what an article says in a graph of its name, and its text and evidence in one beside', () => {
    const graph = withInvented();
    expect(new Set(graph.quads().map((q) => q.graph.value))).toEqual(new Set([ARTICLE, `${ARTICLE}/evidence`]));
    for (const property of ['nif:anchorOf', 'rdf:reifies', 'itsrdf:taIdentRef', 'ng:confidence'])
      expect(graph.match(null, node(property), null, namedNode(ARTICLE))).toEqual([]);
    expect(graph.match(null, node('schema:name'), null, namedNode(`${ARTICLE}/evidence`))).toEqual([]);
    expect(graph.articles()).toEqual([ARTICLE]);
  });

  it('holds mentions whose words are exactly those of the text, in code points', () => {
    const graph = withInvented();
    const value = (subject: string, property: string): string =>
      graph.match(namedNode(subject), node(property))[0]!.object.value;
    const [context] = graph.match(null, node('rdf:type'), node('nif:Context'));
    const text = [...value(context!.subject.value, 'nif:isString')];
    expect(text.join('')).toBe(inventedDocument().article.text);
    expect(Number(value(context!.subject.value, 'nif:endIndex'))).toBe(text.length);
    const mentions = graph.match(null, node('rdf:type'), node('nif:OffsetBasedString'));
    expect(mentions.length).toBeGreaterThan(30);
    for (const { subject } of mentions) {
      const [begin, end] = [
        Number(value(subject.value, 'nif:beginIndex')),
        Number(value(subject.value, 'nif:endIndex')),
      ];
      expect(subject.value).toBe(`${ARTICLE}#char=${begin},${end}`);
      expect(text.slice(begin, end).join('')).toBe(value(subject.value, 'nif:anchorOf'));
    }
  });

  it('holds for every fact the words, the rule and how sure it is, rounded', () => {
    const graph = withInvented();
    const role = namedNode(`${ARTICLE}/role/mara-ivanec-prime-minister`);
    const [fact] = graph.match(role, node('org:member'));
    const [reifier] = graph.match(null, node('rdf:reifies')).filter((q) => q.object.equals(fact!));
    const of = (property: string) => graph.match(reifier!.subject as typeof role, node(property)).map((q) => q.object);
    expect(of('ng:confidence')).toMatchObject([{ value: '0.95', datatype: { value: expand('xsd:decimal') } }]);
    expect(of('prov:wasGeneratedBy')[0]!.value).toMatch(/\/rule\/role-title-before-name$/);
    const [mention] = of('prov:wasDerivedFrom');
    expect(graph.match(mention as typeof role, node('nif:anchorOf'))[0]!.object.value).toBe(
      'Velandian Prime Minister Mara Ivanec',
    );
  });

  it('writes a confidence as a decimal between 0 and 1 whatever the score', () => {
    const builder = new DocumentBuilder('A is in B.');
    const [a, b] = [builder.named('Place', 'A'), builder.named('Place', 'B')];
    const scores = [1, 0, 0.999, 0.005, 7, -1, Number.NaN];
    const evidence = scores.map((score, i) => ({ start: 0, end: 1, rule: `rule-${i}`, score }));
    builder.tie({
      subject: a,
      predicate: 'schema:containedInPlace',
      object: b,
      evidence: [evidence[0]!, ...evidence.slice(1)],
    });
    const graph = new Graph();
    graph.add(assertDocument(builder.build(), ontology));
    const found = graph.match(null, node('ng:confidence')).map((q) => q.object.value);
    expect(found.sort()).toEqual(['0.0', '0.0', '0.0', '0.01', '1.0', '1.0', '1.0']);
  });

  it('gives the union of its graphs where no graph is asked for, each triple once', () => {
    const graph = second();
    const dunmark = namedNode('https://w3id.org/newsgraph/id/place/dunmark');
    expect(graph.match(dunmark, node('schema:name'))).toHaveLength(1);
    expect(
      graph.quads().filter((q) => q.subject.equals(dunmark) && q.predicate.value === expand('schema:name')),
    ).toHaveLength(2);
    expect(graph.union().length).toBeLessThan(graph.size);
    expect(new Set(graph.union().map((q) => q.graph.termType))).toEqual(new Set(['DefaultGraph']));
  });

  it('forgets an article with all that it said and nothing else', () => {
    const graph = second();
    expect(graph.remove(ARTICLE)).toBe(true);
    expect(graph.articles()).toEqual(['https://w3id.org/newsgraph/id/article/second']);
    expect(graph.quads().every((q) => q.graph.value.includes('/article/second'))).toBe(true);
    expect(graph.match(namedNode('https://w3id.org/newsgraph/id/place/dunmark'), node('schema:name'))).toHaveLength(1);
    expect(graph.remove(ARTICLE)).toBe(false);
  });

  it('replaces an article that is added again', () => {
    const graph = withInvented();
    const before = graph.size;
    graph.add(invented);
    expect(graph.size).toBe(before);
    const shorter = assertDocument(new DocumentBuilder('Other.', { id: 'raid-kills-vask' }).build(), ontology);
    graph.add(shorter);
    expect(graph.match(null, node('nif:isString')).map((q) => q.object.value)).toEqual(['Other.']);
  });

  it('has another version after every change, and answers from what it holds now', () => {
    const graph = withInvented();
    const [before, people] = [graph.version, graph.match(null, node('rdf:type'), node('schema:Person'))];
    expect(people.length).toBeGreaterThan(3);
    graph.remove(ARTICLE);
    expect(graph.version).not.toBe(before);
    expect(graph.match(null, node('rdf:type'), node('schema:Person'))).toEqual([]);
    expect([...graph]).toEqual([]);
  });

  it('takes no IRI that could not be written', () => {
    const broken = assertDocument(inventedDocument(), ontology, { base: 'https://x.example/> <evil:' });
    expect(() => new Graph().add(broken)).toThrow(NewsgraphError);
    const graph = withInvented();
    const before = graph.size;
    const hostile = new DocumentBuilder('A.', { id: 'hostile' });
    hostile.named('Place', 'A', ['A'], { sameAs: ['https://x.example/a> . <urn:evil'] });
    expect(() => graph.add(assertDocument(hostile.build(), ontology))).toThrow('no absolute IRI');
    expect(graph.size).toBe(before);
  });
});

describe('parsing', () => {
  it('reads named graphs and triple terms', () => {
    const graph = parseGraph(SAMPLE_TRIG, 'trig');
    expect(graph.articles()).toHaveLength(2);
    expect(graph.match(null, node('rdf:reifies')).every((q) => q.object.termType === 'Quad')).toBe(true);
  });

  it('turns evidence of RDF 1.1 into that of 1.2, and leaves what is no whole statement', () => {
    const graph = parseGraph(
      `@prefix rdf: <${expand('rdf:')}> . @prefix : <urn:x:> .
       :e a rdf:Statement ; rdf:subject :s ; rdf:predicate :p ; rdf:object "o" ; :note 1 .
       :half a rdf:Statement ; rdf:subject :s ; rdf:predicate :p .
       :two a rdf:Statement ; rdf:subject :s, :t ; rdf:predicate :p ; rdf:object "o" .
       [] a rdf:Statement ; rdf:subject _:b ; rdf:predicate :p ; rdf:object _:b .`,
      'turtle',
    );
    const reified = graph.match(null, node('rdf:reifies'));
    expect(reified.map((q) => q.subject.value)).toEqual(['urn:x:e', expect.stringMatching(/^b\d$/)]);
    expect(reified[0]!.object).toMatchObject({ subject: { value: 'urn:x:s' }, object: { value: 'o' } });
    expect(graph.match(namedNode('urn:x:e'))).toHaveLength(2);
    expect(graph.match(namedNode('urn:x:half'))).toHaveLength(3);
    expect(graph.match(namedNode('urn:x:two'))).toHaveLength(5);
  });

  it('names blank nodes by where they stand, so that reading twice gives the same', () => {
    const text = '<urn:a> <urn:p> [ <urn:q> _:x ] . _:x <urn:q> [] .';
    const read = (): string[] =>
      parseGraph(text, 'turtle')
        .quads()
        .map((q) => `${q.subject.value} ${q.object.value}`);
    expect(read()).toEqual(read());
    expect(
      new Set(
        read()
          .join(' ')
          .match(/\bb\d+/g),
      ),
    ).toEqual(new Set(['b0', 'b1', 'b2']));
  });

  it.each([
    ['broken Turtle', '<urn:a> <urn:b> .', 'turtle'],
    ['an IRI that is not absolute', '<a> <urn:b> <urn:c> .', 'turtle'],
    ['Turtle called N-Quads', '@prefix a: <urn:a> . a:b a a:c .', 'nquads'],
    ['an IRI with a space by escape', '<urn:a\\u0020b> <urn:b> <urn:c> .', 'nquads'],
    ['binary', '\u0000\u0001PK', 'trig'],
  ] as const)('refuses %s as a bad graph', (_, text, format) => {
    expect(() => parseGraph(text, format)).toThrow(expect.objectContaining({ code: 'bad-graph' }));
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parseGraph('\uFEFF<urn:a> <urn:b> <urn:c> .', 'nquads').size).toBe(1);
  });
});
