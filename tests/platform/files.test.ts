import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputFiles } from '../../src/platform/node/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const posix = it.skipIf(process.platform === 'win32');

describe('writing a file', () => {
  it('makes its folders and leaves nothing else behind', async () => {
    await new OutputFiles().write(join(folder, 'a', 'b', 'graph.ttl'), 'text');
    expect(await readdir(folder, { recursive: true })).toEqual(['a', join('a', 'b'), join('a', 'b', 'graph.ttl')]);
    expect(await readFile(join(folder, 'a', 'b', 'graph.ttl'), 'utf8')).toBe('text');
  });

  it('replaces what was there', async () => {
    const path = join(folder, 'graph.ttl');
    await writeFile(path, 'an older and longer text');
    await new OutputFiles().write(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('says what to do where it cannot, and leaves nothing behind', async () => {
    await mkdir(join(folder, 'graph.ttl'));
    await expect(new OutputFiles().write(join(folder, 'graph.ttl'), 'text')).rejects.toMatchObject({
      code: 'cannot-write',
      message: expect.stringContaining('graph.ttl'),
      remedy: expect.stringMatching(/\w/),
    });
    expect(await readdir(folder)).toEqual(['graph.ttl']);
  });

  it('removes what is half-written when it is abandoned', async () => {
    const files = new OutputFiles();
    const writing = files.write(join(folder, 'graph.ttl'), 'x'.repeat(50_000_000)).catch(() => undefined);
    while ((await readdir(folder)).length === 0) await new Promise((resolve) => setImmediate(resolve));
    files.abandon();
    await writing;
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  posix('keeps permissions and writes through a link', async () => {
    await writeFile(join(folder, 'real.ttl'), 'old');
    await chmod(join(folder, 'real.ttl'), 0o640);
    await symlink('real.ttl', join(folder, 'link.ttl'));
    await new OutputFiles().write(join(folder, 'link.ttl'), 'new');
    expect((await lstat(join(folder, 'link.ttl'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real.ttl'), 'utf8')).toBe('new');
    expect((await stat(join(folder, 'real.ttl'))).mode & 0o777).toBe(0o640);
  });

  posix('writes into a device instead of replacing it', async () => {
    await new OutputFiles().write('/dev/null', 'text');
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});
