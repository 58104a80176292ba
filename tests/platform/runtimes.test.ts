import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as portable from 'onnxruntime-web/wasm';
import { describe, expect, it } from 'vitest';
import { writerNamed } from '../../src/index.ts';
import { encoderSession, SESSION_OPTIONS } from '../../src/platform/encoder-session.ts';
import { buildFromFiles, loadResources } from '../../src/platform/node/index.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** The language model in WebAssembly, as in a page, beside the native one. */
describe('both runtimes of the language model', () => {
  it('read an article to the same bytes', async () => {
    const native = await loadResources();
    portable.env.wasm.numThreads = 1;
    const weights = readFileSync(join(DATA, 'model', 'model.int8.onnx'));
    const session = await portable.InferenceSession.create(weights, SESSION_OPTIONS);
    const model = { ...native.model, session: encoderSession(portable, session) };
    const article = join(DATA, 'articles', 'abu-khadija.txt');
    const turtle = async (resources: typeof native) =>
      writerNamed('turtle').write((await buildFromFiles(article, { resources })).graph);
    expect(await turtle({ ...native, model })).toBe(await turtle(native));
  });
});
