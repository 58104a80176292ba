import { display } from 'virtual:display';
import { layoutNetwork } from '../../../src/network/layout.ts';
import { Desk } from './desk.ts';
import type { Answer, Request } from './messages.ts';

const desk = new Desk(display);

async function answer(request: Request): Promise<Answer> {
  const { id } = request;
  switch (request.type) {
    case 'layout':
      return { id, type: 'layout', positions: layoutNetwork(request.input) };
    case 'read':
      return { id, type: 'read', reading: await desk.read(request.text, request.name) };
    case 'correct':
      return { id, type: 'read', reading: desk.correct(request.corrections) };
    case 'write':
      return { id, type: 'write', written: await desk.write(request.format, request.shown) };
    case 'corrections':
      return { id, type: 'write', written: await desk.writeCorrections() };
    case 'nquads':
      return { id, type: 'nquads', nquads: await desk.nquads(request.corrected) };
  }
}

/** Holds the graph, reads and writes it, and lays networks out, off the main thread. */
self.addEventListener('message', async (event: MessageEvent<Request>) => {
  try {
    self.postMessage(await answer(event.data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: event.data.id, type: 'failure', message } satisfies Answer);
  }
});
