import { NewsgraphError } from '../core/diagnostic.ts';
import { nquadsWriter } from './nquads.ts';
import { trigWriter } from './trig.ts';
import { turtleWriter } from './turtle.ts';
import type { Writer } from './writer.ts';

/** Every format that graphs can be written in. A new one is one file and one line here. */
export const writers: readonly Writer[] = [turtleWriter, trigWriter, nquadsWriter];

/** The writer of that name; throws `unknown-format` where there is none. */
export function writerNamed(name: string): Writer {
  const writer = writers.find((w) => w.name === name);
  if (writer) return writer;
  throw new NewsgraphError(
    'unknown-format',
    `There is no format ${JSON.stringify(name)}.`,
    `Use one of ${writers.map((w) => w.name).join(', ')}.`,
  );
}
