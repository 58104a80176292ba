/**
 * The viewer beside bare Sigma with the same graph, in one browser: how fast they pan and zoom, and how long the viewer
 * takes to read, lay out and draw. Needs Chromium (`CHROMIUM_PATH`). Asserts nothing; the ratios mean more than the figures.
 *
 *     npm run bench:viewer -- [THINGS FACTS [FOLDER]]     pictures of the viewer, light and dark, go to FOLDER
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { readGraph } from '../src/graph/read-graph.ts';
import { superclasses } from '../src/network/display.ts';
import { drawNetwork } from '../src/network/draw.ts';
import { layoutNetwork } from '../src/network/layout.ts';
import { readKnowledge } from '../src/network/read.ts';
import { serveOnLoopback, viewerApp } from '../src/platform/node/server.ts';
import { largeTurtle } from '../tests/support/large-graph.ts';
import { displayOf } from '../viewer/display-plugin.ts';
import { layoutInput } from '../viewer/src/picture/layout-input.ts';

const [things = 10_000, facts = 51_000] = process.argv.slice(2, 4).map(Number);
const pictures = process.argv[4];
const root = join(import.meta.dirname, '..');
const SIZE = { width: 1280, height: 800 };
const turtle = largeTurtle({ things, facts });

/** What bare Sigma is given: the network that the viewer draws, at the places that it gives it. */
async function bareGraph() {
  const display = displayOf(join(root, 'ontology'));
  const knowledge = readKnowledge(await readGraph(turtle, { name: 'large.ttl' }), (name) =>
    superclasses(display, name),
  );
  const network = drawNetwork(knowledge, display, { events: 'lines', sure: 0.3 });
  const positions = layoutNetwork(layoutInput(network, 1.5));
  const shown = new Set(network.filterNodes((node) => network.degree(node) > 0));
  const nodes = network.nodes().flatMap((id, i) => {
    const { label, colour, size } = network.getNodeAttributes(id);
    return shown.has(id) ? [{ id, ...positions[i]!, label, color: colour, size: size / 4 }] : [];
  });
  return { nodes, edges: network.mapEdges((_edge, _attributes, source, target) => [source, target] as const) };
}

/** What the scripts of bare Sigma put into the page. */
interface Scripts {
  readonly graphology: { readonly MultiGraph: typeof import('graphology').MultiGraph };
  readonly Sigma: typeof import('sigma').default;
}

interface Drawn {
  /** Milliseconds from a graphology graph with its places in memory to the first frame of it. */
  readonly picture: number;
}

interface Pace {
  readonly pan: number;
  readonly zoom: number;
}

