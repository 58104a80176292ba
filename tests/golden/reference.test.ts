import { join } from 'node:path';
import { expect, it } from 'vitest';
import { referencePage } from '../../scripts/reference/page.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { readOntology, readRules } from '../../src/platform/node/resources.ts';

/** `npm run golden` writes it anew. */
it('the reference page tells of the ontology as it is', async () => {
  const page = referencePage(loadOntology(await readOntology()).quads, await readRules());
  expect(page).toContain('| ng:Killing | sem:Event |');
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, '..', '..', 'ontology', 'README.md'));
});
