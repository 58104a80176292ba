import { NewsgraphError } from '../core/diagnostic.ts';
import { PREFIXES } from '../ontology/terms.ts';

const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
/** The longest part at the end that is a name of XML without a colon. */
const LOCAL = new RegExp(`[${START}][${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*$`, 'u');

/** Names of RDF/XML itself, which stand for something else as the name of an element. */
const RESERVED = new Set(
  'RDF ID about parseType resource nodeID datatype version annotation annotationNodeID li Description bagID aboutEach aboutEachPrefix'
    .split(' ')
    .map((name) => PREFIXES.rdf + name),
);
/** Namespaces that cannot be given a prefix of one's own. */
const UNBINDABLE = new Set(['http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/']);

/** IRIs as names of XML elements; knows the namespaces that were used. */
export class XmlNames {
  readonly #prefixes = new Map<string, string>(Object.entries(PREFIXES).map(([prefix, iri]) => [iri, prefix]));
  readonly #used = new Map<string, string>();

  /** The name of a property's element; throws `unwritable` for an IRI that ends in no name. */
  property(iri: string): string {
    const name = this.#name(iri);
    if (name !== undefined) return name;
    throw new NewsgraphError(
      'unwritable',
      `RDF/XML has no way to write the property <${iri}>.`,
      'Use another format: Turtle, N-Quads and JSON-LD write every property.',
    );
  }

  /** The name of an element for the instances of a class; undefined where there is none. */
  type(iri: string): string | undefined {
    return this.#name(iri);
  }

  /** ` xmlns:prefix="…"` of each namespace used, sorted by prefix. */
  declarations(): readonly (readonly [prefix: string, namespace: string])[] {
    return [...this.#used]
      .map(([namespace, prefix]) => [prefix, namespace] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #name(iri: string): string | undefined {
    const local = LOCAL.exec(iri)?.[0];
    if (local === undefined || local.length === iri.length || RESERVED.has(iri)) return undefined;
    const namespace = iri.slice(0, -local.length);
    if (UNBINDABLE.has(namespace)) return undefined;
    const prefix = this.#prefixes.get(namespace) ?? `ns${this.#prefixes.size - Object.keys(PREFIXES).length}`;
    this.#prefixes.set(namespace, prefix);
    this.#used.set(namespace, prefix);
    return `${prefix}:${local}`;
  }
}
