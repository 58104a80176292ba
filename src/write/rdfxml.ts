import type { Quad, Term } from '@rdfjs/types';
import { NewsgraphError } from '../core/diagnostic.ts';
import { isXml, xmlAttribute, xmlText } from '../core/xml.ts';
import { asRdf11 } from '../graph/reify.ts';
import { expand, PREFIXES } from '../ontology/terms.ts';
import { Nesting } from './nest.ts';
import { orderBlocks, sortQuads } from './order.ts';
import type { Writer } from './writer.ts';
import { XmlNames } from './xml-names.ts';

const TYPE = expand('rdf:type');
const STRING = expand('xsd:string');
const ITS = 'http://www.w3.org/2005/11/its';

/** The union of all graphs in reading order. What XML has no way to write throws `unwritable`. */
export const rdfxmlWriter: Writer = {
  name: 'rdfxml',
  extension: '.rdf',
  mediaType: 'application/rdf+xml',
  write: (graph, options) =>
    new Document(options?.rdf === '1.2' ? graph.union() : asRdf11(graph.union()), options?.rdf === '1.2').write(),
};

class Document {
  readonly #names = new XmlNames();
  readonly #nesting: Nesting;
  readonly #is12: boolean;

  constructor(quads: readonly Quad[], is12: boolean) {
    this.#nesting = new Nesting(quads);
    this.#is12 = is12;
  }

  write(): string {
    const body = orderBlocks(this.#nesting.quads).map(({ subject, quads }) => this.#node(subject, quads, '  '));
    const namespaces = new Map([['rdf', PREFIXES.rdf as string], ...this.#names.declarations()]);
    const is12 = this.#is12 && body.some((text) => text.includes(' its:dir=') || text.includes(' rdf:parseType='));
    if (is12) namespaces.set('its', ITS);
    const declared = [...namespaces].map(([prefix, iri]) => `\n    xmlns:${prefix}="${xmlAttribute(iri)}"`).join('');
    const version = is12 ? '\n    rdf:version="1.2" its:version="2.0"' : '';
    return `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF${declared}${version}>\n${body.join('')}</rdf:RDF>\n`;
  }

  #node(subject: Term | undefined, quads: readonly Quad[], indent: string): string {
    const type = quads.find((quad) => this.#elementOf(quad) !== undefined);
    const name = (type && this.#elementOf(type)) ?? 'rdf:Description';
    const start = `${indent}<${name}${subject ? this.#reference(subject, 'about') : ''}`;
    const rest = quads.filter((quad) => quad !== type);
    if (rest.length === 0) return `${start}/>\n`;
    return `${start}>\n${rest.map((quad) => this.#property(quad, `${indent}  `)).join('')}${indent}</${name}>\n`;
  }

  #elementOf({ predicate, object }: Quad): string | undefined {
    return predicate.value === TYPE && object.termType === 'NamedNode' ? this.#names.type(object.value) : undefined;
  }

  #property({ predicate, object }: Quad, indent: string): string {
    const name = this.#names.property(predicate.value);
    const own = this.#nesting.inside(object);
    if (own && own.length > 0)
      return `${indent}<${name}>\n${this.#node(undefined, sortQuads(own), `${indent}  `)}${indent}</${name}>\n`;
    if (object.termType === 'Quad') {
      const inner = `${indent}    ${this.#property(object as Quad, '').trimEnd()}\n`;
      const triple = `${indent}  <rdf:Description${this.#reference(object.subject, 'about')}>\n${inner}${indent}  </rdf:Description>\n`;
      return `${indent}<${name} rdf:parseType="Triple">\n${triple}${indent}</${name}>\n`;
    }
    if (object.termType !== 'Literal') return `${indent}<${name}${this.#reference(object, 'resource')}/>\n`;
    return `${indent}<${name}${this.#kindOf(object)}>${xmlText(exactly(object.value))}</${name}>\n`;
  }

  #kindOf(literal: Extract<Quad['object'], { termType: 'Literal' }>): string {
    const { language, direction, datatype } = literal;
    if (language) return ` xml:lang="${language}"${direction ? ` its:dir="${direction}"` : ''}`;
    return datatype.value === STRING ? '' : ` rdf:datatype="${xmlAttribute(withoutDots(datatype.value))}"`;
  }

  #reference(term: Term, attribute: 'about' | 'resource'): string {
    // An underscore makes every label of a blank node a name of XML.
    return term.termType === 'BlankNode'
      ? ` rdf:nodeID="_${term.value}"`
      : ` rdf:${attribute}="${xmlAttribute(withoutDots(term.value))}"`;
  }
}

/** Readers of RDF/XML resolve every IRI, which takes dots out of its path. */
function withoutDots(given: string): string {
  const iri = exactly(given);
  if (/^[^?#]*\/\.\.?(?:[/?#]|$)/.test(iri)) throw unwritable(`The IRI <${iri}> holds dots that RDF/XML takes out.`);
  return iri;
}

/** The text, where XML holds it exactly. */
function exactly(text: string): string {
  if (isXml(text)) return text;
  const character = [...text].find((each) => !isXml(each))!;
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  throw unwritable(`A text holds the character U+${code}, which XML cannot.`);
}

const unwritable = (message: string): NewsgraphError =>
  new NewsgraphError('unwritable', message, 'Use another format: Turtle, N-Quads and JSON-LD write every term.');
