import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INFERRED_GRAPH } from '../../src/graph/infer.ts';
import { parseGraph } from '../../src/graph/store.ts';
import { sampleTurtle } from '../support/sample-graph.ts';
import { runCli } from './run-cli.ts';

describe('newsgraph infer', () => {
  let folder: string;
  const file = () => join(folder, 'sample.ttl');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsgraph-infer-'));
    await writeFile(file(), sampleTurtle());
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('adds what follows in a graph of its own', async () => {
    const { code, stdout } = await runCli(['infer', file()]);
    const graph = parseGraph(stdout, 'trig');
    expect(code).toBe(0);
    expect(graph.size).toBeGreaterThan(parseGraph(sampleTurtle(), 'turtle').size);
    expect(graph.quads().some((quad) => quad.graph.value === INFERRED_GRAPH)).toBe(true);
  });

  it('says why in words', async () => {
    const { stdout } = await runCli(['infer', file(), '--why']);
    expect(stdout).toMatch(/^.+\n {2}by [a-z-]+: .+\n {2}from /);
  });
});
