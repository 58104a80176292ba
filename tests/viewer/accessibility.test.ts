import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { hashOf, idOf, Viewer } from './support.ts';

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

const SCREENS = [
  ['light', 1440, 900],
  ['dark', 1440, 900],
  ['light', 390, 844],
  ['dark', 390, 844],
] as const;

describe('axe finds nothing', () => {
  it.each(SCREENS)('in any tab, the list and what is found: %s, %i wide', async (colorScheme, width, height) => {
    const page = await viewer.open(sampleTurtle(), { colorScheme, bypassCSP: true, viewport: { width, height } });
    const sound = async (where: string) =>
      expect({ where, found: await violations(page) }).toEqual({ where, found: [] });
    await sound('the graph as a whole');
    for (const tab of ['Article', 'Time', 'Map', 'Filter', 'Ask']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('#panel h1').waitFor({ state: 'attached' });
      await sound(tab);
    }
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('o');
    await sound('what is found');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'List' }).click();
    await page.locator('#list summary').first().click();
    await sound('the list');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });

  it.each(SCREENS)('whatever is selected: %s, %i wide', async (colorScheme, width, height) => {
    const page = await viewer.open(sampleTurtle(), { colorScheme, bypassCSP: true, viewport: { width, height } });
    const about = (path: string) => `about=${encodeURIComponent(idOf(path))}`;
    const article = encodeURIComponent(idOf('article/port-selm'));
    const way = encodeURIComponent(`${idOf('person/pavel-lund')} ${idOf('person/tomas-okoro')}`);
    for (const hash of [
      about('person/tomas-okoro'),
      `${about('organization/northern-front')}&focus=1`,
      about('article/port-selm/event/attack'),
      about('article/port-selm/statement/bridges'),
      `path=${way}`,
      `sentence=${article}+55+140&tab=article`,
      `sentence=${article}+55+140&beside=1`,
      'about=nothing',
    ]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator('#panel h1').first().waitFor({ state: 'attached' });
      expect({ hash, found: await violations(page) }).toEqual({ hash, found: [] });
    }
    await page.close();
  });

  it.each(SCREENS)('in what is empty or has failed: %s, %i wide', async (colorScheme, width, height) => {
    const look = { colorScheme, bypassCSP: true, viewport: { width, height } } as const;
    const noWebgl = 'HTMLCanvasElement.prototype.getContext = () => null;';
    for (const [graph, options] of [
      ['broken', {}],
      [undefined, {}],
      ['<urn:a> <http://xmlns.com/foaf/0.1/name> "A" .', {}],
      [sampleTurtle(), { before: noWebgl }],
      [sampleTurtle(), { hash: '#kinds=person+organization+place+thing+event' }],
      [sampleTurtle(), { hash: '#about=nothing' }],
    ] as const) {
      const page = await viewer.open(graph, { ...look, ...options });
      expect({ options, found: await violations(page) }).toEqual({ options, found: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      await page.close();
    }
  });

  it('in a message over the graph, and where a part did not come', async () => {
    const page = await viewer.open(sampleTurtle(), { bypassCSP: true });
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['<urn:a> a ;;'], 'broken.ttl'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
    });
    await page.locator('.banner').waitFor();
    await page.route('**/assets/mount*', (route) => route.abort());
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.locator('#panel').getByRole('alert').waitFor();
    viewer.troubles();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('right-to-left names', () => {
  it('run from the right wherever they stand, and leave the line around them as it is', async () => {
    const name = 'ليلى الحسن (رئيسة)';
    const page = await viewer.open(sampleTurtle().replaceAll('Mara Ivanec', name), {
      hash: hashOf('person/mara-ivanec'),
    });
    const direction = (of: string) =>
      page
        .locator(of)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await direction('#panel h1')).toBe('rtl');
    expect(await direction('#panel .fact-title a.thing')).toBe('rtl');
    expect(await direction('#panel .fact-title')).toBe('ltr');
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('الحسن');
    expect(await direction('#hits .hit-words')).toBe('rtl');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'List' }).click();
    expect(await direction(`#list a.thing[data-about="${idOf('person/mara-ivanec')}"]`)).toBe('rtl');
    await page.close();
  });
});

describe('where reduced motion is asked for', () => {
  it('nothing moves: the picture is at rest as soon as it is drawn', async () => {
    const page = await viewer.open(sampleTurtle(), { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Nearer' }).click();
    const at = await viewer.look(page, '#2563c9');
    await page.waitForTimeout(400);
    expect(await viewer.look(page, '#2563c9')).toEqual(at);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
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
