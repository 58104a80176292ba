import * as runtime from 'onnxruntime-web/wasm';
import { readLabels } from '../../annotate/labels.ts';
import type { ModelResources } from '../../core/encoder.ts';
import { encoderSession, SESSION_OPTIONS } from '../encoder-session.ts';
import { fetchFile, type OnProgress } from './fetch-file.ts';

/** Where a page finds the language model and the WebAssembly of ONNX Runtime. */
export interface ModelLocation {
  /** Address of the directory that holds `model.int8.onnx`, `vocab.txt` and `labels.json`. */
  readonly model: string;
  /** Address of `ort-wasm-simd-threaded.wasm`; beside the page's script where absent. */
  readonly wasm?: string;
  /**
   * Address of `ort-wasm-simd-threaded.mjs`, the script of the runtime's threads; given with `wasm`. The model runs in
   * several threads where it is given and the page is cross-origin isolated, else in one.
   */
  readonly threads?: string;
  /** Called while the weights come. */
  readonly onProgress?: OnProgress;
}

/** The language model, fetched from `location`; the caller keeps it, for a page or worker needs it once. */
export const loadModel = async (location: ModelLocation): Promise<ModelResources> => {
  const { wasm, threads } = location;
  const isThreaded = threads !== undefined && globalThis.crossOriginIsolated === true;
  runtime.env.wasm.numThreads = isThreaded ? Math.min(MOST_THREADS, navigator.hardwareConcurrency) : 1;
  runtime.env.wasm.wasmPaths = { ...(wasm !== undefined && { wasm }), ...(isThreaded && { mjs: threads }) };
  const at = (name: string) => `${location.model.replace(/\/$/, '')}/${name}`;
  const [weights, vocabulary, labels] = await Promise.all([
    fetchFile(at('model.int8.onnx'), REMEDY, location.onProgress).then((response) => response.arrayBuffer()),
    fetchFile(at('vocab.txt'), REMEDY).then((response) => response.text()),
    fetchFile(at('labels.json'), REMEDY).then((response) => response.text()),
  ]);
  const session = await runtime.InferenceSession.create(new Uint8Array(weights), {
    ...SESSION_OPTIONS,
    executionProviders: ['wasm'],
  });
  return { session: encoderSession(runtime, session), vocabulary, labels: readLabels(labels) };
};

/** More gain little on sentences, and each takes memory. They share out rows: the numbers stay what one thread gives. */
const MOST_THREADS = 4;

const REMEDY = 'Serve the directory data/model of this package at that address.';
