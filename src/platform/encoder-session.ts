import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { NewsgraphError } from '../core/diagnostic.ts';
import type { EncoderSession } from '../core/encoder.ts';

/** What both ONNX Runtimes, native and WebAssembly, have in common here. */
export interface OnnxRuntime {
  readonly Tensor: typeof Tensor;
  readonly InferenceSession: typeof InferenceSession;
}

/**
 * Settings that give the same labels on every machine: one thread, one operator at a time, no quantised activations
 * (the model has none).
 */
export const SESSION_OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
};

/** The encoder that answers with an ONNX session. Calls are run one after another, however they are made. */
export const encoderSession = (runtime: OnnxRuntime, session: InferenceSession): EncoderSession => {
  let last: Promise<unknown> = Promise.resolve();
  const run: EncoderSession['run'] = async ({ batch, subwords, words, ids, shape, mask, first }) => {
    const { Tensor } = runtime;
    const output = await session.run({
      ids: new Tensor('int32', ids, [batch, subwords]),
      shape: new Tensor('int32', shape, [batch, subwords]),
      mask: new Tensor('float32', mask, [batch, subwords]),
      first: new Tensor('int32', first, [batch, words + 1]),
    });
    return {
      tags: dataOf(output, 'tags', Int32Array),
      ner: dataOf(output, 'ner', Float32Array),
      arc: dataOf(output, 'arc', Float32Array),
      lab: dataOf(output, 'lab', Int32Array),
    };
  };
  return {
    run: (input) => {
      const result = last.then(() => run(input));
      last = result.catch(() => undefined);
      return result;
    },
  };
};

const dataOf = <T extends Int32Array | Float32Array>(
  output: InferenceSession.OnnxValueMapType,
  name: string,
  type: new (length: number) => T,
): T => {
  const data = output[name]?.data;
  if (data instanceof type) return data;
  throw new NewsgraphError(
    'model-output',
    `The language model gives no usable output "${name}".`,
    'Use a model made by the recipe in data/model/training.',
  );
};
