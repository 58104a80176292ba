import type { LayoutInput, Position } from '../../../src/network/layout.ts';
import type { Answer, Reading, Request } from './messages.ts';

/** The worker as functions that give promises; a failure in it rejects with its message. */
export class GraphWorker {
  readonly #worker = new Worker(new URL('./graph-worker.ts', import.meta.url), { type: 'module', name: 'graph' });
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  #last = 0;

  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(event.data.id);
      this.#waiting.delete(event.data.id);
      if (event.data.type === 'failure') waiting?.reject(new Error(event.data.message));
      else waiting?.resolve(event.data);
    });
    this.#worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The background worker could not be started.'));
      this.#waiting.clear();
    });
  }

  async read(text: string, name: string): Promise<Reading> {
    const answer = await this.#ask((id) => ({ id, type: 'read', text, name }));
    if (answer.type !== 'read') throw new Error('The background worker gave a wrong answer.');
    return answer.reading;
  }

  async layout(input: LayoutInput): Promise<readonly Position[]> {
    const answer = await this.#ask((id) => ({ id, type: 'layout', input }));
    if (answer.type !== 'layout') throw new Error('The background worker gave a wrong answer.');
    return answer.positions;
  }

  #ask(request: (id: number) => Request): Promise<Answer> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(request(id));
    });
  }
}
