import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseGraph, writerNamed } from '../../src/index.ts';
import { sampleTurtle } from '../support/sample-graph.ts';
import { hashOf, Viewer } from './support.ts';

let viewer: Viewer;
beforeAll(async () => {
  viewer = await Viewer.start();
});
afterAll(() => viewer.close());
afterEach(() => expect(viewer.troubles()).toEqual([]));

/** Lets go a file over the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([content, title]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], title));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
    },
    [text, name] as const,
  );
}

describe('a file of any format of RDF', () => {
  it.each(['jsonld', 'rdfxml', 'ntriples', 'nquads', 'trig'])('is shown when dropped: %s', async (format) => {
    const { write, extension } = writerNamed(format);
    const page = await viewer.open(undefined, { hash: hashOf('person/tomas-okoro') });
    await drop(page, `dropped${extension}`, write(parseGraph(sampleTurtle(), 'turtle')));
    await page.getByRole('heading', { level: 1, name: 'Tomas Okoro' }).waitFor();
    const facts = await page.locator('#panel').textContent();
    expect(facts).toContain('Meeting of Mara Ivanec and Tomas Okoro');
    expect(facts).toContain('met President Tomas Okoro of Karsia in Port Selm');
    await page.close();
  });
});

describe('a file that cannot be shown, over a graph that is', () => {
  it.each([
    ['broken.ttl', '<https://a.example/x> a', 'This file could not be read as RDF', 'Correct the file'],
    ['broken.jsonld', '{ "@graph": [', 'This file could not be read as RDF', 'Correct the file'],
    ['broken.rdf', '<a><b></a>', 'This file could not be read as RDF', 'Correct the file'],
    [
      'foaf.ttl',
      '<a:x> <http://xmlns.com/foaf/0.1/name> "A" .',
      'This graph speaks another vocabulary',
      'newsgraph wrote',
    ],
  ])('is said in place, and the graph stays: %s', async (name, text, title, remedy) => {
    const page = await viewer.open(sampleTurtle());
    await drop(page, name, text);
    const banner = page.locator('.banner');
    await banner.waitFor();
    expect(await banner.textContent()).toContain(title);
    expect(await banner.textContent()).toContain(remedy);
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    await banner.getByRole('button', { name: 'Close this message' }).click();
    expect(await banner.count()).toBe(0);
    await page.close();
  });

  it('is not even read where it is too large', async () => {
    const page = await viewer.open(sampleTurtle());
    await page.evaluate(() => {
      const data = new DataTransfer();
      const part = new Uint8Array(25 * 1024 * 1024);
      data.items.add(new File([part, part, part, part], 'all.nq'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
    });
    const banner = page.locator('.banner');
    await banner.waitFor();
    expect(await banner.textContent()).toContain('all.nq has 100 MB; a page can hold about 64');
    expect(await banner.textContent()).toContain('newsgraph query all.nq');
    await page.close();
  });

  it('is refused too where an article is longer than a page reads', async () => {
    const page = await viewer.open(sampleTurtle());
    await drop(page, 'archive.txt', 'All of the news. '.repeat(200_000));
    const banner = page.locator('.banner');
    await banner.waitFor();
    expect(await banner.textContent()).toContain('archive.txt has 3 MB; a page reads articles of up to 2 MB');
    expect(await banner.textContent()).toContain('newsgraph build archive.txt');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.close();
  });

  it('names line and column, and shows the place', async () => {
    const page = await viewer.open(sampleTurtle());
    await drop(page, 'broken.ttl', '<urn:a> <urn:b> <urn:c> .\n<urn:d> a ;; <urn:e> .');
    const banner = page.locator('.banner');
    await banner.waitFor();
    expect(await banner.textContent()).toContain('broken.ttl, line 2, column 11: Expected entity but got ;.');
    expect(await banner.locator('.excerpt').textContent()).toBe('<urn:d> a ;; <urn:e> .\n          ^');
    const inner = await banner.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(inner).toBe(0);
    await page.close();
  });
});

describe('the hint of the first visit', () => {
  it('covers nothing, and does not come back once it was sent away', async () => {
    const page = await viewer.open(sampleTurtle());
    const hint = page.getByRole('region', { name: 'How to use this page' });
    const [box, panel] = [(await hint.boundingBox())!, (await page.locator('#panel').boundingBox())!];
    expect(box.x).toBeGreaterThan(panel.x);
    await hint.getByRole('button', { name: 'Got it' }).click();
    expect(await hint.count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    expect(await hint.count()).toBe(0);
    await page.close();
  });
});

describe('filters that leave nothing', () => {
  it('say so over the picture, and how to have all of it again', async () => {
    const page = await viewer.open(sampleTurtle(), { hash: '#kinds=person+organization+place+thing+event' });
    const notice = page.locator('.narrowed');
    expect(await notice.textContent()).toContain('The filters leave nothing to draw.');
    const [box, legend] = [(await notice.boundingBox())!, (await page.locator('#legend').boundingBox())!];
    expect(box.x).toBeGreaterThan(legend.x + legend.width);
    await notice.getByRole('button', { name: 'Show all' }).click();
    expect(await notice.isVisible()).toBe(false);
    expect((await viewer.look(page, '#2563c9')).count).toBeGreaterThan(80);
    await page.close();
  });
});

describe('a graph in which nothing is connected', () => {
  it('shows the names', async () => {
    const named = `<urn:x:ada> a schema:Person ; schema:name "Ada Vance" ; rdfs:label "Ada Vance" .
      <urn:x:leo> a schema:Person ; schema:name "Leo Brandt" ; rdfs:label "Leo Brandt" .`;
    const prefixes = '@prefix schema: <https://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .';
    const page = await viewer.open(`${prefixes}\n${named}`);
    expect(await page.locator('#panel').textContent()).toContain('2 people');
    expect((await viewer.look(page, '#2563c9')).count).toBeGreaterThan(80);
    await page.close();
  });
});

describe('a link into another graph', () => {
  it.each([
    ['about=urn%3Anobody', 'This graph holds nothing of that address'],
    ['sentence=urn%3Anone+1+20', 'This graph holds no such sentence'],
    ['line=nothing', 'This line is not in the picture'],
  ])('is said where its facts would stand: %s', async (hash, title) => {
    const page = await viewer.open(sampleTurtle(), { hash: `#${hash}` });
    await page.locator('#panel .note').getByRole('heading', { name: title }).waitFor();
    await page.close();
  });
});

describe('a part of the page that does not come', () => {
  it('says so in its place, and comes whole when the server answers again', async () => {
    const page = await viewer.open(sampleTurtle());
    await page.route('**/assets/mount*', (route) => route.abort());
    await page.getByRole('tab', { name: 'Time' }).click();
    const alert = page.locator('#panel').getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('could not be loaded');
    viewer.troubles();
    await page.unroute('**/assets/mount*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#panel .time-chart, #panel svg').first().waitFor();
    expect(await alert.count()).toBe(0);
    await page.close();
  });

  it('leaves a dialog that can be tried again and closed', async () => {
    const page = await viewer.open(sampleTurtle());
    await page.route('**/assets/mount*', (route) => route.abort());
    await page.locator('summary', { hasText: 'Graph' }).click();
    await page.getByRole('button', { name: 'Download …' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    viewer.troubles();
    await page.unroute('**/assets/mount*');
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Turtle' }).waitFor();
    await page.close();
  });
});

