import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQuery, type Resources } from '../../src/index.ts';
import { buildFromFiles, buildFromText, loadResources, openValidator } from '../../src/platform/node/index.ts';

const TEXT = 'date 2025-03-15\n\nPresident Anna Keller met Prime Minister Jonas Dahl in Oslo on Friday.\n';

describe('building in Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-'));
  let resources: Resources;
  beforeAll(async () => {
    resources = await loadResources();
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'meeting.txt'), TEXT);
    writeFileSync(join(folder, 'more', 'meeting.txt'), TEXT.replace('Oslo', 'Bergen'));
    writeFileSync(
      join(folder, 'more', 'french.txt'),
      'Le président a rencontré les ministres et la presse dans la ville.',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes one file and gives a graph that keeps the contract', async () => {
    const { graph, documents } = await buildFromFiles(join(folder, 'meeting.txt'), { resources });
    expect(documents.map((d) => d.article.id)).toEqual(['meeting']);
    const people = createQuery(graph).people();
    expect(people.map((person) => person.name)).toEqual(['Anna Keller', 'Jonas Dahl']);
    expect((await (await openValidator(resources.ontology)).validate(graph)).violations).toEqual([]);
  });

  it('searches folders, keeps files of one name apart, and tells of what it cannot use', async () => {
    const { graph, documents, diagnostics } = await buildFromFiles([folder], { resources });
    expect(documents).toHaveLength(2);
    expect(new Set(documents.map((d) => d.article.id)).size).toBe(2);
    expect(graph.articles()).toHaveLength(2);
    expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code)).toEqual(['not-english']);
  });

  it('takes a text, and the date that the caller knows', async () => {
    const { documents } = await buildFromText('Anna Keller met Jonas Dahl on Friday.', {
      resources,
      date: '2024-06-02',
    });
    expect(documents[0]?.article.published).toBe('2024-06-02');
    expect(documents[0]?.times.map((time) => time.value)).toEqual(['2024-05-31']);
  });

  it('throws for a file that is not there', async () => {
    const missing = buildFromFiles(join(folder, 'meting.txt'), { resources });
    await expect(missing).rejects.toMatchObject({ code: 'file-not-found', remedy: /meeting\.txt/ });
  });
});
