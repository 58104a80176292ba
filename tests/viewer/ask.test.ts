import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { downloaded, Served } from './served.ts';
import { idOf, look } from './support.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(() => served.close());
afterEach(() => expect(served.troubles()).toEqual([]));

describe('asking in the page', () => {
  it('answers SPARQL as a table, whose things are brought forward in the picture', async () => {
    served.fetched();
    const page = await served.open(sampleTurtle());
    expect(served.fetched().filter((path) => /wasm|ask|editor/.test(path))).toEqual([]);
    await page.getByRole('tab', { name: 'Ask' }).click();
    await page.getByText('SPARQL', { exact: true }).click();
    const editor = page.getByRole('textbox', { name: 'SPARQL query' });
    await editor.click();
    await page.keyboard.type('SELECT ?p ?name WHERE {{ ?p org:me');
    const offered = page.getByRole('option', { name: 'org:member', exact: true });
    await offered.waitFor();
    await editor.fill('SELECT ?p ?name WHERE { ?r org:member ?p . ?p schema:name ?name } ORDER BY ?name');
    await page.keyboard.press('Control+Enter');
    const rows = page.locator('.results tbody tr');
    await rows.first().waitFor();
    expect(await rows.allTextContents()).toContain('Tomas OkoroTomas Okoro');
    expect(await rows.count()).toBe(6);
    const eye = await served.browser.newPage();
    const places = async () => (await look(page, '#1a7f5a', eye)).count;
    expect(await places()).toBeGreaterThan(80);
    await page.getByRole('button', { name: 'Show in the picture' }).click();
    await expect.poll(places).toBe(0);
    await page.getByRole('button', { name: 'Only these' }).click();
    expect(await page.locator('.narrowed').textContent()).toContain('Only what was found');
    const { text, name } = await downloaded(page, () => page.getByRole('button', { name: 'CSV' }).click());
    expect(name).toBe('answer.csv');
    expect(text).toContain(`${idOf('person/tomas-okoro')},Tomas Okoro\r\n`);
    await page.locator('.narrowed').getByRole('button', { name: 'Show all' }).click();
    await expect.poll(places).toBeGreaterThan(80);
    await Promise.all([page.close(), eye.close()]);
  });

  it('answers plain questions with their sentences, the SPARQL to change', async () => {
    const page = await served.open(sampleTurtle());
    await page.getByRole('tab', { name: 'Ask' }).click();
    await page.getByLabel('A question in plain words').fill('Who is Tomas Okoro?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('.lines li').first().waitFor();
    expect(await page.locator('.results').textContent()).toMatch(/President/);
    await page.getByRole('button', { name: 'Show its SPARQL' }).click();
    expect(await page.getByRole('textbox', { name: 'SPARQL query' }).textContent()).toContain('SELECT');
    await page
      .getByRole('button', { name: /President Tomas Okoro of Karsia/ })
      .first()
      .click();
    await page.locator('#panel .sentence.is-chosen', { hasText: 'Tomas Okoro' }).waitFor();
    await page.getByRole('tab', { name: 'Ask' }).click();
    await page
      .locator('.lines')
      .getByRole('button', { name: /^Tomas Okoro: person/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Tomas Okoro' }).waitFor();
    await page.getByRole('tab', { name: 'Ask' }).click();
    expect(await page.locator('.lines li').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('offers other questions where the graph says nothing', async () => {
    const page = await served.open(sampleTurtle());
    await page.getByRole('tab', { name: 'Ask' }).click();
    await page.getByLabel('A question in plain words').fill('Who is Zebulon Quirk?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('.results .note').waitFor();
    await page.locator('.suggestions').getByRole('button').first().click();
    await page.locator('.lines li').first().waitFor();
    await page.close();
  });

  it('says what is wrong with a query, and stops one that runs on', async () => {
    const page = await served.open(sampleTurtle());
    await page.getByRole('tab', { name: 'Ask' }).click();
    await page.getByText('SPARQL', { exact: true }).click();
    const editor = page.getByRole('textbox', { name: 'SPARQL query' });
    await editor.fill('SELECT ?x WHERE { ?x a }');
    await page.keyboard.press('Control+Enter');
    await page.locator('.results [role=alert]').waitFor();
    expect(await page.locator('.results [role=alert]').textContent()).toMatch(/line 1/i);
    expect(await page.locator('.results .excerpt').textContent()).toMatch(/SELECT \?x WHERE.*\n +\^$/);
    await editor.fill('SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped.').waitFor();
    await editor.fill('SELECT ?x WHERE { ?x a <urn:of-no-graph> }');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('status').getByText('No rows').waitFor();
    expect(await page.locator('.results table').count()).toBe(0);
    await editor.fill('ASK { ?e a ng:Meeting }');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Yes.').waitFor();
    await page.close();
  });
});
