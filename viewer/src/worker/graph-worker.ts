import { display } from 'virtual:display';
import { type GraphFormat, parseGraph } from '../../../src/graph/store.ts';
import { superclasses } from '../../../src/network/display.ts';
import { layoutNetwork } from '../../../src/network/layout.ts';
import { readKnowledge } from '../../../src/network/read.ts';
import type { Answer, Request } from './messages.ts';

function answer(request: Request): Answer {
  if (request.type === 'layout') return { id: request.id, type: 'layout', positions: layoutNetwork(request.input) };
  const knowledge = readKnowledge(parseGraph(request.text, formatOf(request.name, request.text)), (name) =>
    superclasses(display, name),
  );
  return { id: request.id, type: 'read', reading: { knowledge, display } };
}

/** By the name's ending; without one that tells, by whether the first statement has the four terms of N-Quads. */
function formatOf(name: string, text: string): GraphFormat {
  if (/\.(?:nq|nt)$/i.test(name)) return 'nquads';
  if (/\.ttl$/i.test(name)) return 'turtle';
  const first = /^\s*[^#\s].*$/m.exec(text)?.[0] ?? '';
  return /^\s*(?:<[^>]*>|_:\S+)\s+<[^>]*>\s.*(?:<[^>]*>|_:\S+)\s*\.\s*$/.test(first) ? 'nquads' : 'trig';
}

/** Reads graphs and lays networks out, off the main thread. */
self.addEventListener('message', (event: MessageEvent<Request>) => {
  try {
    self.postMessage(answer(event.data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: event.data.id, type: 'failure', message } satisfies Answer);
  }
});
