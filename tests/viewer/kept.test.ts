import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose, Served } from './served.ts';

const COURT =
  'Judge jails Novak\n\n2031-04-15\n\nJudge Maria Lopez sentenced Peter Novak to five years in prison in Oslo on Friday.';
const VISIT =
  'Minister visits Lima\n\n2031-04-16\n\nMinister Ana Ruiz met President Carlos Vega in Lima on Tuesday, her office said.';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(() => served.close());
afterEach(() => expect(served.troubles()).toEqual([]));

async function make(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Article', exact: true }).fill(text);
  await page.getByRole('button', { name: 'Make the graph' }).click();
  await page.locator('#app[data-ready]').waitFor();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** The page anew, as after its tab was discarded; the server still has no graph. */
async function visitAgain(page: Page): Promise<void> {
  await page.goto(served.server.url);
  await page.locator('.state [role=alert]').waitFor();
}

describe('a graph made in the page', () => {
  it('is offered again on the next visit, and shown as it was', async () => {
    const page = await served.open('');
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    await page.getByRole('textbox', { name: 'Article', exact: true }).waitFor();
    expect(await page.locator('dialog').textContent()).toContain('kept in this browser only');
    await make(page, COURT);
    await visitAgain(page);
    await page.getByRole('button', { name: 'Graphs made before (1)' }).click();
    await page.locator('.kept').waitFor();
    expect(await page.locator('dialog').textContent()).toContain('kept in this browser only');
    await page.getByRole('button', { name: 'Open: Judge jails Novak' }).click();
    await page.locator('#app[data-ready]').waitFor();
    expect(await page.locator('#panel').textContent()).toContain('Judge jails Novak');
    await page.close();
  });

  it('takes the place of the one that it was added to', async () => {
    const page = await served.open('');
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    await make(page, COURT);
    await choose(page, 'Add an article …');
    await make(page, VISIT);
    await choose(page, 'Made before …');
    const open = page.locator('dialog').getByRole('button', { name: /^Open: / });
    await open.first().waitFor();
    expect(await open.count()).toBe(1);
    const label = await open.getAttribute('aria-label');
    expect(label).toContain('Judge jails Novak');
    expect(label).toContain('Minister visits Lima');
    await page.close();
  });

  it('is forgotten when that is wanted', async () => {
    const page = await served.open('');
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    await make(page, COURT);
    await visitAgain(page);
    await page.getByRole('button', { name: 'Graphs made before (1)' }).click();
    await page.getByRole('button', { name: 'Forget: Judge jails Novak' }).click();
    await page.getByText('No graph is kept in this browser.').waitFor();
    await visitAgain(page);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('button', { hasText: 'Graphs made before' }).count()).toBe(0);
    await page.close();
  });

  it.each([
    [
      'refuses to open a store',
      'IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };',
    ],
    ['has no store at all', 'Object.defineProperty(globalThis, "indexedDB", { value: undefined });'],
  ])('is shown all the same where the browser %s', async (_case, before) => {
    const page = await served.open('', { before });
    await page.getByRole('button', { name: 'Make a graph of an article' }).click();
    await make(page, COURT);
    expect(await page.locator('#panel').textContent()).toContain('Judge jails Novak');
    await choose(page, 'Made before …');
    await page.getByText('No graph is kept in this browser.').waitFor();
    await page.close();
  });
});
