import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { evidenceIn, hashOf, idOf, Viewer } from './support.ts';

let viewer: Viewer;
beforeAll(async () => {
  viewer = await Viewer.start();
});
afterAll(() => viewer.close());
afterEach(() => expect(viewer.troubles()).toEqual([]));

describe('search', () => {
  it('finds by alias as one types, and opens with Enter', async () => {
    const page = await viewer.open(sampleTurtle());
    await page.keyboard.press('/');
    await page.keyboard.type('heron');
    const names = page.getByRole('group', { name: /^People, organisations, places/ });
    expect(await names.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('Jorun Vask')]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Jorun Vask' }).waitFor();
    expect(await page.locator('#panel .aliases').textContent()).toContain('the Heron');
    await page.close();
  });

  it('finds events, ignores accents and case, and says when nothing is found', async () => {
    const page = await viewer.open(sampleTurtle());
    const box = page.getByRole('combobox');
    await box.fill('KÏLLING');
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['Killing of Jorun Vask']);
    await box.fill('zebra');
    expect(await page.getByRole('listbox').textContent()).toContain('Nothing is called “zebra”');
    await page.close();
  });

  it('finds words of statements and of the text, in groups, walked by arrow keys; how many is said', async () => {
    const page = await viewer.open(sampleTurtle());
    const box = page.getByRole('combobox');
    await box.fill('bridges');
    const groups = page.locator('#hits [role=group]');
    expect(await groups.locator('.hit-title').allInnerTexts()).toEqual([
      expect.stringMatching(/^Statements/),
      expect.stringMatching(/^In the text/),
    ]);
    expect(await groups.locator('mark').allInnerTexts()).toEqual(['bridges', 'bridges']);
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Found: 1 statement, 1 sentence');
    await box.press('Enter');
    await page.locator('#panel .fact-claim', { hasText: 'ready for bridges' }).waitFor();
    await box.fill('bridges');
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.locator('#panel .sentence.is-chosen', { hasText: 'ready for bridges' }).waitFor();
    expect(await page.locator('#panel .said-here').textContent()).toContain('Mara Ivanec');
    await page.close();
  });
});

describe('the facts', () => {
  it('tell roles, events and who says so, each with its sentence and the words marked', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: hashOf('person/jorun-vask') });
    const text = await page.locator('#panel').textContent();
    for (const words of [
      'leader of Northern Front',
      'Killing of Jorun Vask',
      '3 March 2031',
      'According to security official',
      'only unnamed sources',
    ])
      expect(text).toContain(words);
    expect(await evidenceIn(page)).toContainEqual({
      sentence:
        'Vask, also known as "the Heron", was killed by Karsian Army soldiers on 3 March 2031, according to a security official.',
      marked: ['Vask, also known as "the Heron", was killed by Karsian Army soldiers', '3 March 2031'],
    });
    await page.close();
  });

  it('tell what someone said, word for word, and on what platform', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: hashOf('person/mara-ivanec') });
    const quote = page.locator('#panel .fact-claim', { hasText: 'said:' });
    expect(await quote.locator('q').textContent()).toContain('We are done with walls and ready for bridges');
    expect(await quote.textContent()).toContain('Ferrypost');
    await page.close();
  });

  it('tell what is planned and what is possible', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: hashOf('place/karsia') });
    expect(await page.locator('#panel .badge-planned').count()).toBe(1);
    await page.goto(page.url().replace(/#.*/, hashOf('place/hestra')));
    await page.locator('#panel .badge-possible').waitFor();
    await page.close();
  });
});

