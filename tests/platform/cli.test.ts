import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/graph/store.ts';
import { parseArguments, UsageError } from '../../src/platform/node/command.ts';
import { commands } from '../../src/platform/node/commands/index.ts';
import { OutputFiles } from '../../src/platform/node/files.ts';
import { openTerminal } from '../../src/platform/node/terminal.ts';
import { type Ended, runCli, startCli } from './run-cli.ts';

const ARTICLE = `Velandian Prime Minister Mara Ivanec met President Tomas Okoro in Port Selm on Tuesday.

"We are ready for bridges," Ivanec said in a statement.
`;

const SPANISH = `El presidente del Gobierno anunció el martes que las negociaciones con los sindicatos continuarán durante la próxima semana en la capital. "No vamos a abandonar la mesa hasta que haya un acuerdo", dijo a los periodistas después de la reunión con los representantes de los trabajadores.

Los sindicatos, por su parte, pidieron que se aumenten los salarios y que se reduzca la jornada de trabajo, según un comunicado que publicaron ayer por la tarde.
`;

let folder: string;
/** How the builds ended that the tests share: one article as Turtle, two merged as N-Quads, two as TriG each. */
let built: readonly Ended[];
const at = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-cli-'));
  await mkdir(at('news', 'more'), { recursive: true });
  await mkdir(at('bad'));
  await writeFile(at('news', 'summit.txt'), `date 2031-03-05 ${ARTICLE}`);
  await writeFile(at('news', 'more', 'summit.txt'), `date 2031-03-06 ${ARTICLE.replace('Okoro', 'Lund')}`);
  await writeFile(at('news', 'notes.pdf'), '%PDF-1.7');
  await writeFile(at('undated.txt'), ARTICLE);
  await writeFile(at('bad', 'empty.txt'), '');
  await writeFile(at('bad', 'report.txt'), Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\n', 'latin1'));
  await writeFile(at('bad', 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 255, 254]));
  await writeFile(at('bad', 'library.txt'), `${ARTICLE}\n`.repeat(10_000));
  await writeFile(at('bad', 'spanish.txt'), SPANISH);
  await writeFile(at('broken.ttl'), '<https://example.org/a> <https://example.org/p> .\n');
  built = await Promise.all([
    runCli(['build', at('news', 'summit.txt'), '--out', at('one.ttl')]),
    runCli(['build', at('news'), '--out', at('merged.nq')]),
    runCli(['build', at('news'), '--each', '--format', 'trig', '--out', at('each')]),
  ]);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

