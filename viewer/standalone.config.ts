import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { displayPlugin } from './display-plugin.ts';
import { standaloneFile, standaloneParts } from './standalone-plugin.ts';

/** The viewer in one file, for graphs that are handed on: without making and asking, which need a server. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  mode: 'standalone',
  base: './',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  plugins: [standaloneParts(), standaloneFile(), displayPlugin(fileURLToPath(new URL('../ontology', import.meta.url)))],
});
