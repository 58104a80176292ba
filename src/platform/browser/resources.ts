import type { EncoderSession } from '../../core/encoder.ts';
import { GAZETTEER_FILES, type GazetteerData } from '../../core/gazetteer.ts';
import { loadOntology, type OntologyFile } from '../../ontology/load.ts';
import type { Resources } from '../../pipeline.ts';
import { loadGazetteer } from '../../resolve/gazetteer.ts';
import { fetchFile, type OnProgress } from './fetch-file.ts';
import { loadModel } from './model.ts';

/** Where a page finds all that a build needs. */
export interface ResourceLocation {
  /**
   * Address under which the package's `data` is served: `model/`, `gazetteers/`, and `ontology.json`, a list of the
   * ontology's files as `{ name, text }`. `newsgraph view` serves them at `/data`.
   */
  readonly data: string;
  /** Address of `ort-wasm-simd-threaded.wasm`; beside the page's script where absent. */
  readonly wasm?: string;
  /** Address of `ort-wasm-simd-threaded.mjs`, for threads where the page is cross-origin isolated; given with `wasm`. */
  readonly threads?: string;
  /** Called while the weights of the language model, by far the largest part, come. */
  readonly onProgress?: OnProgress;
}

/**
 * All that a build needs besides the article, fetched; the caller keeps it, for a page or worker needs it once. A session
 * of the language model that is given is loaded elsewhere; the rest is made ready meanwhile.
 */
export async function loadResources(
  { data, ...runtime }: ResourceLocation,
  session?: Promise<EncoderSession>,
): Promise<Resources> {
  const base = data.replace(/\/$/, '');
  const [ontology, gazetteer, model] = await Promise.all([
    fetchJson(`${base}/ontology.json`).then((files) => loadOntology(files as OntologyFile[])),
    fetchGazetteer(`${base}/gazetteers`).then(loadGazetteer),
    loadModel({ model: `${base}/model`, ...runtime }, session),
  ]);
  return { ontology, model, gazetteer };
}

async function fetchGazetteer(base: string): Promise<GazetteerData> {
  const parts = Object.entries(GAZETTEER_FILES).map(async ([part, file]) => [part, await fetchJson(`${base}/${file}`)]);
  return Object.fromEntries(await Promise.all(parts)) as GazetteerData;
}

const fetchJson = async (url: string): Promise<unknown> =>
  (await fetchFile(url, 'Serve the directory data of this package at that address.')).json();
