import { describe, expect, it } from 'vitest';
import { limitSolutions, nameColumns, readDatasetClause, withUsing } from '../../src/graph/sparql-rewrite.ts';
import { findForbidden } from '../../src/graph/sparql-syntax.ts';

describe('a limit of solutions', () => {
  it.each([
    ['SELECT * { ?s ?p ?o }', 'SELECT * { ?s ?p ?o }\nLIMIT 5'],
    ['SELECT * { ?s ?p ?o } # LIMIT 3', 'SELECT * { ?s ?p ?o } # LIMIT 3\nLIMIT 5'],
    ['SELECT * { ?s ?p ?o } LIMIT 3', 'SELECT * { ?s ?p ?o } LIMIT 3'],
    ['SELECT * { ?s ?p ?o } LIMIT 30 OFFSET 2', 'SELECT * { ?s ?p ?o } LIMIT 5 OFFSET 2'],
    ['SELECT * { { SELECT * { ?s ?p "}" } LIMIT 90 } }', 'SELECT * { { SELECT * { ?s ?p "}" } LIMIT 90 } }\nLIMIT 5'],
    ['SELECT * { ?s ?p ?o } VALUES ?s { 1 }', 'SELECT * { ?s ?p ?o } LIMIT 5 VALUES ?s { 1 }'],
  ])('of %s', (sparql, limited) => {
    expect(limitSolutions(sparql, 5)).toBe(limited);
  });
});

describe('the columns of SELECT *', () => {
  it('stand in the order in which the query speaks of them', () => {
    const named = nameColumns('SELECT DISTINCT * { ?s ?p "?q" . ?o ?b ?s }', () => ['b', 'o', 'p', 's']);
    expect(named.replace(/\s+/g, ' ')).toBe('SELECT DISTINCT ?s ?p ?o ?b { ?s ?p "?q" . ?o ?b ?s }');
  });

  it('are left alone where the query names them', () => {
    expect(nameColumns('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }', () => ['n'])).toBe(
      'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }',
    );
  });
});

describe('the dataset of a query', () => {
  it('is read from FROM, and not from what only looks like it', () => {
    const clause = readDatasetClause('PREFIX x: <urn:> SELECT * FROM <urn:a> FROM NAMED x:b { ?s ?p "FROM <urn:c>" }');
    expect(clause).toMatchObject({ graphs: ['<urn:a>'], named: ['x:b'] });
    expect(readDatasetClause('SELECT * { ?s ?p "FROM <urn:c>" } # FROM <urn:d>')).toBeUndefined();
  });

  it('of an update is set for each WHERE', () => {
    const update = withUsing('DELETE WHERE { ?s ?p 1 } ; INSERT { ?s ?p 2 } WHERE { ?s ?p "WHERE" }', ['urn:a'], []);
    expect(update.replace(/\s+/g, ' ')).toBe(
      'DELETE { ?s ?p 1 } USING <urn:a> WHERE { ?s ?p 1 } ; INSERT { ?s ?p 2 } USING <urn:a> WHERE { ?s ?p "WHERE" }',
    );
  });

  it('of an update is not set twice', () => {
    expect(() => withUsing('WITH <urn:g> DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }', ['urn:a'], [])).toThrow(/WITH/);
  });
});

describe('what SPARQL forbids', () => {
  it.each([
    'SELECT (COUNT(SUM(?x)) AS ?n) { ?s ?p ?x }',
    'SELECT * { BIND (<<( "a" <urn:p> 1 )>> AS ?t) }',
    'INSERT DATA { _:b <urn:p> 1 } ; INSERT DATA { _:b <urn:p> 1 }',
  ])('is found in %s', (sparql) => {
    expect(findForbidden(sparql)).toBeDefined();
  });

  it.each([
    'SELECT (COUNT(?x) + SUM(?x) AS ?n) { ?s ?p ?x }',
    'SELECT * { ?t <urn:p> <<( ?s ?p <<( ?a ?b "c" )>> )>> }',
    'INSERT DATA { _:b <urn:p> 1 } ; INSERT { _:b <urn:p> 1 } WHERE {}',
  ])('is not seen in %s', (sparql) => {
    expect(findForbidden(sparql)).toBeUndefined();
  });
});
