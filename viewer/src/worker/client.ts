import type { Correction } from '../../../src/graph/corrections.ts';
import type { LayoutInput, Position } from '../../../src/network/layout.ts';
import type { Answer, Reading, ShownIds, Task, Written } from './messages.ts';

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
    return (await this.#ask({ type: 'read', text, name }, 'read')).reading;
  }

  /** The graph as it was read, with these corrections and no others. */
  async correct(corrections: readonly Correction[]): Promise<Reading> {
    return (await this.#ask({ type: 'correct', corrections }, 'read')).reading;
  }

  async layout(input: LayoutInput): Promise<readonly Position[]> {
    return (await this.#ask({ type: 'layout', input }, 'layout')).positions;
  }

  /** The graph in a format, or what is shown of it. */
  async write(format: string, shown?: ShownIds): Promise<Written> {
    return (await this.#ask({ type: 'write', format, ...(shown && { shown }) }, 'write')).written;
  }

  async writeCorrections(): Promise<Written> {
    return (await this.#ask({ type: 'corrections' }, 'write')).written;
  }

  /** N-Quads of the graph, as it was read or as it is corrected. */
  async nquads(corrected: boolean): Promise<string> {
    return (await this.#ask({ type: 'nquads', corrected }, 'nquads')).nquads;
  }

  async #ask<T extends Answer['type']>(task: Task, type: T): Promise<Extract<Answer, { type: T }>> {
    this.#last += 1;
    const id = this.#last;
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...task });
    });
    if (answer.type !== type) throw new Error('The background worker gave a wrong answer.');
    return answer as Extract<Answer, { type: T }>;
  }
}
