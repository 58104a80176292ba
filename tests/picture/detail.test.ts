import { describe, expect, it } from 'vitest';
import { AT_ONCE, Detail, detailWords, isLarge, type View } from '../../viewer/src/picture/detail.ts';
import { hullOf, nearest } from '../../viewer/src/picture/hull.ts';
import { Stage } from '../../viewer/src/picture/stage.ts';
import { networkOf } from '../support/network.ts';

const all: View = { ratio: 1, sees: () => true };
const near: View = { ratio: 0.3, sees: () => true };
const edgesOf = (network: ReturnType<typeof networkOf>) => new Set(network.edges());

describe('levels of detail', () => {
  it('draws every line of a small network, near and afar', () => {
    const network = networkOf({ nodes: 40, lines: 60 });
    const detail = new Detail(network);
    detail.offer(edgesOf(network), all);
    expect(isLarge(network)).toBe(false);
    expect([detail.drawn.size, detail.isAfar, detailWords(detail)]).toEqual([60, false, '']);
    expect(detail.look(near)).toBe(false);
  });

  it('draws groups in the place of a large network’s lines from afar, and the weightiest lines nearer', () => {
    const network = networkOf({ nodes: 200, lines: 4000, groups: 4 });
    const detail = new Detail(network);
    detail.offer(edgesOf(network), all);
    expect([detail.isAfar, detail.drawn.size]).toEqual([true, 0]);
    expect(detailWords(detail)).toContain('4,000 lines');
    expect(detail.look(near)).toBe(true);
    expect([detail.isAfar, detail.drawn.size, detail.here]).toEqual([false, AT_ONCE, 4000]);
    expect(detailWords(detail)).toBe(
      'The 1,500 weightiest of 4,000 lines here. Come nearer, or choose something, for more.',
    );
    const factsOf = (edge: string) => network.getEdgeAttribute(edge, 'facts').length;
    const least = Math.min(...[...detail.drawn].map(factsOf));
    for (const edge of network.edges()) if (!detail.drawn.has(edge)) expect(factsOf(edge)).toBeLessThanOrEqual(least);
  });

  it('draws lines from afar where there are no groups to draw', () => {
    const network = networkOf({ nodes: 200, lines: 4000 });
    const detail = new Detail(network);
    detail.offer(edgesOf(network), all);
    expect([detail.isAfar, detail.drawn.size]).toEqual([false, AT_ONCE]);
  });

  it('draws all lines that end on the screen once they are few', () => {
    const network = networkOf({ nodes: 200, lines: 4000, groups: 4 });
    const detail = new Detail(network);
    detail.offer(edgesOf(network), near);
    expect(detail.look({ ratio: 0.1, sees: (node) => node === 'n7' })).toBe(true);
    expect(detail.drawn).toEqual(new Set(network.edges('n7')));
    expect(detailWords(detail)).toBe('');
  });

  it('chooses nothing anew where the same lines are offered', () => {
    const network = networkOf({ nodes: 200, lines: 4000 });
    const detail = new Detail(network);
    detail.offer(edgesOf(network), near);
    const { drawn } = detail;
    detail.offer(edgesOf(network), near);
    expect(detail.drawn).toBe(drawn);
  });
});

describe('the stage', () => {
  it('holds the nodes and lines that are wanted, with the attributes of the network', () => {
    const network = networkOf({ nodes: 10, lines: 20 });
    const stage = new Stage(network);
    const [edge] = network.edges();
    stage.take(new Set(network.nodes()), new Set([edge!]));
    expect(stage.graph.edges()).toEqual([edge]);
    expect(stage.graph.getEdgeAttributes(edge!)).toBe(network.getEdgeAttributes(edge!));
    expect(stage.graph.getNodeAttributes('n3')).toBe(network.getNodeAttributes('n3'));
  });

  it('is made anew where a node had to go, and grows where it need not', () => {
    const network = networkOf({ nodes: 10, lines: 20 });
    const stage = new Stage(network);
    stage.take(new Set(network.nodes()), new Set());
    const { graph } = stage;
    stage.take(new Set(network.nodes()), new Set(network.edges()));
    expect([stage.graph === graph, stage.graph.size]).toEqual([true, 20]);
    stage.take(new Set(['n0', 'n1']), new Set(network.edges()));
    expect(stage.graph.nodes()).toEqual(['n0', 'n1']);
  });
});

describe('the ground of a group', () => {
  const square = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => ({ x, y })));

  it('has the outermost points as corners', () => {
    const corners = hullOf(square).map(({ x, y }) => `${x} ${y}`);
    expect(corners.sort()).toEqual(['0 0', '0 2', '2 0', '2 2']);
  });

  it('leaves out what strays far from the others', () => {
    expect(nearest([...square, { x: 900, y: 900 }], 9)).not.toContainEqual({ x: 900, y: 900 });
  });
});
