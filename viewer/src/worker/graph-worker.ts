import { display } from 'virtual:display';
import { readGraph } from '../../../src/graph/read-graph.ts';
import { superclasses } from '../../../src/network/display.ts';
import { layoutNetwork } from '../../../src/network/layout.ts';
import { readKnowledge } from '../../../src/network/read.ts';
import type { Answer, Request } from './messages.ts';

async function answer(request: Request): Promise<Answer> {
  if (request.type === 'layout') return { id: request.id, type: 'layout', positions: layoutNetwork(request.input) };
  const knowledge = readKnowledge(await readGraph(request.text, { name: request.name }), (name) =>
    superclasses(display, name),
  );
  return { id: request.id, type: 'read', reading: { knowledge, display } };
}

/** Reads graphs and lays networks out, off the main thread. */
self.addEventListener('message', async (event: MessageEvent<Request>) => {
  try {
    self.postMessage(await answer(event.data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: event.data.id, type: 'failure', message } satisfies Answer);
  }
});
