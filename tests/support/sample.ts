import { readFileSync } from 'node:fs';
import { Parser, type Quad, Store } from 'n3';

/** The quads of TriG text; `prefixes` of the sample are declared. */
export const parseTrig = (trig: string): Quad[] => new Parser({ format: 'application/trig' }).parse(trig);

export const SAMPLE_TRIG = readFileSync(new URL('./sample.trig', import.meta.url), 'utf8');

/** The prefix and base declarations of the sample. */
export const SAMPLE_HEAD = SAMPLE_TRIG.split('\n')
  .filter((line) => line.startsWith('@'))
  .join('\n');

/** A store with the two invented articles of `sample.trig`. */
export const sampleStore = (): Store => new Store(parseTrig(SAMPLE_TRIG));

/** IRI of an individual of the sample: `id('person/lena-ortwin')`. */
export const id = (path: string): string => `https://w3id.org/newsgraph/id/${path}`;
