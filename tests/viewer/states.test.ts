import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';
import { Viewer } from './support.ts';

let viewer: Viewer;
beforeAll(async () => {
  viewer = await Viewer.start();
});
afterAll(() => viewer.close());
afterEach(() => expect(viewer.troubles()).toEqual([]));

describe('a graph that cannot be shown', () => {
  it.each([
    ['nothing at the address', undefined, 'No graph to show yet', '404'],
    ['broken Turtle', `${sampleTurtle()}\n<unfinished`, 'This file could not be read as RDF', 'line'],
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
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.trig'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
    }, sampleTurtle('1.2'));
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
    expect(await page.getByRole('alert').textContent()).toContain('no WebGL');
    expect(await page.getByRole('region', { name: 'All facts as a list' }).textContent()).toContain('Mara Ivanec');
    await page.close();
  });
});
