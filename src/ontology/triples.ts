import type { Quad, Term } from '@rdfjs/types';
import { expand } from './terms.ts';

const NONE: readonly never[] = [];

/** The ontology's triples, looked up by subject and by predicate; predicates are prefixed names. */
export class Triples {
  readonly #bySubject = new Map<string, Map<string, Term[]>>();
  readonly #byPredicate = new Map<string, Map<string, Term>>();

  constructor(quads: Iterable<Quad>) {
    for (const { subject, predicate, object } of quads) {
      const about = getOrAdd(this.#bySubject, subject.value, () => new Map<string, Term[]>());
      getOrAdd(about, predicate.value, (): Term[] => []).push(object);
      getOrAdd(this.#byPredicate, predicate.value, () => new Map<string, Term>()).set(subject.value, subject);
    }
  }

  /** What a subject, given by IRI or node, has for a predicate, in the order stated. */
  objects(subject: string | Term, predicate: string): readonly Term[] {
    const key = typeof subject === 'string' ? subject : subject.value;
    return this.#bySubject.get(key)?.get(expand(predicate)) ?? NONE;
  }

  /** The text of the literals among them. */
  literals(subject: string | Term, predicate: string): string[] {
    return this.objects(subject, predicate)
      .filter((object) => object.termType === 'Literal')
      .map((object) => object.value);
  }

  /** The IRIs among them. */
  iris(subject: string | Term, predicate: string): string[] {
    return this.objects(subject, predicate)
      .filter((object) => object.termType === 'NamedNode')
      .map((object) => object.value);
  }

  /** Every subject that has the predicate, each once, in the order stated. */
  subjectsWith(predicate: string): readonly Term[] {
    return [...(this.#byPredicate.get(expand(predicate))?.values() ?? NONE)];
  }

  /** Every instance of a class. */
  instances(prefixedClass: string): readonly Term[] {
    const wanted = expand(prefixedClass);
    return this.subjectsWith('rdf:type').filter((subject) => this.iris(subject, 'rdf:type').includes(wanted));
  }
}

function getOrAdd<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
