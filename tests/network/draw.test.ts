import { describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/graph/store.ts';
import { readDisplay, superclasses } from '../../src/network/display.ts';
import { drawNetwork, type Network } from '../../src/network/draw.ts';
import { readKnowledge } from '../../src/network/read.ts';
import { sampleTurtle } from '../support/sample-graph.ts';

const ONTOLOGY = `
@prefix ng: <https://w3id.org/newsgraph#> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <https://schema.org/> .
ng:Killing rdfs:subClassOf sem:Event ; rdfs:label "Killing" ; ng:edgeLabel "killed" .
ng:Meeting rdfs:subClassOf sem:Event ; rdfs:label "Meeting" ; ng:edgeLabel "met" ; ng:lexicon [ ng:frame ng:Mutual ] .
ng:Attack rdfs:subClassOf sem:Event ; rdfs:label "Attack" ; ng:edgeLabel "attacked" .
schema:sibling rdfs:label "sibling of" .
schema:Country ng:icon "flag-of-test" ; rdfs:label "Country" ; rdfs:subClassOf schema:Place .
schema:Place ng:colour "#123456" .`;

const display = readDisplay(parseGraph(ONTOLOGY, 'turtle'));
const draw = (turtle: string, events: 'lines' | 'nodes' = 'lines', sure = 0): Network =>
  drawNetwork(
    readKnowledge(parseGraph(turtle, 'turtle'), (name) => superclasses(display, name)),
    display,
    { events, sure },
  );
const sentences = (network: Network): string[] =>
  network.mapEdges((_edge, { label }, source, target) =>
    [network.getNodeAttribute(source, 'label'), label, network.getNodeAttribute(target, 'label')].join(' | '),
  );
const EVENT = `
@prefix ng: <https://w3id.org/newsgraph#> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix : <https://x.example/> .`;

describe('the picture of a graph', () => {
  it('reads roles, events between two, and ties as lines', () => {
    expect(sentences(draw(sampleTurtle()))).toEqual(
      expect.arrayContaining([
        'Mara Ivanec | Prime Minister of | Velandia',
        'Tomas Okoro | former general of | Karsian Army',
        'Mara Ivanec | met in Port Selm, 15 Apr 2031 | Tomas Okoro',
        'Karsian Army | “killed”, 3 Mar 2031 | Jorun Vask',
        'Northern Front | denied attack in Dunmark, 2030 | Karsian Army',
        'Pavel Lund | sibling of | Mara Ivanec',
      ]),
    );
  });

  it('keeps an event of three actors as a node, and every event when asked', () => {
    const events = (network: Network) => network.filterNodes((_node, { kind }) => kind === 'event');
    expect(events(draw(sampleTurtle())).map((id) => id.replace(/.*\//, ''))).toEqual(['agreement']);
    expect(events(draw(sampleTurtle(), 'nodes'))).toHaveLength(6);
  });

  it('leaves out what is less sure than asked', () => {
    const [all, likely] = [sentences(draw(sampleTurtle())), sentences(draw(sampleTurtle(), 'lines', 0.7))];
    expect(all.filter((line) => !likely.includes(line))).toEqual([
      'Port Selm | contained in place | Velandia',
      'Tomas Okoro | possible visit in | Hestra',
    ]);
  });

  it('keeps the fact behind every line', () => {
    const network = draw(sampleTurtle());
    network.forEachEdge((_edge, { facts }) => expect(facts.length).toBeGreaterThan(0));
  });

  it('points from who does it to whom it is done, and not at all where both do it', () => {
    const network = draw(sampleTurtle());
    const directed = (label: string) =>
      network
        .filterEdges((_edge, attributes) => attributes.short === label)
        .map((edge) => network.getEdgeAttribute(edge, 'directed'));
    expect([directed('met'), directed('“killed”')]).toEqual([[false], [true]]);
  });

  it('puts in quotation marks what only people without a name tell of', () => {
    const labels = sentences(draw(sampleTurtle())).filter((line) => line.includes('“'));
    expect(labels).toEqual(['Karsian Army | “killed”, 3 Mar 2031 | Jorun Vask']);
  });

  it('does not say that two who attack together attack each other', () => {
    const network = draw(`${EVENT} :v a sem:Event, ng:Attack ; ng:agent :a, :b .`);
    expect(sentences(network)).toEqual(['a | joint attack | b']);
    expect(sentences(draw(`${EVENT} :v a sem:Event, ng:Killing ; ng:agent :a, :b .`))).toEqual([
      'a | joint killing | b',
    ]);
  });

  it('makes one line of like facts between the same two, and bends unlike ones apart', () => {
    const network = draw(`${EVENT}
      :v a sem:Event, ng:Killing ; ng:agent :a ; ng:patient :b . :w a sem:Event, ng:Killing ; ng:agent :a ; ng:patient :b .
      :a ng:allyOf :b .`);
    expect(network.mapEdges((_edge, { facts }) => facts.length).sort()).toEqual([1, 2]);
    const bends = network.mapEdges((_edge, { curvature }) => curvature);
    expect(new Set(bends).size).toBe(2);
  });

  it('takes colour and icon from the ontology, the finest class first', () => {
    const network = draw(sampleTurtle());
    const velandia = network.findNode((_node, { label }) => label === 'Velandia')!;
    expect(network.getNodeAttributes(velandia)).toMatchObject({
      colour: '#123456',
      icon: 'flag-of-test',
      shape: 'diamond',
    });
  });

  it('tells unnamed actors from named ones', () => {
    const network = draw(sampleTurtle());
    expect(network.filterNodes((_node, { named }) => !named).map((n) => network.getNodeAttribute(n, 'label'))).toEqual([
      'security official',
    ]);
  });

  it('is the same for the same graph, whatever the order of its triples', () => {
    const lines = sampleTurtle().split('\n');
    const prefixes = lines.filter((line) => line.startsWith('@prefix'));
    const turned = [...prefixes, ...lines.filter((line) => !line.startsWith('@prefix')).reverse()].join('\n');
    expect(draw(turned).export()).toEqual(draw(sampleTurtle()).export());
  });
});
