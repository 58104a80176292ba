import { NewsgraphError } from '../../../src/core/diagnostic.ts';
import type { EncoderSession } from '../../../src/core/encoder.ts';
import { loadSession } from '../../../src/platform/browser/session.ts';
import type { ModelAnswer, ModelRequest } from './messages.ts';

const tell = (answer: ModelAnswer, transfer: Transferable[] = []): void => self.postMessage(answer, { transfer });

let session: Promise<EncoderSession> | undefined;

/** Loads the language model that the first message names, and answers each call after it in turn. */
self.addEventListener('message', async ({ data }: MessageEvent<ModelRequest>) => {
  try {
    if (data.type === 'load') {
      session = loadSession({
        ...data.location,
        onProgress: (done, total) => tell({ type: 'progress', done, total }),
      });
      await session;
      tell({ type: 'ready' });
    } else {
      const output = await (await session!).run(data.input);
      tell(
        { type: 'output', output },
        Object.values(output).map(({ buffer }) => buffer as ArrayBuffer),
      );
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const own = error instanceof NewsgraphError && { code: error.code, remedy: error.remedy };
    tell({ type: 'failure', message, ...own });
  }
});
