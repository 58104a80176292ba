import { describe, expect, it } from 'vitest';
import { changeSet, diffGraphs } from '../../src/graph/diff.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { writerNamed } from '../../src/write/index.ts';
import { SAMPLE_TRIG } from '../support/sample.ts';

const PREFIXES = `@prefix : <https://a.example/> . @prefix schema: <https://schema.org/> . @prefix org: <http://www.w3.org/ns/org#> .
  @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix ng: <https://w3id.org/newsgraph#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`;
const graph = (turtle: string): Graph => parseGraph(PREFIXES + turtle, 'turtle');
const ANN = ':ann a schema:Person ; schema:name "Ann Lee" ; rdfs:label "Ann Lee" .';
const event = (name: string, day: string): string =>
  `:${name} a sem:Event, ng:Visit ; rdfs:label "Visit of Ann Lee" ; ng:agent :ann ; sem:hasActor :ann ; sem:hasTimeStamp "${day}"^^xsd:date .`;

describe('the difference of two graphs', () => {
  it('is nothing where only the form differs', async () => {
    const other = parseGraph(writerNamed('turtle').write(parseGraph(SAMPLE_TRIG, 'trig')), 'turtle');
    expect(await diffGraphs(parseGraph(SAMPLE_TRIG, 'trig'), other)).toEqual({ facts: [], came: [], went: [] });
  });

  it('is nothing where only the labels of blank nodes differ', async () => {
    const [a, b] = ['_:x <urn:p> _:y . _:y <urn:q> "1" .', '_:y <urn:p> _:x . _:x <urn:q> "1" .'].map(graph);
    expect((await diffGraphs(a!, b!)).came).toEqual([]);
  });

  it('tells what came and what went', async () => {
    const bob = ':bob a schema:Person ; schema:name "Bob Ray" ; rdfs:label "Bob Ray" . :ann schema:spouse :bob .';
    const { facts, came, went } = await diffGraphs(graph(ANN), graph(ANN + bob));
    expect(facts.map(({ change, kind, label }) => [change, kind, label])).toEqual([
      ['came', 'entity', 'Bob Ray'],
      ['came', 'tie', 'Ann Lee – spouse – Bob Ray'],
    ]);
    expect([came.length, went.length]).toEqual([4, 0]);
    const back = await diffGraphs(graph(ANN + bob), graph(ANN));
    expect(back.facts.map(({ change }) => change)).toEqual(['went', 'went']);
  });

  it('tells which values changed, from what to what', async () => {
    const { facts } = await diffGraphs(
      graph(ANN),
      graph(ANN.replace('schema:name "Ann Lee"', 'schema:name "Ann B. Lee"')),
    );
    expect(facts).toMatchObject([
      { change: 'changed', kind: 'entity', fields: [{ name: 'name', before: ['Ann Lee'], after: ['Ann B. Lee'] }] },
    ]);
  });

  it('knows an event again that has another IRI because its day is another', async () => {
    const { facts } = await diffGraphs(graph(ANN + event('v1', '2031-01-01')), graph(ANN + event('v2', '2031-01-02')));
    expect(facts).toMatchObject([
      { change: 'changed', kind: 'event', fields: [{ name: 'time', before: ['2031-01-01'], after: ['2031-01-02'] }] },
    ]);
  });

  it('brings the sentence that proves a fact', async () => {
    const after = parseGraph(SAMPLE_TRIG, 'trig');
    const { facts } = await diffGraphs(new Graph(), after);
    const roles = facts.filter(({ kind }) => kind === 'role');
    expect(roles.length).toBeGreaterThan(0);
    for (const { sentence } of roles) expect(sentence).toMatch(/\w+ \w+/);
  });

  it('is a change set of reified triples in RDF', async () => {
    const set = changeSet(await diffGraphs(graph(':a :p 1 .'), graph(':a :p 2 , 3 .')));
    const count = (property: string) => set.quads().filter((quad) => quad.predicate.value.endsWith(property)).length;
    expect([count('#removal'), count('#addition'), count('#reifies')]).toEqual([1, 2, 3]);
    expect(writerNamed('turtle').write(set)).toContain('rdf:object 3');
  });
});
