import type { Quad, Term } from '@rdfjs/types';
import { DOMParser } from 'linkedom';
import { DataFactory, Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import type { Manifest } from './manifest.ts';

/** What a query answers, however it was written. */
export interface Answer {
  readonly boolean?: boolean;
  readonly variables?: readonly string[];
  readonly solutions?: readonly ReadonlyMap<string, Term>[];
}

const RS = 'http://www.w3.org/2001/sw/DataAccess/tests/result-set#';
const { namedNode, literal, blankNode } = DataFactory;
const tripleTerm = DataFactory.quad as unknown as (s: Term, p: Term, o: Term) => Term;

/** Reads an answer of one of the media types of SPARQL results. */
export function readAnswer(text: string, type: string): Answer {
  if (type.endsWith('+json')) return readJson(JSON.parse(text) as JsonResults);
  return type.endsWith('+xml') ? readXml(text) : readTsv(text);
}

interface JsonTerm {
  readonly type: string;
  readonly value: string & { readonly subject: JsonTerm; readonly predicate: JsonTerm; readonly object: JsonTerm };
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
  readonly 'its:dir'?: 'ltr' | 'rtl';
}
interface JsonResults {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

function readJson({ head, boolean, results }: JsonResults): Answer {
  if (boolean !== undefined) return { boolean };
  const solutions = (results?.bindings ?? []).map(
    (row) => new Map(Object.entries(row).map(([name, term]) => [name, jsonTerm(term)])),
  );
  return { variables: head.vars ?? [], solutions };
}

function jsonTerm({ type, value, datatype, ...term }: JsonTerm): Term {
  if (type === 'uri') return namedNode(value) as Term;
  if (type === 'bnode') return blankNode(value) as Term;
  if (type === 'triple') return tripleTerm(jsonTerm(value.subject), jsonTerm(value.predicate), jsonTerm(value.object));
  return literalTerm(value, term['xml:lang'], term['its:dir'], datatype);
}

function literalTerm(value: string, language?: string, direction?: string, datatype?: string): Term {
  if (language) {
    const tag = language.toLowerCase();
    return literal(value, (direction ? { language: tag, direction } : tag) as string) as Term;
  }
  return literal(value, datatype === undefined ? undefined : namedNode(datatype)) as Term;
}

interface XmlNode {
  readonly localName: string;
  readonly textContent: string;
  readonly children: Iterable<XmlNode>;
  readonly getAttribute: (name: string) => string | null;
}

function readXml(text: string): Answer {
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as {
    readonly documentElement: XmlNode;
  };
  const all = function* (node: XmlNode, name: string): Generator<XmlNode> {
    for (const child of node.children)
      if (child.localName === name) yield child;
      else yield* all(child, name);
  };
  const root = document.documentElement;
  const [boolean] = all(root, 'boolean');
  if (boolean) return { boolean: boolean.textContent.trim() === 'true' };
  const solutions = [...all(root, 'result')].map(
    (result) =>
      new Map([...all(result, 'binding')].map((b) => [b.getAttribute('name') ?? '', xmlTerm([...b.children][0]!)])),
  );
  return { variables: [...all(root, 'variable')].map((node) => node.getAttribute('name') ?? ''), solutions };
}

function xmlTerm(node: XmlNode): Term {
  const value = node.textContent;
  if (node.localName === 'uri') return namedNode(value.trim()) as Term;
  if (node.localName === 'bnode') return blankNode(value.trim()) as Term;
  if (node.localName === 'triple') {
    const [s, p, o] = [...node.children].map((part) => xmlTerm([...part.children][0]!));
    return tripleTerm(s!, p!, o!);
  }
  const attribute = (name: string): string | undefined => node.getAttribute(name) ?? undefined;
  return literalTerm(value, attribute('xml:lang'), attribute('its:dir'), attribute('datatype'));
}

/** Each cell of TSV is a term of Turtle, numbers without quotes too. */
function readTsv(text: string): Answer {
  const [head = '', ...rows] = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const variables = head === '' ? [] : head.split('\t').map((name) => name.slice(1));
  const solutions = rows.map(
    (row) =>
      new Map(
        row.split('\t').flatMap((cell, i) => (cell === '' ? [] : [[variables[i] ?? '', turtleTerm(cell)] as const])),
      ),
  );
  return { variables, solutions };
}

const turtleTerm = (cell: string): Term => {
  if (cell.startsWith('_:')) return blankNode(cell.slice(2)) as Term;
  return new Parser().parse(`<urn:s> <urn:p> ${cell} .`)[0]!.object as Term;
};

/** The answer that the triples of a result set describe. */
export function readResultSet(triples: Manifest): Answer {
  const [set] = triples.store.getSubjects(null, `${RS}ResultSet`, null) as Term[];
  if (!set) throw new Error('no result set');
  const boolean = triples.value(set, `${RS}boolean`);
  if (boolean) return { boolean: boolean.value === 'true' };
  const solutions = triples
    .values(set, `${RS}solution`)
    .map(
      (solution) =>
        new Map(
          triples
            .values(solution, `${RS}binding`)
            .map((b) => [triples.value(b, `${RS}variable`)!.value, triples.value(b, `${RS}value`)!]),
        ),
    );
  return { variables: triples.values(set, `${RS}resultVariable`).map(({ value }) => value), solutions };
}

/** Why two answers differ; undefined where they say the same. Solutions are a bag, blank nodes have no names. */
export function differenceOf(actual: Answer, expected: Answer): string | undefined {
  if (actual.boolean !== expected.boolean) return `${actual.boolean}, not ${expected.boolean}`;
  if (expected.boolean !== undefined) return undefined;
  const [got, want] = [actual, expected].map(({ solutions = [] }) => solutions.length);
  if (got !== want) return `${got} solutions, not ${want}`;
  const names = [actual, expected].map(({ variables = [] }) => [...variables].sort().join(' '));
  if (names[0] !== names[1]) return `variables ${names[0]}, not ${names[1]}`;
  return isomorphic(asQuads(actual), asQuads(expected)) ? undefined : `other solutions: ${shown(actual)}`;
}

function asQuads({ solutions = [] }: Answer): Quad[] {
  return solutions.flatMap((solution, i) => {
    const node = blankNode(`solution${i}`);
    const row = DataFactory.quad(node, namedNode('urn:is'), namedNode('urn:solution'));
    const cells = [...solution].map(([name, term]) =>
      DataFactory.quad(node, namedNode(`urn:variable:${name}`), byValue(term) as never),
    );
    return [row, ...cells] as unknown as Quad[];
  });
}

/** Numbers and truth values by their value, `01` like `1`: the engine keeps values, not how they were written. */
function byValue(term: Term): Term {
  if (term.termType === 'Quad') return tripleTerm(byValue(term.subject), term.predicate, byValue(term.object));
  if (term.termType !== 'Literal') return term;
  if (/#boolean$/.test(term.datatype.value))
    return literal(String(/^(true|1)$/.test(term.value)), namedNode(term.datatype.value)) as Term;
  if (!/#(integer|decimal|double|float|negativeInteger)$/.test(term.datatype.value)) return term;
  const number = Number(term.value.replace('INF', 'Infinity'));
  return literal(Number.isNaN(number) ? term.value : String(number), namedNode(term.datatype.value)) as Term;
}

const shown = ({ solutions = [] }: Answer): string =>
  solutions
    .map((row) => [...row].map(([name, term]) => `${name}=${term.value}`).join(' '))
    .join('; ')
    .slice(0, 200);