/** Frames a second while the pointer drags the picture about, and while the wheel turns over it. */
async function paceOf(page: Page): Promise<Pace> {
  const during = async (move: (i: number) => Promise<void>): Promise<number> => {
    await page.evaluate(() => {
      const count = { frames: 0, begin: performance.now(), isOver: false };
      Object.assign(window, { count });
      const frame = () => {
        count.frames += 1;
        if (!count.isOver) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const end = Date.now() + 5000;
    for (let i = 0; Date.now() < end; i += 1) await move(i);
    return page.evaluate(() => {
      const { count } = window as unknown as { count: { frames: number; begin: number; isOver: boolean } };
      count.isOver = true;
      return (count.frames * 1000) / (performance.now() - count.begin);
    });
  };
  const [x, y] = [700, 420];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const pan = await during((i) => page.mouse.move(x + 150 * Math.sin(i / 8), y + 100 * Math.cos(i / 8)));
  await page.mouse.up();
  await page.waitForTimeout(1500);
  const zoom = await during((i) => page.mouse.wheel(0, i % 12 < 6 ? -60 : 60));
  await page.waitForTimeout(1000);
  return { pan, zoom };
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: SIZE });
  // tsx has functions keep their names by a helper, which those that run in the page need too.
  await page.addInitScript('globalThis.__name = (made) => made');
  return page;
}

async function bare(browser: Browser): Promise<Pace & Drawn> {
  const graph = await bareGraph();
  console.log(`${graph.nodes.length} nodes and ${graph.edges.length} lines\n`);
  const page = await newPage(browser);
  await page.goto('about:blank');
  await page.setContent('<div id="all" style="position:fixed;inset:0"></div>');
  const { resolve } = createRequire(import.meta.url);
  await page.addScriptTag({ path: join(resolve('graphology'), '..', 'graphology.umd.min.js') });
  await page.addScriptTag({ path: join(root, 'node_modules', 'sigma', 'dist', 'sigma.min.js') });
  const first = await page.evaluate(async ({ nodes, edges }) => {
    const { graphology, Sigma } = window as unknown as Scripts;
    const made = new graphology.MultiGraph();
    for (const { id, ...attributes } of nodes) made.addNode(id, attributes);
    for (const [source, target] of edges) made.addEdge(source, target, { size: 1, color: '#999999' });
    const begin = performance.now();
    new Sigma(made, document.getElementById('all')!);
    await new Promise((drawn) => setTimeout(drawn));
    return performance.now() - begin;
  }, graph);
  const pace = await paceOf(page);
  await page.close();
  return { ...pace, picture: first };
}

async function ours(browser: Browser, url: string): Promise<Pace & Drawn & { readonly read: number }> {
  const page = await newPage(browser);
  page.on('pageerror', (error) => console.log('error in the page:', error.message));
  await page.addInitScript(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(window, { longest: Math.max((window as unknown as { longest: number }).longest, duration) });
    }).observe({ type: 'longtask' });
  });
  const begin = Date.now();
  await page.goto(url);
  await page.locator('#app[data-ready]').waitFor({ timeout: 180_000 });
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const names = gl?.getExtension('WEBGL_debug_renderer_info');
    return String(gl && names ? gl.getParameter(names.UNMASKED_RENDERER_WEBGL) : 'none');
  });
  console.log(`drawn by ${renderer}`);
  console.log(`viewer, from address to settled ${Date.now() - begin} ms`);
  const { read, picture, marks } = await page.evaluate(() => {
    const { longest } = window as unknown as { longest: number };
    const measures = performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration] as const);
    const [first] = performance.getEntriesByName('first picture');
    const drawn = first?.startTime ?? 0;
    const read = performance.getEntriesByName('places')[0]?.startTime ?? 0;
    const marks = [
      ['from address to graph with places', read] as const,
      ['from address to first picture', drawn] as const,
      ...measures,
      ['longest task of the main thread', longest] as const,
    ];
    return { read, picture: drawn - read, marks };
  });
  for (const [name, duration] of marks) console.log(`  ${name.padEnd(36)}${Math.round(duration)} ms`);
  if (pictures !== undefined)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(4000);
      await page.screenshot({ path: join(pictures, `large-${colorScheme}.png`) });
    }
  const pace = await paceOf(page);
  await page.close();
  return { ...pace, picture, read };
}

const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
await build({
  configFile: join(root, 'viewer', 'vite.config.ts'),
  logLevel: 'error',
  build: { outDir: folder, emptyOutDir: true },
});
const server = await serveOnLoopback(viewerApp(folder, { turtle: () => turtle, nquads: () => '' }), 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--disable-gpu', '--enable-unsafe-swiftshader', '--no-sandbox'],
});
try {
  const viewer = await ours(browser, server.url);
  const sigma = await bare(browser);
  const firsts = [
    ['graph with places in memory', viewer.picture, sigma.picture],
    ['read and laid out by the viewer', viewer.read + viewer.picture, viewer.read + sigma.picture],
  ] as const;
  for (const [from, mine, bare] of firsts)
    console.log(
      `first frame, from ${from}: viewer ${Math.round(mine)}, bare Sigma ${Math.round(bare)} ms: ${(mine / bare).toFixed(2)} times`,
    );
  for (const what of ['pan', 'zoom'] as const)
    console.log(
      `${what.padEnd(5)} viewer ${viewer[what].toFixed(1)}, bare Sigma ${sigma[what].toFixed(1)} frames/s: ${(viewer[what] / sigma[what]).toFixed(2)} times`,
    );
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
