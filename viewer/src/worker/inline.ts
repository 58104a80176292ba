import { display } from 'virtual:display';
import { layoutNetwork } from '../../../src/network/layout.ts';
import type { GraphWorker as Client } from './client.ts';
import { Desk } from './desk.ts';

/** The same as the worker, on the page's own thread: for a page in one file, which has no script for a worker. */
export class GraphWorker implements Pick<Client, keyof Client> {
  readonly #desk = new Desk(display);

  read: Client['read'] = (text, name) => this.#desk.read(text, name);
  correct: Client['correct'] = async (corrections) => this.#desk.correct(corrections);
  layout: Client['layout'] = async (input) => layoutNetwork(input);
  write: Client['write'] = (format, shown) => this.#desk.write(format, shown);
  writeCorrections: Client['writeCorrections'] = () => this.#desk.writeCorrections();
  nquads: Client['nquads'] = (corrected) => this.#desk.nquads(corrected);
}
