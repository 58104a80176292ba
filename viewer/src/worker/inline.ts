import { display } from 'virtual:display';
import type { Network } from '../../../src/network/draw.ts';
import type { GraphWorker as Client } from './client.ts';
import { Desk } from './desk.ts';
import { numbersOf } from './parcels.ts';

/** The same as the worker, on the page's own thread: for a page in one file, which has no script for a worker. */
export class GraphWorker implements Pick<Client, keyof Client> {
  readonly #desk = new Desk(display);

  read: Client['read'] = (text, name, tell) => this.#desk.read(text, name, tell);
  correct: Client['correct'] = async (corrections) => this.#desk.correct(corrections);
  // The page draws on its own network, and the desk keeps none that changes.
  draw: Client['draw'] = async (options) => this.#desk.draw(options).copy() as Network;
  layout: Client['layout'] = async (options, aspect) => numbersOf(this.#desk.layout(options, aspect));
  write: Client['write'] = (format, shown) => this.#desk.write(format, shown);
  writeCorrections: Client['writeCorrections'] = () => this.#desk.writeCorrections();
  nquads: Client['nquads'] = (corrected) => this.#desk.nquads(corrected);
}
