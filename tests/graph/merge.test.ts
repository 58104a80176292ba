import { describe, expect, it } from 'vitest';
import { mergeGraphs } from '../../src/graph/merge.ts';
import { parseGraph } from '../../src/graph/store.ts';

const NEWS = '<https://a.example/news>';
const article = (
  label: string,
) => `${NEWS} { ${NEWS} a <https://schema.org/NewsArticle> . <https://a.example/x> <https://a.example/p> "${label}" . }
<https://a.example/news/evidence> { [] <https://a.example/of> "${label}" . }`;

describe('graphs merged', () => {
  it('keep what each says and their blank nodes apart', () => {
    const one = parseGraph('_:x <https://a.example/p> "one" .', 'turtle');
    const two = parseGraph('_:x <https://a.example/p> "two" .', 'turtle');
    const merged = mergeGraphs([one, two]);
    expect(merged.size).toBe(2);
    expect(new Set(merged.quads().map((quad) => quad.subject.value)).size).toBe(2);
  });

  it('hold an article as the last one tells it', () => {
    const merged = mergeGraphs([parseGraph(article('before'), 'trig'), parseGraph(article('after'), 'trig')]);
    expect(
      merged
        .quads()
        .map((quad) => quad.object.value)
        .sort(),
    ).toEqual(['after', 'after', 'https://schema.org/NewsArticle']);
  });

  it('leave those merged as they were', () => {
    const graph = parseGraph(article('before'), 'trig');
    mergeGraphs([graph, graph]);
    expect(graph.size).toBe(3);
  });
});
