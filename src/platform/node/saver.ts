import { NewsgraphError } from '../../core/diagnostic.ts';

/**
 * Keeps a changing thing on disk. Whoever changed it waits for `saved`; those who wait while something is being written
 * share the next writing.
 */
export class Saver {
  readonly #version: () => number;
  readonly #write: () => Promise<void>;
  #saved: number;
  #writing: Promise<void> | undefined;

  /** `version` is another number after every change; `write` writes what is there when it is called. */
  constructor(version: () => number, write: () => Promise<void>) {
    this.#version = version;
    this.#write = write;
    this.#saved = version();
  }

  /** Resolves when all that has been changed until now is on disk; rejects with `not-saved`. */
  async saved(): Promise<void> {
    const wanted = this.#version();
    while (this.#saved < wanted) {
      this.#writing ??= this.#writeOnce();
      await this.#writing;
    }
  }

  /** Resolves when nothing is being written and all is on disk; for when no more changes come. */
  async settled(): Promise<void> {
    await this.#writing?.catch(() => undefined);
    await this.saved();
  }

  async #writeOnce(): Promise<void> {
    const version = this.#version();
    try {
      await this.#write();
      this.#saved = version;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new NewsgraphError(
        'not-saved',
        `The change is made, but not saved: ${reason}`,
        'GET /store gives all that is there; what is saved stands until the next change can be.',
        { cause },
      );
    } finally {
      this.#writing = undefined;
    }
  }
}
