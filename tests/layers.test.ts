import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const STAGES = ['read', 'annotate', 'resolve', 'extract', 'assert', 'graph', 'write', 'network'];

/** Which layers each may import, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ontology: ['core'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['core', 'ontology']])),
  write: ['core', 'ontology', 'graph'],
  network: ['core', 'ontology', 'graph'],
  pipeline: ['core', 'ontology', ...STAGES],
  index: ['core', 'ontology', ...STAGES, 'pipeline'],
  platform: ['core', 'ontology', ...STAGES, 'pipeline', 'index'],
  viewer: ['core', 'ontology', ...STAGES, 'pipeline', 'index', 'platform'],
};

/** Packages that only some layers may use; a name covers what begins with it. */
const PACKAGES: readonly (readonly [name: RegExp, layers: readonly string[]])[] = [
  [/^n3$/, ['ontology', 'graph', 'write']],
  [/^graphology/, ['network', 'viewer']],
  [/^(@sigma\/|sigma$|sigma\/)/, ['viewer']],
  [/^(oxigraph|@traqula\/|rdf-validate-shacl|rdf-canonize|jsonld-streaming-parser|rdfxml-streaming-parser)/, ['graph']],
  // The address of a file of the package (`?url`) is no use of it.
  [/^onnxruntime-(?!.*\?url$)/, ['platform']],
  [/^(linkedom|@mozilla\/readability)/, ['read']],
  [/^(hono|@hono\/|picocolors)/, ['platform']],
];

/** Examples in the documentation are the reader's code, not ours: tests/api-examples.test.ts checks them. */
const EXAMPLES = /^ \*\n \* @example\n \* ```ts\n(?: \*.*\n)*? \* ```\n/gm;

interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  readonly lines: number;
  /** What it imports: layers of this project, and packages. */
  readonly imports: readonly string[];
}

const files = [...sourcesUnder('src'), ...sourcesUnder('viewer/src')];

function sourcesUnder(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)node_modules\//.test(path))
    .map((path) => {
      const whole = readFileSync(join(ROOT, path), 'utf8');
      const text = whole.replace(EXAMPLES, '');
      const lines = whole.trimEnd().split('\n').length;
      return { path, layer: layerOf(path), text, lines, imports: importsOf(text) };
    });
}

/** `src/graph/store.ts` is in `graph`, `src/pipeline.ts` in `pipeline`, everything in viewer/src in `viewer`. */
function layerOf(path: string): string {
  const [top, next] = path.split('/');
  return top === 'src' ? next!.replace(/\.ts$/, '') : top!;
}

function importsOf(text: string): string[] {
  const forms = /\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;
  return [...text.matchAll(forms)].map((match) => match[2]!);
}

/** `file -> import` for every import that breaks the rule. */
function breaches(breaks: (file: SourceFile, imported: string) => boolean): string[] {
  return files.flatMap((file) => file.imports.filter((i) => breaks(file, i)).map((i) => `${file.path} -> ${i}`));
}

const isRelative = (imported: string) => imported.startsWith('.');
const targetLayer = (file: SourceFile, imported: string) =>
  layerOf(join(dirname(file.path), imported.replace(/\?.*$/, '')).split(sep).join('/'));

describe('the direction of imports', () => {
  it('sees the sources and their imports', () => {
    expect(files.map((f) => f.layer)).toEqual(expect.arrayContaining(['core', 'ontology', 'platform']));
    expect(
      importsOf(`import a from 'x';\nexport { b } from "y";\nconst c = await import('./z.ts');\nimport 's';`),
    ).toEqual(['x', 'y', './z.ts', 's']);
  });

  it('knows the layer of every file', () => {
    expect(files.filter((f) => MAY_IMPORT[f.layer] === undefined).map((f) => f.path)).toEqual([]);
  });

  it('goes from each layer only to those below it', () => {
    const wrong = breaches((file, imported) => {
      if (!isRelative(imported)) return false;
      const target = targetLayer(file, imported);
      const data = /\.(json|ttl|css|svg|wasm|onnx|txt|html)(\?.*)?$/.test(imported);
      return !data && target !== file.layer && !MAY_IMPORT[file.layer]?.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('uses no package in the core', () => {
    expect(breaches((file, imported) => file.layer === 'core' && !isRelative(imported))).toEqual([]);
  });

  it('uses each library only in the layers that it belongs to', () => {
    const wrong = breaches((file, imported) =>
      PACKAGES.some(([name, layers]) => name.test(imported) && !layers.includes(file.layer)),
    );
    expect(wrong).toEqual([]);
  });

  it('uses Node only in src/platform/node', () => {
    const wrong = breaches(
      (file, imported) => imported.startsWith('node:') && !file.path.startsWith('src/platform/node/'),
    );
    expect(wrong).toEqual([]);
  });

  it('names the file of every import with its extension', () => {
    expect(breaches((_, imported) => isRelative(imported) && !/\.\w+(\?\w+)?$/.test(imported))).toEqual([]);
  });
});

describe('the style of the house', () => {
  it('keeps every file under 300 lines', () => {
    const long = files.filter((f) => f.lines >= 300);
    expect(long.map((f) => f.path)).toEqual([]);
  });

  it('exports by name only', () => {
    expect(files.filter((f) => /^export default\b/m.test(f.text)).map((f) => f.path)).toEqual([]);
  });

  it('prints nothing outside the platform', () => {
    const noisy = files.filter((f) => !['platform', 'viewer'].includes(f.layer) && /\bconsole\.\w+\(/.test(f.text));
    expect(noisy.map((f) => f.path)).toEqual([]);
  });
});