describe('a server that is gone', () => {
  it('is said, and asked again', async () => {
    const page = await viewer.open(undefined, {
      before: `const served = fetch; let gone = 2;
        window.fetch = (...of) => (gone-- > 0 ? Promise.reject(new TypeError('Failed to fetch')) : served(...of));`,
    });
    await page.getByRole('alert').getByRole('heading', { name: 'The server does not answer' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').getByRole('heading', { name: 'The server does not answer' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'No graph to show yet' }).waitFor();
    await page.close();
  });
});

describe('a graph that cannot be shown', () => {
  it.each([
    ['nothing at the address', undefined, 'No graph to show yet', '404'],
    [
      'broken Turtle',
      `${sampleTurtle()}\n <unfinished`,
      'This file could not be read as RDF',
      ', column 2: Unexpected',
    ],
    ['more than a page holds', '# much\n'.repeat(10_000_000), 'This file is too large for a page', 'has 67 MB'],
    ['no triples', '# empty\n', 'This graph is empty', 'holds no triples'],
    [
      'another vocabulary',
      '<http://a.example/x> <http://xmlns.com/foaf/0.1/name> "A" .',
      'This graph speaks another vocabulary',
      'foaf',
    ],
  ])('for %s says so and what to do', async (_case, graph, title, message) => {
    const page = await viewer.open(graph);
    const alert = page.getByRole('alert');
    expect(await alert.getByRole('heading').textContent()).toBe(title);
    expect(await alert.textContent()).toContain(message);
    expect(await page.getByRole('button', { name: 'Open a file' }).isVisible()).toBe(true);
    await page.close();
  });

  it('gives way to a file that is opened', async () => {
    const page = await viewer.open('no Turtle at all');
    const turtle = { name: 'mine.ttl', mimeType: 'text/turtle', buffer: Buffer.from(sampleTurtle()) };
    await page.locator('input[type=file]').setInputFiles(turtle);
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    await page.close();
  });

  it('gives way to a file that is dropped', async () => {
    const page = await viewer.open(undefined);
    await drop(page, 'dropped.trig', sampleTurtle('1.2'));
    await page.getByRole('heading', { name: 'Most connected' }).waitFor();
    await page.close();
  });
});

describe('a browser without WebGL', () => {
  it('shows the list and says why', async () => {
    const before = `HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (target, self, [kind, ...rest]) => (kind.includes('webgl') ? null : Reflect.apply(target, self, [kind, ...rest])),
    });`;
    const page = await viewer.open(sampleTurtle(), { before });
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toContain('no WebGL');
    const list = page.getByRole('region', { name: 'All facts as a list' });
    expect(await list.textContent()).toContain('Mara Ivanec');
    const [said, facts] = [(await alert.boundingBox())!, (await list.boundingBox())!];
    expect(said.y + said.height).toBeLessThanOrEqual(facts.y);
    const isOnTop = await alert.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
    expect(isOnTop).toBe(true);
    await page.close();
  });
});

describe('a tab whose graphics memory the browser took back', () => {
  it('draws the picture anew', async () => {
    const page = await viewer.open(sampleTurtle());
    const before = await viewer.look(page, '#2563c9');
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect.poll(() => viewer.look(page, '#2563c9')).toEqual(before);
    await page.close();
  });
});
