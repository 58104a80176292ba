import type { Plugin } from 'rolldown';
import { defineConfig } from 'tsdown';
import { bundledLicences } from './scripts/bundled-licences.ts';

/** The library runs in Node and in a browser alike; `node` and `browser` load its model and data there. */
const library = {
  index: 'src/index.ts',
  node: 'src/platform/node/index.ts',
  browser: 'src/platform/browser/index.ts',
};

/** Learned weights as text that is parsed: object literals of their size take ten times as long. */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  transform: {
    filter: { id: /\.json$/ },
    handler: (code) => ({
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))});`,
      moduleType: 'js',
      map: null,
    }),
  },
};

export default defineConfig({
  // The worker of SPARQL is started as a file of its own.
  entry: { ...library, cli: 'src/platform/node/cli.ts', 'sparql-worker': 'src/platform/node/sparql-worker.ts' },
  // One file is read many times faster than the hundred and more that it and what it needs consist of.
  deps: { alwaysBundle: [/^rdf-validate-shacl(?:\/|$)/] },
  plugins: [jsonAsText, bundledLicences('bundled-licences.md')],
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  dts: { entry: Object.values(library) },
  // The viewer lies in dist as well, built by Vite.
  clean: ['dist/*.js', 'dist/*.d.ts'],
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
});
