import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/graph/store.ts';
import { type Endpoint, serveEndpoint } from '../../src/platform/node/serve-sparql.ts';

const DATA = [
  '<urn:a> <urn:p> "1" <urn:g1> .\n<urn:a> <urn:p> "1" <urn:g2> .\n_:x <urn:q> _:x <urn:g2> .\n',
  ...Array.from({ length: 1500 }, (_, i) => `<urn:s${i}> <urn:n> "${i}" <urn:g1> .\n`),
].join('');
const TOKEN = 'a-token-of-tests-1234';
let folder: string;
let endpoint: Endpoint;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-sparql-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Viewer</title>');
  endpoint = await serveEndpoint([new TextEncoder().encode(DATA)], folder, {
    port: 0,
    token: TOKEN,
    maxRows: 50,
    maxBody: 10_000,
    limits: { timeMs: 1000 },
  });
}, 60_000);

afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

const at = (path: string): URL => new URL(path, endpoint.url);
const authorized = { authorization: `Bearer ${TOKEN}` };
const query = (sparql: string, accept = 'text/csv'): Promise<Response> =>
  fetch(at(`/sparql?query=${encodeURIComponent(sparql)}`), { headers: { accept } });
const update = (sparql: string, headers: Readonly<Record<string, string>> = authorized): Promise<Response> =>
  fetch(at('/update'), {
    method: 'POST',
    body: sparql,
    headers: { 'content-type': 'application/sparql-update', ...headers },
  });
const post = (type: string, body: string): Promise<Response> =>
  fetch(at('/sparql'), { method: 'POST', body, headers: { 'content-type': type, accept: 'text/csv' } });

/** A request with headers that `fetch` would not send. */
const raw = (path: string, method: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(endpoint.url);
    request({ hostname, port, path, method, headers }, (answer) => resolve(answer.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });

/** Three ways through everything: longer than any test would wait. */
const ENDLESS = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?c != ?f || ?f != ?i) }';

