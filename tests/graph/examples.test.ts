import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSparql, type SparqlResult } from '../../src/graph/sparql.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { SAMPLE_TRIG } from '../support/sample.ts';

const ROOT = new URL('../../', import.meta.url);
const GOLDEN = new URL('tests/golden/', ROOT);

/** The SPARQL blocks of a Markdown text, each with the line it begins on. */
function sparqlBlocks(markdown: string): { readonly line: number; readonly query: string }[] {
  const blocks = [];
  for (const found of markdown.matchAll(/^([ \t]*)(`{3,}|~{3,})[ \t]*sparql\b[^\n]*\n([\s\S]*?)^\1\2[ \t]*$/gim))
    blocks.push({ line: markdown.slice(0, found.index).split('\n').length + 1, query: found[3] ?? '' });
  return blocks;
}

/** The sample and the golden graphs together: what the README's queries may speak of. */
function exampleGraph(): Graph {
  const golden = existsSync(GOLDEN) ? readdirSync(GOLDEN).filter((name) => /^(?!.*-changed).*\.ttl$/.test(name)) : [];
  const graphs = golden.sort().map((name) => parseGraph(readFileSync(new URL(name, GOLDEN), 'utf8'), 'turtle'));
  return new Graph([parseGraph(SAMPLE_TRIG, 'trig'), ...graphs].flatMap((graph) => graph.quads()));
}

const sizeOf = (result: SparqlResult): number =>
  result.form === 'select'
    ? result.solutions.length
    : result.form === 'ask'
      ? Number(result.answer)
      : result.quads.length;

const readme = new URL('README.md', ROOT);
const blocks = existsSync(readme) ? sparqlBlocks(readFileSync(readme, 'utf8').replaceAll('\r\n', '\n')) : [];
const sparql = createSparql(exampleGraph());

describe('the SPARQL of the README', () => {
  it('is there', () => {
    expect(existsSync(readme), 'there is no README.md').toBe(true);
    expect(blocks.length, 'README.md has no block that begins with ```sparql').toBeGreaterThan(0);
  });

  it.each(blocks)('answers at line $line', async ({ line, query }) => {
    const result = await sparql.query(query);
    expect(sizeOf(result), `the query at line ${line} of README.md finds nothing:\n${query}`).toBeGreaterThan(0);
  });
});

describe('blocks of a Markdown text', () => {
  it('are found with their line, indented and with words after the language too', () => {
    const text = 'a\n```sparql\nASK {}\n```\n\n- b\n  ~~~SPARQL title="x"\n  ASK { }\n  ~~~\n```ts\nno\n```\n';
    expect(sparqlBlocks(text)).toEqual([
      { line: 3, query: 'ASK {}\n' },
      { line: 8, query: '  ASK { }\n' },
    ]);
  });
});
