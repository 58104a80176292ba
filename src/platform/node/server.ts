import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { NewsgraphError } from '../../core/diagnostic.ts';
import { errorResponse, namesThisMachine, sameSiteOnly } from './guard.ts';
import { packageRoot } from './package-root.ts';
import { pageData } from './page-data.ts';

/** The only address served: this machine, for its own users. */
const HOST = '127.0.0.1';
const DEFAULT_PORT = 4173;
/** How many ports are tried, from the default on, before the system picks one. */
const TRIES = 20;
/** How long a request may take to arrive, in milliseconds. */
const REQUEST_MS = 60_000;
/** Where services answer, beside the viewer. */
const SERVICES = ['/sparql/*', '/update/*', '/store/*'];

/** A graph to look at, in the two forms that the viewer and other programs fetch. */
export interface ServedGraph {
  readonly turtle: () => string;
  readonly nquads: () => string;
}

export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The built viewer's folder; a `NewsgraphError` where it has not been built. */
export function viewerFolder(): string {
  const folder = join(packageRoot(), 'dist', 'viewer');
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new NewsgraphError('viewer-missing', `The viewer is not built: ${folder} is missing.`, 'Run npm run build.');
}

export interface ViewerAppOptions {
  /** What answers beside the viewer, at the paths of `SERVICES`; pages of other sites may not ask there. */
  readonly services?: readonly Hono[];
  /** Holds `data` and `ontology`; the package's own folder by default. */
  readonly root?: string;
}

/**
 * The viewer, the graph and what the viewer builds graphs with, over HTTP, for requests that name this machine as their
 * host; GET only, except for the services.
 */
export function viewerApp(folder: string, graph: ServedGraph, options: ViewerAppOptions = {}): Hono {
  const { services = [], root = packageRoot() } = options;
  const app = new Hono();
  app.use(
    secureHeaders({
      strictTransportSecurity: false,
      xXssProtection: false,
      // With the opener's policy, same-origin by default, the page is isolated: the language model may run in threads.
      crossOriginEmbedderPolicy: 'require-corp',
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        // The language model and SPARQL are WebAssembly, in workers; the page itself may not even run that.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.use(async (context, next) => {
    context.header('Cache-Control', isHashed(context.req.path) ? 'max-age=31536000, immutable' : 'no-cache');
    // A page of another site that had its name point here must not read the graph.
    if (!namesThisMachine(context.req.header('host')))
      return context.text('This server answers to 127.0.0.1 only.\n', 403);
    return next();
  });
  for (const path of SERVICES) app.use(path, sameSiteOnly);
  for (const service of services) app.route('/', service);
  app.use(async (context, next) => {
    if (!['GET', 'HEAD'].includes(context.req.method))
      return context.text('Only GET is served here.\n', 405, { Allow: 'GET, HEAD' });
    return next();
  });
  app.get('/graph.ttl', (context) =>
    context.body(graph.turtle(), 200, { 'Content-Type': 'text/turtle; charset=utf-8' }),
  );
  app.get('/graph.nq', (context) =>
    context.body(graph.nquads(), 200, { 'Content-Type': 'application/n-quads; charset=utf-8' }),
  );
  app.route('/data', pageData(root));
  app.get('*', serveStatic({ root: folder }));
  app.notFound((context) => context.text(`Nothing at ${context.req.path}. The viewer is at /.\n`, 404));
  app.onError(errorResponse);
  return app;
}

/** Serves the app on 127.0.0.1: at the port given, or else the first free one from 4173 on. */
export async function serveOnLoopback(app: Hono, port?: number): Promise<RunningServer> {
  const candidates = port === undefined ? [...Array.from({ length: TRIES }, (_, i) => DEFAULT_PORT + i), 0] : [port];
  for (const candidate of candidates) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.requestTimeout = REQUEST_MS;
    if (await listens(server, candidate)) return running(server);
  }
  throw new NewsgraphError(
    'port-in-use',
    `Port ${port} on ${HOST} is taken or may not be used.`,
    'Leave --port out to have a free one picked, or name another.',
  );
}

/** Files that Vite names after their content never change. */
const isHashed = (path: string): boolean => /^\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path);

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    );
    server.listen(port, HOST, () => resolve(true));
  });
}

function running(server: Server): RunningServer {
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