describe('what one tells and another denies', () => {
  const disputed = sampleTurtle().replaceAll('ng:Denied', 'ng:Actual');

  it('stands beside each other, and is drawn as disputed', async () => {
    const page = await viewer.open(disputed, {
      hash: `#about=${encodeURIComponent(idOf('article/port-selm/event/attack'))}`,
    });
    await page.getByRole('heading', { name: 'Two versions' }).waitFor();
    const [told, denied] = await page.locator('#panel .side').allInnerTexts();
    expect(told).toMatch(/It happened\s+Selm Courier/);
    expect(denied).toMatch(/It did not\s+Northern Front\s+denied the attack/);
    await page.locator('#panel .badge-disputed').waitFor();
    await page.keyboard.press('Escape');
    await page.close();
    const again = await viewer.open(disputed);
    const line = await viewer.look(again, '#b42318');
    expect(line.count).toBeGreaterThan(20);
    await again.mouse.click(line.x, line.y);
    expect(await again.locator('#panel .line-label').textContent()).toContain('disputed attack');
    await again.close();
  });

  it('is told of who denies it', async () => {
    const page = await viewer.open(disputed, { hash: hashOf('organization/northern-front') });
    const denial = page.locator('#panel .fact-claim', { hasText: 'denied:' });
    expect(await denial.locator('dl').textContent()).toBe('DeniesAttack on Karsian Army');
    await page.close();
  });
});

describe('the article', () => {
  it('opens at the sentence of a fact', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: hashOf('person/pavel-lund') });
    await page
      .locator('#panel .fact-tie')
      .getByRole('button', { name: /show in the article/ })
      .click();
    const marked = page.locator('#panel mark.in-evidence');
    expect((await marked.allInnerTexts()).join('')).toBe('brother of Mara Ivanec');
    expect(await marked.first().isVisible()).toBe(true);
    await page.close();
  });

  it('is whole, with every mention a link, and lights up what the pointer is on', async () => {
    const page = await viewer.open(sampleTurtle());
    await page.getByRole('tab', { name: 'Article' }).click();
    const mentions = page.locator(`#panel .mention[data-about="${idOf('organization/karsian-army')}"]`);
    expect(await mentions.allInnerTexts()).toEqual(['Karsian Army', 'Karsian Army', 'Karsian Army']);
    await mentions.first().hover();
    expect(await page.locator('#panel .mention.is-lit').count()).toBe(3);
    await mentions.first().click();
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByRole('heading', { level: 1, name: 'Karsian Army' }).waitFor();
    await page.close();
  });
});

describe('the list', () => {
  it('holds everything that the picture holds, in words', async () => {
    const page = await viewer.open(sampleTurtle());
    await page.getByRole('button', { name: 'List' }).click();
    const list = page.getByRole('region', { name: 'All facts as a list' });
    const headings = await list.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings).toEqual(['People (7)', 'Organisations (4)', 'Places (5)', 'Named things (1)', 'Events (6)']);
    await list.getByText('4 facts').first().click();
    expect(await list.locator('blockquote').first().isVisible()).toBe(true);
    expect(page.url()).toContain('view=list');
    await page.close();
  });

  it('leaves out what the filters leave out, says so, and lists everything when asked', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#view=list&told=denied&kinds=organization' });
    const list = page.getByRole('region', { name: 'All facts as a list' });
    const told = list.getByRole('status');
    expect(await told.textContent()).toMatch(
      /^\d+ of 20 facts\. Left out: organisations, what the filter holds back\.$/,
    );
    expect(await list.textContent()).not.toContain('Attack on Karsian Army');
    expect(await list.getByRole('heading', { name: /^Organisations/ }).count()).toBe(0);
    await list.getByRole('button', { name: 'List everything' }).click();
    expect(await told.textContent()).toBe('All 20 facts.');
    expect(await list.textContent()).toContain('Attack on Karsian Army');
    await page.getByRole('button', { name: 'Organisations' }).click();
    expect(await list.getByRole('heading', { name: /^Organisations/ }).count()).toBe(0);
    await page.close();
  });
});

describe('hostile names', () => {
  it('are text wherever they stand', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: hashOf('person/img') });
    const name = '<img src=x onerror="window.hacked=1">';
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
    await page.getByRole('tab', { name: 'Article' }).click();
    expect(await page.locator('#panel').textContent()).toContain(name);
    await page.getByRole('combobox').fill('<img');
    expect(await page.getByRole('option').first().textContent()).toContain(name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'List' }).click();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await page.close();
  });
});
