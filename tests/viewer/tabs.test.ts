import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { idOf, Viewer } from './support.ts';

const EVENT = '#c02f55';
const DENIED = '#b42318';

let viewer: Viewer;
beforeAll(async () => {
  viewer = await Viewer.start();
});
afterAll(() => viewer.close());
afterEach(() => expect(viewer.troubles()).toEqual([]));

describe('the tabs', () => {
  it('are walked by keyboard, stand in the address, and go back', async () => {
    const page = await viewer.open(sampleTurtle());
    await page.getByRole('tab', { name: 'Facts' }).focus();
    for (const heading of ['When', 'Where', 'What is drawn']) {
      if (heading === 'When') await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    }
    expect(page.url()).toContain('tab=filter');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Where' }).waitFor();
    await page.close();
  });
});

describe('time', () => {
  it('lists events in order and draws only the part that is chosen', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#tab=time' });
    const days = page.locator('#panel .day');
    await days.first().waitFor();
    expect(await page.locator('#panel .when').allInnerTexts()).toEqual([
      '2030',
      '3 Mar 2031',
      '15 Apr 2031',
      'Sep 2031',
    ]);
    expect((await viewer.look(page, DENIED)).count).toBeGreaterThan(20);
    await page.getByRole('slider', { name: 'From' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await days.count()).toBe(3);
    expect((await viewer.look(page, DENIED)).count).toBe(0);
    expect(page.url()).toContain('time=2031-03-03+2031-09');
    await page.getByRole('button', { name: 'All of it' }).click();
    expect((await viewer.look(page, DENIED)).count).toBeGreaterThan(20);
    await page.close();
  });
});

describe('the map', () => {
  it('shows places that have coordinates, names the others, and draws only one place', async () => {
    const placed = `${sampleTurtle()}\n<${idOf('place/port-selm')}> schema:latitude 41.5 ; schema:longitude 19.5 .`;
    const page = await viewer.open(placed, { hash: '#tab=map' });
    await page.locator('#panel .map .place-name').waitFor();
    expect(await page.locator('#panel .place-name').allTextContents()).toEqual(['Port Selm']);
    expect(await page.locator('#panel').textContent()).toContain('Not on the map: Dunmark');
    const before = (await viewer.look(page, EVENT)).count;
    await page.getByRole('button', { name: 'Draw only what has to do with Port Selm' }).click();
    expect((await viewer.look(page, EVENT)).count).toBeLessThan(before / 4);
    expect(page.url()).toContain('place=');
    await page.locator(`#panel .dot[data-about="${idOf('place/port-selm')}"]`).click();
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Port Selm' }).waitFor();
    await page.close();
  });
});

describe('the filter', () => {
  it('leaves out what is denied, and comes back by a saved view', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#tab=filter' });
    await page.getByRole('checkbox', { name: /^denied/ }).uncheck();
    expect((await viewer.look(page, DENIED)).count).toBe(0);
    expect(await page.locator('#panel').textContent()).toContain('facts are let through');
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Undisputed');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('button', { name: 'Let all through' }).click();
    expect((await viewer.look(page, DENIED)).count).toBeGreaterThan(20);
    await page.reload();
    await page.getByRole('button', { name: 'Undisputed', exact: true }).click();
    expect((await viewer.look(page, DENIED)).count).toBe(0);
    expect(page.url()).toContain('told=denied');
    await page.close();
  });
});

describe('the way between two', () => {
  it('is told step by step with its sentences', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: `#about=${encodeURIComponent(idOf('person/pavel-lund'))}` });
    await page.getByRole('combobox', { name: 'Path to' }).fill('Okoro');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.locator('#panel .way-step').first().waitFor();
    expect(await page.locator('#panel .way-title').allInnerTexts()).toHaveLength(2);
    expect(await page.locator('#panel blockquote').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Lund is the brother of Mara Ivanec'),
        expect.stringContaining('met President'),
      ]),
    );
    expect(page.url()).toContain('path=');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Pavel Lund' }).waitFor();
    await page.close();
  });
});
