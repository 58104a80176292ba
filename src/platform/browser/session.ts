import * as runtime from 'onnxruntime-web/wasm';
import type { EncoderSession } from '../../core/encoder.ts';
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

/** A file of the language model, fetched; rejects with the remedy where it is not there. */
export const fetchModelFile = (name: string, { model }: ModelLocation, onProgress?: OnProgress): Promise<Response> =>
  fetchFile(`${model.replace(/\/$/, '')}/${name}`, REMEDY, onProgress);

/** The model's session of one's own thread. The runtime is compiled while the weights come. */
export async function loadSession(location: ModelLocation): Promise<EncoderSession> {
  const { wasm, threads } = location;
  const isThreaded = threads !== undefined && globalThis.crossOriginIsolated === true;
  // One processor is left to the page: with threads on both of two the first article took 1.4 times as long.
  const spare = Math.max(1, navigator.hardwareConcurrency - 1);
  runtime.env.wasm.numThreads = isThreaded ? Math.min(MOST_THREADS, spare) : 1;
  runtime.env.wasm.wasmPaths = { ...(wasm !== undefined && { wasm }), ...(isThreaded && { mjs: threads }) };
  const open = (model: Uint8Array) =>
    runtime.InferenceSession.create(model, { ...SESSION_OPTIONS, executionProviders: ['wasm'] });
  const [weights] = await Promise.all([
    fetchModelFile('model.int8.onnx', location, location.onProgress).then((response) => response.arrayBuffer()),
    // The runtime is fetched and compiled for the first session only.
    open(Uint8Array.from(atob(IDENTITY), (byte) => byte.charCodeAt(0))).then((session) => session.release()),
  ]);
  return encoderSession(runtime, await open(new Uint8Array(weights)));
}

/** More gain little on sentences, and each takes memory. They share out rows: the numbers stay what one thread gives. */
const MOST_THREADS = 4;

/** The least model there is, in ONNX: y is x. */
const IDENTITY = 'CAg6NwoQCgF4EgF5IghJZGVudGl0eRIBZ1oPCgF4EgoKCAgBEgQKAggBYg8KAXkSCgoICAESBAoCCAFCBAoAEBE=';

const REMEDY = 'Serve the directory data/model of this package at that address.';
