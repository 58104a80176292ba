import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyText, RequestError, requireToken } from './guard.ts';
import { contentTypeOf, negotiate, QUADS_TYPES, TRIPLES_TYPES, withCharset } from './negotiate.ts';
import { type EndpointSettings, notAcceptable } from './sparql-http.ts';

/** What a graph may be written in, by media type, and what a dataset may. */
const TRIPLES = new Set(['text/turtle', 'application/n-triples', 'application/rdf+xml', 'application/ld+json']);
const QUADS = new Set(['application/trig', 'application/n-quads']);

/** The graph that a request is about: one by its IRI, the default one, or none, which is the whole store. */
interface Target {
  readonly graph?: string;
  readonly whole: boolean;
}

/**
 * The SPARQL 1.1 Graph Store Protocol at `/store`: `?graph=IRI`, `?default`, and any path below for graphs that are named
 * by their own address here. Without a graph, GET gives the whole dataset and PUT and POST of TriG or N-Quads replace it or
 * add to it; POST of triples makes a new graph.
 */
export function storeApp(settings: EndpointSettings): Hono {
  const app = new Hono();
  for (const path of ['/store', '/store/*']) {
    app.get(path, (context) => read(context, settings));
    app.put(path, (context) => write(context, settings, true));
    app.post(path, (context) => write(context, settings, false));
    app.delete(path, (context) => drop(context, settings));
    app.all(path, (context) => {
      context.header('Allow', 'GET, HEAD, PUT, POST, DELETE');
      throw new RequestError(405, `${context.req.method} is not for graphs.`, 'Use GET, HEAD, PUT, POST or DELETE.');
    });
  }
  return app;
}

function targetOf(context: Context): Target {
  const url = new URL(context.req.url);
  const [graphs, isDefault] = [url.searchParams.getAll('graph'), url.searchParams.has('default')];
  const below = /^\/store\/./.test(url.pathname);
  if (graphs.length + Number(isDefault) + Number(below) > 1)
    throw new RequestError(400, 'The request names more than one graph.', 'Name one: ?graph=IRI or ?default.');
  if (isDefault) return { whole: false };
  if (below) return { graph: `${url.origin}${url.pathname}`, whole: false };
  const [graph] = graphs;
  if (graph === undefined) return { whole: true };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(graph))
    throw new RequestError(400, `${graph} is no absolute IRI.`, 'Give the graph with its scheme.');
  return { graph, whole: false };
}

async function read(context: Context, { pool }: EndpointSettings): Promise<Response> {
  const target = targetOf(context);
  const offer = target.whole ? QUADS_TYPES : TRIPLES_TYPES;
  const format = negotiate(context.req.header('accept'), offer);
  if (format === undefined) throw notAcceptable(offer);
  const { body } = await pool.read({ kind: 'read', format, ...target }, context.req.raw.signal);
  if (!body) throw noSuchGraph(target.graph);
  return context.body(body as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': withCharset(format), Vary: 'Accept' });
}

async function write(context: Context, settings: EndpointSettings, replace: boolean): Promise<Response> {
  requireToken(context, settings.token);
  const target = targetOf(context);
  const isDataset = target.whole && QUADS.has(contentTypeOf(context.req.header('content-type')).type);
  const documents = await readDocuments(context, settings.maxBody, isDataset ? QUADS : TRIPLES);
  if (target.whole && replace && !isDataset)
    throw new RequestError(400, 'PUT needs a graph to replace.', 'Name it: ?graph=IRI or ?default; or send TriG.');
  const isNew = target.whole && !isDataset;
  const graph = isNew ? new URL(`/store/${randomUUID()}`, context.req.url).href : target.graph;
  const { existed } = await settings.pool.write({
    kind: 'write',
    whole: isDataset,
    replace,
    documents,
    base: graph ?? settings.base,
    ...(graph !== undefined && { graph }),
  });
  if (isNew) context.header('Location', graph!);
  return context.body(null, existed ? 204 : 201);
}

async function drop(context: Context, { pool, token }: EndpointSettings): Promise<Response> {
  requireToken(context, token);
  const { graph, whole } = targetOf(context);
  if (whole) throw new RequestError(400, 'DELETE needs a graph.', 'Name it: ?graph=IRI or ?default.');
  const { existed } = await pool.write({ kind: 'drop', ...(graph !== undefined && { graph }) });
  if (!existed) throw noSuchGraph(graph);
  return context.body(null, 204);
}

/** The RDF documents of the body: itself, or the parts of a form. */
async function readDocuments(context: Context, maxBody: number, readable: ReadonlySet<string>) {
  const { type, charset, boundary } = contentTypeOf(context.req.header('content-type'));
  const body = await bodyText(context, charset, maxBody);
  if (type !== 'multipart/form-data') return [{ text: body, format: checkType(type, readable) }];
  if (boundary === undefined) throw new RequestError(400, 'The form has no boundary.', 'Name it in Content-Type.');
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...rest] = part.replace(/^\r?\n/, '').split(/\r?\n\r?\n/);
      const header = /^content-type:\s*(.*)$/im.exec(head)?.[1];
      return { text: rest.join('\n\n'), format: checkType(contentTypeOf(header).type, readable) };
    });
}

function checkType(type: string, readable: ReadonlySet<string>): string {
  if (readable.has(type)) return type;
  const known = [...readable].join(', ');
  throw new RequestError(415, type === '' ? 'The body has no content type.' : `${type} is not read.`, `Send ${known}.`);
}

const noSuchGraph = (graph: string | undefined): RequestError =>
  new RequestError(404, `There is no graph ${graph ?? 'here'}.`, 'GET /store gives all graphs.');
