import type { Literal, Quad, Term } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import { LOCAL } from './names.ts';

const TYPE = expand('rdf:type');
const STRING = expand('xsd:string');

/** A definition in a JSON-LD context: what a prefix stands for, or how the values of a property are to be read. */
export type Definition = string | { readonly '@id': string; readonly '@type': string };

/**
 * How IRIs and values are shortened in one JSON-LD document: prefixes, and for each property whose values are all IRIs or
 * all of one datatype that type, so that plain strings can stand for them.
 */
export class JsonLdContext {
  readonly #prefixes: readonly (readonly [prefix: string, namespace: string])[];
  readonly #types: ReadonlyMap<string, string>;
  readonly #usedPrefixes = new Set<string>();
  readonly #usedProperties = new Set<string>();

  constructor(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>) {
    const schemes = schemesOf(quads);
    // A prefix that is a scheme here too would turn an IRI into another one.
    this.#prefixes = Object.entries(prefixes)
      .filter(([prefix]) => !schemes.has(prefix.toLowerCase()))
      .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    this.#types = valueTypes(quads);
  }

  iri(iri: string): string {
    for (const [prefix, namespace] of this.#prefixes)
      if (iri.startsWith(namespace) && LOCAL.test(iri.slice(namespace.length))) {
        this.#usedPrefixes.add(prefix);
        return `${prefix}:${iri.slice(namespace.length)}`;
      }
    return iri;
  }

  /** The key of a property; its definition is part of the context from now on. */
  property(iri: string): string {
    if (this.#types.has(iri)) this.#usedProperties.add(iri);
    return this.iri(iri);
  }

  /** `@id`, or the datatype that all values of the property have. */
  typeOf(property: string): string | undefined {
    return this.#types.get(property);
  }

  /** What was needed of it, to be called after all else. */
  toJson(): Record<string, Definition> {
    const terms = [...this.#usedProperties]
      .map((iri) => [this.iri(iri), { '@id': iri, '@type': this.#typeName(iri) }] as const)
      .map(([key, { '@id': iri, '@type': type }]) => [key, { '@id': key === iri ? iri : key, '@type': type }] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const prefixes = this.#prefixes.filter(([prefix]) => this.#usedPrefixes.has(prefix));
    return Object.fromEntries([...prefixes.sort(([a], [b]) => (a < b ? -1 : 1)), ...terms]);
  }

  #typeName(property: string): string {
    const type = this.#types.get(property)!;
    return type === '@id' ? type : this.iri(type);
  }
}

/** The one type of all values of each property, where they have one that JSON-LD can state for the property. */
function valueTypes(quads: readonly Quad[]): Map<string, string> {
  const types = new Map<string, string | undefined>();
  for (const { predicate, object } of quads) {
    const type = typeOf(object);
    const known = types.has(predicate.value) ? types.get(predicate.value) : type;
    types.set(predicate.value, known === type ? type : undefined);
  }
  types.delete(TYPE);
  return new Map([...types].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function typeOf(term: Term): string | undefined {
  if (term.termType !== 'Literal') return '@id';
  const { language, datatype } = term as Literal;
  return language || datatype.value === STRING ? undefined : datatype.value;
}

function schemesOf(quads: readonly Quad[]): Set<string> {
  const schemes = new Set<string>();
  const add = (term: Term): void => {
    if (term.termType === 'NamedNode') schemes.add(term.value.slice(0, term.value.indexOf(':')).toLowerCase());
    if (term.termType === 'Literal') add(term.datatype);
  };
  for (const { subject, predicate, object, graph } of quads)
    for (const term of [subject, predicate, object, graph]) add(term);
  return schemes;
}
