import { describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/graph/store.ts';
import { readDisplay } from '../../src/network/display.ts';
import { drawNetwork } from '../../src/network/draw.ts';
import { readKnowledge } from '../../src/network/read.ts';
import { largeTurtle } from './large-graph.ts';

const knowledge = readKnowledge(parseGraph(largeTurtle({ things: 400, facts: 1500 }), 'turtle'), () => []);

describe('the invented large graph', () => {
  it('is the same each time', () => {
    expect(largeTurtle({ things: 60, facts: 90 })).toBe(largeTurtle({ things: 60, facts: 90 }));
  });

  it('has as many things and facts as were asked for, of every kind that is drawn', () => {
    const { things, roles, events, ties } = knowledge;
    expect(things.length).toBe(400);
    // The same tie told twice is one.
    const facts = roles.length + events.length + ties.length;
    expect(facts).toBeLessThanOrEqual(1500);
    expect(facts).toBeGreaterThan(1400);
    for (const list of [roles, events, ties]) expect(list.length).toBeGreaterThan(200);
    expect(new Set(things.map(({ kind }) => kind))).toEqual(new Set(['person', 'organization', 'place']));
  });

  it('has a few who take part in much, and many in little', () => {
    const network = drawNetwork(knowledge, readDisplay([]), { events: 'lines', sure: 0 });
    const degrees = network.mapNodes((node) => network.degree(node)).sort((a, b) => b - a);
    const tenth = degrees.slice(0, 40).reduce((sum, degree) => sum + degree, 0);
    expect(tenth).toBeGreaterThan(degrees.reduce((sum, degree) => sum + degree, 0) / 3);
  });
});
