import type { Correction } from '../../../src/graph/corrections.ts';
import type { DrawOptions, Network } from '../../../src/network/draw.ts';
import { Failure } from './failure.ts';
import type { Answer, Reading, ShownIds, Task, Written } from './messages.ts';
import { type Parcel, Unpacker } from './parcels.ts';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly take: (parcel: Parcel) => void;
}

/** The worker as functions that give promises; a failure in it rejects with its message. */
export class GraphWorker {
  readonly #worker = new Worker(new URL('./graph-worker.ts', import.meta.url), { type: 'module', name: 'graph' });
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(event.data.id);
      if (event.data.type === 'parcel') return waiting?.take(event.data.parcel);
      this.#waiting.delete(event.data.id);
      if (event.data.type === 'failure') waiting?.reject(new Failure(event.data.message, event.data.place));
      else waiting?.resolve(event.data);
    });
    this.#worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The background worker could not be started.'));
      this.#waiting.clear();
    });
  }

  /** Reads a graph in the place of the one before; `tell` is given words for what is being done. */
  read(text: string, name: string, tell?: (words: string) => void): Promise<Reading> {
    return this.#reading({ type: 'read', text, name }, tell);
  }

  /** The graph as it was read, with these corrections and no others. */
  correct(corrections: readonly Correction[]): Promise<Reading> {
    return this.#reading({ type: 'correct', corrections });
  }

  async #reading(task: Task, tell?: (words: string) => void): Promise<Reading> {
    const unpacker = new Unpacker();
    const { reading } = await this.#ask(task, 'read', (parcel) => {
      if (parcel.of === 'progress') tell?.(parcel.words);
      else unpacker.take(parcel);
    });
    return { ...reading, knowledge: unpacker.fill(reading.knowledge) };
  }

  /** The picture of the graph, without positions. */
  async draw(options: DrawOptions): Promise<Network> {
    const unpacker = new Unpacker();
    await this.#ask({ type: 'draw', options }, 'draw', (parcel) => unpacker.take(parcel));
    return unpacker.network;
  }

  /** Where the nodes of that picture go, `x` and `y` in turn; `tell` is given how they stand while it takes long. */
  async layout(
    options: DrawOptions,
    aspect: number,
    tell?: (numbers: Float64Array<ArrayBuffer>) => void,
  ): Promise<Float64Array<ArrayBuffer>> {
    const answer = await this.#ask({ type: 'layout', options, aspect }, 'layout', (parcel) => {
      if (parcel.of === 'positions') tell?.(parcel.numbers);
    });
    return answer.positions;
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

  async #ask<T extends Answer['type']>(
    task: Task,
    type: T,
    take: Waiting['take'] = () => undefined,
  ): Promise<Extract<Answer, { type: T }>> {
    this.#last += 1;
    const id = this.#last;
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, take });
      this.#worker.postMessage({ id, ...task });
    });
    if (answer.type !== type) throw new Error('The background worker gave a wrong answer.');
    return answer as Extract<Answer, { type: T }>;
  }
}
