import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSources } from '../../src/platform/node/sources.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const stdin = () => Readable.from([Buffer.from('one '), Buffer.from('two')]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-sources-'));
  for (const path of ['b', 'b/deep', '.hidden', 'node_modules', 'bare']) await mkdir(at(path));
  for (const path of [
    'c.txt',
    'a.HTML',
    'b/deep/x.jsonl',
    'b/y.json',
    '.z.txt',
    '.hidden/h.txt',
    'node_modules/n.txt',
    'd.pdf',
  ])
    await writeFile(at(path), path);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the sources of articles', () => {
  it('are the articles of a folder and its folders, in order of name, nothing hidden', async () => {
    const found = await findSources([folder], stdin());
    expect(found.map((s) => s.path)).toEqual([
      at('a.HTML'),
      at('b', 'deep', 'x.jsonl'),
      at('b', 'y.json'),
      at('c.txt'),
    ]);
    expect(found.map((s) => s.stem)).toEqual(['a', 'x', 'y', 'c']);
  });

  it('are files by any name, each once, in the order given', async () => {
    const found = await findSources([at('d.pdf'), at('c.txt'), at('b', '..', 'c.txt'), at('b')], stdin());
    expect(found.map((s) => s.stem)).toEqual(['d', 'c', 'x', 'y']);
  });

  it('are all of standard input for a dash', async () => {
    const [source] = await findSources(['-'], stdin());
    expect(new TextDecoder().decode(await source!.read())).toBe('one two');
    expect(source).toMatchObject({ name: 'standard input', stem: 'stdin' });
    expect(source!.path).toBeUndefined();
  });

  it.each([
    ['c.tx', 'file-not-found', 'c.txt'],
    ['nothing-like-it', 'file-not-found', 'path'],
    [join('c.txt', 'x'), 'file-not-found', 'path'],
    ['bare', 'no-articles', '.txt'],
  ])('say what is wrong when they are read: %s', async (path, code, remedy) => {
    const [source] = await findSources([at(path)], stdin());
    await expect(source!.read()).rejects.toMatchObject({ code, remedy: expect.stringContaining(remedy) });
  });

  it('are never fetched', async () => {
    const [source] = await findSources(['https://example.org/news.html'], stdin());
    await expect(source!.read()).rejects.toMatchObject({
      code: 'not-a-file',
      message: expect.stringContaining('offline'),
    });
  });
});