describe('the help', () => {
  it('names every command, with examples and exit codes, and goes to standard output', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { name, summary } of commands) expect(stdout).toMatch(new RegExp(`${name} +${summary}`));
    expect(stdout).toContain('newsgraph build article.txt --out article.ttl');
    expect(stdout).toContain('Exit codes');
  });

  it('of each command shows its options and examples', async () => {
    const { code, stdout } = await runCli(['build', '--help']);
    expect(code).toBe(0);
    for (const word of ['--out', '--each', '--format turtle|', '--date', '--base', 'Examples'])
      expect(stdout).toContain(word);
    expect(commands.filter((c) => c.examples.length === 0).map((c) => c.name)).toEqual([]);
  });

  it('goes to standard error with exit code 2 where nothing was asked', async () => {
    expect(await runCli([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage:') });
  });

  it('has no colour codes where no terminal reads it', async () => {
    const { stdout, stderr } = await runCli(['build', '--frmat']);
    expect(stdout + stderr).not.toContain('\x1b');
  });
});

it('tells the version of the package', async () => {
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

describe('a wrong command line', () => {
  it.each([
    [['biuld', 'x.txt'], 'newsgraph build'],
    [['build', 'x.txt', '--fromat', 'trig'], '--format'],
  ])('ends with exit code 2 and says what is right: %j', async (args, remedy) => {
    expect(await runCli(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(remedy) });
  });

  it.each([
    ['build', ['x.txt', '--format', 'turtel'], '--format turtle'],
    ['build', ['x.txt', '--date', '2025-02-30'], 'YYYY-MM-DD'],
    ['build', ['x.txt', '--base', 'nonsense'], 'https://'],
    ['build', ['x.txt', '--each'], '--out DIR'],
    ['build', ['x.txt', '--min-confidence', '70'], '--min-confidence 0.7'],
    ['build', ['x.txt', '--min-confidence', 'high'], '--min-confidence 0.7'],
    ['build', ['x.txt', '--out', 'x.nq', '--format', 'turtle'], 'Leave out'],
    ['build', ['x.txt', '--out', 'x.txt'], 'another file'],
    ['view', ['x.ttl', '--port', '99999'], '--port N'],
  ])('of %s is refused before anything is read: %j', async (name, words, remedy) => {
    const command = commands.find((c) => c.name === name)!;
    const terminal = openTerminal({ stdout: process.stdout, stderr: process.stderr, env: {} });
    const context = {
      terminal,
      files: new OutputFiles(),
      stdin: Readable.from([]),
      signal: AbortSignal.abort(),
      version: '0',
    };
    const run = async () => command.run(parseArguments(command, words), context);
    await expect(run()).rejects.toSatisfy((e) => e instanceof UsageError && e.remedy.includes(remedy));
  });
});

describe('bad input', () => {
  it.each([
    ['a missing file', ['news', 'sumit.txt'], ['file-not-found', join('news', 'summit.txt')]],
    ['an empty file', ['bad', 'empty.txt'], ['empty']],
    ['a PDF renamed .txt', ['bad', 'report.txt'], ['PDF']],
    ['a picture renamed .txt', ['bad', 'picture.txt'], ['picture.txt']],
    ['a text that is no single article', ['bad', 'library.txt'], ['article-too-long', 'Split it']],
    ['an article in another language', ['bad', 'spanish.txt'], ['not-english']],
    ['a folder without articles', ['empty-folder'], ['no-articles']],
  ])('%s is refused, nothing is written', async (_, path, hints) => {
    await mkdir(at('empty-folder'), { recursive: true });
    const { code, stdout, stderr } = await runCli(['build', at(...path), '--out', at('never', 'graph.ttl')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error\[[a-z-]+\] .{20}/m);
    expect(stderr.trim().split('\n').at(-1)).toBe('Nothing was built.');
    expect(stderr).not.toMatch(/\bat \S+ \(/);
    for (const hint of hints) expect(stderr).toContain(hint);
    expect(await readdir(folder)).not.toContain('never');
  });

  it('a graph with an error is refused with the line', async () => {
    const { code, stderr } = await runCli(['validate', at('broken.ttl')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/error\[[a-z-]+\] .*broken\.ttl.*line 1/s);
  });

  it('a wrong query is refused with its place', async () => {
    const { code, stdout, stderr } = await runCli(['query', at('one.ttl'), 'SELECT ?x WHERE { ?x a }']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('error[sparql-syntax]');
  });
});

describe('building', () => {
  it('writes the graph alone to standard output and findings to standard error', async () => {
    const { code, stdout, stderr } = await runCli(['build', '-'], { stdin: ARTICLE });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^@prefix|^PREFIX/);
    expect(stdout).toContain('Mara Ivanec');
    expect(stderr).toContain('warning[no-publication-date] standard input:');
  });

  it('gives one graph of several articles, in the format that the name says', async () => {
    expect(built[1]).toEqual({ code: 0, stdout: '', stderr: '' });
    const quads = await readFile(at('merged.nq'), 'utf8');
    for (const name of ['Mara Ivanec', 'Tomas Okoro', 'Tomas Lund']) expect(quads).toContain(`"${name}"`);
    expect(quads.match(/<https:\/\/schema\.org\/NewsArticle> /g)).toHaveLength(2);
  });

  it('gives one file for each article, however the files are called', async () => {
    expect(built[2]).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readdir(at('each'))).toEqual(['summit-2.trig', 'summit.trig']);
  });

  it('builds what it can and ends with exit code 1 where something was wrong', async () => {
    const out = at('partly');
    const { code, stderr } = await runCli(['build', at('bad'), at('news', 'summit.txt'), '--each', '--out', out]);
    expect(code).toBe(1);
    expect(stderr.match(/^error\[/gm)).toHaveLength(5);
    expect(stderr.trim().split('\n').at(-1)).toBe('1 article was built, 5 problems were met.');
    expect(await readdir(out)).toEqual(['summit.ttl']);
  });

  it('gives the same bytes each time', async () => {
    expect(built[0]).toEqual({ code: 0, stdout: '', stderr: '' });
    const again = await runCli(['build', at('news', 'summit.txt')]);
    expect(again.stdout).toBe(await readFile(at('one.ttl'), 'utf8'));
  });

  it.skipIf(process.platform === 'win32')('keeps what was finished and nothing else when interrupted', async () => {
    await writeFile(at('long.txt'), `${ARTICLE}\n`.repeat(1000));
    const out = at('interrupted');
    const running = startCli(['build', at('undated.txt'), at('long.txt'), '--each', '--out', out]);
    const first = join(out, 'undated.ttl');
    while (!existsSync(first)) await Promise.race([setTimeout(20), running.ended.then(failEarly)]);
    running.interrupt();
    expect((await running.ended).code).toBe(130);
    expect(await readdir(out)).toEqual(['undated.ttl']);
    expect(parseGraph(await readFile(first, 'utf8'), 'turtle').size).toBeGreaterThan(20);
  });
});

const failEarly = ({ stderr }: Ended): never => {
  throw new Error(`ended before it was interrupted:\n${stderr}`);
};

describe('asking and checking', () => {
  const PEOPLE = 'SELECT ?name WHERE { ?p a schema:Person ; schema:name ?name } ORDER BY ?name';

  it.each([
    ['table', 'name\n-----------\nMara Ivanec\nTomas Okoro\n\n2 rows\n'],
    ['csv', 'name\r\nMara Ivanec\r\nTomas Okoro\r\n'],
    ['json', undefined],
  ])('answers a query as %s', async (format, answer) => {
    const { code, stdout } = await runCli(['query', at('one.ttl'), PEOPLE, '--format', format]);
    expect(code).toBe(0);
    if (answer !== undefined) expect(stdout).toBe(answer);
    else
      expect(JSON.parse(stdout).results.bindings.map((b: { name: { value: string } }) => b.name.value)).toHaveLength(2);
  });

  it('takes the query from a file and from standard input', async () => {
    await writeFile(at('people.rq'), PEOPLE);
    expect((await runCli(['query', at('merged.nq'), `@${at('people.rq')}`])).stdout).toContain('Tomas Lund');
    expect((await runCli(['query', at('each', 'summit.trig')], { stdin: PEOPLE })).stdout).toContain('Mara Ivanec');
  });

  it('answers CONSTRUCT with a graph', async () => {
    const { stdout } = await runCli([
      'query',
      at('one.ttl'),
      'CONSTRUCT { ?p a schema:Person } WHERE { ?p a schema:Person }',
    ]);
    expect(parseGraph(stdout, 'turtle').size).toBe(2);
  });

  it.each(['one.ttl', 'merged.nq', join('each', 'summit.trig')])(
    'finds a graph that it built valid: %s',
    async (name) => {
      expect(await runCli(['validate', at(name)])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(': valid,'),
      });
    },
  );

  it('finds a graph without evidence not valid', async () => {
    await writeFile(
      at('bare.ttl'),
      `@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix ng: <https://w3id.org/newsgraph#> .
       <https://example.org/e> a sem:Event ; ng:agent "a string, not a node" .`,
    );
    expect(await runCli(['validate', at('bare.ttl')])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('not valid'),
    });
  });
});

describe('starting', () => {
  it('tells what the article says, writes its Turtle and serves it until interrupted', async () => {
    const running = startCli(['start', at('news', 'summit.txt'), '--port', '0', '--out', at('out')]);
    const stdout = await running.says('http://127.0.0.1:');
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(stdout)![0];
    expect(stdout).toContain('Mara Ivanec');
    expect(stdout.trim().split('\n').length).toBeLessThanOrEqual(15);
    const served = await (await fetch(new URL('graph.ttl', url))).text();
    expect(served).toBe(await readFile(at('out', 'summit.ttl'), 'utf8'));
    running.interrupt();
    expect((await running.ended).code).toBe(0);
  });
});
