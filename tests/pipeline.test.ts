import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Article,
  buildGraph,
  createQuery,
  NewsgraphError,
  type Resources,
  readArticles,
  writerNamed,
} from '../src/index.ts';
import { expand } from '../src/ontology/terms.ts';
import { loadResources } from '../src/platform/node/index.ts';

const article = (name: string, text: string): Article =>
  readArticles({ bytes: new TextEncoder().encode(text), name }, { date: '2025-03-15' }).articles[0]!;

const COURT = article(
  'court.txt',
  'Judge Maria Lopez sentenced Peter Novak to five years in prison on Friday.\n\nThe rain was heavy.',
);
const VISIT = article(
  'visit.txt',
  'President Anna Keller visited Oslo on Monday. She met Prime Minister Jonas Dahl there.',
);

describe('a build', () => {
  let resources: Resources;
  beforeAll(async () => {
    resources = await loadResources();
  });

  it('puts every article into one graph, in the order given', async () => {
    const { graph, documents, diagnostics } = await buildGraph([VISIT, COURT], resources);
    expect(documents.map((document) => document.article.id)).toEqual(['visit', 'court']);
    expect(graph.articles()).toHaveLength(2);
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    const query = createQuery(graph);
    expect(query.people().map((person) => person.name)).toEqual(
      expect.arrayContaining(['Anna Keller', 'Jonas Dahl', 'Maria Lopez', 'Peter Novak']),
    );
  });

  it('states what was read before beside the articles given, as one build of all would', async () => {
    const first = await buildGraph([VISIT], resources);
    const beside = await buildGraph([COURT], resources, { beside: structuredClone(first.documents) });
    const together = await buildGraph([VISIT, COURT], resources);
    const write = (graph: typeof together.graph) => writerNamed('nquads').write(graph);
    expect(write(beside.graph)).toBe(write(together.graph));
    expect(beside.documents.map((document) => document.article.id)).toEqual(['visit', 'court']);
  });

  it('counts the sentences that gave facts', async () => {
    const { coverage, graph } = await buildGraph([COURT], resources);
    const text = 'The rain was heavy.';
    const silent = [{ start: 76, end: 95, text, reason: 'unsure', words: ['rain'] }];
    expect(coverage).toEqual([{ article: 'court', sentences: 2, sentencesWithFacts: 1, silent }]);
    const [quad, ...more] = graph.quads().filter((q) => q.predicate.value === expand('ng:silence'));
    expect([quad?.object.value, more]).toEqual(['unsure', []]);
    expect(quad?.subject.value).toMatch(/#char=76,95$/);
  });

  it('leaves out what is less sure than asked for, and refuses to ask for what no fact can be', async () => {
    const { documents, coverage } = await buildGraph([COURT], resources, { minConfidence: 1 });
    expect(documents[0]!.events).toEqual([]);
    expect(coverage[0]!.silent.map(({ reason }) => reason)).toEqual(['below-confidence', 'unsure']);
    await expect(buildGraph([COURT], resources, { minConfidence: 70 })).rejects.toThrow(NewsgraphError);
  });

  it('begins the IRIs of individuals with the base', async () => {
    const { graph } = await buildGraph([VISIT], resources, { base: 'https://example.org/news/' });
    const anna = createQuery(graph).find('Anna Keller')[0];
    expect(anna?.iri).toBe('https://example.org/news/person/anna-keller');
  });

  it('tells of an article that fails and builds the others', async () => {
    const { session } = resources.model;
    let calls = 0;
    const failsOnce: Resources = {
      ...resources,
      model: {
        ...resources.model,
        session: { run: (input) => (calls++ === 0 ? Promise.reject(new Error('out of memory')) : session.run(input)) },
      },
    };
    const { graph, documents, diagnostics } = await buildGraph([VISIT, COURT], failsOnce);
    expect(documents.map((document) => document.article.id)).toEqual(['court']);
    expect(graph.articles()).toHaveLength(1);
    const [failure, ...others] = diagnostics.filter((d) => d.severity === 'error');
    expect(failure).toMatchObject({ code: 'article-failed', article: 'visit' });
    expect(failure?.message).toContain('out of memory');
    expect(others).toEqual([]);
  });

  it('leaves out only the article that cannot be stated', async () => {
    const broken: Article = { ...VISIT, id: 'broken', url: 5 as unknown as string };
    const { documents, diagnostics } = await buildGraph([broken, COURT], resources);
    expect(documents.map((document) => document.article.id)).toEqual(['court']);
    expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.article)).toEqual(['broken']);
  });

  it("throws the caller's mistakes", async () => {
    const spaces = buildGraph([VISIT], resources, { base: 'no base at all' });
    await expect(spaces).rejects.toThrow(NewsgraphError);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await buildGraph([VISIT, COURT], resources, { onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/2', '2/2']);
  });

  it('stops between two articles', async () => {
    const ending = new AbortController();
    const steps: number[] = [];
    const build = buildGraph([VISIT, COURT], resources, {
      signal: ending.signal,
      onProgress: (done) => {
        steps.push(done);
        ending.abort(new Error('enough'));
      },
    });
    await expect(build).rejects.toThrow('enough');
    expect(steps).toEqual([1]);
  });

  it('gives an empty graph for no articles', async () => {
    const { graph, documents } = await buildGraph([], resources);
    expect([graph.size, documents]).toEqual([0, []]);
  });
});