describe('queries over HTTP', () => {
  it('see the union of all graphs, each triple once', async () => {
    expect(await (await query('SELECT (COUNT(*) AS ?n) { <urn:a> ?p ?o }')).text()).toBe('n\r\n1\r\n');
    expect(await (await query('SELECT (COUNT(*) AS ?n) { GRAPH ?g { <urn:a> ?p ?o } }')).text()).toBe('n\r\n2\r\n');
  });

  it('answer with graphs that people can read: prefixes, and a context', async () => {
    const sparql = 'CONSTRUCT { <urn:a> a schema:Person ; schema:name "A", "B" } {}';
    expect(await (await query(sparql, 'text/turtle')).text()).toBe(
      '@prefix schema: <https://schema.org/> .\n\n<urn:a> a schema:Person ;\n  schema:name "A", "B" .\n',
    );
    expect(await (await query(sparql, 'application/ld+json')).json()).toMatchObject({
      '@context': { schema: 'https://schema.org/' },
    });
    const statement = 'CONSTRUCT { [] rdf:reifies <<( <urn:a> <urn:p> "b" )>> } {}';
    expect(await (await query(statement, 'text/turtle')).text()).toContain('<<( <urn:a> <urn:p> "b" )>>');
  });

  it('answer in XML that is XML, whatever a text holds', async () => {
    const xml = await (await query('SELECT ("a\\u0001b\\r&" AS ?x) {}', 'application/sparql-results+xml')).text();
    expect(xml).toContain('<literal>a\ufffdb&#xD;&amp;</literal>');
    const graph = await query('CONSTRUCT { <urn:a> <urn:p:q> "a\\u0001b" } {}', 'application/rdf+xml');
    expect(graph.status).toBe(406);
    expect(await graph.text()).toContain('U+0001, which XML cannot');
    const fine = await query('CONSTRUCT { <urn:a> <urn:p:q> "b\\r" } {}', 'application/rdf+xml');
    expect(await fine.text()).toContain('b&#xD;<');
  });

  it('come by GET, as a form and as a body', async () => {
    const sparql = 'SELECT ?o { <urn:a> <urn:p> ?o }';
    const answers = [
      await query(sparql),
      await post('application/x-www-form-urlencoded', new URLSearchParams({ query: sparql }).toString()),
      await post('application/sparql-query', sparql),
    ];
    for (const answer of answers) expect(await answer.text()).toBe('o\r\n1\r\n');
  });

  it('read the graphs that the request chooses, merged', async () => {
    const count = encodeURIComponent('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }');
    const ask = async (graphs: string) =>
      (await fetch(at(`/sparql?query=${count}${graphs}`), { headers: { accept: 'text/csv' } })).text();
    expect(await ask('&default-graph-uri=urn:g2')).toBe('n\r\n2\r\n');
    expect(await ask('&default-graph-uri=urn:g1&default-graph-uri=urn:g2')).toBe('n\r\n1502\r\n');
    expect(await ask('&named-graph-uri=urn:g1')).toBe('n\r\n0\r\n');
  });

  it.each([
    ['application/sparql-results+json', 'ASK {}', 'application/sparql-results+json'],
    ['application/xml;q=0.5, text/csv;q=0.4', 'SELECT ?x {}', 'application/sparql-results+xml'],
    ['text/tab-separated-values', 'SELECT ?x {}', 'text/tab-separated-values'],
    ['*/*', 'CONSTRUCT WHERE { <urn:a> ?p ?o }', 'text/turtle'],
    ['application/rdf+xml', 'CONSTRUCT WHERE { <urn:none> <urn:p> ?o }', 'application/rdf+xml'],
  ])('asked for as %s answer %s in %s', async (accept, sparql, type) => {
    const answer = await query(sparql, accept);
    expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  });

  it('that no form fits are refused', async () => {
    expect((await query('ASK {}', 'image/png')).status).toBe(406);
    expect((await query('ASK {}', 'text/turtle')).status).toBe(406);
  });

  it('that are wrong are answered with place, reason and remedy', async () => {
    const answer = await query('SELECT * {', 'application/json');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'sparql-syntax', message: expect.stringContaining('line 1') });
    expect((await query('DROP ALL')).status).toBe(400);
  });

  it('fetch nothing', async () => {
    expect((await query('SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }')).status).toBe(400);
    expect((await update('LOAD <http://127.0.0.1:9/>')).status).toBe(400);
  });

  it('have a description of the service beside them', async () => {
    const answer = await fetch(at('/sparql'));
    const text = await answer.text();
    const description = parseGraph(text, 'turtle').quads();
    expect(description.map(({ predicate, object }) => [predicate.value, object.value])).toContainEqual([
      'http://www.w3.org/ns/sparql-service-description#endpoint',
      at('/sparql').href,
    ]);
    expect(text).toContain('UnionDefaultGraph');
  });
});

describe('limits of the server', () => {
  it('hold for rows', async () => {
    expect((await query('SELECT * { ?s ?p ?o } LIMIT 50')).status).toBe(200);
    const answer = await query('SELECT * { ?s ?p ?o }');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('sparql-rows');
  });

  it('hold for the triples of CONSTRUCT and DESCRIBE, whatever their format', async () => {
    const built = (limit: number) => `CONSTRUCT { ?s <urn:is> ?s } { ?s <urn:n> ?o } LIMIT ${limit}`;
    for (const type of ['text/turtle', 'application/n-triples', 'application/rdf+xml', 'application/ld+json']) {
      expect((await query(built(50), type)).status).toBe(200);
      expect(await (await query(built(51), type)).text()).toContain('more than 50 triples');
    }
    expect((await query('DESCRIBE ?s { ?s <urn:n> ?o }', 'text/turtle')).status).toBe(422);
    // Many solutions may make few triples.
    const one = await query('CONSTRUCT { <urn:x> <urn:y> <urn:z> } { ?s <urn:n> ?o }', 'application/n-triples');
    expect(await one.text()).toBe('<urn:x> <urn:y> <urn:z> .\n');
  });

  it('stop an endless query while others are answered, and go on after it', async () => {
    const endless = query(ENDLESS);
    const others = await Promise.all([1, 2, 3].map(() => query('ASK {}')));
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
    const stopped = await endless;
    expect(stopped.status).toBe(503);
    expect(await stopped.text()).toContain('sparql-time');
    expect((await query('ASK { <urn:a> <urn:p> "1" }')).status).toBe(200);
  }, 60_000);

  it('hold for bodies', async () => {
    expect((await post('application/sparql-query', `ASK {} #${'x'.repeat(10_001)}`)).status).toBe(413);
  });
});

