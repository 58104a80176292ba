import { describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/graph/store.ts';
import { drawNetwork } from '../../src/network/draw.ts';
import { insertNodes } from '../../src/network/insert.ts';
import { readKnowledge } from '../../src/network/read.ts';
import { sampleTurtle } from '../support/sample-graph.ts';

const knowledge = readKnowledge(parseGraph(sampleTurtle(), 'turtle'), () => []);
const display = { classes: {}, parents: {} };
const draw = (expanded: ReadonlySet<string>) => drawNetwork(knowledge, display, { events: 'lines', sure: 0, expanded });
const eventOf = (words: string): string => knowledge.events.find(({ label }) => label.includes(words))!.id;
const idOf = (path: string): string => `https://w3id.org/newsgraph/id/${path}`;
const roleOf = (words: string): string => knowledge.roles.find(({ title }) => title === words)!.id;

describe('an event or a role that is expanded', () => {
  it('is a node between those whom it joined by a line', () => {
    const killing = eventOf('Killing');
    const general = roleOf('general');
    const network = draw(new Set([killing, general]));
    const ends = (id: string) =>
      network
        .filterEdges(id, (_edge, { line }) => line !== 'claim')
        .map((edge) => network.getNodeAttribute(network.opposite(id, edge), 'label'))
        .sort();
    expect(ends(killing)).toEqual(['Jorun Vask', 'Karsian Army']);
    expect(ends(general)).toEqual(['Karsian Army', 'Tomas Okoro']);
    expect(network.getNodeAttribute(general, 'note')).toBe('former');
    expect(network.filterEdges((_edge, { label }) => label.includes('general of'))).toEqual([]);
  });

  it('goes between its neighbours, with room, while all others stay', () => {
    const laidOut = draw(new Set());
    laidOut.nodes().forEach((node, i) => {
      laidOut.mergeNodeAttributes(node, { x: 200 * i, y: 0 });
    });
    const killing = eventOf('Killing');
    const network = draw(new Set([killing]));
    insertNodes(network, laidOut);
    const at = (node: string) => network.getNodeAttributes(node);
    for (const node of laidOut.nodes()) expect(at(node).x).toBe(laidOut.getNodeAttribute(node, 'x'));
    const [a, b] = [at(idOf('person/jorun-vask')), at(idOf('organization/karsian-army'))];
    expect(at(killing).x).toBeGreaterThan(Math.min(a.x, b.x));
    expect(at(killing).x).toBeLessThan(Math.max(a.x, b.x));
    const nearest = Math.min(
      ...laidOut.nodes().map((node) => Math.hypot(at(node).x - at(killing).x, at(node).y - at(killing).y)),
    );
    expect(nearest).toBeGreaterThanOrEqual(64);
  });

  it('draws to it what no line reached before', () => {
    const laidOut = draw(new Set());
    laidOut.nodes().forEach((node, i) => {
      laidOut.mergeNodeAttributes(node, { x: 100 * i, y: 0 });
    });
    const dunmark = idOf('place/dunmark');
    laidOut.mergeNodeAttributes(dunmark, { x: 0, y: 9000 });
    const attack = eventOf('Attack');
    const network = draw(new Set([attack]));
    insertNodes(network, laidOut);
    const [a, b] = [network.getNodeAttributes(attack), network.getNodeAttributes(dunmark)];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(400);
    expect(Math.abs(a.y)).toBeLessThan(400);
  });
});
