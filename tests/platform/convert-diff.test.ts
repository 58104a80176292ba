import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGraph } from '../../src/graph/read-graph.ts';
import { sampleTurtle } from '../support/sample-graph.ts';
import { runCli } from './run-cli.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-convert-'));
  await writeFile(at('a.ttl'), sampleTurtle());
  await writeFile(at('b.ttl'), sampleTurtle().replaceAll('Jorun Vask', 'Jorun Wask'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('newsgraph convert', () => {
  it.each(['jsonld', 'rdf', 'nq'])('writes .%s that reads as the same graph', async (extension) => {
    const { code } = await runCli(['convert', at('a.ttl'), '--out', at(`a.${extension}`)]);
    expect(code).toBe(0);
    const [given, got] = await Promise.all(
      ['a.ttl', `a.${extension}`].map(async (name) => readGraph(await readFile(at(name)), { name })),
    );
    expect(got!.union()).toHaveLength(given!.union().length);
  });

  it('gives the same canonical bytes whatever a graph was read from', async () => {
    await runCli(['convert', at('a.ttl'), '--out', at('c.jsonld')]);
    const [one, other] = await Promise.all(
      ['a.ttl', 'c.jsonld'].map((name) => runCli(['convert', at(name), '--canonical'])),
    );
    expect(one!.stdout).not.toBe('');
    expect(other!.stdout).toBe(one!.stdout);
  });

  it('writes formats of other tools too, tables as two files', async () => {
    const { stdout } = await runCli(['convert', at('a.ttl'), '--format', 'gexf']);
    expect(stdout).toContain('<gexf ');
    await runCli(['convert', at('a.ttl'), '--out', at('table.csv')]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()).toEqual([
      'table-edges.csv',
      'table-nodes.csv',
    ]);
  });

  it('tells what a format has no place for', async () => {
    const { code, stderr } = await runCli(['convert', at('a.ttl'), '--format', 'ftm']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/ftm has no place for \d+ facts:/);
  });
});

describe('newsgraph diff', () => {
  it('ends with 0 and says that nothing changed, of the same graph twice', async () => {
    const { code, stdout } = await runCli(['diff', at('a.ttl'), at('a.ttl')]);
    expect(code).toBe(0);
    expect(stdout).toBe('No difference.\n');
  });

  it('ends with 1 and names what changed', async () => {
    const { code, stdout } = await runCli(['diff', at('a.ttl'), at('b.ttl')]);
    expect(code).toBe(1);
    expect(stdout).toContain('Jorun Wask');
  });

  it('ends with 2 where a graph cannot be read', async () => {
    const { code, stderr } = await runCli(['diff', at('a.ttl'), at('missing.ttl')]);
    expect(code).toBe(2);
    expect(stderr).toContain('missing.ttl');
  });
});