describe('updates over HTTP', () => {
  it('need the token', async () => {
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: TOKEN }]) {
      const answer = await update('DROP ALL', headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    expect((await query('ASK { <urn:a> ?p ?o }')).status).toBe(200);
    expect((await fetch(at('/store?graph=urn:g1'), { method: 'DELETE' })).status).toBe(401);
  });

  it('are seen by every query after them', async () => {
    expect((await update('INSERT DATA { <urn:new> <urn:p> 1 }')).status).toBe(204);
    const answers = await Promise.all([1, 2, 3, 4].map(() => query('ASK { <urn:new> <urn:p> 1 }')));
    for (const answer of answers) expect(await answer.text()).toBe('true');
    expect(await (await fetch(at('/graph.nq'))).text()).toContain('<urn:new>');
  });

  it('are all or nothing', async () => {
    expect((await update('INSERT DATA { <urn:half> <urn:p> 1 } ; LOAD <urn:none>')).status).toBe(400);
    expect(await (await query('ASK { <urn:half> ?p ?o }')).text()).toBe('false');
  });

  it('put, extend, give and drop one graph, and the whole dataset', async () => {
    const store = (method: string, where: string, body?: string, type = 'text/turtle') =>
      fetch(at(`/store${where}`), {
        method,
        ...(body !== undefined && { body }),
        headers: { ...authorized, ...(body !== undefined && { 'content-type': type }) },
      });
    expect((await store('PUT', '?graph=urn:mine', '<urn:m> <urn:p> 1 .')).status).toBe(201);
    expect((await store('POST', '?graph=urn:mine', '<urn:m> <urn:p> 2 .')).status).toBe(204);
    expect(await (await store('GET', '?graph=urn:mine')).text()).toContain('2');
    expect((await store('PUT', '?graph=urn:mine', 'no turtle')).status).toBe(400);
    expect(await (await store('GET', '?graph=urn:mine')).text()).toContain('2');
    expect((await store('DELETE', '?graph=urn:mine')).status).toBe(204);
    expect((await store('GET', '?graph=urn:mine')).status).toBe(404);
    expect((await store('POST', '', '<urn:q> <urn:p> "1" <urn:q1> .', 'application/n-quads')).status).toBe(204);
    expect(await (await store('GET', '')).text()).toContain('urn:q1');
    expect((await store('PUT', '?graph=urn:mine', 'x', 'image/png')).status).toBe(415);
    expect((await store('PUT', '?graph=relative', '')).status).toBe(400);
  });
});

describe('what other sites may do', () => {
  it('is nothing', async () => {
    const { host } = new URL(endpoint.url);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await raw('/sparql?query=ASK%7B%7D', 'GET', { host })).toBe(200);
    expect(await raw('/sparql?query=ASK%7B%7D', 'GET', { host: 'evil.example' })).toBe(403);
    expect(await raw('/sparql?query=ASK%7B%7D', 'GET', { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
    for (const path of ['/sparql', '/update', '/store?default'])
      expect(await raw(path, 'POST', { host, origin: 'http://evil.example', ...authorized, ...form })).toBe(403);
    expect(await raw('/sparql', 'POST', { host, origin: 'null', ...form })).toBe(403);
  });

  it('is not widened by any header of CORS', async () => {
    const answer = await query('ASK {}');
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await fetch(at('/update'), { method: 'OPTIONS' })).status).toBe(405);
  });
});
