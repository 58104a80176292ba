import { defineConfig } from 'vitest/config';

/** The viewer as built, once for all, in a real Chromium: one test file at a time, for each starts a browser. */
export default defineConfig({
  test: {
    include: ['tests/viewer/**/*.test.ts'],
    globalSetup: 'tests/viewer/built.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
