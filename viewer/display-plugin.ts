import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parseGraph } from '../src/graph/store.ts';
import { type DisplayTable, readDisplay } from '../src/network/display.ts';

const NAME = 'virtual:display';

/** What the ontology in a folder says of looks and labels. Its files are read as one: each numbers its blank nodes anew. */
export const displayOf = (folder: string): DisplayTable =>
  readDisplay(
    parseGraph(
      filesOf(folder)
        .map((path) => readFileSync(path, 'utf8'))
        .join('\n'),
      'turtle',
    ),
  );

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ttl'))
    .sort()
    .map((name) => join(folder, name));

/** Gives `virtual:display`, what the ontology says of looks and labels, so that the page need not read its files. */
export function displayPlugin(folder: string): Plugin {
  return {
    name: 'display',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      for (const path of filesOf(folder)) this.addWatchFile(path);
      return `export const display = ${JSON.stringify(displayOf(folder))};`;
    },
  };
}
