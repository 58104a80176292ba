import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { NewsgraphError } from '../../core/diagnostic.ts';
import { GAZETTEER_FILES, type GazetteerData } from '../../core/gazetteer.ts';
import { loadOntology, type OntologyFile } from '../../ontology/load.ts';
import { type InferenceRule, loadRules } from '../../ontology/rules.ts';
import type { Resources } from '../../pipeline.ts';
import { loadGazetteer } from '../../resolve/gazetteer.ts';
import { loadModel } from './model.ts';
import { packageRoot } from './package-root.ts';

/** All that a build needs besides the article, from the package's own folder: ontology, language model, gazetteer. */
export async function loadResources(root: string = packageRoot()): Promise<Resources> {
  const [files, model, gazetteer] = await Promise.all([
    readOntology(root),
    loadModel(join(root, 'data', 'model')),
    readGazetteer(root),
  ]);
  return { ontology: loadOntology(files), model, gazetteer: loadGazetteer(gazetteer) };
}

/** Every Turtle file under `ontology/`, in order of path. */
export async function readOntology(root: string = packageRoot()): Promise<OntologyFile[]> {
  const folder = join(root, 'ontology');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile() && e.name.endsWith('.ttl')).map((e) => join(e.parentPath, e.name));
  const name = (path: string) => `ontology/${relative(folder, path).split(sep).join('/')}`;
  return Promise.all(paths.toSorted().map(async (path) => ({ name: name(path), text: await readFile(path, 'utf8') })));
}

/** The rules of inference, `ontology/rules.n3`. */
export async function readRules(root: string = packageRoot()): Promise<InferenceRule[]> {
  const name = 'ontology/rules.n3';
  return loadRules({ name, text: await readFile(join(root, name), 'utf8') });
}

async function readGazetteer(root: string): Promise<GazetteerData> {
  const parts = Object.entries(GAZETTEER_FILES).map(async ([part, file]) => [part, await readJson(root, file)]);
  return Object.fromEntries(await Promise.all(parts)) as GazetteerData;
}

async function readJson(root: string, file: string): Promise<unknown> {
  const path = join(root, 'data', 'gazetteers', file);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new NewsgraphError('resource-missing', `Cannot use ${path}.`, 'Install newsgraph again.', { cause });
  }
}
