import { describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/graph/store.ts';
import type { Knowledge } from '../../src/network/knowledge.ts';
import { readKnowledge } from '../../src/network/read.ts';
import { SAMPLE_TEXT, sampleTurtle } from '../support/sample-graph.ts';

const PREFIXES = `
@prefix ng: <https://w3id.org/newsgraph#> . @prefix schema: <https://schema.org/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix time: <http://www.w3.org/2006/time#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> . @prefix : <https://x.example/> .`;

const read = (turtle: string): Knowledge => readKnowledge(parseGraph(PREFIXES + turtle, 'turtle'), () => []);
const sample = (version: '1.1' | '1.2' = '1.1') => readKnowledge(parseGraph(sampleTurtle(version), 'turtle'), () => []);

describe('reading what a graph says', () => {
  it('reads evidence in RDF 1.1 and in RDF 1.2 alike', () => {
    const { triples: _a, vocabularies: _b, ...older } = sample('1.1');
    const { triples: _c, vocabularies: _d, ...newer } = sample('1.2');
    expect(newer).toEqual(older);
  });

  it('turns offsets in code points into offsets that cut the very words out of the text', () => {
    const { mentions, things } = sample();
    const okoro = things.find((thing) => thing.label === 'Tomas Okoro')!;
    const words = mentions.filter((m) => m.of === okoro.id).map((m) => SAMPLE_TEXT.slice(m.begin, m.end));
    expect(words).toEqual(['Tomas Okoro']);
  });

  it('gives every fact of the sample its evidence', () => {
    const { roles, events, claims, ties } = sample();
    for (const fact of [...roles, ...events, ...claims, ...ties]) expect(fact.evidence, fact.id).not.toEqual([]);
    expect([roles.length, events.length, claims.length, ties.length]).toEqual([6, 6, 4, 4]);
  });

  it('tells a role with its holder, body, title, status and surest evidence first', () => {
    const { roles } = sample();
    const role = roles.find((r) => r.status === 'former')!;
    expect(role).toMatchObject({
      title: 'general',
      person: expect.stringContaining('okoro'),
      organization: expect.stringContaining('karsian-army'),
    });
    expect(role.evidence[0]).toMatchObject({ confidence: 0.95, rule: 'role-title-before-name' });
  });

  it('reads the time a role was held from OWL-Time instants', () => {
    const { roles } = read(`
      :m a org:Membership ; org:member :p ; org:role [ rdfs:label "chair" ] ; org:memberDuring :i .
      :i time:hasBeginning [ time:inXSDDate "2001-02-03"^^xsd:date ] ; time:hasEnd [ time:inXSDgYear "2004"^^xsd:gYear ] .`);
    expect(roles[0]).toMatchObject({ begin: '2001-02-03', end: '2004', status: 'current' });
  });

  it('states each participant of an event once, with the finer property beside the general', () => {
    const { events } = read(`
      :v a sem:Event, ng:Killing ; ng:patient :b ; ng:victim :b ; ng:agent :a ; sem:hasActor :a, :b ; sem:hasPlace :p .`);
    expect(events[0]!.participants).toEqual([
      { part: 'agent', thing: 'https://x.example/a' },
      { part: 'patient', as: 'victim', thing: 'https://x.example/b' },
      { part: 'place', thing: 'https://x.example/p' },
    ]);
  });

  it('keeps a bare actor, and takes an open interval as it is', () => {
    const { events } = read(
      `:v a sem:Event ; sem:hasActor :a ; sem:hasBeginTimeStamp "2003"^^xsd:gYear ; ng:factuality ng:Denied .`,
    );
    expect(events[0]).toMatchObject({ participants: [{ part: 'other' }], time: '2003/', factuality: 'denied' });
  });

  it('finds the finest class by the ontology, not by the order in the file', () => {
    const parents: Record<string, string[]> = {
      'ng:Airstrike': ['ng:Attack', 'sem:Event'],
      'ng:Attack': ['sem:Event'],
    };
    const graph = parseGraph(`${PREFIXES} :v a ng:Attack, sem:Event, ng:Airstrike .`, 'turtle');
    expect(readKnowledge(graph, (name) => parents[name] ?? []).events[0]!.class).toBe('ng:Airstrike');
  });

  it('shows an untyped end of a tie by the end of its IRI', () => {
    const { things } = read(':a ng:allyOf :Caf%C3%A9 .');
    expect(things.map((thing) => thing.label)).toEqual(['Café', 'a']);
  });

  it('takes addresses only of the web', () => {
    const { articles } = read(':d a schema:NewsArticle ; schema:headline "H" ; schema:url <javascript:alert(1)> .');
    expect(articles[0]).toEqual({ id: 'https://x.example/d', headline: 'H', authors: [], text: '' });
  });

  it('leaves evidence out that points past the text, and nothing else', () => {
    const { events } = read(`
      :v a sem:Event ; ng:agent :a .
      :c a nif:Context ; nif:isString "Words." ; prov:wasDerivedFrom :d .
      :m nif:referenceContext :nowhere ; nif:beginIndex 0 ; nif:endIndex 3 .
      :n nif:referenceContext :c ; nif:beginIndex 0 ; nif:endIndex 5 .
      [] a rdf:Statement ; rdf:subject :v ; rdf:predicate ng:agent ; rdf:object :a ; prov:wasDerivedFrom :m, :n .`);
    expect(events[0]!.evidence).toEqual([{ article: 'https://x.example/d', begin: 0, end: 5 }]);
  });

  it('tells which sentences gave no fact, and why, in the order of the text', () => {
    const sentence = (id: string, begin: number, end: number, why: string) =>
      `:${id} nif:referenceContext :c ; nif:beginIndex ${begin} ; nif:endIndex ${end} ; ng:silence "${why}" .`;
    const { silences } = read(`
      :c a nif:Context ; nif:isString "One. Two. Six." ; prov:wasDerivedFrom :d .
      ${sentence('b', 5, 9, 'unsure')} ${sentence('a', 0, 4, 'no-sentence')} ${sentence('x', 10, 14, 'whim')}`);
    expect(silences).toEqual([
      { article: 'https://x.example/d', begin: 0, end: 4, reason: 'no-sentence' },
      { article: 'https://x.example/d', begin: 5, end: 9, reason: 'unsure' },
    ]);
  });

  it('tells of what vocabulary a foreign graph is', () => {
    const knowledge = read('@prefix foaf: <http://xmlns.com/foaf/0.1/> . :a a foaf:Person ; foaf:name "A", "B" .');
    expect(knowledge.things).toEqual([]);
    expect(knowledge.triples).toBe(3);
    expect(knowledge.vocabularies[0]).toEqual({ namespace: 'http://xmlns.com/foaf/0.1/', triples: 2 });
  });
});
