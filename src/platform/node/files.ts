import { closeSync, openSync, rmSync } from 'node:fs';
import { chmod, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { NewsgraphError } from '../../core/diagnostic.ts';

/** Writes files whole or not at all: under a temporary name beside the place, then renamed. */
export class OutputFiles {
  readonly #unfinished = new Set<string>();

  /** Puts the text at the path, making its folders. On any failure what was there before is untouched. */
  async write(path: string, text: string): Promise<void> {
    try {
      await mkdir(dirname(path), { recursive: true });
      const target = await realpath(path).catch(() => path);
      const before = await stat(target).catch(() => undefined);
      if (before && !before.isFile() && !before.isDirectory()) return await writeFile(target, text);
      await this.#replace(target, text, before?.mode);
    } catch (error) {
      throw unwritable(path, error);
    }
  }

  /** Removes whatever is half-written, at once: for the moment before the process ends. */
  abandon(): void {
    for (const path of this.#unfinished) rmSync(path, { force: true });
    this.#unfinished.clear();
  }

  async #replace(target: string, text: string, mode: number | undefined): Promise<void> {
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
    this.#unfinished.add(temporary);
    try {
      // Made at once, so that it is there to be removed by whoever abandons it.
      closeSync(openSync(temporary, 'w'));
      const file = await open(temporary, 'r+');
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      if (mode !== undefined) await chmod(temporary, mode);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    } finally {
      this.#unfinished.delete(temporary);
    }
  }
}

const REASONS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  EACCES: ['you may not write there', 'Choose another place with --out, or change the permissions.'],
  EPERM: ['you may not write there', 'Choose another place with --out, or change the permissions.'],
  EROFS: ['the file system is read-only', 'Choose another place with --out.'],
  ENOSPC: ['the disk is full', 'Free some space or choose another place with --out.'],
  EISDIR: ['it is a folder', 'Name a file in it.'],
  ENOTDIR: ['part of the path is a file, not a folder', 'Choose another place with --out.'],
  EEXIST: ['part of the path is a file, not a folder', 'Choose another place with --out.'],
};

function unwritable(path: string, error: unknown): NewsgraphError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const [what, remedy] = REASONS[code] ?? [message, 'Choose another place with --out.'];
  return new NewsgraphError('cannot-write', `Cannot write ${path}: ${what}.`, remedy, { cause: error });
}
