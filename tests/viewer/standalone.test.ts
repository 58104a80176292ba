import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fillStandalone } from '../../src/platform/standalone.ts';
import { sampleTurtle } from '../support/sample-graph.ts';
import { choose, downloaded } from './served.ts';
import { evidenceIn, hashOf } from './support.ts';

let folder: string;
let browser: Browser;
let template: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-standalone-'));
  template = await readFile(join(inject('standalone'), 'standalone.html'), 'utf8');
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--disable-gpu', '--enable-unsafe-swiftshader', '--no-sandbox'],
  });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The page from its file, without a network, and what went wrong in it. */
async function open(html: string, hash = ''): Promise<{ page: Page; troubles: string[]; fetched: string[] }> {
  const path = join(folder, 'page with spaces.html');
  await writeFile(path, html);
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const [troubles, fetched]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => fetched.push(request.url().slice(0, 200)));
  await page.goto(pathToFileURL(path).href + hash);
  await page.locator('#app[data-ready], .state [role=alert]').waitFor();
  return { page, troubles, fetched };
}

const filled = (turtle = sampleTurtle()): string =>
  fillStandalone(template, { text: turtle, name: 'graph.ttl' }, 'Port Selm <script>alert(1)</script> $& deal');

describe('the page in one file', () => {
  it('opens from a disk without a network: picture, evidence, article', async () => {
    const { page, troubles, fetched } = await open(filled(), hashOf('person/tomas-okoro'));
    expect(await page.title()).toBe('Port Selm <script>alert(1)</script> $& deal – newsgraph');
    await page.getByRole('heading', { level: 1, name: 'Tomas Okoro' }).waitFor();
    const evidence = await evidenceIn(page);
    expect(evidence.flatMap(({ marked }) => marked)).toContain('President');
    expect(evidence.every(({ sentence }) => sentence.length > 20)).toBe(true);
    const drawn = await page
      .locator('#picture canvas')
      .first()
      .evaluate((c) => (c as HTMLCanvasElement).width);
    expect(drawn).toBeGreaterThan(300);
    await page.getByRole('tab', { name: 'Article' }).click();
    await page.getByText('praised the Velandian government').waitFor();
    expect(fetched).toEqual([expect.stringMatching(/^file:/)]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('offers no questions, for which it has no engine', async () => {
    const { page, troubles } = await open(filled(), '#tab=ask');
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Ask' }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Facts' }).getAttribute('aria-selected')).toBe('true');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('gives its graph back as Turtle', async () => {
    const { page, troubles } = await open(filled());
    await choose(page, 'Download …');
    const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Turtle' }).click());
    expect(name).toBe('port-selm.ttl');
    expect(text).toContain('Mara Ivanec');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('runs nothing that a graph holds', async () => {
    const hostile = '</script><script>window.hacked=1</script><!--<script>$`$&';
    const turtle = sampleTurtle().replaceAll('Mara Ivanec', () => hostile);
    const { page, troubles } = await open(filled(turtle));
    await page.getByText('<script>window.hacked').first().waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('may run only its own script, and fetch nothing', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(template)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(template).not.toMatch(/(?:src|href)="(?!#)/);
  });

  it('carries the licences of the libraries in it', () => {
    for (const library of ['sigma', 'graphology', 'n3'])
      expect(template).toMatch(new RegExp(`^# ${library} .+ \\(MIT\\)$`, 'm'));
    expect(template).toContain('Permission is hereby granted');
  });

  it('is refused a page that is none', () => {
    expect(() => fillStandalone('<html></html>', { text: '', name: '' }, '')).toThrow('no page to put a graph in');
  });
});
