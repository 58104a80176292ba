import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../src/core/diagnostic.ts';
import { SparqlDataset } from '../../src/graph/sparql-dataset.ts';
import { importOxigraph } from '../../src/graph/sparql-engine.ts';
import { QueryMender } from '../../src/graph/sparql-mend.ts';

const NQUADS = `
<urn:a> <urn:p> <urn:b> .
<urn:a> <urn:p> <urn:b> <urn:g1> .
<urn:b> <urn:p> <urn:c> <urn:g2> .
<urn:c> <urn:p> <urn:d> <urn:g2> .
`;

const dataset = new SparqlDataset(await importOxigraph(), false);
dataset.load([new TextEncoder().encode(NQUADS)]);

/** Rows as CSV has them, in order of text. */
const rows = async (sparql: string): Promise<string[]> => {
  const job = { kind: 'query', base: 'urn:x', results: 'text/csv', triples: 'application/n-triples', sparql } as const;
  const { text = '' } = await dataset.run(job);
  return text.trim().split(/\r?\n/).slice(1).sort();
};
const mender = new QueryMender();
const mendQuery = (sparql: string, of = asked): Promise<string> => mender.mend(sparql, of);
const asked = { ask: () => true, iris: () => ['urn:g1', 'urn:g2'] };

describe('a path that may go nowhere', () => {
  it('leads from a term that no triple has to the term itself, as often as the path can go nowhere', async () => {
    expect(await rows('SELECT ?o { <urn:nix> <urn:p>* ?o }')).toEqual(['urn:nix']);
    expect(await rows('SELECT ?s { ?s <urn:p>? "nix" }')).toEqual(['nix']);
    expect(await rows('SELECT ?o { <urn:nix> (<urn:p>*/^<urn:q>?) ?o }')).toEqual(['urn:nix']);
    expect(await rows('SELECT ?o { <urn:nix> (<urn:p>?|<urn:q>?) ?o }')).toEqual(['urn:nix', 'urn:nix']);
    expect(await rows('SELECT ?o { <urn:nix> <urn:p>*/<urn:q> ?o }')).toEqual([]);
    expect(await rows('SELECT ?o { <urn:nix> <urn:p>+ ?o }')).toEqual([]);
  });

  it('counts where the term is unknown in the graph asked, though another one has it', async () => {
    expect(await rows('SELECT ?o { GRAPH <urn:g2> { <urn:a> <urn:p>* ?o } }')).toEqual(['urn:a']);
    expect(await rows('SELECT ?g ?o { GRAPH ?g { <urn:c> <urn:p>? ?o . ?x ?y ?z } }')).toEqual([
      'urn:g1,urn:c',
      'urn:g2,urn:c',
      'urn:g2,urn:c',
      'urn:g2,urn:d',
      'urn:g2,urn:d',
    ]);
  });

  it('keeps the join with what stands beside it', async () => {
    expect(await rows('SELECT ?x ?o { ?x <urn:p> <urn:b> . <urn:nix> <urn:p>* ?o }')).toEqual(['urn:a,urn:nix']);
    expect(await rows('SELECT ?o { ?x <urn:p> ?o . <urn:nix> <urn:p>* ?o }')).toEqual([]);
  });

  it('is left alone where the term is there', async () => {
    const query = 'SELECT ?o { <urn:a> <urn:p>* ?o }';
    expect(await mendQuery(query)).toBe(query);
    expect(await rows(query)).toEqual(['urn:a', 'urn:b']);
  });
});

