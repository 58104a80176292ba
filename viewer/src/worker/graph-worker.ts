import { display } from 'virtual:display';
import { Desk } from './desk.ts';
import type { Answer, Reading, Request } from './messages.ts';
import { numbersOf, type Parcel, sendKnowledge, sendNetwork } from './parcels.ts';
import { placeOf } from './place.ts';

const desk = new Desk(display);

async function answer(request: Request): Promise<Answer> {
  const { id } = request;
  const send = (parcel: Parcel) => self.postMessage({ id, type: 'parcel', parcel } satisfies Answer);
  const packed = (reading: Reading): Answer => {
    const knowledge = sendKnowledge(reading.knowledge, send);
    return { id, type: 'read', reading: { ...reading, knowledge } };
  };
  switch (request.type) {
    case 'layout':
      return {
        id,
        type: 'layout',
        positions: numbersOf(
          desk.layout(request.options, request.aspect, (positions) =>
            send({ of: 'positions', numbers: numbersOf(positions) }),
          ),
        ),
      };
    case 'draw':
      sendNetwork(desk.draw(request.options), send);
      return { id, type: 'draw' };
    case 'read':
      return packed(await desk.read(request.text, request.name, (words) => send({ of: 'progress', words })));
    case 'correct':
      return packed(desk.correct(request.corrections));
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
    const place = event.data.type === 'read' ? placeOf(error, event.data.text) : undefined;
    self.postMessage({ id: event.data.id, type: 'failure', message, ...(place && { place }) } satisfies Answer);
  }
});
