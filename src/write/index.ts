import { NewsgraphError } from '../core/diagnostic.ts';
import { csvWriter } from './csv.ts';
import { cypherWriter } from './cypher.ts';
import { ftmWriter } from './ftm.ts';
import { geojsonWriter } from './geojson.ts';
import { gexfWriter } from './gexf.ts';
import { graphmlWriter } from './graphml.ts';
import { jsonldWriter } from './jsonld.ts';
import { nquadsWriter } from './nquads.ts';
import { ntriplesWriter } from './ntriples.ts';
import { rdfxmlWriter } from './rdfxml.ts';
import { trigWriter } from './trig.ts';
import { turtleWriter } from './turtle.ts';
import type { Writer } from './writer.ts';

/**
 * Every RDF format that graphs can be written in, and read from again. A new one is one file and one line here.
 *
 * @example
 * ```ts
 * import { type Writer, writers } from 'newsgraph';
 *
 * const rdf: readonly Writer[] = writers;
 * rdf.map(({ name }) => name); // => ['turtle', 'trig', 'ntriples', 'nquads', 'jsonld', 'rdfxml']
 * ```
 */
export const writers: readonly Writer[] = [
  turtleWriter,
  trigWriter,
  ntriplesWriter,
  nquadsWriter,
  jsonldWriter,
  rdfxmlWriter,
];

/**
 * Every format for tools that know no RDF; they hold less, and are not read. A new one is one file and one line here.
 *
 * @example
 * ```ts
 * import { exporters } from 'newsgraph';
 *
 * exporters.map(({ extension }) => extension).includes('.gexf'); // => true
 * ```
 */
export const exporters: readonly Writer[] = [
  gexfWriter,
  graphmlWriter,
  csvWriter,
  cypherWriter,
  geojsonWriter,
  ftmWriter,
];

/**
 * The writer of that name; throws `unknown-format` where there is none.
 *
 * @example
 * ```ts
 * import { parseGraph, type WriteOptions, writerNamed } from 'newsgraph';
 *
 * const graph = parseGraph('<urn:a> <https://schema.org/name> "Anna" .', 'ntriples');
 * const options: WriteOptions = { rdf: '1.1' };
 * writerNamed('turtle').write(graph, options); // => '@prefix schema: <https://schema.org/> .\n\n<urn:a> schema:name "Anna" .\n'
 * ```
 */
export function writerNamed(name: string): Writer {
  const formats = [...writers, ...exporters];
  const writer = formats.find((w) => w.name === name);
  if (writer) return writer;
  throw new NewsgraphError(
    'unknown-format',
    `There is no format ${JSON.stringify(name)}.`,
    `Use one of ${formats.map((w) => w.name).join(', ')}.`,
  );
}
