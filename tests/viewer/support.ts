import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { sampleTurtle } from '../support/sample-graph.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
/** Not the root, to hold the viewer to relative addresses. */
const FOLDER = '/deep/er/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** What stands at `graph.ttl` beside the page; `undefined` is nothing. */
export type Served = string | undefined;

/** The built viewer, served with a graph, in a browser; ends with `close`. */
export class Viewer {
  readonly #troubles: string[] = [];
  #graph: Served = sampleTurtle();

  private constructor(
    readonly folder: string,
    readonly server: Server,
    readonly browser: Browser,
    readonly eye: Page,
  ) {}

  static async start(): Promise<Viewer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--disable-gpu', '--enable-unsafe-swiftshader', '--no-sandbox'],
    });
    const viewer = new Viewer(inject('viewer'), server, browser, await browser.newPage());
    server.on('request', (request, response) => {
      void viewer.#answer(new URL(request.url ?? '/', 'http://x').pathname).then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type });
        response.end(body);
      });
    });
    return viewer;
  }

  async #answer(path: string): Promise<{ status: number; type: string; body: string | Buffer }> {
    const name = path.startsWith(FOLDER) ? path.slice(FOLDER.length) || 'index.html' : 'nothing';
    if (name === 'graph.ttl' && this.#graph !== undefined)
      return { status: 200, type: 'text/turtle', body: this.#graph };
    try {
      const body = await readFile(join(this.folder, name));
      return { status: 200, type: TYPES[extname(name)] ?? 'application/octet-stream', body };
    } catch {
      return { status: 404, type: 'text/plain', body: 'nothing here' };
    }
  }

  /** A fresh page of the graph, ready to use. */
  async open(
    graph: Served,
    options: BrowserContextOptions & { readonly hash?: string; readonly before?: string } = {},
  ): Promise<Page> {
    this.#graph = graph;
    const { hash = '', before, ...context } = options;
    const page = await this.browser.newPage({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...context,
    });
    if (before) await page.addInitScript(before);
    page.on('pageerror', (error) => this.#troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) this.#troubles.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}${FOLDER}${hash}`);
    await page.locator('#app[data-ready], .state [role=alert]').waitFor();
    await settle(page);
    return page;
  }

  /** Errors and breaches of the security policy since the last call. */
  troubles(): string[] {
    return this.#troubles.splice(0);
  }

  /** Where pixels of a colour lie in a screenshot of the picture: how many, and the middle of them in the page. */
  look(page: Page, colour: string): Promise<Sight> {
    return look(page, colour, this.eye);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}

export interface Sight {
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** Where pixels of a colour lie in the picture of a page; `eye` is any other page, which counts them. */
export async function look(page: Page, colour: string, eye: Page): Promise<Sight> {
  await settle(page);
  const box = (await page.locator('#picture').boundingBox())!;
  const mask = [page.locator('#legend'), page.locator('.zoom')];
  const shot = (await page.screenshot({ clip: box, mask, maskColor: '#00ff00' })).toString('base64');
  const found = await eye.evaluate(
    async ([png, wanted]) => {
      const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const target = [1, 3, 5].map((i) => Number.parseInt(wanted.slice(i, i + 2), 16));
      let [count, x, y] = [0, 0, 0];
      for (let i = 0; i < data.length; i += 4) {
        if (target.some((value, k) => Math.abs(data[i + k]! - value) > 3)) continue;
        count += 1;
        x += (i / 4) % bitmap.width;
        y += Math.floor(i / 4 / bitmap.width);
      }
      return { count, x: x / count, y: y / count };
    },
    [shot, colour] as const,
  );
  return { count: found.count, x: box.x + found.x, y: box.y + found.y };
}

/** Waits until what was asked of the page has been drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
  );
}

/** The sentences of the panel with the words that are marked in them. */
export async function evidenceIn(page: Page): Promise<{ sentence: string; marked: string[] }[]> {
  return page.locator('#panel .evidence').evaluateAll((figures) =>
    figures.map((figure) => ({
      sentence: figure.querySelector('blockquote')?.textContent ?? '',
      marked: [...figure.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    })),
  );
}

/** The IRI of a thing of the sample. */
export const idOf = (path: string): string => `https://w3id.org/newsgraph/id/${path}`;
export const hashOf = (path: string): string => `#${new URLSearchParams({ about: idOf(path) })}`;
