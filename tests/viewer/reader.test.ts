import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { hashOf, idOf, settle, Viewer } from './support.ts';

const DENIED = '#b42318';
const WIDE = { viewport: { width: 1440, height: 900 } };

let viewer: Viewer;
beforeAll(async () => {
  viewer = await Viewer.start();
});
afterAll(() => viewer.close());
afterEach(() => expect(viewer.troubles()).toEqual([]));

const lit = (page: Page, what: string) => page.locator(`${what}.is-lit`).allInnerTexts();

describe('the article beside its facts', () => {
  it('has a column of its own when asked, which the address keeps', async () => {
    const page = await viewer.open(sampleTurtle(), WIDE);
    await page.getByRole('button', { name: 'Article', exact: true }).click();
    const reader = page.getByRole('region', { name: 'Article' });
    expect(await reader.textContent()).toContain('declined to comment');
    expect(await page.getByRole('tab', { name: 'Article' }).isVisible()).toBe(false);
    expect(page.url()).toContain('beside=1');
    await reader.getByRole('link', { name: 'Tomas Okoro' }).click();
    await page.locator('#panel').getByRole('heading', { level: 1, name: 'Tomas Okoro' }).waitFor();
    expect(await reader.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Article', exact: true }).click();
    expect(await reader.isVisible()).toBe(false);
    await page.close();
  });

  it('gives way on a narrow window, where the tab holds it', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#beside=1', viewport: { width: 900, height: 700 } });
    expect(await page.locator('#reader').isVisible()).toBe(false);
    expect(await page.getByRole('tab', { name: 'Article' }).isVisible()).toBe(true);
    await page.close();
  });

  it('lights up what the pointer is on in the picture, and the sentence of a line', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#beside=1', ...WIDE });
    const line = await viewer.look(page, DENIED);
    await page.mouse.move(line.x, line.y);
    await expect.poll(() => lit(page, '#reader .sentence')).toEqual([expect.stringContaining('attacked a convoy')]);
    expect(await lit(page, '#reader .mention')).toEqual(['Northern Front', 'attacked', 'Karsian Army']);
    await page.close();
  });

  it('lights up the picture from the article, by pointer and by focus', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#beside=1', ...WIDE });
    const person = '#2563c9';
    const before = (await viewer.look(page, person)).count;
    const mention = page.locator(`#reader [data-about="${idOf('organization/blue-quay')}"]`);
    await mention.hover();
    const hovered = (await viewer.look(page, person)).count;
    expect(hovered).toBeLessThan(before / 2);
    await page.mouse.move(5, 5);
    expect((await viewer.look(page, person)).count).toBe(before);
    await mention.focus();
    expect((await viewer.look(page, person)).count).toBe(hovered);
    await page.close();
  });
});

describe('a sentence', () => {
  it('that is clicked tells its facts beside it', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#beside=1', ...WIDE });
    await page.locator('#reader').getByText('attacked a convoy of the').click();
    await page.getByRole('heading', { level: 1, name: 'What this sentence says' }).waitFor();
    const facts = await page.locator('#panel .fact-title').allInnerTexts();
    expect(facts).toEqual(['Jorun Vask, leader of Northern Front', 'Attack on Karsian Army']);
    expect(page.url()).toContain('sentence=');
    await page.goBack();
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    await page.close();
  });

  it('tells them under its paragraph in the tab, by keyboard', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#tab=article' });
    const button = page.getByRole('button', { name: /^[1-9]\d* facts? from this sentence/ }).first();
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.focus();
    await page.keyboard.press('Enter');
    const said = page.locator('#panel .said-here');
    expect(await said.textContent()).toContain('Meeting of Mara Ivanec and Tomas Okoro');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
    await page.keyboard.press('Enter');
    await said.waitFor({ state: 'detached' });
    await page.close();
  });

  it('that gave no fact says why', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#tab=article' });
    await page.getByRole('button', { name: '0 facts from this sentence: why' }).first().click();
    expect(await page.locator('#panel .said-here').textContent()).toContain('No fact was read from this sentence');
    await settle(page);
    await page.close();
  });
});

describe('several articles', () => {
  it('are read one at a time, those that tell of what is selected marked', async () => {
    const article = (name: string, words: string) =>
      `<https://a.example/${name}> a schema:NewsArticle ; schema:headline "${name}" .
       <https://a.example/${name}#c> a nif:Context ; nif:isString "${words}" ; prov:wasDerivedFrom <https://a.example/${name}> .`;
    const mention = `<https://a.example/later#m> a nif:OffsetBasedString ; nif:beginIndex 0 ; nif:endIndex 6 ;
       nif:referenceContext <https://a.example/later#c> ; itsrdf:taIdentRef <${idOf('place/hestra')}> .`;
    const turtle = `${sampleTurtle()}\n${article('earlier', 'Nothing of note.')}\n${article('later', 'Hestra is quiet.')}\n${mention}`;
    const page = await viewer.open(turtle);
    await page.getByRole('heading', { level: 1, name: '3 articles' }).waitFor();
    await page.getByRole('button', { name: 'later' }).click();
    expect(await page.locator('#panel .text').textContent()).toContain('Hestra is quiet.');
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `${hashOf('place/hestra')}&tab=article`,
    );
    const chooser = page.getByRole('combobox', { name: 'Article shown' });
    const options = await chooser.locator('option').allInnerTexts();
    expect(options.filter((words) => words.startsWith('●'))).toEqual([
      '● later',
      expect.stringContaining('● Port Selm'),
    ]);
    await chooser.selectOption({ label: 'earlier' });
    expect(await page.locator('#panel .text').textContent()).toContain('Nothing of note.');
    await page.getByRole('button', { name: 'Next article' }).click();
    expect(await page.locator('#panel .text').textContent()).toContain('Hestra is quiet.');
    await page.close();
  });
});
