import { type Browser, type BrowserContextOptions, chromium, type Page, type Route } from 'playwright-core';
import { inject } from 'vitest';
import { type RunningServer, serveOnLoopback, viewerApp } from '../../src/platform/node/server.ts';
import { sampleTurtle } from '../support/sample-graph.ts';

interface PageOptions extends BrowserContextOptions {
  /** A script that runs before the page's own. */
  readonly before?: string;
  /** False: the page comes as another server might send it, without cross-origin isolation. */
  readonly isolated?: boolean;
}

async function openToOthers(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': 'unsafe-none' } });
}

/** The viewer as `newsgraph view` serves it, with its headers and data, in a browser; ends with `close`. */
export class Served {
  readonly #troubles: string[] = [];
  readonly #fetched: string[] = [];

  private constructor(
    readonly server: RunningServer,
    readonly browser: Browser,
    readonly graph: { turtle: string },
  ) {}

  static async start(): Promise<Served> {
    const graph = { turtle: sampleTurtle() };
    const app = viewerApp(inject('viewer'), { turtle: () => graph.turtle, nquads: () => '' });
    const server = await serveOnLoopback(app, 0);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--disable-gpu', '--enable-unsafe-swiftshader', '--no-sandbox'],
    });
    return new Served(server, browser, graph);
  }

  /** A fresh page of a graph, ready to use; of none where the text is empty. */
  async open(turtle: string, options: PageOptions = {}): Promise<Page> {
    this.graph.turtle = turtle;
    const { before, isolated = true, ...context } = options;
    const page = await this.browser.newPage({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...context,
    });
    if (!isolated) await page.route(this.server.url, openToOthers);
    if (before) await page.addInitScript(before);
    page.on('pageerror', (error) => this.#troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#troubles.push(message.text());
    });
    page.on('request', (request) => this.#fetched.push(new URL(request.url()).pathname));
    await page.goto(this.server.url);
    await page.locator('#app[data-ready], .state [role=alert]').waitFor();
    return page;
  }

  /** Errors and breaches of the security policy since the last call. */
  troubles(): string[] {
    return this.#troubles.splice(0);
  }

  /** Paths fetched since the last call. */
  fetched(): string[] {
    return this.#fetched.splice(0);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

/** What a download of the page holds. */
export async function downloaded(page: Page, start: () => Promise<unknown>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/** Chooses from the page's menu of the graph. */
export async function choose(page: Page, words: string): Promise<void> {
  await page.locator('summary', { hasText: 'Graph' }).click();
  await page.getByRole('button', { name: words }).click();
}
