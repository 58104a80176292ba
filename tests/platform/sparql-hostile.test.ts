import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, serveEndpoint } from '../../src/platform/node/serve-sparql.ts';

/** A ring of a thousand, where every path leads everywhere, and long texts of one letter. */
const DATA = [
  ...Array.from({ length: 1000 }, (_, i) => `<urn:s${i}> <urn:p> <urn:s${(i + 1) % 1000}> .\n`),
  ...Array.from({ length: 500 }, (_, i) => `<urn:s${i}> <urn:text> "${'a'.repeat(60)}${i}!" .\n`),
].join('');
const TOKEN = 'a-token-of-tests-1234';
let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await serveEndpoint([new TextEncoder().encode(DATA)], import.meta.dirname, {
    port: 0,
    token: TOKEN,
    maxRows: 1000,
    limits: { timeMs: 1000, memoryBytes: 256 * 2 ** 20, workers: 2 },
  });
}, 60_000);
afterAll(() => endpoint.close());

interface Answered {
  readonly status: number;
  readonly code: string;
}

async function post(path: string, type: string, body: string, method = 'POST'): Promise<Answered> {
  const answer = await fetch(new URL(path, endpoint.url), {
    method,
    body,
    headers: {
      'content-type': type,
      accept: 'application/n-triples, application/sparql-results+json',
      authorization: `Bearer ${TOKEN}`,
    },
  });
  const text = await answer.text();
  return { status: answer.status, code: /^error\[([\w-]+)\]|"code":"([\w-]+)"/.exec(text)?.slice(1).join('') ?? '' };
}
const ask = (sparql: string) => post('/sparql', 'application/sparql-query', sparql);
const change = (sparql: string) => post('/update', 'application/sparql-update', sparql);
const nested = (open: string, close: string, times = 30_000): string => open.repeat(times) + close.repeat(times);
const doubled = Array.from({ length: 60 }, (_, i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`).join(' ');
/** Which of them is met first depends on the machine's stack. */
const DEEP = ['sparql-depth', 'sparql-memory'];
const ALL = '?a ?b ?c . ?d ?e ?f . ?g ?h ?i';

/** Each with the errors that may end it; without any it has an answer. */
const QUERIES: Readonly<Record<string, readonly [sparql: string, ends: readonly string[]]>> = {
  'a cross product that is counted': [`SELECT (COUNT(*) AS ?n) { ${ALL} }`, ['sparql-time']],
  'a cross product that is listed': [`SELECT * { ${ALL} }`, ['sparql-rows']],
  'a cross product that is sorted': [`SELECT * { ${ALL} } ORDER BY ?i ?a`, ['sparql-time', 'sparql-memory']],
  'a cross product of distinct rows': [`SELECT DISTINCT * { ${ALL} }`, ['sparql-rows', 'sparql-time', 'sparql-memory']],
  'a cross product that is built': [`CONSTRUCT { ?a ?e ?i } { ${ALL} }`, ['sparql-time', 'sparql-memory']],
  'a graph with too many triples': ['CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }', ['sparql-rows']],
  'a description of too much': ['DESCRIBE ?s { ?s ?p ?o }', ['sparql-rows']],
  'an endless yes or no': [`ASK { ${ALL} FILTER(?a = <urn:none>) }`, ['sparql-time', '']],
  'a concatenation of everything': [`SELECT (GROUP_CONCAT(?c) AS ?x) { ${ALL} }`, ['sparql-time', 'sparql-memory']],
  'a text that doubles': [`SELECT ?x60 { BIND("aaaaaaaa" AS ?x0) ${doubled} }`, ['sparql-memory', 'sparql-time']],
  'paths over paths': [
    'SELECT (COUNT(*) AS ?n) { ?a (<urn:p>*/<urn:p>*/<urn:p>*)* ?b . ?b (<urn:p>|!<urn:q>)* ?c }',
    ['sparql-time', 'sparql-memory'],
  ],
  'all paths of a ring': ['SELECT * { ?a <urn:p>+ ?b }', ['sparql-memory', 'sparql-rows', 'sparql-time']],
  'a regular expression that backtracks': [
    'SELECT (COUNT(*) AS ?n) { ?s <urn:text> ?o FILTER REGEX(?o, "^(a+)+$") FILTER REGEX(?o, "^(a|aa)+$") }',
    ['', 'sparql-time'],
  ],
  'a regular expression that grows': [
    'SELECT ?s { ?s <urn:text> ?o FILTER REGEX(?o, "((((a{100}){100}){100}){100}){100}") }',
    ['', 'sparql-time', 'sparql-memory'],
  ],
  'a replacement that grows': [
    `SELECT ?x { BIND("${'a'.repeat(50_000)}" AS ?t) BIND(REPLACE(?t, "", ?t) AS ?x) }`,
    ['', 'sparql-time', 'sparql-memory', 'sparql-failed'],
  ],
  'groups in groups': [`SELECT * ${nested('{', '}')}`, DEEP],
  'brackets in brackets': [`SELECT (${nested('(', ')').replace('()', '(1)')} AS ?x) {}`, DEEP],
  'signs before signs': [`SELECT (${'-'.repeat(30_000)}1 AS ?x) {}`, ['sparql-syntax', ...DEEP]],
  'subqueries in subqueries': [
    `SELECT * ${nested('{ SELECT * ', '}', 10_000).replace('SELECT * }', 'SELECT * { ?s ?p ?o } }')}`,
    DEEP,
  ],
  'options in options': [
    `SELECT * { ?s ?p ?o ${nested('OPTIONAL { ?s ?p ?o ', '}', 5000)} }`,
    [...DEEP, 'sparql-time', 'sparql-rows'],
  ],
  'lists in lists': [`SELECT * { ?s ?p ${nested('(', ')')} }`, DEEP],
  'triple terms in triple terms': [
    `SELECT * { ?s ?p ${'<<( ?a ?b '.repeat(10_000)} ?c ${')>> '.repeat(10_000)} }`,
    DEEP,
  ],
  'a path in brackets in brackets': [`SELECT * { ?s ${nested('(', ')').replace('()', '(<urn:p>)')} ?o }`, DEEP],
  'a long choice': [
    `SELECT * { ${Array.from({ length: 5000 }, () => '{ ?s <urn:p> ?o }').join(' UNION ')} }`,
    ['sparql-rows', 'sparql-time', ...DEEP],
  ],
  'quotes without an end': [`SELECT * { ?s ?p ${'"""'.repeat(10_001)} }`, ['sparql-syntax']],
  'columns made of columns': [
    `SELECT (COUNT(*) AS ?n0) ${Array.from({ length: 3000 }, (_, i) => `(?n${i}+?n${i} AS ?n${i + 1})`).join(' ')} {}`,
    ['sparql-syntax', 'sparql-time'],
  ],
  'numbers beyond all bounds': [
    `SELECT (SUM(?x) AS ?n) (1e308 * 1e308 AS ?m) (${'9'.repeat(5000)} + 1 AS ?k) { VALUES ?x { 9223372036854775807 1 } }`,
    ['', 'sparql-time'],
  ],
  'a service and a function from elsewhere': [
    'SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } FILTER(<http://127.0.0.1:9/f>(?s)) }',
    ['sparql-unsupported', 'sparql-failed', ''],
  ],
};

const UPDATES: Readonly<Record<string, readonly [sparql: string, ends: readonly string[]]>> = {
  'a cross product that is inserted': [`INSERT { ?a ?e ?i } WHERE { ${ALL} }`, ['sparql-time', 'sparql-memory']],
  'a text that doubles': [
    `INSERT { <urn:x> <urn:y> ?x60 } WHERE { BIND("aaaaaaaa" AS ?x0) ${doubled} }`,
    ['sparql-memory', 'sparql-time'],
  ],
  'what nests': [`INSERT DATA { <urn:x> <urn:y> ${nested('(', ')')} }`, DEEP],
  'a file of this machine': ['LOAD <file:///etc/passwd>', ['sparql-unsupported', 'sparql-failed']],
};

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:n="urn:n#"><rdf:Description rdf:about="urn:x"><n:p>&j;</n:p></rdf:Description></rdf:RDF>`;
const DOCUMENTS: Readonly<Record<string, readonly [type: string, text: string, ends: readonly string[]]>> = {
  'entities of entities': ['application/rdf+xml', LAUGHS, ['sparql-memory', 'sparql-time']],
  'nodes in nodes': [
    'text/turtle',
    `<urn:x> <urn:p> ${nested('[ <urn:p> ', ']', 50_000)} .`,
    ['bad-graph', 'sparql-time', '', ...DEEP],
  ],
  'a context from elsewhere': [
    'application/ld+json',
    '{"@context": "http://127.0.0.1:9/context", "@id": "urn:x", "n": "y"}',
    ['bad-graph'],
  ],
  'objects in objects': [
    'application/ld+json',
    `${'{"@id":"urn:x","urn:p":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    ['bad-graph', 'sparql-time', '', ...DEEP],
  ],
};

describe('no request takes the server down', () => {
  const alive = async (): Promise<void> =>
    expect(await ask('ASK { <urn:s0> <urn:p> <urn:s1> }')).toEqual({ status: 200, code: '' });

  it.each(Object.entries(QUERIES))(
    'a query with %s',
    async (_, [sparql, ends]) => {
      const { status, code } = await ask(sparql);
      expect(ends).toContain(code);
      expect(status === 200).toBe(code === '');
      await alive();
    },
    30_000,
  );

  it.each(Object.entries(UPDATES))(
    'an update with %s',
    async (_, [sparql, ends]) => {
      expect(ends).toContain((await change(sparql)).code);
      await alive();
    },
    30_000,
  );

  it.each(Object.entries(DOCUMENTS))(
    'a document with %s',
    async (_, [type, text, ends]) => {
      expect(ends).toContain((await post('/store?graph=urn:hostile', type, text, 'PUT')).code);
      await alive();
    },
    30_000,
  );

  it('nor do many at once', async () => {
    const all = Object.values(QUERIES)
      .slice(0, 12)
      .map(([sparql]) => ask(sparql));
    const answers = await Promise.all(all);
    expect(answers.map(({ status }) => status).filter((status) => ![200, 400, 422, 500, 503].includes(status))).toEqual(
      [],
    );
    await alive();
  }, 120_000);
});
