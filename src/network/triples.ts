import type { Quad, Term } from '@rdfjs/types';
import { append } from '../core/multimap.ts';
import { compact, expand } from '../ontology/terms.ts';

/** Names a term in a map: an IRI as it is, `_:` before a blank node's label, a literal's text. */
export const idOf = (term: Term): string => (term.termType === 'BlankNode' ? `_:${term.value}` : term.value);

/** The union of all graphs, indexed by property. Properties and classes are given as prefixed names. */
export class Triples {
  readonly #byProperty = new Map<string, PropertyIndex>();
  /** Properties that each subject has, in the order of the file. */
  readonly #properties = new Map<string, PropertyIndex[]>();
  readonly #known = new Map<string, PropertyIndex | undefined>();
  readonly #names = new Map<string, string>();
  #count = 0;

  constructor(quads: Iterable<Quad>) {
    for (const { subject, predicate, object } of quads) {
      const property = this.#property(predicate.value);
      const id = idOf(subject);
      const values = property.values.get(id);
      if (values === undefined) {
        property.values.set(id, [object]);
        append(this.#properties, id, property);
      } else if (!property.add(values, object)) continue;
      property.count += 1;
      this.#count += 1;
    }
  }

  #property(iri: string): PropertyIndex {
    const known = this.#byProperty.get(iri);
    if (known) return known;
    const made = new PropertyIndex(iri);
    this.#byProperty.set(iri, made);
    return made;
  }

  #named(property: string): PropertyIndex | undefined {
    if (!this.#known.has(property)) this.#known.set(property, this.#byProperty.get(expand(property)));
    return this.#known.get(property);
  }

  get count(): number {
    return this.#count;
  }

  /** Namespaces of the predicates with the number of their triples, most first. */
  get vocabularies(): { namespace: string; triples: number }[] {
    const namespaces = new Map<string, number>();
    for (const { iri, count } of this.#byProperty.values()) {
      const namespace = iri.replace(/[^#/]*$/, '');
      namespaces.set(namespace, (namespaces.get(namespace) ?? 0) + count);
    }
    return [...namespaces]
      .map(([namespace, triples]) => ({ namespace, triples }))
      .sort((a, b) => b.triples - a.triples || (a.namespace < b.namespace ? -1 : 1));
  }

  /** Whether anything is said of it. */
  has(subject: string): boolean {
    return this.#properties.has(subject);
  }

  terms(subject: string, property: string): readonly Term[] {
    return this.#named(property)?.values.get(subject) ?? NONE;
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
    return this.terms(subject, property).find((term) => term.termType === 'Literal')?.value;
  }

  number(subject: string, property: string): number | undefined {
    const text = this.text(subject, property);
    const value = Number(text);
    return Number.isFinite(value) && text !== '' ? value : undefined;
  }

  subjects(property: string, object: string): readonly string[] {
    return this.#named(property)?.subjects(object) ?? NONE;
  }

  instances(className: string): readonly string[] {
    return this.subjects('rdf:type', expand(className));
  }

  /** Prefixed names of the properties that it has. */
  properties(subject: string): string[] {
    return (this.#properties.get(subject) ?? NONE).map(({ iri }) => this.name(iri));
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
    return [...(this.#named(property)?.values.keys() ?? NONE)];
  }
}

const NONE: readonly never[] = [];
/** Above this many values of one subject, a set tells whether one is known. */
const FEW = 8;

/** The triples of one property, each once. */
class PropertyIndex {
  readonly values = new Map<string, Term[]>();
  count = 0;
  readonly #keys = new Map<readonly Term[], Set<string>>();
  #inverse: Map<string, string[]> | undefined;

  constructor(readonly iri: string) {}

  /** False where the value is there already. */
  add(values: Term[], term: Term): boolean {
    if (values.length < FEW) {
      if (values.some((value) => value === term || valueKey(value) === valueKey(term))) return false;
    } else {
      const keys = this.#keys.get(values) ?? new Set(values.map(valueKey));
      this.#keys.set(values, keys);
      const before = keys.size;
      if (keys.add(valueKey(term)).size === before) return false;
    }
    values.push(term);
    return true;
  }

  /** Those that have a resource or triple as a value. */
  subjects(object: string): readonly string[] | undefined {
    this.#inverse ??= inverted(this.values);
    return this.#inverse.get(object);
  }
}

function inverted(values: ReadonlyMap<string, readonly Term[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [subject, terms] of values)
    for (const term of terms)
      if (term.termType !== 'Literal')
        append(found, term.termType === 'Quad' ? tripleKeyOf(term) : idOf(term), subject);
  return found;
}

const valueKey = (term: Term): string =>
  `${term.termType}\n${term.termType === 'Quad' ? tripleKeyOf(term) : idOf(term)}`;

/** One string for a triple, as a key. */
export const tripleKey = (subject: string, predicate: string, object: string): string =>
  `${subject}\n${predicate}\n${object}`;

export function tripleKeyOf(triple: { subject: Term; predicate: Term; object: Term }): string {
  return tripleKey(idOf(triple.subject), triple.predicate.value, idOf(triple.object));
}
