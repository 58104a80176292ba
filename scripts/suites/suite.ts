import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Where a suite stands in the repository, and the IRI that its files have on the web. */
const SUITES = {
  rdf: 'https://w3c.github.io/rdf-tests/rdf/',
  sparql: 'https://w3c.github.io/rdf-tests/sparql/',
  'rdf-canon': 'https://w3c.github.io/rdf-canon/tests/',
  shacl: 'https://w3c.github.io/data-shapes/data-shapes-test-suite/tests/',
  'hostile-strings': 'https://example.org/hostile-strings/',
} as const;

export type SuiteName = keyof typeof SUITES;

/** The files of a test suite, all UTF-8 text, by their paths below its root (`rdf11/rdf-turtle/manifest.ttl`). */
export class Suite {
  /** The IRI of the root; the files' own IRIs begin with it. */
  readonly base: string;
  readonly #files: ReadonlyMap<string, string>;

  constructor(base: string, files: Readonly<Record<string, string>>) {
    this.base = base;
    this.#files = new Map(Object.entries(files));
  }

  paths(): string[] {
    return [...this.#files.keys()];
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Text of a file, given by its path or its IRI; throws where there is none. */
  text(pathOrIri: string): string {
    const text = this.#files.get(this.pathOf(pathOrIri));
    if (text === undefined) throw new Error(`The suite at ${this.base} has no file ${pathOrIri}.`);
    return text;
  }

  pathOf(pathOrIri: string): string {
    return pathOrIri.startsWith(this.base) ? pathOrIri.slice(this.base.length) : pathOrIri;
  }

  iriOf(path: string): string {
    return this.base + path;
  }
}

/** One of the suites that are packed in `tests/suites`. */
export function loadSuite(name: SuiteName): Suite {
  const path = join(import.meta.dirname, '..', '..', 'tests', 'suites', `${name}.json.br`);
  return new Suite(SUITES[name], JSON.parse(brotliDecompressSync(readFileSync(path)).toString('utf8')));
}
