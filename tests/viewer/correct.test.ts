import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { choose, downloaded, Served } from './served.ts';
import { idOf } from './support.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(() => served.close());
afterEach(() => expect(served.troubles()).toEqual([]));

async function correctOkoro(page: Page): Promise<void> {
  await choose(page, 'Correct …');
  await page.getByLabel('About').selectOption(idOf('person/tomas-okoro'));
}

const turtleOf = async (page: Page): Promise<string> => {
  await choose(page, 'Download …');
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Turtle' }).click());
  await page.keyboard.press('Escape');
  return text;
};

describe('correcting in the page', () => {
  it('renames, merges and rejects, and takes each back', async () => {
    const page = await served.open(sampleTurtle());
    const before = await turtleOf(page);
    await correctOkoro(page);
    await page.getByLabel('Name', { exact: true }).fill('Tomás Okoro');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByText('Done: tomas okoro is called').waitFor();
    await page.getByLabel('The same as').selectOption(idOf('person/pavel-lund'));
    await page.getByRole('button', { name: 'Merge' }).click();
    await page.getByText('Done: tomas okoro is pavel lund').waitFor();
    await page.getByRole('button', { name: /^Not so: Visit of/ }).click();
    await page.getByText('Done: Not so: visit').waitFor();
    await page.keyboard.press('Escape');
    const after = await turtleOf(page);
    expect(after).toContain('"Tomás Okoro"');
    expect(after).toContain('ng:Merge');
    expect(after).not.toContain('event/visit>');
    await choose(page, 'Correct …');
    for (const left of [2, 1, 0]) {
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => page.locator('.done li').count()).toBe(left);
    }
    await page.keyboard.press('Escape');
    expect(await turtleOf(page)).toBe(before);
    await choose(page, 'Correct …');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => page.locator('.done li').count()).toBe(1);
    await page.close();
  });

  it('is kept for the graph in this browser, and corrects it elsewhere by its file', async () => {
    const page = await served.open(sampleTurtle());
    await correctOkoro(page);
    await page.getByLabel('Name', { exact: true }).fill('Tom O.');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByText('Done: tomas okoro is called').waitFor();
    const file = await downloaded(page, () => page.getByRole('button', { name: 'Download corrections' }).click());
    expect(file).toMatchObject({ name: 'corrections.ttl', text: expect.stringContaining('ng:Rename') });
    await page.reload();
    await page.locator('#app[data-ready]').waitFor();
    expect(await page.locator('#panel').textContent()).toContain('Tom O.');
    await page.close();

    const elsewhere = await served.open(sampleTurtle());
    expect(await elsewhere.locator('#panel').textContent()).not.toContain('Tom O.');
    const buffer = Buffer.from(file.text);
    await elsewhere
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: file.name, mimeType: 'text/turtle', buffer });
    await elsewhere.locator('#panel').getByText('Tom O.').first().waitFor();
    await elsewhere.close();
  });

  it('splits a mention off as another', async () => {
    const page = await served.open(sampleTurtle());
    await correctOkoro(page);
    await page.getByRole('button', { name: 'Tomas Okoro is not Tomas Okoro' }).click();
    await page.getByText('Done: Tomas Okoro is not').waitFor();
    expect(await page.getByLabel('About').locator('option', { hasText: 'Tomas Okoro' }).count()).toBe(2);
    await page.close();
  });
});

describe('what cannot be opened', () => {
  it('is said over the graph, which stays', async () => {
    const page = await served.open(sampleTurtle());
    const input = page.locator('input[type=file]').first();
    await input.setInputFiles({ name: 'broken.ttl', mimeType: 'text/turtle', buffer: Buffer.from('<a> <b') });
    await page.getByRole('alert').getByText('could not be read as RDF').waitFor();
    await input.setInputFiles({
      name: 'other.ttl',
      mimeType: 'text/turtle',
      buffer: Buffer.from('<http://a.example/x> <http://xmlns.com/foaf/0.1/name> "A" .'),
    });
    await page.getByRole('alert').getByText('another vocabulary').waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(100 * 1024 * 1024)], 'huge.nt'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
    });
    await page.getByRole('alert').getByText('100 MB').waitFor();
    await page.getByRole('button', { name: 'Close this message' }).click();
    expect(await turtleOf(page)).toContain('Tomas Okoro');
    await page.close();
  });
});
