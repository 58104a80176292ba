import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readLabels } from '../../annotate/labels.ts';
import { NewsgraphError } from '../../core/diagnostic.ts';
import type { ModelResources } from '../../core/encoder.ts';
import { encoderSession, type OnnxRuntime, SESSION_OPTIONS } from '../encoder-session.ts';
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
  const [runtime, weights, vocabulary, labels] = await Promise.all([
    loadRuntime(),
    read(directory, 'model.int8.onnx'),
    read(directory, 'vocab.txt'),
    read(directory, 'labels.json'),
  ]);
  const session = await runtime.InferenceSession.create(weights, SESSION_OPTIONS);
  return {
    session: encoderSession(runtime, session),
    vocabulary: vocabulary.toString('utf8'),
    labels: readLabels(labels.toString('utf8')),
  };
};

const read = async (directory: string, name: string): Promise<Buffer> => {
  try {
    return await readFile(join(directory, name));
  } catch (cause) {
    throw new NewsgraphError(
      'model-missing',
      `The language model's file ${join(directory, name)} cannot be read.`,
      'Install the package again, or name the directory that holds model.int8.onnx, vocab.txt and labels.json.',
      { cause },
    );
  }
};

/** The native runtime, or the one in WebAssembly where this machine's native binary is missing. */
const loadRuntime = async (): Promise<OnnxRuntime> => {
  try {
    return await import('onnxruntime-node');
  } catch {
    const runtime = await import('onnxruntime-web/wasm');
    runtime.env.wasm.numThreads = 1;
    return runtime;
  }
};