describe('GRAPH ?g', () => {
  it('is evaluated graph by graph around subqueries, MINUS, and patterns without a triple', async () => {
    expect(await rows('SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }')).toEqual([
      'urn:g1,1',
      'urn:g2,2',
    ]);
    expect(await rows('SELECT ?s { GRAPH ?g { ?s ?p ?o MINUS { ?x ?y ?z } } }')).toHaveLength(3);
    expect(await rows('SELECT ?g ?v { GRAPH ?g { VALUES (?g ?v) { (UNDEF 1) (<urn:g1> 2) } } }')).toEqual([
      'urn:g1,1',
      'urn:g1,2',
      'urn:g2,1',
    ]);
    expect(await rows('SELECT ?g { GRAPH ?g {} }')).toEqual(['urn:g1', 'urn:g2']);
    expect(await rows('SELECT ?g ?s { GRAPH ?g { OPTIONAL { ?s <urn:p> <urn:b> } } }')).toEqual([
      'urn:g1,urn:a',
      'urn:g2,',
    ]);
  });

  it('knows the graphs that FROM NAMED leaves, and none without one', async () => {
    expect(await rows('SELECT ?g FROM NAMED <urn:g2> { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }')).toEqual([
      'urn:g2',
    ]);
    expect(await rows('SELECT ?g FROM <urn:g2> { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }')).toEqual([]);
  });

  it('keeps blank nodes of a pattern apart in every copy', async () => {
    expect(await rows('SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { _:x ?p [] } } }')).toHaveLength(2);
  });

  it('is left alone where the engine reads it rightly', async () => {
    const queries = [
      'SELECT * { GRAPH ?g { ?s ?p ?o } }',
      'SELECT * { GRAPH ?g { SELECT ?g (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?g } }',
      'SELECT * { GRAPH ?g { ?s ?p ?o MINUS { ?s ?q "x" } } }',
    ];
    for (const query of queries) expect(await mendQuery(query)).toBe(query);
  });

  it('is refused around a subquery over more graphs than can be written out', async () => {
    const many = { ...asked, iris: () => Array.from({ length: 100_000 }, (_, i) => `urn:g${i}`) };
    const query = 'SELECT * { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }';
    await expect(mendQuery(query, many)).rejects.toThrow(NewsgraphError);
    await expect(mendQuery(query, many)).rejects.toThrow('not for 100000 graphs');
  });
});

describe('expressions', () => {
  it('may use a column that an aggregating SELECT has made before', async () => {
    const query = 'SELECT (COUNT(?v) AS ?n) (?n + 1 AS ?m) (?m * ?n AS ?k) { VALUES ?v { 0 1 2 3 } }';
    expect(await rows(query)).toEqual(['4,5,20']);
  });

  it('that would grow without end are refused by the engine', async () => {
    const columns = Array.from({ length: 60 }, (_, i) => `(?n${i} + ?n${i} AS ?n${i + 1})`).join(' ');
    await expect(rows(`SELECT (COUNT(*) AS ?n0) ${columns} {}`)).rejects.toThrow('the groups do not fix');
  });

  it('concatenate texts of one language to a text of none', async () => {
    expect(await rows('SELECT (LANG(GROUP_CONCAT(?v)) AS ?l) ("x" AS ?x) { VALUES ?v { "a"@en "b"@en } }')).toEqual([
      ',x',
    ]);
    expect(await rows('SELECT (GROUP_CONCAT(?v; SEPARATOR=", ") AS ?l) { VALUES ?v { "a"@en "b" } }')).toEqual([
      '"a, b"',
    ]);
  });

  it('make the same blank node of the same text within one solution only', async () => {
    const query = 'SELECT (BNODE("ü ?") AS ?a) (BNODE("ü ?") AS ?b) { VALUES ?v { 1 2 } }';
    const found = (await rows(query)).map((row) => row.split(','));
    expect(found.every(([a, b]) => a !== undefined && a.length > 2 && a === b)).toBe(true);
    expect(new Set(found.map(([a]) => a)).size).toBe(2);
    const bound = await rows('SELECT ?a ?b { VALUES ?v { 1 2 } BIND(BNODE("x") AS ?a) BIND(BNODE("x") AS ?b) }');
    expect(new Set(bound.flatMap((row) => row.split(','))).size).toBe(2);
  });
});

describe('a query that needs no mending', () => {
  it('stays as it is to the letter, comments and faults included', async () => {
    const queries = [
      'SELECT * { ?s ?p ?o } # GROUP_CONCAT(?x)',
      'SELECT (GROUP_CONCAT(?x) AS ?y) { ?x ?y }',
      'SELECT (2 * COUNT(*) AS ?n) { ?s ?p ?o }',
    ];
    for (const query of queries) expect(await mendQuery(query)).toBe(query);
  });

  it('may be nested deeper than the second reading goes', async () => {
    const query = `SELECT (GROUP_CONCAT(?s) AS ?n) ${'{'.repeat(20_000)}${'}'.repeat(20_000)}`;
    expect(await mendQuery(query)).toBe(query);
  });
});
