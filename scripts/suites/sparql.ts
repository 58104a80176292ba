import type { Quad, Term } from '@rdfjs/types';
import { Parser } from 'n3';
import oxigraph from 'oxigraph';
import { isomorphic } from 'rdf-isomorphic';
import { type Endpoint, serveEndpoint } from '../../src/platform/node/serve-sparql.ts';
import { Manifest, readManifest, type TestCase } from './manifest.ts';
import { type Answer, differenceOf, readAnswer, readResultSet } from './sparql-results.ts';
import { loadSuite, type Suite } from './suite.ts';
import { type Tally, tally } from './tally.ts';

const QT = 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#';
const UT = 'http://www.w3.org/2009/sparql/tests/test-update#';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const TRIPLES: Readonly<Record<string, string>> = {
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  rdf: 'application/rdf+xml',
  trig: 'application/trig',
  nq: 'application/n-quads',
};
const RESULTS: Readonly<Record<string, string>> = {
  srx: 'application/sparql-results+xml',
  srj: 'application/sparql-results+json',
  tsv: 'text/tab-separated-values',
  csv: 'text/csv',
};

const extensionOf = (path: string): string => path.replace(/^.*\./, '');

/** One suite over HTTP: each test's data is put into the store, its query or update sent, the answer's body compared. */
class SparqlRun {
  readonly suite: Suite;
  readonly endpoint: Endpoint;

  constructor(suite: Suite, endpoint: Endpoint) {
    this.suite = suite;
    this.endpoint = endpoint;
  }

  /** Undefined where the test passes. */
  async check(test: TestCase): Promise<string | undefined> {
    const type = test.types.find((name) => /Test/.test(name)) ?? '';
    if (/Positive.*Syntax/.test(type)) return await this.#syntax(test, type, true);
    if (/Negative.*Syntax/.test(type)) return await this.#syntax(test, type, false);
    return type === 'UpdateEvaluationTest' ? await this.#update(test) : await this.#query(test);
  }

  async #syntax(test: TestCase, type: string, isGood: boolean): Promise<string | undefined> {
    const text = this.suite.text(test.action!.value);
    const update = type.includes('Update') || test.action!.value.endsWith('.ru');
    const answer = await this.#post(
      update ? '/update' : '/sparql',
      text,
      `application/sparql-${update ? 'update' : 'query'}`,
    );
    const body = await answer.text();
    // A right update may still ask for what is not there.
    const accepted = answer.ok || !/sparql-syntax|sparql-form|bad-/.test(body);
    if (accepted === isGood) return undefined;
    return isGood ? body.slice(0, 200) : 'accepted';
  }

  async #query(test: TestCase): Promise<string | undefined> {
    const { triples, action } = test;
    const value = (name: string): Term | undefined => triples.value(action!, QT + name);
    const file = (value('query') ?? action)!.value;
    const text = this.suite.text(file);
    await this.#load(
      triples.values(action!, `${QT}data`).map(({ value }) => value),
      triples.values(action!, `${QT}graphData`).map(({ value }) => ({ name: value, file: value })),
      text,
      file,
    );
    const result = test.result!.value;
    const isTable = extensionOf(result) in RESULTS;
    const type = isTable ? RESULTS[extensionOf(result)]! : `${RESULTS.srj}, text/turtle;q=0.5`;
    const answer = await this.#post('/sparql', `BASE <${file}> ${text}`, 'application/sparql-query', type);
    const body = await answer.text();
    if (!answer.ok) return body.slice(0, 200);
    const given = answer.headers.get('content-type')!.split(';')[0]!;
    return isTable ? compareTable(body, this.suite.text(result), given) : this.#compareTriples(body, result, given);
  }

  #compareTriples(body: string, result: string, given: string): string | undefined {
    const expected = this.#parse(result);
    const isSet = expected.some(
      ({ predicate }) =>
        predicate.value.endsWith('result-set#resultVariable') || predicate.value.endsWith('result-set#boolean'),
    );
    if (!isSet) return isomorphic(parseTurtle(body), expected) ? undefined : `other triples: ${body.slice(0, 200)}`;
    const manifest = new Manifest('', result);
    manifest.store.addQuads(expected as never);
    return differenceOf(readAnswer(body, given), readResultSet(manifest));
  }

  async #update(test: TestCase): Promise<string | undefined> {
    const { triples, action, result } = test;
    const files = (node: Term, name: string) => triples.values(node, `${UT}${name}`).map(({ value }) => value);
    const graphs = (node: Term) =>
      triples.values(node, `${UT}graphData`).map((graph) => ({
        name: triples.value(graph, LABEL)!.value,
        file: triples.value(graph, `${UT}graph`)!.value,
      }));
    await this.#load(files(action!, 'data'), graphs(action!));
    const file = triples.value(action!, `${UT}request`)!.value;
    const answer = await this.#post('/update', `BASE <${file}> ${this.suite.text(file)}`, 'application/sparql-update');
    if (!answer.ok) return (await answer.text()).slice(0, 200);
    const got = new Parser({ format: 'N-Quads' }).parse(
      await (await fetch(this.#at('/store'), { headers: { accept: 'application/n-quads' } })).text(),
    );
    const want = [
      ...files(result!, 'data').flatMap((path) => this.#parse(path)),
      ...graphs(result!).flatMap(({ name, file: path }) => this.#parse(path, name)),
    ];
    return isomorphic(got as never, want) ? undefined : `other graphs: ${JSON.stringify(got).slice(0, 200)}`;
  }

  /** The dataset of a test: files into the default graph and into graphs that have their names. */
  async #load(
    files: readonly string[],
    named: readonly { readonly name: string; readonly file: string }[],
    query = '',
    base = this.suite.base,
  ): Promise<void> {
    // Without data of its own a test reads what its FROM names.
    const from = [...query.matchAll(/^[^#]*\bFROM\s+(?:NAMED\s+)?<([^>]*)>/gim)].map(([, iri = '']) => iri);
    const asked = files.length + named.length > 0 ? [] : from;
    await this.#expect(this.#post('/update', 'DROP ALL', 'application/sparql-update'));
    for (const file of files) await this.#put(this.#parse(file));
    for (const { name, file } of named) await this.#put(this.#parse(file), name);
    for (const iri of asked) {
      const path = this.suite.paths().find((candidate) => this.suite.iriOf(candidate) === new URL(iri, base).href);
      if (path) await this.#put(this.#parse(path), this.suite.iriOf(path));
    }
  }

  /** The triples of a file, its relative IRIs resolved. */
  #parse(pathOrIri: string, graph?: string): Quad[] {
    const path = this.suite.pathOf(pathOrIri);
    const quads = oxigraph.parse(this.suite.text(path), {
      format: TRIPLES[extensionOf(path)]!,
      base_iri: this.suite.iriOf(path),
    });
    const text = quads.map((quad) => (graph === undefined ? `${quad} .` : `${quad} <${graph}> .`)).join('\n');
    return new Parser({ format: 'N-Quads' }).parse(text) as unknown as Quad[];
  }

  /** Adds quads: those of the default graph to the graph named, where one is. */
  async #put(quads: readonly Quad[], name?: string): Promise<void> {
    const store = new oxigraph.Store();
    for (const quad of quads) store.add(oxigraph.fromQuad(quad));
    const isDataset = name === undefined;
    const body = store.dump(
      isDataset
        ? { format: 'application/n-quads' }
        : { format: 'application/n-triples', from_graph_name: oxigraph.defaultGraph() },
    );
    const headers = { 'content-type': `application/n-${isDataset ? 'quads' : 'triples'}`, ...this.#token() };
    const where = isDataset ? '/store' : `/store?graph=${encodeURIComponent(name)}`;
    await this.#expect(fetch(this.#at(where), { method: 'POST', body, headers }));
  }

  async #expect(answer: Promise<Response>): Promise<void> {
    const { ok, status } = await answer;
    if (!ok) throw new Error(`the data could not be put: ${status}`);
  }

  #post(path: string, body: string, type: string, accept = '*/*'): Promise<Response> {
    return fetch(this.#at(path), {
      method: 'POST',
      body,
      headers: { 'content-type': type, accept, ...this.#token() },
    });
  }

  #at(path: string): URL {
    return new URL(path, this.endpoint.url);
  }
  #token(): { readonly authorization: string } {
    return { authorization: `Bearer ${this.endpoint.token}` };
  }
}

