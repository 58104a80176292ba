import { defineConfig } from 'tsdown';

/** The library runs in Node and in a browser alike, the command line in Node; what both use is in chunks beside them. */
export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/platform/node/cli.ts' },
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  dts: { entry: 'src/index.ts' },
  clean: ['dist/*.js', 'dist/*.d.ts'],
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
});
