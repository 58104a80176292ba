import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { NewsgraphError } from '../../core/diagnostic.ts';

/** What is wrong with a request, told in its own words over HTTP. */
export class RequestError extends NewsgraphError {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 413 | 415;
  constructor(status: RequestError['status'], message: string, remedy: string) {
    super(`http-${status}`, message, remedy);
    this.status = status;
  }
}

/** True where the Host header names this machine: a page of another site that had its name point here is not let in. */
export function namesThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host);
}

/** Refuses what pages of other sites send: they could not read the answer, but could load the server or change the graph. */
export const sameSiteOnly: MiddlewareHandler = async (context, next) => {
  const { origin, host, 'sec-fetch-site': site } = context.req.header();
  const foreign = origin !== undefined && origin.toLowerCase() !== `http://${host ?? ''}`.toLowerCase();
  if (foreign || site === 'cross-site' || site === 'same-site')
    throw new RequestError(403, 'Pages of other sites may not ask here.', 'Ask from the viewer, or without a browser.');
  await next();
};

/** Throws unless the request carries the token of the server: `Authorization: Bearer TOKEN`. */
export function requireToken(context: Context, token: string): void {
  const [scheme, given = ''] = (context.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && sameText(given, token)) return;
  context.header('WWW-Authenticate', 'Bearer realm="newsgraph"');
  throw new RequestError(
    401,
    given === '' ? 'Changing the graph needs the token.' : 'That is not the token.',
    'Send the header Authorization: Bearer TOKEN, with the token that newsgraph serve printed or was given.',
  );
}

/** In a time that tells nothing of where two texts differ. */
function sameText(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}

/** The body as UTF-8 text, of so many bytes at most. */
export async function bodyText(context: Context, charset: string, most: number): Promise<string> {
  if (!/^(utf-?8|us-ascii)$/.test(charset))
    throw new RequestError(415, `The body is in ${charset}.`, 'Send it in UTF-8.');
  const tooLong = () =>
    new RequestError(
      413,
      `The body is longer than ${most} bytes.`,
      'Send less at once, or allow more with --max-body.',
    );
  if (Number(context.req.header('content-length') ?? 0) > most) throw tooLong();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) throw tooLong();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new RequestError(400, 'The body is no UTF-8 text.', 'Send it in UTF-8.');
  }
}

const STATUS: Readonly<Record<string, 406 | 413 | 422 | 499 | 500 | 503>> = {
  'sparql-rows': 422,
  'sparql-time': 503,
  'sparql-memory': 503,
  'sparql-busy': 503,
  'sparql-engine': 500,
  'not-saved': 500,
  unwritable: 406,
};

/** An error as an HTTP answer: plain text, or JSON for who asks for that. */
export function errorResponse(error: Error, context: Context): Response {
  const known = error instanceof NewsgraphError;
  const status = error instanceof RequestError ? error.status : known ? (STATUS[error.code] ?? 400) : 500;
  const { code, message, remedy } = known
    ? error
    : { code: 'internal', message: `The server failed: ${error.message}`, remedy: 'Please report it.' };
  if (code === 'sparql-busy') context.header('Retry-After', '1');
  const asJson = /\bjson\b/.test(context.req.header('accept') ?? '');
  const body = asJson ? `${JSON.stringify({ code, message, remedy })}\n` : `error[${code}] ${message}\n  ${remedy}\n`;
  context.header('Content-Type', asJson ? 'application/json' : 'text/plain; charset=utf-8');
  return context.body(body, status as 400);
}
