import type { Place } from './place.ts';

/** What did not work in the worker, with the place in the text that was read where that is known. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly place: Place | undefined,
  ) {
    super(message);
  }
}
