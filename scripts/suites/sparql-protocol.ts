import { request } from 'node:http';
import type { Quad, Term } from '@rdfjs/types';
import { Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { type Endpoint, serveEndpoint } from '../../src/platform/node/serve-sparql.ts';
import { type Manifest, readManifest, type TestCase } from './manifest.ts';
import { readAnswer } from './sparql-results.ts';
import { loadSuite, type Suite } from './suite.ts';
import { type Tally, tally } from './tally.ts';

const HT = 'http://www.w3.org/2011/http#';
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const CNT = 'http://www.w3.org/2011/content#';
const UT = 'http://www.w3.org/2009/sparql/tests/test-update#';
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const CODES: Readonly<Record<string, number>> = { OK: 200, Created: 201, NoContent: 204, NotFound: 404 };
const FORMATS: Readonly<Record<string, RegExp>> = {
  boolean: /^application\/sparql-results\+(xml|json)/,
  tabular: /^(application\/sparql-results\+(xml|json)|text\/(csv|tab-separated-values))/,
  RDF: /^(text\/turtle|application\/(n-triples|rdf\+xml|ld\+json))/,
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** The requests of one test, replayed as the manifest has them against a server of our own with the token. */
class Replay {
  readonly #endpoint: Endpoint;
  readonly #triples: Manifest;
  #location = '';

  constructor(endpoint: Endpoint, triples: Manifest) {
    this.#endpoint = endpoint;
    this.#triples = triples;
  }

  async check(test: TestCase, suite: Suite): Promise<string | undefined> {
    await this.#send('POST', '/update', 'DROP ALL', { 'content-type': 'application/sparql-update' });
    for (const data of this.#triples.values(test.node, `${UT}graphData`)) {
      const text = suite.text(this.#triples.value(data, `${UT}graph`)!.value);
      const graph = encodeURIComponent(this.#triples.value(data, LABEL)!.value);
      await this.#send('PUT', `/store?graph=${graph}`, text, { 'content-type': 'text/turtle' });
    }
    for (const node of this.#triples.list(this.#triples.value(test.action!, `${HT}requests`))) {
      const wrong = await this.#replay(node);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  async #replay(node: Term): Promise<string | undefined> {
    const method = this.#text(node, 'methodName');
    const path = this.#text(node, 'absolutePath')
      .replace(/^\/sparql\//, '/sparql')
      .replace(/^\/gsp/, '/store')
      .replaceAll('$LOCATION$', encodeURIComponent(this.#location));
    const answer = await this.#send(method, path, this.#body(node), this.#headers(node));
    const expected = this.#triples.value(node, `${HT}resp`)!;
    const where = `${method} ${path.slice(0, 60)}`;
    const statuses = this.#triples
      .values(expected, `${MF}expectedStatus`)
      .map(({ value }) => value.replace(/^.*#/, ''));
    if (!statuses.some((status) => isStatus(answer.status, status)))
      return `${where}: ${answer.status} ${answer.body.slice(0, 100)}, not ${statuses.join(' or ')}`;
    this.#location = String(answer.headers.location ?? this.#location);
    if (this.#triples.value(expected, `${MF}expectedLocation`) && !answer.headers.location)
      return `${where}: no Location`;
    return this.#compare(answer, expected, where);
  }

  #compare(answer: Answer, expected: Term, where: string): string | undefined {
    const type = String(answer.headers['content-type'] ?? '');
    const format = this.#triples.value(expected, `${MF}expectedFormat`)?.value;
    if (format !== undefined && !FORMATS[format]!.test(type)) return `${where}: ${type}, not ${format}`;
    const boolean = this.#triples.value(expected, `${MF}expectedBoolean`)?.value;
    if (boolean !== undefined && String(readAnswer(answer.body, type.split(';')[0]!).boolean) !== boolean)
      return `${where}: ${answer.body}, not ${boolean}`;
    for (const [name, value] of Object.entries(this.#headers(expected)))
      if (answer.headers[name] !== value) return `${where}: ${name} ${answer.headers[name]}, not ${value}`;
    const body = this.#body(expected);
    return body === undefined || isomorphic(turtle(answer.body), turtle(body)) ? undefined : `${where}: other triples`;
  }

  #text(node: Term, name: string): string {
    return this.#triples.value(node, HT + name)?.value ?? '';
  }
  #body(node: Term): string | undefined {
    const body = this.#triples.value(node, `${HT}body`);
    return body && this.#triples.value(body, `${CNT}chars`)?.value;
  }
  #headers(node: Term): Record<string, string> {
    const list = this.#triples.list(this.#triples.value(node, `${HT}headers`));
    return Object.fromEntries(
      list.map((header) => [this.#text(header, 'fieldName').toLowerCase(), this.#text(header, 'fieldValue')]),
    );
  }

  /** `fetch` would add a content type of its own. */
  #send(method: string, path: string, body = '', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const { hostname, port } = new URL(this.#endpoint.url);
    const authorization = `Bearer ${this.#endpoint.token}`;
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers: { ...headers, authorization } }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      });
      sent.on('error', reject).end(body);
    });
  }
}

const turtle = (text: string): Quad[] => new Parser({ baseIRI: 'http://www.example/' }).parse(text) as never;

function isStatus(status: number, name: string): boolean {
  const family = /^StatusCode(\d)xx$/.exec(name)?.[1];
  return family === undefined ? CODES[name] === status : String(status).startsWith(family);
}

/** Replays the suites of the SPARQL Protocol and of the Graph Store Protocol. */
export async function runProtocols(): Promise<Tally[]> {
  const suite = loadSuite('sparql');
  const endpoint = await serveEndpoint([], import.meta.dirname, { port: 0, union: false, limits: { workers: 1 } });
  try {
    const tallies: Tally[] = [];
    for (const [name, kind, manifest] of [
      ['SPARQL Protocol', 'requests', 'protocol/manifest.ttl'],
      ['Graph Store Protocol', 'indirect', 'graph-store-protocol/manifest-indirect.ttl'],
      ['Graph Store Protocol', 'direct', 'graph-store-protocol/manifest-direct.ttl'],
    ] as const) {
      const tests = readManifest(suite, `sparql11/${manifest}`);
      const check = (test: TestCase) => new Replay(endpoint, test.triples).check(test, suite);
      tallies.push(await tally(name, kind, tests, ({ name: test }) => test, check));
    }
    return tallies;
  } finally {
    await endpoint.close();
  }
}
