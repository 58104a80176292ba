import { NewsgraphError } from '../../../src/core/diagnostic.ts';
import type { EncoderOutput, EncoderSession } from '../../../src/core/encoder.ts';
import type { OnProgress } from '../../../src/platform/browser/fetch-file.ts';
import type { ModelLocation } from '../../../src/platform/browser/session.ts';
import type { ModelAnswer, ModelRequest } from './messages.ts';

/** What waits for an answer; they come in the order of the calls. */
interface Call {
  readonly resolve: (output: EncoderOutput | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** The language model in a thread of its own: while it is loaded and runs, the caller's does other work. */
export async function startModel(
  location: Omit<ModelLocation, 'onProgress'>,
  onProgress: OnProgress,
): Promise<EncoderSession> {
  const worker = new Worker(new URL('./model-worker.ts', import.meta.url), { type: 'module', name: 'model' });
  const calls: Call[] = [];
  const ask = (request: ModelRequest) =>
    new Promise<EncoderOutput | undefined>((resolve, reject) => {
      calls.push({ resolve, reject });
      worker.postMessage(request);
    });
  worker.onmessage = ({ data }: MessageEvent<ModelAnswer>) => {
    if (data.type === 'progress') onProgress(data.done, data.total);
    else if (data.type === 'failure') calls.shift()?.reject(errorOf(data));
    else calls.shift()?.resolve(data.type === 'output' ? data.output : undefined);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of calls.splice(0)) reject(new Error('The language model could not be started.'));
  };
  await ask({ type: 'load', location }).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  return { run: async (input) => (await ask({ type: 'run', input }))! };
}

const errorOf = ({ message, code, remedy }: Extract<ModelAnswer, { type: 'failure' }>): Error =>
  code === undefined || remedy === undefined ? new Error(message) : new NewsgraphError(code, message, remedy);
