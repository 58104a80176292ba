import { expect, it } from 'vitest';
import { readFactsWith } from '../../scripts/confidence/extract.ts';
import { annotateArticles, graphOf } from '../../scripts/score/build.ts';
import { readFactArticles } from '../../scripts/score/facts.ts';
import { SHIPPED_CONFIDENCE } from '../../src/extract/confidence.ts';
import { writerNamed } from '../../src/index.ts';
import { readFacts } from '../../src/pipeline.ts';
import { loadResources } from '../../src/platform/node/index.ts';

it('what is read with the shipped weights given is what the pipeline reads', async () => {
  const resources = await loadResources();
  const [article] = await annotateArticles(readFactArticles(['wikinews-gm-bankruptcy']), resources);
  const { document } = article!;
  const [given, shipped] = [readFactsWith(document, resources, SHIPPED_CONFIDENCE), readFacts(document, resources)];
  expect(shipped.events.length).toBeGreaterThan(0);
  const write = writerNamed('nquads').write;
  expect(write(graphOf(given, resources))).toBe(write(graphOf(shipped, resources)));
});
