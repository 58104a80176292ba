import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { hashOf, Viewer } from './support.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let viewer: Viewer;
beforeAll(async () => {
  viewer = await Viewer.start();
});
afterAll(() => viewer.close());
afterEach(() => expect(viewer.troubles()).toEqual([]));

/** What axe holds against the page, rule and elements. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(`(async () => {
    ${AXE};
    const { violations } = await axe.run(document);
    return violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary));
  })()`);
  return found as string[];
}

describe('axe finds nothing', () => {
  it.each(['light', 'dark'] as const)(
    'in the picture, the facts, the article and the list, %s',
    async (colorScheme) => {
      const page = await viewer.open(sampleTurtle(), { colorScheme, bypassCSP: true });
      expect(await violations(page)).toEqual([]);
      await page.goto(page.url() + hashOf('person/tomas-okoro'));
      await page.getByRole('heading', { level: 1, name: 'Tomas Okoro' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Article' }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'List' }).click();
      await page.getByText('facts', { exact: false }).first().click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('combobox').fill('o');
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  it('on a narrow screen and in the error state', async () => {
    const narrow = await viewer.open(sampleTurtle(), { viewport: { width: 390, height: 844 }, bypassCSP: true });
    expect(await violations(narrow)).toEqual([]);
    await narrow.close();
    const broken = await viewer.open('broken', { bypassCSP: true });
    expect(await violations(broken)).toEqual([]);
    await broken.close();
  });
});

describe('a narrow screen', () => {
  it('shows picture and facts without scrolling sideways', async () => {
    const page = await viewer.open(sampleTurtle(), {
      viewport: { width: 390, height: 844 },
      hash: hashOf('person/mara-ivanec'),
    });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    expect((await page.locator('#picture').boundingBox())!.height).toBeGreaterThan(250);
    expect((await page.locator('#panel').boundingBox())!.height).toBeGreaterThan(250);
    await page.close();
  });
});

describe('the keyboard', () => {
  it('reaches search, view, file, theme, picture, legend and facts in order', async () => {
    const page = await viewer.open(sampleTurtle());
    const reached: string[] = [];
    for (let i = 0; i < 32; i += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || ''));
    }
    const stops = ['search', 'Picture', 'List', 'Open', 'theme', 'picture', 'tab-facts', 'panel-body'];
    expect(reached.filter((stop) => stops.includes(stop))).toEqual(stops);
  });
});
