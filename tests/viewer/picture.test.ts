import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { evidenceIn, hashOf, idOf, settle, Viewer } from './support.ts';

/** Colours of the kinds, as the ontology gives them. */
const PERSON = '#2563c9';
const ORGANIZATION = '#b45309';
const PLACE = '#1a7f5a';
const THING = '#7c4dbd';
const EVENT = '#c02f55';
const DENIED = '#b42318';
const SURFACE = '#f8fafc';

let viewer: Viewer;
beforeAll(async () => {
  viewer = await Viewer.start();
});
afterAll(() => viewer.close());
afterEach(() => expect(viewer.troubles()).toEqual([]));

describe('the picture', () => {
  it('draws people, organisations, places and events in their colours', async () => {
    const page = await viewer.open(sampleTurtle());
    for (const colour of [PERSON, ORGANIZATION, PLACE, EVENT])
      expect((await viewer.look(page, colour)).count, colour).toBeGreaterThan(80);
    expect((await viewer.look(page, DENIED)).count).toBeGreaterThan(20);
    await page.close();
  });

  it('is the same each time', async () => {
    const [first, second] = [await viewer.open(sampleTurtle()), await viewer.open(sampleTurtle('1.2'))];
    expect(await viewer.look(second, PERSON)).toEqual(await viewer.look(first, PERSON));
    await Promise.all([first.close(), second.close()]);
  });

  it('filters by the legend', async () => {
    const page = await viewer.open(sampleTurtle());
    const people = page.getByRole('button', { name: /^People/ });
    await people.click();
    expect(await people.getAttribute('aria-pressed')).toBe('false');
    expect((await viewer.look(page, PERSON)).count).toBe(0);
    expect((await viewer.look(page, PLACE)).count).toBeGreaterThan(80);
    await people.press('Enter');
    expect((await viewer.look(page, PERSON)).count).toBeGreaterThan(80);
    await page.close();
  });

  it('draws what is only named when asked', async () => {
    const page = await viewer.open(sampleTurtle());
    expect((await viewer.look(page, THING)).count).toBe(0);
    await page.getByRole('button', { name: /^Only named/ }).click();
    expect((await viewer.look(page, THING)).count).toBeGreaterThan(40);
    await page.close();
  });

  it('draws every event as a shape when asked', async () => {
    const page = await viewer.open(sampleTurtle());
    const before = (await viewer.look(page, EVENT)).count;
    await page.getByRole('button', { name: 'shapes' }).click();
    await expect.poll(async () => (await viewer.look(page, EVENT)).count).toBeGreaterThan(before * 1.8);
    await page.close();
  });

  it('leaves out what is not sure enough', async () => {
    const page = await viewer.open(sampleTurtle());
    const before = (await viewer.look(page, PLACE)).count;
    await page.getByRole('group', { name: 'Sure' }).getByRole('button', { name: 'very' }).click();
    await expect.poll(async () => (await viewer.look(page, PLACE)).count).toBeLessThan(before * 0.9);
    expect(page.url()).toContain('sure=0.6');
    await page.close();
  });

  it('opens the facts of a node that is clicked, and the back button closes them', async () => {
    const page = await viewer.open(sampleTurtle());
    const node = await viewer.look(page, EVENT);
    await page.mouse.click(node.x, node.y);
    await page.getByRole('heading', { level: 1, name: 'Agreement of Velandia, Karsia and Blue Quay Ltd' }).waitFor();
    const sentence = expect.stringContaining('to sign a harbour agreement, the Selm Courier reports.');
    expect(await evidenceIn(page)).toEqual([{ sentence, marked: ['to sign a harbour agreement'] }]);
    expect(page.url()).toContain(encodeURIComponent('/event/agreement'));
    await page.goBack();
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    await page.close();
  });

  it('opens the sentence behind a line that is clicked', async () => {
    const page = await viewer.open(sampleTurtle());
    const line = await viewer.look(page, DENIED);
    await page.mouse.click(line.x, line.y);
    await page.locator('#panel .badge-denied').waitFor();
    const [first] = await evidenceIn(page);
    expect(first!.sentence).toBe(
      'Last year the Northern Front, led by Jorun Vask, attacked a convoy of the Karsian Army near Dunmark.',
    );
    expect(first!.marked).toContain('near Dunmark');
    expect(await page.locator('#panel').textContent()).toContain('Denied by Northern Front');
    await page.close();
  });

  it('makes a shape of one line and a line of it again, while all else stays', async () => {
    const page = await viewer.open(sampleTurtle());
    const [line, person] = [await viewer.look(page, DENIED), await viewer.look(page, PERSON)];
    const events = (await viewer.look(page, EVENT)).count;
    await page.mouse.click(line.x, line.y);
    await page.getByRole('button', { name: 'Show as a shape' }).click();
    await page.getByRole('heading', { level: 1, name: 'Attack on Karsian Army' }).waitFor();
    expect(page.url()).toContain('open=');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await viewer.look(page, EVENT)).count).toBeGreaterThan(events);
    expect(await viewer.look(page, PERSON)).toEqual(person);
    await page.goBack();
    await page.getByRole('button', { name: 'Back to a line' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await viewer.look(page, EVENT)).count).toBe(events);
    expect(page.url()).not.toContain('open=');
    await page.close();
  });

  it('is walked and opened by keyboard', async () => {
    const page = await viewer.open(sampleTurtle());
    await page.locator('#picture').focus();
    await page.keyboard.press('ArrowRight');
    const spoken = await page.getByRole('status').textContent();
    expect(spoken).toMatch(/^.+, .+, \d+ lines?$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const opened = await page.getByRole('heading', { level: 1 }).textContent();
    expect(await page.getByRole('status').textContent()).toContain(opened);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    await page.close();
  });

  it('shows only the neighbours of what is selected when asked', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: hashOf('person/pavel-lund') });
    const empty = (await viewer.look(page, SURFACE)).count;
    await page.getByRole('button', { name: 'Only its neighbours' }).click();
    expect((await viewer.look(page, SURFACE)).count).toBeGreaterThan(empty + 1000);
    expect((await viewer.look(page, PERSON)).count).toBeGreaterThan(80);
    expect(page.url()).toContain('focus=1');
    await page.close();
  });

  it('fills the picture where the colours are dark', async () => {
    const page = await viewer.open(sampleTurtle(), { colorScheme: 'dark' });
    expect((await viewer.look(page, '#11161d')).count).toBeGreaterThan(100_000);
    await page.getByRole('button', { name: 'Light colours' }).click();
    expect((await viewer.look(page, SURFACE)).count).toBeGreaterThan(100_000);
    await settle(page);
    await page.close();
  });

  it('selects from the address', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: hashOf('person/jorun-vask') });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Jorun Vask');
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `about=${encodeURIComponent(idOf('place/karsia'))}`,
    );
    await page.getByRole('heading', { level: 1, name: 'Karsia' }).waitFor();
    await page.close();
  });
});
