import type { DatasetCore, Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { NewsgraphError } from '../core/diagnostic.ts';
import { expand, PREFIXES } from '../ontology/terms.ts';
import { keyOf } from './terms.ts';

const NONE: readonly Quad[] = [];

const makeTriple = DataFactory.quad as unknown as (subject: Term, predicate: Term, object: Term) => Quad;

/** The quad without its graph, as `rdf:reifies` names it. */
export const tripleOf = (quad: Quad): Quad =>
  quad.graph.termType === 'DefaultGraph' ? quad : makeTriple(quad.subject, quad.predicate, quad.object);

export { keyOf };

/** A prefixed name of a known vocabulary as an IRI; an IRI as it is. */
export const iriOf = (name: string): string =>
  Object.hasOwn(PREFIXES, name.slice(0, Math.max(0, name.indexOf(':')))) ? expand(name) : name;

/**
 * The union of a graph's named graphs as triples, each once, found by subject, predicate or object without scanning.
 * It is a read-only RDF/JS dataset in which every graph is the default graph, so that libraries may read it too.
 */
export class UnionIndex implements DatasetCore {
  readonly #bySubject = new Map<string, Quad[]>();
  readonly #byObject = new Map<string, Quad[]>();
  readonly #byPredicate = new Map<string, Quad[]>();
  readonly #seen = new Map<string, Quad>();

  constructor(quads: Iterable<Quad>) {
    for (const quad of quads) this.#insert(quad);
  }

  #insert(quad: Quad): void {
    const subject = keyOf(quad.subject);
    const predicate = keyOf(quad.predicate);
    const object = keyOf(quad.object);
    const key = `${subject}\n${predicate}\n${object}`;
    if (this.#seen.has(key)) return;
    const triple = tripleOf(quad);
    this.#seen.set(key, triple);
    push(this.#bySubject, subject, triple);
    push(this.#byPredicate, predicate, triple);
    push(this.#byObject, object, triple);
  }

  get size(): number {
    return this.#seen.size;
  }

  /** Triples whose subject is the node of this key, in insertion order. */
  from(subject: string): readonly Quad[] {
    return this.#bySubject.get(subject) ?? NONE;
  }

  /** Triples whose object is the term of this key. */
  to(object: string): readonly Quad[] {
    return this.#byObject.get(object) ?? NONE;
  }

  /** Triples of a predicate, given by IRI. */
  having(predicate: string): readonly Quad[] {
    return this.#byPredicate.get(predicate) ?? NONE;
  }

  /** Objects of a node's predicate. */
  objects(subject: string, predicate: string): Term[] {
    return this.from(subject).flatMap((quad) => (quad.predicate.value === predicate ? [quad.object] : []));
  }

  /** Subjects that have the term as their object. */
  subjects(predicate: string, object: string): Term[] {
    return this.to(object).flatMap((quad) => (quad.predicate.value === predicate ? [quad.subject] : []));
  }

  /** The first value of a node's predicate as a string. */
  value(subject: string, predicate: string): string | undefined {
    return this.from(subject).find((quad) => quad.predicate.value === predicate)?.object.value;
  }

  /** Keys of the nodes that state the class. */
  instances(type: string): string[] {
    return this.subjects(`${RDF}type`, type).map(keyOf);
  }

  has(quad: Quad): boolean {
    return this.#seen.has(`${keyOf(quad.subject)}\n${keyOf(quad.predicate)}\n${keyOf(quad.object)}`);
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.#seen.values();
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null): DatasetCore {
    const lists: (readonly Quad[])[] = [];
    if (subject) lists.push(this.from(keyOf(subject)));
    if (object) lists.push(this.to(keyOf(object)));
    if (lists.length === 0 && predicate) lists.push(this.having(keyOf(predicate)));
    const shortest = lists.reduce<readonly Quad[] | undefined>(
      (a, b) => (a && a.length <= b.length ? a : b),
      undefined,
    );
    const candidates = shortest ?? [...this];
    return new Selection(
      candidates.filter(
        (quad) =>
          (!subject || quad.subject.equals(subject)) &&
          (!predicate || quad.predicate.equals(predicate)) &&
          (!object || quad.object.equals(object)),
      ),
    );
  }

  add(): never {
    throw readOnly();
  }

  delete(): never {
    throw readOnly();
  }
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const push = (map: Map<string, Quad[]>, key: string, quad: Quad): void => {
  const list = map.get(key);
  if (list) list.push(quad);
  else map.set(key, [quad]);
};

const readOnly = () =>
  new NewsgraphError(
    'read-only',
    'This view of the graph cannot be changed.',
    'Add to or remove from the graph itself.',
  );

/** What a lookup found: a list of triples as a read-only dataset. */
class Selection implements DatasetCore {
  readonly #quads: readonly Quad[];
  constructor(quads: readonly Quad[]) {
    this.#quads = quads;
  }
  get size(): number {
    return this.#quads.length;
  }
  has(quad: Quad): boolean {
    return this.#quads.some((other) => other.equals(quad));
  }
  [Symbol.iterator](): Iterator<Quad> {
    return this.#quads[Symbol.iterator]();
  }
  match(subject?: Term | null, predicate?: Term | null, object?: Term | null): DatasetCore {
    return new UnionIndex(this.#quads).match(subject, predicate, object);
  }
  add(): never {
    throw readOnly();
  }
  delete(): never {
    throw readOnly();
  }
}
