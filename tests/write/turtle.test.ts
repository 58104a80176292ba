import { describe, expect, it } from 'vitest';
import { assertDocuments } from '../../src/assert/assert.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { turtleWriter } from '../../src/write/turtle.ts';
import { inventedDocument, shippedOntology } from '../support/extracted.ts';
import { SAMPLE_TRIG } from '../support/sample.ts';

const graph = new Graph();
for (const article of assertDocuments([inventedDocument()], shippedOntology())) graph.add(article);
const turtle = turtleWriter.write(graph);

describe('Turtle', () => {
  it('declares the prefixes that it uses and no other', () => {
    const declared = [...turtle.matchAll(/^@prefix ([\w-]+): /gm)].map((m) => m[1]!);
    expect(declared).not.toContain('sh');
    expect(declared).not.toContain('skos');
    const body = turtle.replace(/^@prefix .*$/gm, '').replace(/"(?:[^"\\]|\\.)*"/g, '""');
    for (const prefix of declared) expect(body).toMatch(new RegExp(`(?<![\\w-])${prefix}:`));
  });

  it('goes from the article over entities, events, statements and ties to mentions and evidence, without a comment', () => {
    const places = [
      'article:',
      'person:',
      'organization:',
      'place:',
      'event:',
      'statement:',
      '<#char',
      'evidence:',
    ].map((start) => turtle.search(new RegExp(`^${start}\\S* a `, 'm')));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(turtle).not.toMatch(/^\s*# /m);
  });

  it('writes the roles of a person below the person, and a title below the only role that has it', () => {
    expect(turtle).toMatch(
      /^person:mara-ivanec a schema:Person ;\n(?: {2}\S.* [;.]\n)+ {2}role:mara-ivanec-prime-minister a org:Membership ;\n(?: {4}\S.* [;.]\n)+ {4}title:prime-minister a org:Role ;\n {6}rdfs:label "Prime Minister" \.$/m,
    );
  });

  it('writes blank nodes that one triple refers to inside it, and lists as lists', () => {
    const text = `@prefix org: <http://www.w3.org/ns/org#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <urn:m> org:role [ a org:Role ; rdfs:label "judge" ] ; <urn:list> ( 1 ( "a" ) [] ) .
      _:twice <urn:p> _:twice . <urn:a> <urn:p> _:both . <urn:b> <urn:p> _:both .`;
    const written = turtleWriter.write(parseGraph(text, 'turtle'));
    expect(written).toContain('org:role [ a org:Role ; rdfs:label "judge" ]');
    expect(written).toContain('<urn:list> ( 1 ( "a" ) [] )');
    expect(written).toMatch(/_:(b\d+) <urn:p> _:\1 \./);
    expect(written.match(/<urn:p> _:b\d+ \./g)).toHaveLength(3);
  });

  it('says what a thing is first, then what it is called, then the rest in a fixed order', () => {
    expect(turtle).toContain(`
event:killing-of-jorun-vask-2031-03-03 a ng:Killing, sem:Event ;
  rdfs:label "Killing of Jorun Vask" ;
  ng:agent actor:soldiers ;
  ng:patient person:jorun-vask ;
  sem:hasActor actor:soldiers, person:jorun-vask ;
  sem:hasPlace place:dunmark ;
  sem:hasTimeStamp "2031-03-03"^^xsd:date ;
  ng:factuality ng:Actual ;
  ng:victim person:jorun-vask .
`);
  });

  it('lists named things by name, unnamed ones after them', () => {
    const people = turtle.slice(turtle.indexOf('\nperson:'), turtle.indexOf('\norganization:'));
    expect([...people.matchAll(/^(\S+) a /gm)].map((m) => m[1])).toEqual([
      'person:jorun-vask',
      'person:mara-ivanec',
      'person:okoro',
      'actor:security-official',
      'actor:soldiers',
    ]);
  });

  it('gives each mention and each piece of evidence a line, mentions in the order of the text', () => {
    const mentions = [...turtle.matchAll(/^<#char=(\d+),\d+> a nif:OffsetBasedString .* \.$/gm)].map((m) =>
      Number(m[1]),
    );
    expect(mentions.length).toBeGreaterThan(30);
    expect(mentions).toEqual(mentions.toSorted((a, b) => a - b));
    expect(turtle).toMatch(
      /^evidence:\w+ a rdf:Statement ; rdf:subject event:killing-of-jorun-vask-2031-03-03 ; rdf:predicate ng:agent ; rdf:object actor:soldiers ; prov:wasDerivedFrom <#char=\d+,\d+> ; ng:confidence 0\.9 ; prov:wasGeneratedBy rule:test-rule \.$/m,
    );
  });

  it('shows the text of the article as it is, over its lines', () => {
    expect(turtle).toContain(
      'nif:isString """🌊 Raid kills Vask\n\nVelandian Prime Minister Mara Ivanec said "the Heron is dead" on',
    );
  });

  it('leaves no IRI of the graph unshortened', () => {
    const body = turtle.replace(/^@(?:prefix|base) .*$/gm, '');
    expect(body).not.toContain('<https://w3id.org/newsgraph/');
  });

  it('of several articles puts first what they share, then each with prefixes of its own', () => {
    const both = turtleWriter.write(parseGraph(SAMPLE_TRIG, 'trig'));
    expect(both.match(/^person:lena-ortwin a schema:Person/gm)).toHaveLength(1);
    expect(both.match(/^@prefix event: /gm)).toHaveLength(2);
    expect(both.indexOf('person:lena-ortwin a')).toBeLessThan(both.indexOf('article:harbour-deal a'));
    expect(both.indexOf('article:harbour-deal a')).toBeLessThan(both.indexOf('article:ortwin-visit a'));
  });
});
