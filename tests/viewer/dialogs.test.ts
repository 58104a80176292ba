import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { choose, downloaded, Served } from './served.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DIALOGS = ['Add an article …', 'Correct …', 'Download …'];

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(() => served.close());
afterEach(() => expect(served.troubles()).toEqual([]));

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(`(async () => {
    ${AXE};
    const { violations } = await axe.run(document);
    return violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary));
  })()`);
}

describe('the dialogs of the graph', () => {
  it.each([
    ['light', 1280, 800],
    ['dark', 1280, 800],
    ['light', 390, 844],
    ['dark', 390, 844],
  ] as const)('are found sound by axe and fit the screen: %s, %i wide', async (colorScheme, width, height) => {
    const page = await served.open(sampleTurtle(), { colorScheme, viewport: { width, height }, bypassCSP: true });
    for (const words of DIALOGS) {
      await choose(page, words);
      await page.locator('.dialog-body:not([aria-busy])').waitFor();
      expect({ words, found: await violations(page) }).toEqual({ words, found: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/${colorScheme}-${width}-${words.slice(0, 3)}.png` });
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.close();
  });

  it('are reached and left by the keyboard', async () => {
    const page = await served.open(sampleTurtle());
    await page.locator('summary', { hasText: 'Graph' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Make a graph of an article' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('a download', () => {
  it('holds what is shown only, where that is asked for', async () => {
    const page = await served.open(sampleTurtle());
    await page.locator('#legend').getByRole('button', { name: 'Organisations' }).click();
    await choose(page, 'Download …');
    await page.getByLabel('Only what the picture shows now').check();
    const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'N-Quads' }).click());
    expect(name).toBe('port-selm.nq');
    expect(text).toContain('Tomas Okoro');
    expect(text).not.toContain('<https://w3id.org/newsgraph/id/organization/northern-front>');
    await page.close();
  });

  it('may be the picture, as PNG and as SVG that runs nothing', async () => {
    const page = await served.open(sampleTurtle());
    await choose(page, 'Download …');
    const svg = await downloaded(page, () => page.getByRole('button', { name: 'SVG' }).click());
    expect(svg.text).toMatch(/^<svg xmlns/);
    expect(svg.text).toContain('>Tomas Okoro</text>');
    expect(svg.text).toContain('&lt;img src=x');
    expect(svg.text).not.toMatch(/<(?:script|img|foreignObject)|<[^>]*\son\w+=/);
    if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/picture.svg`, svg.text);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    const png = readFileSync((await download.path())!);
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(png.length).toBeGreaterThan(10_000);
    if (process.env.SHOTS) await download.saveAs(`${process.env.SHOTS}/picture.png`);
    await page.close();
  });
});
