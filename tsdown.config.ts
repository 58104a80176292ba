import { defineConfig } from 'tsdown';

export default defineConfig([
  {
    entry: { index: 'src/index.ts' },
    platform: 'neutral',
    format: 'esm',
    dts: true,
    clean: false,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  },
  {
    entry: { cli: 'src/platform/node/cli.ts' },
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    dts: false,
    clean: false,
    outExtensions: () => ({ js: '.js' }),
  },
]);
