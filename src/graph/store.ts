import type { BlankNode, DefaultGraph, Literal, NamedNode, Quad } from '@rdfjs/types';
import { Store } from 'n3';
import type { ArticleGraph } from '../core/statement.ts';
import { expand } from '../ontology/terms.ts';
import { parseText, type TextFormat } from './parse.ts';
import { backgroundGraphOf, evidenceGraphOf, evidenceQuads, saidQuads } from './quads.ts';
import { Gate, keyOf, namedNode, quadOf } from './terms.ts';

type Subject = NamedNode | BlankNode;
/** A term of a pattern; `null` or nothing stands for any. */
type Any<T> = T | null | undefined;

/**
 * Articles as RDF: for each a named graph of what it says, named by the article's IRI, one beside it with its text,
 * mentions and evidence, and one with general knowledge of what it names. Every term in it is safe to write in every format.
 *
 * @example
 * ```ts
 * import { Graph, parseGraph, type QuadSource } from 'newsgraph';
 *
 * const graph = parseGraph(`
 *   PREFIX schema: <https://schema.org/>
 *   <urn:anna> a schema:Person ; schema:name "Anna Berg" ; schema:knows <urn:jonas> .
 *   <urn:jonas> a schema:Person ; schema:name "Jonas Lind" .`, 'turtle');
 * graph.size; // => 5
 * const copy: QuadSource = new Graph([...graph]); // RDF/JS quads, in and out
 * copy.size; // => 5
 * for (const { subject, object } of graph) console.assert(subject.termType === 'NamedNode' && object.value !== '');
 * ```
 */
export class Graph implements Iterable<Quad> {
  readonly #store = new Store();
  #union: Store | undefined;
  #version = 0;

  constructor(quads: Iterable<Quad> = []) {
    const gate = new Gate();
    for (const quad of quads) this.#insert(gate.check(quad));
  }

  /** Number of quads. */
  get size(): number {
    return this.#store.size;
  }

  /** Another number after every change. */
  get version(): number {
    return this.#version;
  }

  /** Takes an article in; what the graph held of that article before goes. */
  add(article: ArticleGraph): void {
    const quads = [...saidQuads(article), ...evidenceQuads(article)];
    this.remove(article.articleIri.value);
    for (const quad of quads) this.#insert(quad);
  }

  /** Removes what an article, given by its IRI, says, and nothing else; false where it has no such article. */
  remove(article: string): boolean {
    const before = this.#store.size;
    for (const graph of [article, backgroundGraphOf(article), evidenceGraphOf(article)])
      this.#store.removeQuads(this.#store.getQuads(null, null, null, namedNode(graph) as N3Term));
    if (this.#store.size === before) return false;
    this.#changed();
    return true;
  }

  /** IRIs of the articles, sorted. */
  articles(): string[] {
    const found = this.#store.getSubjects(expand('rdf:type'), expand('schema:NewsArticle'), null);
    return [...new Set(found.map((node) => node.value))].sort();
  }

  /** All quads, in the order they came in by graph. */
  quads(): Quad[] {
    return this.#store.getQuads(null, null, null, null) as Quad[];
  }

  [Symbol.iterator](): Iterator<Quad> {
    return (this.#store as Iterable<unknown> as Iterable<Quad>)[Symbol.iterator]();
  }

  /** The triples of all graphs, each once, in the default graph. */
  union(): Quad[] {
    const seen = new Set<string>();
    const triples: Quad[] = [];
    for (const { subject, predicate, object } of this) {
      const key = `${keyOf(subject)}\n${keyOf(predicate)}\n${keyOf(object)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      triples.push(quadOf(subject as Subject, predicate as NamedNode, object as Subject));
    }
    return triples;
  }

  /**
   * Quads of one named graph that match a pattern; where no graph is given, triples of the union of all. Both are looked
   * up by index; the first question to the union after a change takes time linear in the size of the graph.
   */
  match(
    subject?: Any<Subject>,
    predicate?: Any<NamedNode>,
    object?: Any<Subject | Literal | Quad>,
    graph?: Any<Subject | DefaultGraph>,
  ): Quad[] {
    const store = graph ? this.#store : this.#unionStore();
    const pattern = [subject, predicate, object, graph].map((term) => term ?? null) as N3Term[];
    return store.getQuads(pattern[0]!, pattern[1]!, pattern[2]!, pattern[3]!) as Quad[];
  }

  #insert(quad: Quad): void {
    if (this.#store.addQuad(quad as N3Quad) as unknown) this.#changed();
  }

  #changed(): void {
    this.#version++;
    this.#union = undefined;
  }

  #unionStore(): Store {
    this.#union ??= new Store(this.union() as N3Quad[]);
    return this.#union;
  }
}

type N3Quad = Parameters<Store['addQuad']>[0];
type N3Term = Parameters<Store['getQuads']>[0];

/**
 * Reads a graph of Turtle, TriG, N-Triples or N-Quads at once; `readGraph` reads every format. Evidence comes out in one
 * form, however it was written: a node that `rdf:reifies` the triple. Throws `bad-graph` with the line for what is not in
 * the format or holds an IRI that is not absolute.
 *
 * @example
 * ```ts
 * import { NewsgraphError, parseGraph } from 'newsgraph';
 *
 * parseGraph('<urn:a> <urn:b> "c" .', 'ntriples').quads()[0]?.object.value; // => 'c'
 * try {
 *   parseGraph('<urn:a> <urn:b> .', 'turtle');
 * } catch (error) {
 *   (error as NewsgraphError).code; // => 'bad-graph'
 * }
 * ```
 */
export function parseGraph(text: string, format: TextFormat, base?: string): Graph {
  return new Graph(parseText(text, format, base));
}
