import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { NewsgraphError } from '../../core/diagnostic.ts';
import { nearest } from './suggest.ts';

/** Somewhere that articles are read from. */
export interface Source {
  /** As the user gave it, for messages. */
  readonly name: string;
  /** Path of the file; absent for standard input. */
  readonly path?: string;
  /** File name without its extension, for naming what is built from it. */
  readonly stem: string;
  /** Reads it all; a `NewsgraphError` says why it cannot. */
  readonly read: () => Promise<Uint8Array>;
}

/** The files that a folder is searched for. A file named on the command line may have any name. */
const ARTICLE_EXTENSIONS: readonly string[] = ['.txt', '.html', '.htm', '.json', '.jsonl'];
const SKIPPED_FOLDERS: readonly string[] = ['node_modules'];

/** Files, folders (searched through, in order of name) and `-`, in the order given; a path that leads nowhere is a source whose `read` says so. */
export async function findSources(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    if (path === '-') sources.push({ name: 'standard input', stem: 'stdin', read: () => readStream(stdin) });
    else if ((await stat(path).catch(() => undefined))?.isDirectory()) sources.push(...(await searchFolder(path)));
    else sources.push(fileSource(path));
  }
  return onceEach(sources);
}

function fileSource(path: string): Source {
  return { name: path, path, stem: stemOf(path), read: () => readBytes(path) };
}

/** A file that is named twice, or named and found in a folder, is one source. */
function onceEach(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter(({ name, path }) => {
    const key = path === undefined ? name : resolve(path);
    return !seen.has(key) && seen.add(key);
  });
}

/** The whole file; a missing, unreadable or empty-named path throws a `NewsgraphError` that says what to do. */
export async function readBytes(path: string): Promise<Uint8Array> {
  let found: Stats;
  try {
    found = await stat(path);
    if (!found.isDirectory()) return await readFile(path);
  } catch (error) {
    throw await unreadable(path, error as NodeJS.ErrnoException);
  }
  throw new NewsgraphError('not-a-file', `${path} is a folder.`, 'Name a file.');
}

/** All of a stream. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The file name without folder and extension: `abu-khadija` of `data/articles/abu-khadija.txt`. */
export function stemOf(path: string): string {
  return basename(path, extname(path)) || basename(path);
}

async function searchFolder(folder: string): Promise<Source[]> {
  const found = await articlesUnder(folder);
  if (found.length > 0) return found.map(fileSource);
  const missing = new NewsgraphError(
    'no-articles',
    `No article lies in ${folder}.`,
    `A folder is searched for ${ARTICLE_EXTENSIONS.join(' ')}; name other files one by one.`,
  );
  return [{ name: folder, stem: stemOf(folder), read: () => Promise.reject(missing) }];
}

async function articlesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && !SKIPPED_FOLDERS.includes(entry.name)) paths.push(...(await articlesUnder(path)));
    else if (!entry.isDirectory() && ARTICLE_EXTENSIONS.includes(extname(entry.name).toLowerCase())) paths.push(path);
  }
  return paths;
}

async function unreadable(path: string, error: NodeJS.ErrnoException): Promise<NewsgraphError> {
  if (/^https?:\/\//.test(path))
    return new NewsgraphError(
      'not-a-file',
      'newsgraph works offline and fetches nothing.',
      'Save the page to a file first, then name that file.',
    );
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    const neighbours = await readdir(dirname(path)).catch(() => undefined);
    const meant = neighbours && nearest(basename(path), neighbours);
    return new NewsgraphError(
      'file-not-found',
      `There is no file ${path}.`,
      meant ? `Did you mean ${join(dirname(path), meant)}?` : 'Check the path; it counts from the folder you are in.',
      { cause: error },
    );
  }
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return new NewsgraphError('cannot-read', `You may not read ${path}.`, 'Change its permissions.', { cause: error });
  return new NewsgraphError('cannot-read', `Cannot read ${path}: ${error.message}`, 'Check the path and the disk.', {
    cause: error,
  });
}
