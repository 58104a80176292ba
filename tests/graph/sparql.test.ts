import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../src/core/diagnostic.ts';
import type { QuadSource } from '../../src/graph/query-api.ts';
import { createSparql } from '../../src/graph/sparql.ts';
import { loadOxigraph } from '../../src/graph/sparql-engine.ts';
import { id, sampleStore } from '../support/sample.ts';

const { namedNode, literal, quad } = DataFactory;
const sparql = createSparql(sampleStore() as QuadSource);

const failure = async (query: string): Promise<NewsgraphError> => {
  const error: unknown = await sparql.query(query).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof NewsgraphError)) throw new Error(`expected a NewsgraphError, got ${String(error)}`);
  return error;
};

describe('sparql', () => {
  it('answers SELECT with the variables in order and RDF/JS terms, across the named graphs', async () => {
    const result = await sparql.query(
      'SELECT ?title ?name { ?m org:member ?p ; org:role/rdfs:label ?title . ?p schema:name ?name } ORDER BY ?name',
    );
    if (result.form !== 'select') throw new Error(result.form);
    expect(result.variables).toEqual(['title', 'name']);
    expect(result.solutions.map((row) => [row.get('name')?.value, row.get('title')?.value])).toEqual([
      ['Karel Dusk', 'minister'],
      ['Lena Ortwin', 'President'],
      ['Tomas Brandt', 'Foreign Minister'],
    ]);
    expect(result.solutions[0]?.get('name')?.equals(literal('Karel Dusk'))).toBe(true);
  });

  it('keeps the variables of a SELECT without solutions, and leaves unbound ones out', async () => {
    const none = await sparql.query('SELECT ?a ?b { ?a schema:nothing ?b }');
    expect(none).toEqual({ form: 'select', variables: ['a', 'b'], solutions: [] });
    const rows = await sparql.select('SELECT ?p ?same { ?p a schema:Person OPTIONAL { ?p owl:sameAs ?same } }');
    expect(rows.filter((row) => row.has('same'))).toHaveLength(1);
    expect(rows).toHaveLength(5);
  });

  it('answers ASK, CONSTRUCT and DESCRIBE', async () => {
    expect(await sparql.ask('ASK { ?v a ng:Attack ; ng:factuality ng:Denied }')).toBe(true);
    expect(await sparql.ask('ASK { ?v a ng:Attack ; ng:factuality ng:Actual }')).toBe(false);
    const built = await sparql.construct(
      'CONSTRUCT { ?a ng:met ?b } WHERE { ?v a ng:Meeting ; ng:agent ?a, ?b FILTER(?a != ?b) }',
    );
    expect(built).toHaveLength(2);
    expect(built[0]?.predicate.equals(namedNode('https://w3id.org/newsgraph#met'))).toBe(true);
    const described = await sparql.construct('DESCRIBE <person/alva-sund>');
    expect(described.map((triple) => triple.object.value)).toContain('Alva Sund');
  });

  it('finds the evidence of a fact by its triple term', async () => {
    const rows = await sparql.select(
      `SELECT ?words ?triple { <person/tomas-brandt> schema:spouse ?who .
         ?r rdf:reifies <<( <person/tomas-brandt> schema:spouse ?who )>> , ?triple ; prov:wasDerivedFrom/nif:anchorOf ?words }`,
    );
    expect(rows.map((row) => row.get('words')?.value)).toEqual(['Brandt is married to the novelist Alva Sund']);
    const triple = rows[0]?.get('triple');
    if (triple?.termType !== 'Quad') throw new Error('expected a triple term');
    expect(triple.object.value).toBe(id('person/alva-sund'));
  });

  it('asks one named graph with GRAPH and with FROM', async () => {
    const visit = 'SELECT ?v { GRAPH <article/ortwin-visit> { ?v a sem:Event } }';
    expect(await sparql.select(visit)).toHaveLength(1);
    expect(await sparql.select('SELECT ?v FROM <article/ortwin-visit> { ?v a sem:Event }')).toHaveLength(1);
    expect(await sparql.select('SELECT ?v { ?v a sem:Event }')).toHaveLength(5);
    expect(await sparql.select('SELECT ?v { ?v a sem:Event FILTER(?v != " FROM <x>") }')).toHaveLength(5);
  });

  it('sees what was added to and removed from the graph since the last query', async () => {
    const store = sampleStore();
    let version = 0;
    const graph = {
      [Symbol.iterator]: () => store[Symbol.iterator](),
      get size() {
        return store.size;
      },
      get version() {
        return version;
      },
    } as QuadSource;
    const live = createSparql(graph);
    const question = `ASK { ${'<person/alva-sund>'} schema:jobTitle ?title }`;
    expect(await live.ask(question)).toBe(false);
    const fact = quad(namedNode(id('person/alva-sund')), namedNode('https://schema.org/jobTitle'), literal('novelist'));
    store.addQuad(fact);
    version++;
    expect(await live.ask(question)).toBe(true);
    store.removeQuad(fact);
    version++;
    expect(await live.ask(question)).toBe(false);
  });

  it('loads the engine at the first query only, once for queries at the same time, and again after a failure', async () => {
    let loads = 0;
    const engine = async () => {
      loads++;
      if (loads === 1) throw new Error('no network');
      return loadOxigraph();
    };
    const lazy = createSparql(sampleStore() as QuadSource, { engine });
    expect(loads).toBe(0);
    await expect(lazy.ask('ASK {}')).rejects.toThrow('no network');
    const answers = await Promise.all([lazy.ask('ASK { ?s ?p ?o }'), lazy.ask('ASK { ?s a ng:Nothing }')]);
    expect(answers).toEqual([true, false]);
    expect(loads).toBe(2);
  });

  it('reads relative IRIs against the base given', async () => {
    const other = createSparql(sampleStore() as QuadSource, { base: id('person/') });
    expect(await other.ask('ASK { <alva-sund> a schema:Person }')).toBe(true);
  });

  it('lets a query declare its own prefixes, also over known ones', async () => {
    expect(await sparql.ask('PREFIX schema: <http://example.org/>\nASK { ?s a schema:Person }')).toBe(false);
    expect(await sparql.ask('# a comment\nPREFIX s: <https://schema.org/> ASK { ?s a s:Person }')).toBe(true);
  });

  it('refuses another form than the one asked for', async () => {
    await expect(sparql.select('ASK {}')).rejects.toMatchObject({ code: 'sparql-form' });
    await expect(sparql.construct('SELECT * {}')).rejects.toMatchObject({ code: 'sparql-form' });
  });
});

