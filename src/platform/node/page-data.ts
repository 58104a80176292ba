import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { GAZETTEER_FILES } from '../../core/gazetteer.ts';
import { readOntology } from './resources.ts';

/** What a page fetches to build graphs itself, by path under `/data`: the type, and the file from the package's root. */
const FILES: Readonly<Record<string, string>> = {
  'model/model.int8.onnx': 'application/octet-stream',
  'model/vocab.txt': 'text/plain; charset=utf-8',
  'model/labels.json': 'application/json',
  ...Object.fromEntries(Object.values(GAZETTEER_FILES).map((file) => [`gazetteers/${file}`, 'application/json'])),
};

/**
 * The language model, the gazetteers and the ontology over HTTP, for a page that builds graphs: under `/model` and
 * `/gazetteers` the files as they are, at `/ontology.json` all of the ontology's. A file that a browser has already is not
 * sent again.
 */
export function pageData(root: string): Hono {
  const app = new Hono();
  app.get('/ontology.json', async (context) => context.json(await readOntology(root)));
  for (const [path, type] of Object.entries(FILES))
    app.get(`/${path}`, async (context) => {
      const file = join(root, 'data', path);
      const { size, mtimeMs } = await stat(file);
      const tag = `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
      if (context.req.header('If-None-Match') === tag) return context.body(null, 304, { ETag: tag });
      const headers = { ETag: tag, 'Content-Type': type, 'Content-Length': String(size) };
      if (context.req.method === 'HEAD') return context.body(null, 200, headers);
      return context.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, headers);
    });
  return app;
}
