import { type Context, Hono } from 'hono';
import { bodyText, RequestError, requireToken } from './guard.ts';
import { contentTypeOf, negotiate, type Offer, RESULT_TYPES, TRIPLES_TYPES, withCharset } from './negotiate.ts';
import { serviceDescription } from './service-description.ts';
import type { SparqlPool } from './sparql-pool.ts';

export interface EndpointSettings {
  readonly pool: SparqlPool;
  /** Whoever has it may change the graph. */
  readonly token: string;
  /** Bytes of the longest body that is taken. */
  readonly maxBody: number;
  /** Solutions of the longest answer that is given. */
  readonly maxRows: number;
  /** Of relative IRIs. */
  readonly base: string;
}

/** What a request of the SPARQL protocol asks for. */
interface Operation {
  readonly kind: 'query' | 'update';
  readonly text: string;
  readonly parameters: URLSearchParams;
}

/** The SPARQL 1.1 Protocol: queries at `/sparql`, updates there and at `/update`, a description of the service. */
export function sparqlApp(settings: EndpointSettings): Hono {
  const app = new Hono();
  for (const path of ['/sparql', '/sparql/']) {
    app.get(path, (context) => answerGet(context, settings));
    app.post(path, (context) => answerPost(context, settings));
    app.all(path, (context) => refuseMethod(context, 'GET, HEAD, POST'));
  }
  for (const path of ['/update', '/update/']) {
    app.post(path, (context) => answerPost(context, settings, 'update'));
    app.all(path, (context) => refuseMethod(context, 'POST'));
  }
  return app;
}

function refuseMethod(context: Context, allowed: string): never {
  context.header('Allow', allowed);
  throw new RequestError(405, `${context.req.method} is not for this address.`, `Use ${allowed}.`);
}

async function answerGet(context: Context, settings: EndpointSettings): Promise<Response> {
  const parameters = new URL(context.req.url).searchParams;
  if (parameters.has('update'))
    throw new RequestError(405, 'An update cannot be sent with GET.', 'Send it with POST to /update.');
  if (!parameters.has('query')) return serviceDescription(context, settings.pool.union);
  return await query(context, settings, { kind: 'query', text: only(parameters, 'query'), parameters });
}

async function answerPost(
  context: Context,
  settings: EndpointSettings,
  expected?: Operation['kind'],
): Promise<Response> {
  const kind = contentTypeOf(context.req.header('content-type'));
  // Before the body is read: who may not change the graph need not send one.
  if (expected === 'update' || kind.type === 'application/sparql-update') requireToken(context, settings.token);
  const operation = readOperation(kind.type, await bodyText(context, kind.charset, settings.maxBody), context.req.url);
  if (expected && operation.kind !== expected)
    throw new RequestError(400, 'This address takes updates only.', 'Send queries to /sparql.');
  if (operation.kind === 'query') return await query(context, settings, operation);
  requireToken(context, settings.token);
  return await update(context, settings, operation);
}

function readOperation(type: string, body: string, url: string): Operation {
  const parameters = new URL(url).searchParams;
  if (type === 'application/sparql-query') return { kind: 'query', text: body, parameters };
  if (type === 'application/sparql-update') return { kind: 'update', text: body, parameters };
  if (type !== 'application/x-www-form-urlencoded')
    throw new RequestError(
      415,
      type === '' ? 'The body has no content type.' : `${type} is no SPARQL.`,
      'Send application/sparql-query, application/sparql-update or application/x-www-form-urlencoded.',
    );
  const form = new URLSearchParams(body);
  for (const [name, value] of parameters) form.append(name, value);
  const kind = form.has('update') ? 'update' : 'query';
  if (form.has('update') && form.has('query'))
    throw new RequestError(400, 'The request has a query and an update.', 'Send one of them.');
  return { kind, text: only(form, kind), parameters: form };
}

/** The one value of a parameter. */
function only(parameters: URLSearchParams, name: string): string {
  const [value, ...others] = parameters.getAll(name);
  if (value === undefined) throw new RequestError(400, `The parameter ${name} is missing.`, `Send ${name}=…`);
  if (others.length > 0) throw new RequestError(400, `There are several ${name} parameters.`, 'Send one.');
  return value;
}

/** The type of the answer; an Accept that only fits the other form of query is found out when the form is known. */
const pick = (context: Context, offer: Offer): string | undefined => negotiate(context.req.header('accept'), offer);

async function query(context: Context, settings: EndpointSettings, operation: Operation): Promise<Response> {
  const { pool, base, maxRows } = settings;
  const [results, triples] = [pick(context, RESULT_TYPES), pick(context, TRIPLES_TYPES)];
  if (results === undefined && triples === undefined) throw notAcceptable([...RESULT_TYPES, ...TRIPLES_TYPES]);
  const done = await pool.read(
    {
      kind: 'query',
      sparql: operation.text,
      base,
      maxRows,
      results: results ?? RESULT_TYPES[0]![0],
      triples: triples ?? TRIPLES_TYPES[0]![0],
      ...chosen(operation.parameters, 'default-graph-uri', 'named-graph-uri'),
    },
    context.req.raw.signal,
  );
  const isTable = done.form === 'select' || done.form === 'ask';
  const type = isTable ? results : triples;
  if (type === undefined) throw notAcceptable(isTable ? RESULT_TYPES : TRIPLES_TYPES);
  return context.body(done.body as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': withCharset(type), Vary: 'Accept' });
}

async function update(context: Context, settings: EndpointSettings, operation: Operation): Promise<Response> {
  await settings.pool.write({
    kind: 'update',
    sparql: operation.text,
    base: settings.base,
    ...chosen(operation.parameters, 'using-graph-uri', 'using-named-graph-uri'),
  });
  return context.body(null, 204);
}

/** The graphs that the request names; both lists where it names any, as one of them without the other means none. */
function chosen(parameters: URLSearchParams, defaultName: string, namedName: string) {
  const [graphs, named] = [parameters.getAll(defaultName), parameters.getAll(namedName)];
  return graphs.length + named.length === 0 ? {} : { graphs, named };
}

export const notAcceptable = (offer: Offer): RequestError =>
  new RequestError(406, 'The answer has none of the forms asked for.', `Accept ${offer.map(([t]) => t).join(', ')}.`);
