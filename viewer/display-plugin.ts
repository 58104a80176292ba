import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parseGraph } from '../src/graph/store.ts';
import { readDisplay } from '../src/network/display.ts';

const NAME = 'virtual:display';

/** Gives `virtual:display`, what the ontology says of looks and labels, so that the page need not read its files. */
export function displayPlugin(folder: string): Plugin {
  return {
    name: 'display',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ttl'));
      const quads = files.sort().flatMap((name) => {
        this.addWatchFile(join(folder, name));
        return [...parseGraph(readFileSync(join(folder, name), 'utf8'), 'turtle')];
      });
      return `export const display = ${JSON.stringify(readDisplay(quads))};`;
    },
  };
}
