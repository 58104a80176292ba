import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writerNamed } from '../../src/index.ts';
import { buildFromText } from '../../src/platform/node/index.ts';
import { sampleTurtle } from '../support/sample-graph.ts';
import { choose, downloaded, Served } from './served.ts';

const ARTICLE = join(import.meta.dirname, '..', '..', 'data', 'articles', 'abu-khadija.txt');
const COURT =
  'Judge jails Novak\n\n2031-04-15\n\nJudge Maria Lopez sentenced Peter Novak to five years in prison in Oslo on Friday.';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(() => served.close());
afterEach(() => expect(served.troubles()).toEqual([]));

const turtleOf = async (page: Page): Promise<string> => {
  await choose(page, 'Download …');
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Turtle' }).click());
  await page.keyboard.press('Escape');
  return text;
};

async function make(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Article', exact: true }).fill(text);
  await page.getByRole('button', { name: 'Make the graph' }).click();
}

describe('an article pasted into the page', () => {
  it('gives the very same Turtle as Node, and fetches the model only then', async () => {
    served.fetched();
    const page = await served.open('');
    expect(served.fetched().filter((path) => /^\/data|wasm|make/.test(path))).toEqual([]);
    const text = await readFile(ARTICLE, 'utf8');
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    const begun = Date.now();
    await make(page, text);
    await page.locator('#app[data-ready]').waitFor();
    process.stdout.write(`article to graph, model loaded first: ${Date.now() - begun} ms\n`);
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    const { graph } = await buildFromText(text);
    expect(await turtleOf(page)).toBe(writerNamed('turtle').write(graph));
    const fetched = served.fetched();
    expect(fetched).toContain('/data/model/model.int8.onnx');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(fetched.some((path) => /\/ort-wasm[^/]*\.mjs$/.test(path))).toBe(true);
    expect(await page.locator('#picture canvas').count()).toBeGreaterThan(0);

    await choose(page, 'Add an article …');
    const again = Date.now();
    await make(page, COURT);
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor();
    await page.locator('dialog').waitFor({ state: 'detached' });
    process.stdout.write(`a further short article: ${Date.now() - again} ms\n`);
    const both = await turtleOf(page);
    expect(both).toContain('"Peter Novak"');
    expect(both).toContain('"Abdallah Maki Mosleh al-Rifai"');
    expect(served.fetched().filter((path) => path.startsWith('/data'))).toEqual([]);
    await page.close();
  });

  it('finds the model loaded: it comes while the form is filled in', async () => {
    const page = await served.open('');
    served.fetched();
    const weights = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/model.int8.onnx'));
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    await weights;
    await make(page, COURT);
    await page.locator('#app[data-ready]').waitFor();
    expect(served.fetched().filter((path) => path.endsWith('/model.int8.onnx'))).toHaveLength(1);
    await page.close();
  });

  it('gives the same in one thread, where the page is not isolated', async () => {
    const page = await served.open('', { isolated: false });
    served.fetched();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    await make(page, COURT);
    await page.locator('#app[data-ready]').waitFor();
    expect(served.fetched().filter((path) => /\/ort-wasm[^/]*\.mjs$/.test(path))).toEqual([]);
    const { graph } = await buildFromText(COURT);
    expect(await turtleOf(page)).toBe(writerNamed('turtle').write(graph));
    await page.close();
  });

  it('is added to the graph shown, whose articles stay', async () => {
    const page = await served.open(sampleTurtle());
    await choose(page, 'Add an article …');
    await make(page, COURT);
    await page.locator('dialog').waitFor({ state: 'detached' });
    const turtle = await turtleOf(page);
    expect(turtle).toContain('"Tomas Okoro"');
    expect(turtle).toContain('"Maria Lopez"');
    await page.close();
  });

  it('is left in the form when cancelled, and the graph as it was', async () => {
    const page = await served.open(sampleTurtle());
    await choose(page, 'Add an article …');
    await make(page, COURT);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Article', exact: true }).inputValue()).toBe(COURT);
    await page.keyboard.press('Escape');
    expect(await turtleOf(page)).not.toContain('Novak');
    await page.close();
  });

  it('stays in the form where the model does not come, and is made once it does', async () => {
    const page = await served.open('');
    await page.route('**/data/model/*.onnx', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    await make(page, COURT);
    const alert = page.locator('dialog').getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/No graph was made.*model.*still in the form/s);
    served.troubles();
    await page.unroute('**/data/model/*.onnx');
    await page.getByRole('button', { name: 'Make the graph' }).click();
    await page.locator('#app[data-ready]').waitFor();
    expect(await page.locator('#panel').textContent()).toContain('Judge jails Novak');
    await page.close();
  });

  it('of another language is refused in place', async () => {
    const page = await served.open('');
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    await make(
      page,
      'Der Bundeskanzler hat am Montag in Berlin erklärt, dass die Regierung nicht zurücktreten werde. '.repeat(4),
    );
    await page.locator('dialog [role=alert]').waitFor();
    expect(await page.locator('dialog [role=alert]').textContent()).toContain('not in English');
    await page.close();
  });

  it('may be a file of HTML that is dropped', async () => {
    const page = await served.open('');
    const html = `<html><head><title>Judge jails Novak</title><meta property="article:published_time" content="2031-04-15"></head><body><article><h1>Judge jails Novak</h1><p>${'Judge Maria Lopez sentenced Peter Novak to five years in prison in Oslo on Friday. '.repeat(3)}</p></article></body></html>`;
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'court.html'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
    }, html);
    await page.locator('#app[data-ready]').waitFor();
    expect(await page.locator('#panel').textContent()).toContain('Judge jails Novak');
    await page.close();
  });
});
