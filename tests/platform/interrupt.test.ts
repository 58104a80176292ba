import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/graph/store.ts';
import { type Ended, type Running, runCli, startCli } from './run-cli.ts';

const GRAPH = Array.from({ length: 2000 }, (_, i) => `<urn:s${i}> <urn:p> "${i}.50"^^xsd:decimal .\n`)
  .join('')
  .replaceAll('xsd:decimal', '<http://www.w3.org/2001/XMLSchema#decimal>');
const ENDLESS = '{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?c != ?f || ?f != ?i) }';
const TOKEN = 'a-token-of-tests-1234';
/** Seconds of the processor after which a command that never ends has long begun with its work. */
const AT_WORK = 5;

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-interrupt-'));
  await writeFile(at('graph.nt'), GRAPH);
});
afterAll(() => rm(folder, { recursive: true }));

/** The processor time that a process has used, in seconds. */
async function processorTime(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'time=', '-p', String(pid)]);
  return stdout
    .trim()
    .split(/[:-]/)
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

async function interruptAtWork(running: Running): Promise<Ended> {
  let early: Ended | undefined;
  running.ended.then((ended) => {
    early = ended;
  });
  while (early === undefined && (await processorTime(running.pid).catch(() => 0)) < AT_WORK) await setTimeout(100);
  if (early) throw new Error(`ended before it was interrupted: ${JSON.stringify(early)}`);
  running.interrupt();
  return await running.ended;
}

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it('ends a query that would never end', async () => {
    const running = startCli(['query', at('graph.nt'), `SELECT (COUNT(*) AS ?n) ${ENDLESS}`]);
    expect(await interruptAtWork(running)).toEqual({ code: 130, stdout: '', stderr: '' });
  }, 60_000);

  it('ends a question while its article is being built', async () => {
    await writeFile(
      at('long.txt'),
      'Prime Minister Mara Ivanec met President Tomas Okoro in Paris on Tuesday.\n\n'.repeat(3000),
    );
    const running = startCli(['ask', at('long.txt'), 'Who met whom?']);
    expect(await interruptAtWork(running)).toMatchObject({ code: 130, stdout: '' });
    await rm(at('long.txt'));
  }, 60_000);

  it('ends an update that would never end, and leaves the file as it was', async () => {
    const running = startCli(['update', at('graph.nt'), `INSERT { ?a ?e ?i } WHERE ${ENDLESS}`]);
    expect(await interruptAtWork(running)).toEqual({ code: 130, stdout: '', stderr: '' });
    expect(await readFile(at('graph.nt'), 'utf8')).toBe(GRAPH);
    expect(await readdir(folder)).toEqual(['graph.nt']);
  }, 60_000);
});

describe('serve --save', () => {
  const serve = (...more: readonly string[]): Running =>
    startCli(['serve', '--port', '0', '--token', TOKEN, '--save', at('kept.trig'), ...more]);
  const updateAt = (url: string, sparql: string): Promise<Response> =>
    fetch(new URL('update', url), {
      method: 'POST',
      body: sparql,
      headers: { 'content-type': 'application/sparql-update', authorization: `Bearer ${TOKEN}` },
    });
  const urlOf = async (running: Running): Promise<string> =>
    /http:\/\/127\.0\.0\.1:\d+\//.exec(await running.says('kept.trig'))![0];
  const kept = async () => parseGraph(await readFile(at('kept.trig'), 'utf8'), 'trig');

  it.skipIf(process.platform === 'win32')(
    'has every change on disk before it is answered, and loses none to Ctrl-C',
    async () => {
      const running = serve(at('graph.nt'));
      const url = await urlOf(running);
      expect((await updateAt(url, 'INSERT DATA { GRAPH <urn:g> { <urn:new> <urn:p> "kept" } }')).status).toBe(204);
      const [quad] = (await kept()).match(null, null, null).filter(({ subject }) => subject.value === 'urn:new');
      expect(quad?.object.value).toBe('kept');
      // Many at once; the server ends while they are under way.
      const answers = Array.from({ length: 40 }, (_, i) =>
        updateAt(url, `INSERT DATA { <urn:many> <urn:n> ${i} }`).then(
          ({ status }) => (status === 204 ? i : undefined),
          () => undefined,
        ),
      );
      await Promise.race(answers);
      running.interrupt();
      const answered = (await Promise.all(answers)).filter((i) => i !== undefined);
      expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
      const after = await kept();
      const many = after
        .quads()
        .filter(({ subject }) => subject.value === 'urn:many')
        .map(({ object }) => Number(object.value));
      expect(answered.length).toBeGreaterThan(0);
      expect(many).toEqual(expect.arrayContaining(answered));
      // Numbers that nobody touched are written as they were.
      expect(after.quads().some(({ object }) => object.value === '7.50')).toBe(true);
      expect((await readdir(folder)).sort()).toEqual(['graph.nt', 'kept.trig']);
    },
    60_000,
  );

  it('goes on with the file it has kept', async () => {
    await writeFile(at('kept.trig'), '<urn:g> { <urn:a> <urn:p> 1 }');
    const running = serve(at('kept.trig'));
    const url = await urlOf(running);
    const answer = await fetch(new URL('store?graph=urn:g', url), {
      method: 'DELETE',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(answer.status).toBe(204);
    expect((await kept()).size).toBe(0);
    running.interrupt();
    await running.ended;
  }, 60_000);

  it('refuses a file that would be lost, and one that holds no named graphs', async () => {
    await writeFile(at('kept.trig'), '<urn:a> <urn:p> 1 .');
    const lost = await runCli(['serve', at('graph.nt'), '--save', at('kept.trig')]);
    expect(lost).toMatchObject({ code: 2, stdout: '' });
    expect(lost.stderr).toContain('it would be lost');
    const flat = await runCli(['serve', at('graph.nt'), '--save', at('graph.nt')]);
    expect(flat).toMatchObject({ code: 2, stdout: '' });
    expect(flat.stderr).toContain('graph.trig');
    expect(await readFile(at('graph.nt'), 'utf8')).toBe(GRAPH);
  }, 60_000);
});
