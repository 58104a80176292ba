import type { Literal, Quad, Term } from '@rdfjs/types';
import { append } from '../core/multimap.ts';
import { asRdf11 } from '../graph/reify.ts';
import { encodeTripleTerms } from '../graph/triple-terms.ts';
import { expand } from '../ontology/terms.ts';
import { JsonLdContext } from './jsonld-context.ts';
import { articlePrefixes, commonPrefixes } from './names.ts';
import { Nesting } from './nest.ts';
import { type Outline, OWNERS, orderBlocks, outline, sortQuads } from './order.ts';
import type { Writer } from './writer.ts';

const TYPE = expand('rdf:type');
const STRING = expand('xsd:string');
const BOOLEAN = expand('xsd:boolean');
const INTEGER = expand('xsd:integer');
/** An integer that JSON's numbers hold exactly and every reader writes the same. */
const EXACT = /^(?:0|-?[1-9]\d{0,14})$/;

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * Each named graph by itself, with a context of its own: no file but this one is needed to read it. JSON-LD knows no triple
 * terms: in RDF 1.2 too they are blank nodes with their parts.
 */
export const jsonldWriter: Writer = {
  name: 'jsonld',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  write: (graph, options) => {
    const quads = options?.rdf === '1.2' ? encodeTripleTerms(graph.quads()) : asRdf11(graph.quads());
    const articles = graph.articles();
    const prefixes = { ...commonPrefixes(articles[0]), ...(articles.length === 1 && articlePrefixes(articles[0]!)) };
    return `${new Document(quads, prefixes).write()}\n`;
  },
};

class Document {
  readonly #context: JsonLdContext;
  readonly #nesting: Nesting;

  constructor(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>) {
    this.#context = new JsonLdContext(quads, prefixes);
    this.#nesting = new Nesting(quads);
  }

  write(): string {
    const graphs = new Map<string, { readonly name: Quad['graph']; readonly quads: Quad[] }>();
    for (const quad of this.#nesting.quads) {
      const key = `${quad.graph.termType} ${quad.graph.value}`;
      const known = graphs.get(key);
      if (known) known.quads.push(quad);
      else graphs.set(key, { name: quad.graph, quads: [quad] });
    }
    const members = [...graphs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, { name, quads }]): Json[] => {
        const nodes = outline(orderBlocks(quads)).map((each) => this.#outline(each));
        return name.termType === 'DefaultGraph' ? nodes : [{ '@id': this.#id(name), '@graph': nodes }];
      });
    return stringify({ '@context': this.#context.toJson() as Json, '@graph': members });
  }

  /** A node; what belongs to it stands where it refers to it, or among those that refer to it. */
  #outline({ block, below }: Outline, leaveOut?: Quad): Json {
    const inside = new Map<string, Outline>();
    const reverse = new Map<string, Json[]>();
    for (const each of below) {
      const { subject, quads } = each.block;
      if (block.quads.some((quad) => quad.object.equals(subject))) {
        inside.set(subject.value, each);
        continue;
      }
      const owner = quads.find((quad) => OWNERS.has(quad.predicate.value) && quad.object.equals(block.subject))!;
      const key = this.#context.property(owner.predicate.value);
      reverse.set(key, [...(reverse.get(key) ?? []), this.#outline(each, owner)]);
    }
    const quads = block.quads.filter((quad) => quad !== leaveOut);
    const node = this.#node(block.subject, quads, inside);
    return reverse.size === 0
      ? node
      : { ...node, '@reverse': Object.fromEntries([...reverse].map(([key, nodes]) => [key, oneOrAll(nodes)])) };
  }

  #node(
    subject: Term | undefined,
    quads: readonly Quad[],
    inside: ReadonlyMap<string, Outline> = new Map(),
  ): { readonly [key: string]: Json } {
    const node: Record<string, Json> = subject ? { '@id': this.#id(subject) } : {};
    const types = quads.filter((quad) => quad.predicate.value === TYPE && quad.object.termType === 'NamedNode');
    if (types.length > 0) node['@type'] = oneOrAll(types.map((quad) => this.#context.iri(quad.object.value)));
    const written = new Set<string>();
    const properties = new Map<string, Json[]>();
    for (const quad of quads) {
      if (types.includes(quad)) continue;
      const key = this.#context.property(quad.predicate.value);
      const nested = quad.object.termType === 'NamedNode' ? inside.get(quad.object.value) : undefined;
      const isFirst = nested !== undefined && !written.has(quad.object.value);
      if (isFirst) written.add(quad.object.value);
      const value = isFirst ? this.#outline(nested) : this.#value(quad);
      append(properties, key, value);
    }
    for (const [key, values] of properties) node[key] = oneOrAll(values);
    return node;
  }

  #value({ predicate, object }: Quad): Json {
    const type = this.#context.typeOf(predicate.value);
    if (object.termType === 'Literal') return this.#literal(object, type);
    const own = this.#nesting.inside(object);
    if (own && own.length > 0) return this.#node(undefined, sortQuads(own));
    return type === '@id' ? this.#id(object) : { '@id': this.#id(object) };
  }

  #literal({ value, language, direction, datatype }: Literal, type: string | undefined): Json {
    if (language) return { '@value': value, '@language': language, ...(direction && { '@direction': direction }) };
    if (datatype.value === STRING) return value;
    if (datatype.value === INTEGER && EXACT.test(value)) return Number(value);
    if (datatype.value === BOOLEAN && /^(?:true|false)$/.test(value)) return value === 'true';
    if (type === datatype.value) return value;
    return { '@value': value, '@type': this.#context.iri(datatype.value) };
  }

  #id(term: Term): string {
    return term.termType === 'BlankNode' ? `_:${term.value}` : this.#context.iri(term.value);
  }
}

const oneOrAll = (values: readonly Json[]): Json => (values.length === 1 ? values[0]! : values);

const WIDTH = 120;
/** Invisible characters, which JSON allows inside a string. */
const HIDDEN = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** JSON that breaks lines only where one would be too long. */
function stringify(value: Json, indent = ''): string {
  const short = oneLine(value);
  if (typeof value !== 'object' || (indent !== '' && indent.length + short.length <= WIDTH)) return short;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((each) => inner + stringify(each, inner)).join(',\n')}\n${indent}]`;
  const members = Object.entries(value).map(([key, each]) => `${inner}${quote(key)}: ${stringify(each, inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function oneLine(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const members = Object.entries(value).map(([key, each]) => `${quote(key)}: ${oneLine(each)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

const quote = (text: string): string =>
  JSON.stringify(text).replace(HIDDEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
