import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveOnLoopback, viewerApp } from '../../src/platform/node/server.ts';

const TURTLE = '<https://example.org/a> <https://example.org/p> "Ω" .\n';
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-server-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Viewer</title>');
  await writeFile(join(folder, 'viewer.js'), 'export {};');
  server = await serveOnLoopback(viewerApp(folder, { turtle: () => TURTLE, nquads: () => TURTLE }), 0);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with headers and a path exactly as given, where `fetch` would set or tidy them. */
function ask(path: string, { method = 'GET', host }: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, ...(host !== undefined && { headers: { host } }) },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
      },
    );
    sent.on('error', reject).end();
  });
}

describe('the server of the viewer', () => {
  it('listens on the loopback address only', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  it('serves the viewer and its files with their types', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('<title>Viewer</title>') });
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect((await ask('/viewer.js')).headers['content-type']).toMatch(/javascript/);
  });

  it('serves the graph as Turtle and N-Quads', async () => {
    const turtle = await ask('/graph.ttl');
    expect(turtle).toMatchObject({ status: 200, body: TURTLE });
    expect(turtle.headers['content-type']).toBe('text/turtle; charset=utf-8');
    expect((await ask('/graph.nq')).headers['content-type']).toBe('application/n-quads; charset=utf-8');
  });

  it('lets a page run nothing but the viewer and load nothing from elsewhere', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replace('wasm-unsafe-eval', '')).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('isolates the page, so that it may start threads, and lets its workers and their scripts be so too', async () => {
    for (const path of ['/', '/viewer.js', '/data/model/vocab.txt'])
      expect((await ask(path)).headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
      });
  });

  it('serves what a page builds graphs with, once', async () => {
    const model = await ask('/data/model/model.int8.onnx', { method: 'HEAD' });
    expect(model).toMatchObject({ status: 200, headers: { 'content-type': 'application/octet-stream' } });
    expect(Number(model.headers['content-length'])).toBeGreaterThan(1e7);
    expect(model.headers['cache-control']).toBe('no-cache');
    const again = await fetch(new URL('data/model/model.int8.onnx', server.url), {
      headers: { 'if-none-match': String(model.headers.etag) },
    });
    expect(again.status).toBe(304);
    const countries = await ask('/data/gazetteers/countries.json');
    expect(countries.headers['content-type']).toBe('application/json');
    expect(JSON.parse(countries.body)).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'IQ' })]));
    const ontology = JSON.parse((await ask('/data/ontology.json')).body) as { name: string; text: string }[];
    expect(ontology.find(({ name }) => name === 'ontology/core.ttl')?.text).toContain('@prefix');
    expect((await ask('/data/model/training/train.py')).status).toBe(404);
    expect((await ask('/data/model/README.md')).status).toBe(404);
  });

  it('lets a browser keep what is named after its content', async () => {
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'assets', 'main-AbC_-123.js'), 'export {};');
    await writeFile(join(folder, 'assets', 'engine-AbC_-123.wasm'), '');
    const script = await ask('/assets/main-AbC_-123.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await ask('/assets/engine-AbC_-123.wasm')).headers['content-type']).toBe('application/wasm');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });

  it('refuses a request made under another name', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80']) {
      const { status, body } = await ask('/graph.ttl', { host });
      expect({ host, refused: status === 403 || status === 400, leaked: body.includes('example.org') }).toEqual({
        host,
        refused: true,
        leaked: false,
      });
    }
    expect((await ask('/graph.ttl', { host: 'localhost:4173' })).status).toBe(200);
  });

  it('answers 404 for what is not there and never leaves its folder', async () => {
    await writeFile(join(folder, '..', 'newsgraph-secret.txt'), 'secret');
    for (const path of [
      '/nowhere',
      '/../newsgraph-secret.txt',
      '/%2e%2e/newsgraph-secret.txt',
      '/..%5cnewsgraph-secret.txt',
    ]) {
      const { status, body } = await ask(path);
      expect({ path, status, leaked: body.includes('secret\n') || body === 'secret' }).toEqual({
        path,
        status: 404,
        leaked: false,
      });
    }
    await rm(join(folder, '..', 'newsgraph-secret.txt'));
  });

  it('refuses to be written to', async () => {
    expect(await ask('/graph.ttl', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(await ask('/graph.ttl', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});

describe('the port of the server', () => {
  const occupy = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const other = createServer();
      other.once('error', reject);
      other.listen(port, '127.0.0.1', () => resolve(other));
    });
  const app = () => viewerApp(folder, { turtle: () => TURTLE, nquads: () => TURTLE });

  it('is another free one where the usual one is taken', async () => {
    const other = await occupy(4173).catch(() => undefined);
    const running = await serveOnLoopback(app());
    expect(new URL(running.url).port).not.toBe('4173');
    expect((await fetch(new URL('graph.ttl', running.url))).status).toBe(200);
    await running.close();
    other?.close();
  });

  it('is refused with a remedy where the one asked for is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveOnLoopback(app(), port)).rejects.toMatchObject({
      code: 'port-in-use',
      remedy: expect.stringContaining('--port'),
    });
  });
});
