import type { DrawOptions, Network } from '../../src/network/draw.ts';
import { insertNodes } from '../../src/network/insert.ts';
import type { State } from './state.ts';
import type { GraphWorker } from './worker/client.ts';
import { place } from './worker/parcels.ts';

/** What of a state says which network is drawn. */
export const optionsOf = ({ events, sure, expanded }: State): Required<DrawOptions> => ({ events, sure, expanded });

/** The networks of one graph, each drawn and laid out once, by the worker. */
export class Drawings {
  readonly #drawn = new Map<string, Promise<Network>>();
  readonly #laidOut = new Map<string, Network>();

  constructor(readonly worker: GraphWorker) {}

  /** A network whose nodes may not have places yet. */
  network({ events, sure }: DrawOptions): Promise<Network> {
    const key = `${events} ${sure}`;
    const drawn = this.#drawn.get(key) ?? this.worker.draw({ events, sure });
    this.#drawn.set(key, drawn);
    return drawn;
  }

  /**
   * A network with places: a known one keeps them, and what is expanded goes between. `show` is given a large one while its
   * places are still being found, each time that they are better.
   */
  async laidOut(options: Required<DrawOptions>, aspect: number, show: (network: Network) => void): Promise<Network> {
    const { events, sure, expanded } = options;
    const network = await this.#placed({ events, sure }, aspect, show);
    if (expanded.size === 0) return network;
    const wider = await this.worker.draw(options);
    insertNodes(wider, network);
    return wider;
  }

  async #placed(options: DrawOptions, aspect: number, show: (network: Network) => void): Promise<Network> {
    const key = `${options.events} ${options.sure}`;
    const known = this.#laidOut.get(key);
    if (known) return known;
    const network = await this.network(options);
    const numbers = await this.worker.layout(options, aspect, (early) => {
      performance.mark('places');
      place(network, early);
      show(network);
    });
    place(network, numbers);
    this.#laidOut.set(key, network);
    return network;
  }
}
