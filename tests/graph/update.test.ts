import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_QUERIES } from '../../src/graph/example-queries.ts';
import { createSparql } from '../../src/graph/sparql.ts';
import { formatResult } from '../../src/graph/sparql-format.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { updateGraph } from '../../src/graph/update.ts';
import { SAMPLE_TRIG } from '../support/sample.ts';

const graph = parseGraph('<urn:a> <urn:p> 0.90, "x"@en . <urn:b> <urn:p> true .', 'turtle');
const texts = (of: Graph): string[] =>
  of
    .quads()
    .map(({ subject, object }) => `${subject.value} ${object.value}`)
    .sort();

describe('an update of a graph', () => {
  it('changes what it says and leaves the rest as it was written', async () => {
    const after = await updateGraph(
      graph,
      'DELETE WHERE { <urn:b> ?p ?o } ; INSERT DATA { <urn:c> <urn:p> ng:Actual }',
    );
    expect(texts(after)).toEqual(['urn:a 0.90', 'urn:a x', 'urn:c https://w3id.org/newsgraph#Actual']);
    expect(texts(graph)).toHaveLength(3);
  });

  it('is refused where it is wrong, a query, or would fetch', async () => {
    await expect(updateGraph(graph, 'INSERT {')).rejects.toMatchObject({ code: 'sparql-syntax' });
    await expect(updateGraph(graph, 'ASK {}')).rejects.toMatchObject({ code: 'sparql-form' });
    await expect(updateGraph(graph, 'LOAD <urn:x>')).rejects.toMatchObject({ code: 'sparql-unsupported' });
  });
});

describe('the example queries', () => {
  const golden = readFileSync(new URL('../golden/abu-khadija.ttl', import.meta.url), 'utf8');
  const both = new Graph([...parseGraph(SAMPLE_TRIG, 'trig'), ...parseGraph(golden, 'turtle')]);
  const sparql = createSparql(both);

  it.each(EXAMPLE_QUERIES)('$name answers', async ({ name, sparql: text }) => {
    const found = await sparql.select(text);
    // Which sentences are silent differs from graph to graph.
    if (name !== 'silent') expect(found.length).toBeGreaterThan(0);
  });
});

describe('results', () => {
  const rows = async (sparql: string) => await createSparql(graph).query(sparql);

  it('are written as TSV with terms as Turtle has them', async () => {
    const result = await rows('SELECT ?o ("a\tb" AS ?t) { <urn:a> <urn:p> ?o FILTER (LANG(?o) = "en") }');
    expect(formatResult(result, 'tsv')).toBe('?o\t?t\n"x"@en\t"a\\tb"\n');
  });

  it('are written as XML with everything escaped', async () => {
    const result = await rows('SELECT ("<&>" AS ?x) (<urn:i> AS ?y) {}');
    expect(formatResult(result, 'xml')).toContain(
      '<binding name="x"><literal>&lt;&amp;&gt;</literal></binding><binding name="y"><uri>urn:i</uri></binding>',
    );
    expect(formatResult(await rows('ASK {}'), 'xml')).toContain('<boolean>true</boolean>');
  });

  it('have the columns of SELECT * in the order of the query', async () => {
    expect(formatResult(await rows('SELECT * { <urn:b> ?p ?o }'), 'csv')).toBe('p,o\r\nurn:p,true\r\n');
  });
});
