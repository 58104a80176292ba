import type { Graph } from '../../graph/store.ts';
import { exporters, writerNamed, writers } from '../../write/index.ts';
import type { WriteOptions, Writer } from '../../write/writer.ts';
import { type Context, usage } from './command.ts';

/** Every format that a graph can be written in, those of RDF first. */
export const FORMATS: readonly Writer[] = [...writers, ...exporters];

/** The writer of the format asked for, else of what the file's name ends in, else of Turtle. */
export function chooseWriter(format: string | undefined, file: string | undefined): Writer {
  const named = file === undefined ? undefined : FORMATS.find((w) => file.toLowerCase().endsWith(w.extension));
  if (named && format !== undefined && named.name !== format)
    throw usage(
      'option-value',
      `${file} ends like ${named.name}, but --format says ${format}.`,
      'Leave out one of them.',
    );
  return named ?? writerNamed(format ?? 'turtle');
}

/** Writes a graph to a file, or to standard output without one; tells on standard error what the format has no place for. */
export async function writeGraph(
  graph: Graph,
  path: string | undefined,
  { writer, options }: { readonly writer: Writer; readonly options: WriteOptions },
  { files, terminal }: Pick<Context, 'files' | 'terminal'>,
): Promise<void> {
  if (path === undefined) await terminal.print(writer.write(graph, options));
  else if (writer.parts)
    for (const { suffix, text } of writer.parts(graph)) await files.write(withSuffix(path, suffix), text);
  else await files.write(path, writer.write(graph, options));
  const leftOut = writer.leftOut?.(graph) ?? [];
  if (leftOut.length > 0)
    terminal.note(`${writer.name} has no place for ${leftOut.length} facts:\n${leftOut.map(line).join('\n')}`);
}

/** `graph-nodes.csv` of `graph.csv`. */
const withSuffix = (path: string, suffix: string): string => path.replace(/(?=\.[^.\\/]*$)|$/, suffix);
const line = (fact: string): string => `  ${fact.replace(/\s+/g, ' ')}`;
