import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseGraph, type Resources, writerNamed } from '../../src/index.ts';
import { buildFromFiles, loadResources } from '../../src/platform/node/index.ts';

const FOLDER = import.meta.dirname;
const ARTICLES = join(FOLDER, '..', '..', 'data', 'articles');

/**
 * Whole articles and all that is read of them, byte for byte. Where a graph is another than it was, the new one lies beside
 * the old as NAME-changed.ttl; `npm run golden` takes it for the right one.
 */
describe('the graph of an article', () => {
  let resources: Resources;
  beforeAll(async () => {
    resources = await loadResources();
  });

  for (const file of readdirSync(ARTICLES).sort()) {
    const name = file.replace(/\.\w+$/, '');
    it(`is as in ${name}.ttl`, async () => {
      const { graph, diagnostics } = await buildFromFiles(join(ARTICLES, file), { resources });
      expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
      const turtle = writerNamed('turtle').write(graph);
      expect(parseGraph(turtle, 'turtle').size).toBeGreaterThan(100);
      const changed = join(FOLDER, `${name}-changed.ttl`);
      try {
        await expect(turtle).toMatchFileSnapshot(join(FOLDER, `${name}.ttl`));
        rmSync(changed, { force: true });
      } catch (difference) {
        writeFileSync(changed, turtle);
        throw difference;
      }
    });
  }
});
