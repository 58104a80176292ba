import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the viewer as it is served. */
    viewer: string;
    /** Folder of the page in one file. */
    standalone: string;
  }
}

const CONFIGS = { viewer: 'vite.config.ts', standalone: 'standalone.config.ts' } as const;

/** Builds both forms of the viewer once for all test files; they are gone after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-viewer-'));
  for (const form of ['viewer', 'standalone'] as const) {
    const outDir = join(folder, form);
    const configFile = fileURLToPath(new URL(`../../viewer/${CONFIGS[form]}`, import.meta.url));
    await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    project.provide(form, outDir);
  }
  return () => rm(folder, { recursive: true, force: true });
}
