import type { NamedNode, Quad, Term } from '@rdfjs/types';
import { Parser, Store } from 'n3';
import type { Suite } from './suite.ts';

const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** One entry of a manifest, with what the manifest says of it. */
export interface TestCase {
  readonly iri: string;
  /** The classes, by their last part: `TestTurtleEval`, `QueryEvaluationTest`. */
  readonly types: readonly string[];
  readonly name: string;
  /** Path of the manifest that lists it, in the suite. */
  readonly manifest: string;
  readonly node: Term;
  /** `mf:action` and `mf:result`: the IRI of a file, or a blank node to be looked up in `triples`. */
  readonly action: Term | undefined;
  readonly result: Term | undefined;
  /** All triples of the manifest. */
  readonly triples: Manifest;
}

/** The triples of one manifest, to be looked up by subject and predicate. */
export class Manifest {
  readonly store: Store;

  constructor(text: string, iri: string) {
    this.store = new Store(new Parser({ baseIRI: iri }).parse(text));
  }

  values(subject: Term, predicate: string): Term[] {
    return this.store.getObjects(subject as NamedNode as never, predicate as never, null) as Term[];
  }

  value(subject: Term, predicate: string): Term | undefined {
    return this.values(subject, predicate)[0];
  }

  /** The members of an RDF list. */
  list(head: Term | undefined): Term[] {
    const members: Term[] = [];
    for (let node = head; node && node.value !== `${RDF}nil`; node = this.value(node, `${RDF}rest`))
      members.push(...this.values(node, `${RDF}first`));
    return members;
  }

  quads(): Quad[] {
    return this.store.getQuads(null, null, null, null) as unknown as Quad[];
  }
}

/** The tests of a manifest and of all that it includes, in order; `path` is the manifest's in the suite. */
export function readManifest(suite: Suite, path: string): TestCase[] {
  const triples = new Manifest(suite.text(path), suite.iriOf(path));
  const [manifest] = triples.store.getSubjects(`${RDF}type`, `${MF}Manifest`, null) as Term[];
  if (!manifest) return [];
  // Some manifests include a list, others one file after another.
  const included = triples
    .values(manifest, `${MF}include`)
    .flatMap((term) => (term.termType === 'BlankNode' ? triples.list(term) : [term]))
    .flatMap((term) => readManifest(suite, suite.pathOf(term.value)));
  const own = triples
    .values(manifest, `${MF}entries`)
    .flatMap((head) => triples.list(head))
    .map((node) => testCase(node, path, triples));
  return [...included, ...own];
}

const testCase = (node: Term, manifest: string, triples: Manifest): TestCase => ({
  iri: node.value,
  types: triples.values(node, `${RDF}type`).map((type) => type.value.replace(/^.*[#/]/, '')),
  name: triples.value(node, `${MF}name`)?.value ?? node.value.replace(/^.*[#/]/, ''),
  manifest,
  node,
  action: triples.value(node, `${MF}action`),
  result: triples.value(node, `${MF}result`),
  triples,
});