/** CSV loses the kind of terms, so its text is compared; where it has blank nodes their labels may differ. */
function compareTable(body: string, expected: string, type: string): string | undefined {
  if (type !== 'text/csv') return differenceOf(answerOf(body, type), answerOf(expected, type));
  const cell = (text: string): string => (/^[+-]?[\d.]+(E[+-]?\d+)?$/i.test(text) ? String(Number(text)) : text);
  const lines = (text: string): string => {
    const [head = '', ...rows] = text
      .replace(/_:[^,\s]+/g, '_:')
      .trim()
      .split(/\r?\n/);
    return [head, ...rows.map((row) => row.split(',').map(cell).join()).sort()].join('\n');
  };
  return lines(body) === lines(expected) ? undefined : `other text: ${body.slice(0, 200)}`;
}

const answerOf = (text: string, type: string): Answer => readAnswer(text, type);
const parseTurtle = (text: string): Quad[] => new Parser().parse(text) as unknown as Quad[];

/** Syntax that is right, syntax that is wrong, and what comes out, counted apart. */
const KINDS: readonly (readonly [kind: string, types: RegExp])[] = [
  ['query, evaluation', /^QueryEvaluationTest$|CSVResultFormatTest/],
  ['query, positive syntax', /^PositiveSyntaxTest/],
  ['query, negative syntax', /^NegativeSyntaxTest(11)?$/],
  ['update, evaluation', /^UpdateEvaluationTest$/],
  ['update, positive syntax', /^PositiveUpdateSyntaxTest/],
  ['update, negative syntax', /^NegativeUpdateSyntaxTest/],
];

/** Runs the query and update suites of SPARQL 1.1 and 1.2 over HTTP against a server of our own. */
export async function runSparql(): Promise<Tally[]> {
  const suite = loadSuite('sparql');
  const endpoint = await serveEndpoint([], import.meta.dirname, { port: 0, union: false, limits: { workers: 1 } });
  const run = new SparqlRun(suite, endpoint);
  const tallies: Tally[] = [];
  try {
    for (const [name, manifest] of [
      ['SPARQL 1.1', 'sparql11/manifest.ttl'],
      ['SPARQL 1.2', 'sparql12/manifest.ttl'],
    ] as const) {
      const tests = readManifest(suite, manifest);
      for (const [kind, types] of KINDS) {
        const chosen = tests.filter((test) => test.types.some((type) => types.test(kindOf(test, type))));
        if (chosen.length > 0) tallies.push(await tally(name, kind, chosen, nameOf, (test) => run.check(test)));
      }
    }
  } finally {
    await endpoint.close();
  }
  return tallies;
}

/** Some tests of updates are called tests of queries. */
const kindOf = ({ action }: TestCase, type: string): string =>
  action?.value.endsWith('.ru') ? type.replace(/^(Positive|Negative)Syntax/, '$1UpdateSyntax') : type;

const nameOf = ({ manifest, name }: TestCase): string => `${manifest.split('/').at(-2)}: ${name}`;
