/**
 * Reading an article in a page (Chromium, `CHROMIUM_PATH`) beside Node, in one run: with the threads that an isolated page
 * may start, with one thread where it is not isolated, and how long a page takes from article to graph. Needs
 * `npm run build`. Asserts nothing; the ratios mean more than the figures.
 *
 *     tsx scripts/bench-page.ts [ARTICLE]
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildGraph, readArticles } from '../src/index.ts';
import { loadResources } from '../src/platform/node/index.ts';
import { serveOnLoopback, viewerApp, viewerFolder } from '../src/platform/node/server.ts';

const ROUNDS = 4;
const file = process.argv[2] ?? join(import.meta.dirname, '..', 'data', 'articles', 'abu-khadija.txt');
const bytes = readFileSync(file);

/** Milliseconds in which somebody finds and pastes an article. */
const PASTING = 4000;

/** Milliseconds from the form to the picture, of a page that was opened just before; the form is open for `filling` first. */
async function formToGraph(page: Page, filling: number): Promise<number> {
  await page.getByRole('button', { name: 'Make a graph of an article' }).click();
  await page.getByRole('textbox', { name: 'Article', exact: true }).fill(bytes.toString('utf8'));
  await page.waitForTimeout(filling);
  const begin = performance.now();
  await page.getByRole('button', { name: 'Make the graph' }).click();
  await page.locator('#app[data-ready]').waitFor({ timeout: 120_000 });
  return performance.now() - begin;
}

/** Milliseconds of building the graph in the page's worker, once the model is loaded; the first is the coldest. */
async function readingTimes(page: Page, worker: string): Promise<number[]> {
  return page.evaluate(
    async ({ worker, text, rounds }) => {
      const maker = new Worker(worker, { type: 'module', name: 'make' });
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        let begin = 0;
        const { promise, resolve, reject } = Promise.withResolvers<number>();
        maker.onmessage = ({ data }) => {
          if (data.type === 'progress' && data.stage === 'reading' && data.done === 0) begin = performance.now();
          if (data.type === 'progress' && data.stage === 'checking') resolve(performance.now() - begin);
          if (data.type === 'failure') reject(new Error(data.message));
        };
        maker.postMessage({
          type: 'make',
          inputs: [{ bytes: new TextEncoder().encode(text) }],
          beside: [],
          data: new URL('data', document.baseURI).href,
        });
        times.push(await promise);
      }
      maker.terminate();
      return times;
    },
    { worker, text: bytes.toString('utf8'), rounds: ROUNDS },
  );
}

/** A page whose document comes without the policy that isolates it, where `isolated` is false. */
async function openPage(browser: Browser, url: string, isolated: boolean): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`in the page: ${message.text()}`);
  });
  if (!isolated)
    await page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'cross-origin-opener-policy': 'unsafe-none' },
      });
    });
  await page.goto(url);
  await page.getByRole('button', { name: 'Make a graph of an article' }).waitFor();
  return page;
}

async function nodeTimes(): Promise<{ words: number; times: number[] }> {
  const resources = await loadResources();
  const times: number[] = [];
  let words = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    const { documents } = await buildGraph(readArticles({ bytes }).articles, resources);
    times.push(performance.now() - begin);
    words = documents[0]?.tokens.length ?? 0;
  }
  return { words, times };
}

const folder = viewerFolder();
const asset = (await readdir(join(folder, 'assets'))).find((name) => name.startsWith('make-worker'));
const server = await serveOnLoopback(viewerApp(folder, { turtle: () => '', nquads: () => '' }), 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--disable-gpu', '--enable-unsafe-swiftshader', '--no-sandbox'],
});
try {
  const { words, times } = await nodeTimes();
  const best = Math.min(...times);
  const row = (name: string, of: readonly number[]) =>
    console.log(
      `${name.padEnd(28)} first ${of[0]!.toFixed(0)} ms, best ${Math.min(...of).toFixed(0)} ms, ${Math.round((words / Math.min(...of)) * 1000)} words/s, ${(best / Math.min(...of)).toFixed(2)} of Node's speed`,
    );
  row('Node', times);
  for (const isolated of [true, false]) {
    const page = await openPage(browser, server.url, isolated);
    const is = await page.evaluate(() => crossOriginIsolated);
    row(`Chromium, isolated: ${is}`, await readingTimes(page, `/assets/${asset}`));
    await page.context().close();
    for (const filling of [0, PASTING]) {
      const fresh = await openPage(browser, server.url, isolated);
      const ms = (await formToGraph(fresh, filling)).toFixed(0);
      console.log(`  article to graph, asked for ${filling / 1000} s after the form is opened: ${ms} ms`);
      await fresh.context().close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
