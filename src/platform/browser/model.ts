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
  /** Called while the weights come. */
  readonly onProgress?: OnProgress;
}

/** The language model, fetched from `location`; the caller keeps it, for a page or worker needs it once. */
export const loadModel = async (location: ModelLocation): Promise<ModelResources> => {
  runtime.env.wasm.numThreads = 1;
  if (location.wasm !== undefined) runtime.env.wasm.wasmPaths = { wasm: location.wasm };
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

const REMEDY = 'Serve the directory data/model of this package at that address.';
