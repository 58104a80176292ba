import type { Quad, Term } from '@rdfjs/types';
import { append } from '../core/multimap.ts';
import { compact, expand } from '../ontology/terms.ts';

/** Names a term in a map: an IRI as it is, `_:` before a blank node's label, a literal's text. */
export const idOf = (term: Term): string => (term.termType === 'BlankNode' ? `_:${term.value}` : term.value);

/** The union of all graphs, indexed by subject and by object. Properties and classes are given as prefixed names. */
export class Triples {
  readonly #bySubject = new Map<string, Map<string, Term[]>>();
  readonly #byObject = new Map<string, Map<string, string[]>>();
  readonly #namespaces = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #count = 0;

  constructor(quads: Iterable<Quad>) {
    const seen = new Set<string>();
    for (const quad of quads) {
      const [subject, predicate] = [idOf(quad.subject), quad.predicate.value];
      const object = quad.object.termType === 'Quad' ? tripleKeyOf(quad.object) : idOf(quad.object);
      const key = `${subject}\n${predicate}\n${quad.object.termType}\n${object}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.#count += 1;
      const namespace = predicate.replace(/[^#/]*$/, '');
      this.#namespaces.set(namespace, (this.#namespaces.get(namespace) ?? 0) + 1);
      append(at(this.#bySubject, subject), predicate, quad.object);
      if (quad.object.termType !== 'Literal') append(at(this.#byObject, object), predicate, subject);
    }
  }

  get count(): number {
    return this.#count;
  }

  /** Namespaces of the predicates with the number of their triples, most first. */
  get vocabularies(): { namespace: string; triples: number }[] {
    return [...this.#namespaces]
      .map(([namespace, triples]) => ({ namespace, triples }))
      .sort((a, b) => b.triples - a.triples || (a.namespace < b.namespace ? -1 : 1));
  }

  /** Whether anything is said of it. */
  has(subject: string): boolean {
    return this.#bySubject.has(subject);
  }

  terms(subject: string, property: string): readonly Term[] {
    return this.#bySubject.get(subject)?.get(expand(property)) ?? [];
  }

  /** The resources that a property points to. */
  ids(subject: string, property: string): string[] {
    return this.terms(subject, property)
      .filter((term) => term.termType === 'NamedNode' || term.termType === 'BlankNode')
      .map(idOf);
  }

  /** Literal values, in the order of the file. */
  texts(subject: string, property: string): string[] {
    return this.terms(subject, property)
      .filter((term) => term.termType === 'Literal')
      .map((term) => term.value);
  }

  text(subject: string, property: string): string | undefined {
    return this.texts(subject, property)[0];
  }

  number(subject: string, property: string): number | undefined {
    const value = Number(this.text(subject, property));
    return Number.isFinite(value) && this.text(subject, property) !== '' ? value : undefined;
  }

  subjects(property: string, object: string): readonly string[] {
    return this.#byObject.get(object)?.get(expand(property)) ?? [];
  }

  instances(className: string): readonly string[] {
    return this.subjects('rdf:type', expand(className));
  }

  /** Prefixed names of the properties that it has. */
  properties(subject: string): string[] {
    return [...(this.#bySubject.get(subject)?.keys() ?? [])].map((id) => this.name(id));
  }

  /** The prefixed name of an id. */
  name(id: string): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const name = compact(id);
    this.#names.set(id, name);
    return name;
  }

  /** Prefixed names of its classes. */
  classes(subject: string): string[] {
    return this.ids(subject, 'rdf:type').map((id) => this.name(id));
  }

  /** Subjects that have the property at all. */
  having(property: string): string[] {
    const iri = expand(property);
    return [...this.#bySubject].filter(([, properties]) => properties.has(iri)).map(([subject]) => subject);
  }
}

/** One string for a triple, as a key. */
export const tripleKey = (subject: string, predicate: string, object: string): string =>
  `${subject}\n${predicate}\n${object}`;

export function tripleKeyOf(triple: { subject: Term; predicate: Term; object: Term }): string {
  return tripleKey(idOf(triple.subject), triple.predicate.value, idOf(triple.object));
}

function at<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}
