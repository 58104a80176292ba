import type { Quad } from '@rdfjs/types';
import { NewsgraphError } from '../../src/core/diagnostic.ts';
import { canonicalNQuads } from '../../src/graph/canonical.ts';
import { GRAPH_FORMATS, type GraphFormat } from '../../src/graph/formats.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { Graph } from '../../src/graph/store.ts';
import { checkQuad } from '../../src/graph/terms.ts';
import { writers } from '../../src/write/index.ts';
import { loadSuite } from './suite.ts';
import { type Tally, tally } from './tally.ts';

/** Terms as any maker of RDF/JS terms may hand them in; a factory of ours or N3's would change some. */
const iri = (value: string) => ({ termType: 'NamedNode', value });
const blank = (value: string) => ({ termType: 'BlankNode', value });
const literal = (value: string, language = '', datatype = 'http://www.w3.org/2001/XMLSchema#string') => ({
  termType: 'Literal',
  value,
  language,
  datatype: iri(language ? 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString' : datatype),
});
const quad = (
  subject: object,
  predicate: object,
  object: object,
  graph: object = { termType: 'DefaultGraph', value: '' },
) => ({
  termType: 'Quad',
  value: '',
  subject,
  predicate,
  object,
  graph,
});
const S = iri('urn:s');
const P = iri('urn:p:p');

/** Each way in which a string can stand in a quad. */
const PLACES: Readonly<Record<string, (text: string) => unknown>> = {
  label: (text) => quad(S, P, literal(text)),
  'label in a language': (text) => quad(S, P, literal(text, 'ar')),
  'label inside a triple term': (text) => quad(S, P, quad(S, P, literal(text))),
  IRI: (text) => quad(S, P, iri(text)),
  'end of an IRI': (text) => quad(iri(`https://a.example/${text}`), P, S),
  property: (text) => quad(S, iri(`https://a.example/p#${text}`), S),
  graph: (text) => quad(S, P, S, iri(`urn:g:${text}`)),
  'language tag': (text) => quad(S, P, literal('a', text || '-')),
  datatype: (text) => quad(S, P, literal('a', '', `urn:d:${text}`)),
  'blank node label': (text) => quad(blank(text), P, blank(text)),
};

/** Naughty strings, payloads of scripts, what breaks out of each syntax, and every ASCII character between two letters. */
export function hostileStrings(): string[] {
  const suite = loadSuite('hostile-strings');
  const naughty: string[] = JSON.parse(suite.text('naughty-strings.json'));
  const scripts = suite.text('xss.txt').split('\n');
  const breaking = [
    '"""',
    "'''",
    '> .',
    '> <urn:x> <urn:y> .\n<',
    '" .\n<a:b> <a:b> <a:b> .',
    ']]>',
    '--><x/>',
    '\\u0000',
    '"}',
  ];
  const characters = Array.from({ length: 160 }, (_, code) => `a${String.fromCharCode(code)}b`);
  const odd = [
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ud800',
    'a\udfff',
    '\u{10ffff}',
    '__proto__',
    'constructor',
  ];
  return [...new Set([...breaking, ...characters, ...odd, ...naughty, ...scripts])];
}

interface Accepted {
  readonly place: string;
  readonly text: string;
  readonly quad: Quad;
}

/** Every string in every place: the gate refuses the quad with an error that says why, or every format gives it back exactly. */
export async function runHostile(limit = Number.POSITIVE_INFINITY): Promise<readonly Tally[]> {
  const strings = hostileStrings().slice(0, limit);
  const accepted: Accepted[] = [];
  const tallies: Tally[] = [];
  for (const [place, quadOf] of Object.entries(PLACES)) {
    const before = accepted.length;
    const gate = await tally('hostile terms', `${place}: through the gate or refused`, strings, String, (text) => {
      try {
        const quad = checkQuad(quadOf(text) as Quad);
        accepted.push({ place, text, quad });
      } catch (error) {
        if (!(error instanceof NewsgraphError) || error.code !== 'bad-term') throw error;
      }
      return undefined;
    });
    const let_in = accepted.length - before;
    tallies.push({ ...gate, kind: `${place}: ${let_in} let in, ${strings.length - let_in} refused` });
  }
  for (const writer of writers)
    for (const rdf of ['1.1', '1.2'] as const) {
      const format = writer.name as GraphFormat;
      const declined: Accepted[] = [];
      const counted = accepted.filter((each) => {
        try {
          writer.write(new Graph([each.quad]), { rdf });
          return true;
        } catch (error) {
          if (!(error instanceof NewsgraphError && error.code === 'unwritable')) throw error;
          declined.push(each);
          return false;
        }
      });
      const kind = `back from ${format} ${rdf}${declined.length > 0 ? ` (${declined.length} declined)` : ''}`;
      tallies.push(
        await tally(
          'hostile terms',
          kind,
          batches(counted),
          ([first]) => `${first?.place} ${first?.text}`,
          async (batch) => {
            const graph = new Graph(batch.map(({ quad }) => quad));
            const sent = GRAPH_FORMATS[format].graphs ? graph : new Graph(graph.union());
            const back = await readGraph(writer.write(graph, { rdf }), { format });
            return (await canonicalNQuads(back)) === (await canonicalNQuads(sent))
              ? undefined
              : 'other quads came back';
          },
        ).then((result) => ({
          ...result,
          passed: result.failures.length === 0 ? counted.length : 0,
          total: counted.length,
        })),
      );
    }
  return tallies;
}

/** Written together, so that one that breaks out meets others. */
function batches(terms: readonly Accepted[]): Accepted[][] {
  const size = 500;
  return Array.from({ length: Math.ceil(terms.length / size) }, (_, i) => terms.slice(i * size, (i + 1) * size));
}
