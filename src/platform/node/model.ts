import { access, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { InferenceSession } from 'onnxruntime-common';
import { readLabels } from '../../annotate/labels.ts';
import { NewsgraphError } from '../../core/diagnostic.ts';
import type { EncoderSession, ModelResources } from '../../core/encoder.ts';
import { encoderSession, SESSION_OPTIONS } from '../encoder-session.ts';
import { packageRoot } from './package-root.ts';

/** One model per directory and process: a cache of files that do not change, not a setting. */
const loaded = new Map<string, Promise<ModelResources>>();

/** The language model of a directory (`data/model` of this package where absent), read once per process. */
export const loadModel = (directory: string = join(packageRoot(), 'data', 'model')): Promise<ModelResources> => {
  const path = resolve(directory);
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const resources = readModel(path);
  loaded.set(path, resources);
  resources.catch(() => loaded.delete(path));
  return resources;
};

const readModel = async (directory: string): Promise<ModelResources> => {
  const [weights, vocabulary, labels] = await Promise.all([
    need(directory, 'model.int8.onnx', (path) => access(path).then(() => path)),
    need(directory, 'vocab.txt', (path) => readFile(path, 'utf8')),
    need(directory, 'labels.json', (path) => readFile(path, 'utf8')),
  ]);
  return { session: await openSession(weights), vocabulary, labels: readLabels(labels) };
};

/**
 * Two threads where there are two processors; they share out rows, so that the numbers stay what one thread gives. They
 * do not spin while they wait, which would take the processor from others. Memory goes back after each call.
 */
const THREADS: InferenceSession.SessionOptions = {
  intraOpNumThreads: Math.min(2, availableParallelism()),
  enableCpuMemArena: false,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};

const need = async <T>(directory: string, name: string, read: (path: string) => Promise<T>): Promise<T> => {
  try {
    return await read(join(directory, name));
  } catch (cause) {
    throw new NewsgraphError(
      'model-missing',
      `The language model's file ${join(directory, name)} cannot be read.`,
      'Install the package again, or name the directory that holds model.int8.onnx, vocab.txt and labels.json.',
      { cause },
    );
  }
};

/** A session of the native runtime, or of the one in WebAssembly where this machine's native binary is missing. */
const openSession = async (weights: string): Promise<EncoderSession> => {
  const native = await import('onnxruntime-node').catch(() => undefined);
  if (native !== undefined) {
    const session = await native.InferenceSession.create(weights, { ...SESSION_OPTIONS, ...THREADS });
    return encoderSession(native, session);
  }
  const portable = await import('onnxruntime-web/wasm');
  portable.env.wasm.numThreads = 1;
  return encoderSession(portable, await portable.InferenceSession.create(await readFile(weights), SESSION_OPTIONS));
};
