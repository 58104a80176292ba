/** Main-thread work that goes on for longer gives way to the screen and the pointer. */
const LONGEST = 12;

/** Lets what waits go first. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Pauses now and then: to be taken between small pieces of work that together take long. */
export class Breath {
  #begin = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#begin < LONGEST) return;
    await pause();
    this.#begin = performance.now();
  }
}

/** Whether nothing is to move by itself. */
export const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
