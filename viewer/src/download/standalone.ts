import { fillStandalone } from '../../../src/platform/standalone.ts';
import type { GraphWorker } from '../worker/client.ts';

/** The page as one file: what `npm run build` made for it lies beside this page; a page that is one already fills itself anew. */
export async function standalonePage(worker: GraphWorker, title: string): Promise<string> {
  const { parts } = await worker.write('turtle');
  return fillStandalone(await template(), { text: parts[0]!.text, name: 'graph.ttl' }, title);
}

async function template(): Promise<string> {
  const response = await fetch(new URL('standalone.html', document.baseURI)).catch(() => undefined);
  if (!response?.ok)
    throw new Error('standalone.html is not beside this page. Run npm run build and serve the viewer again.');
  return response.text();
}