describe('what is wrong with a query', () => {
  it('names an undeclared prefix and its place', async () => {
    const error = await failure('SELECT ?x\nWHERE { ?x foaf:name ?y }');
    expect(error.code).toBe('sparql-syntax');
    expect(error.message).toBe(
      'SPARQL, line 2, column 12: the prefix foaf: is not declared.\n  WHERE { ?x foaf:name ?y }\n             ^',
    );
    expect(error.remedy).toContain('PREFIX foaf:');
  });

  it('points at the first word where it is no query form', async () => {
    const error = await failure('# who?\nSELEC ?x { ?x a schema:Person }');
    expect(error.code).toBe('sparql-syntax');
    expect(error.message).toContain('line 2, column 1: SELEC is no query form');
    expect((await failure('  ')).message).toContain('the query ends');
  });

  it('says that a brace is open at the end', async () => {
    const error = await failure('SELECT * { ?a ?b ?c');
    expect(error.code).toBe('sparql-syntax');
    expect(error.message).toContain('the query ends with 1 { open');
  });

  it('counts lines and columns of the query as written, the known prefixes left out', async () => {
    const error = await failure('SELECT ?x\nWHERE {\n ?x a b c d }');
    expect(error.message).toMatch(/^SPARQL, line 3, column (\d+): /);
    expect(error.message).toContain('?x a b c d }');
  });

  it('explains a variable outside the groups', async () => {
    const error = await failure('SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y }');
    expect(error.remedy).toContain('GROUP BY');
  });

  it('refuses updates, SERVICE and unknown functions by name', async () => {
    const update = await failure('PREFIX a: <http://a/> INSERT DATA { a:b a:c 1 }');
    expect(update).toMatchObject({ code: 'sparql-update' });
    expect(update.message).toContain('INSERT');
    expect(await failure('SELECT * { SERVICE <http://x/> { ?a ?b ?c } }')).toMatchObject({
      code: 'sparql-unsupported',
    });
    expect(await failure('SELECT * { BIND(<http://x/f>(1) AS ?z) }')).toMatchObject({ code: 'sparql-unsupported' });
  });
});
