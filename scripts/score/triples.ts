import type { Quad, Term } from '@rdfjs/types';
import { append } from '../../src/core/multimap.ts';
import { expand } from '../../src/ontology/terms.ts';

/** A span of the text that a graph points at; offsets in code points. */
export interface MentionSpan {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

/** A proof of a triple: the span that it comes from, and how sure it is. */
export interface Proof {
  readonly mention: MentionSpan;
  readonly confidence: number;
}

/** The triples of a graph, whatever its named graphs, by subject; nodes are given by their IRIs, terms by prefixed names. */
export class Triples {
  readonly #quads: readonly Quad[];
  readonly #bySubject = new Map<string, Quad[]>();
  readonly #mentions = new Map<string, string[]>();
  readonly #reifiers = new Map<string, string[]>();

  constructor(quads: Iterable<Quad>) {
    this.#quads = [...quads];
    const [refersTo, reifies] = [expand('itsrdf:taIdentRef'), expand('rdf:reifies')];
    for (const quad of this.#quads) {
      const [subject, object] = [keyOf(quad.subject), keyOf(quad.object)];
      append(this.#bySubject, subject, quad);
      if (quad.predicate.value === refersTo) append(this.#mentions, object, subject);
      if (quad.predicate.value === reifies) append(this.#reifiers, object, subject);
    }
  }

  /** Every triple once whose predicate is one of these, as keys of subject, predicate and object. */
  withPredicate(predicates: ReadonlySet<string>): { subject: string; predicate: string; object: string }[] {
    const found = this.#quads
      .filter((quad) => predicates.has(quad.predicate.value))
      .map((q) => ({ subject: keyOf(q.subject), predicate: q.predicate.value, object: keyOf(q.object) }));
    return [...new Map(found.map((t) => [`${t.subject} ${t.predicate} ${t.object}`, t])).values()];
  }

  /** What stands after subject and predicate, each once: IRIs of nodes, texts of literals. */
  values(subject: string, predicate: string): string[] {
    const iri = expand(predicate);
    const quads = this.#bySubject.get(subject) ?? [];
    const found = quads.filter((quad) => quad.predicate.value === iri);
    return [...new Set(found.map(({ object }) => (object.termType === 'Literal' ? object.value : keyOf(object))))];
  }

  has(subject: string, predicate: string, object: string): boolean {
    return this.values(subject, predicate).includes(object);
  }

  /** Whether anything is said of the node. */
  describes(node: string): boolean {
    return this.#bySubject.has(node);
  }

  /** Nodes of any of the classes, sorted as in N-Quads, so that no figure depends on the order of the quads. */
  instances(...classes: readonly string[]): string[] {
    const wanted = new Set(classes.map(expand));
    const type = expand('rdf:type');
    const found = this.#quads.filter((q) => q.predicate.value === type && wanted.has(q.object.value));
    return [...new Set(found.map((quad) => `${keyOf(quad.subject)}>`))].sort().map((key) => key.slice(0, -1));
  }

  /** Where the text speaks of the node. */
  mentionsOf(node: string): MentionSpan[] {
    return (this.#mentions.get(node) ?? []).map((mention) => this.#spanOf(mention));
  }

  /** The proofs of a triple; `object` is a key. */
  proofsOf(subject: string, predicate: string, object: string): Proof[] {
    const reifiers = this.#reifiers.get(`${subject} ${expand(predicate)} ${object}`) ?? [];
    return [...new Set(reifiers)].flatMap((reifier) => {
      const confidence = Number(this.values(reifier, 'ng:confidence')[0]);
      const mentions = this.values(reifier, 'prov:wasDerivedFrom');
      return mentions.map((mention) => ({ mention: this.#spanOf(mention), confidence }));
    });
  }

  /** How sure the graph is of the triple: as sure as the best of its proofs; undefined where it has none. */
  confidenceOf(subject: string, predicate: string, object: string): number | undefined {
    const proofs = this.proofsOf(subject, predicate, object);
    return proofs.length === 0 ? undefined : Math.max(...proofs.map((proof) => proof.confidence));
  }

  #spanOf(mention: string): MentionSpan {
    return {
      begin: Number(this.values(mention, 'nif:beginIndex')[0]),
      end: Number(this.values(mention, 'nif:endIndex')[0]),
      text: this.values(mention, 'nif:anchorOf')[0] ?? '',
    };
  }
}

/** One string for one term: a triple term's is that of its three terms with spaces between. */
function keyOf(term: Term): string {
  switch (term.termType) {
    case 'Literal':
      return JSON.stringify(term.value);
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Quad':
      return `${keyOf(term.subject)} ${keyOf(term.predicate)} ${keyOf(term.object)}`;
    default:
      return term.value;
  }
}
