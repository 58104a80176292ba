import { NewsgraphError } from '../../core/diagnostic.ts';

/** Bytes that came so far, of how many in all; `total` is 0 where the server does not say. */
export type OnProgress = (loaded: number, total: number) => void;

/** What stands at an address; rejects with `resource-missing` and the remedy where nothing does. */
export async function fetchFile(url: string, remedy: string, onProgress?: OnProgress): Promise<Response> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) {
    const answer = response ? `the server answered ${response.status}` : 'the server cannot be reached';
    throw new NewsgraphError('resource-missing', `${url} could not be fetched: ${answer}.`, remedy);
  }
  return onProgress === undefined ? response : watched(response, onProgress);
}

function watched(response: Response, onProgress: OnProgress): Response {
  const total = Number(response.headers.get('content-length') ?? 0);
  let loaded = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      loaded += chunk.length;
      onProgress(loaded, total);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(count) ?? null, { headers: response.headers });
}
