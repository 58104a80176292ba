import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { readDisplay, superclasses } from '../../../src/network/display.ts';
import { layoutNetwork } from '../../../src/network/layout.ts';
import { readKnowledge } from '../../../src/network/read.ts';
import type { Answer, Request } from './messages.ts';

/** Reads graphs and lays networks out, off the main thread. */
const ontology: Record<string, string> = import.meta.glob('../../../ontology/**/*.ttl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const parse = (text: string): Quad[] => new Parser().parse(text) as Quad[];

const display = readDisplay(Object.values(ontology).flatMap(parse));

function answer(request: Request): Answer {
  if (request.type === 'layout') return { id: request.id, type: 'layout', positions: layoutNetwork(request.input) };
  const knowledge = readKnowledge(parse(request.text), (name) => superclasses(display, name));
  return { id: request.id, type: 'read', reading: { knowledge, display } };
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  try {
    self.postMessage(answer(event.data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ id: event.data.id, type: 'failure', message } satisfies Answer);
  }
});
