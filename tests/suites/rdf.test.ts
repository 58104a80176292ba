import { describe, expect, it } from 'vitest';
import { runHostile } from '../../scripts/suites/hostile.ts';
import { runRdf } from '../../scripts/suites/rdf.ts';
import { runRdfCanon } from '../../scripts/suites/rdf-canon.ts';
import type { Tally } from '../../scripts/suites/tally.ts';
import { writerNamed } from '../../src/write/index.ts';

const failures = (tallies: readonly Tally[]): string[] =>
  tallies.flatMap(({ suite, kind, failures }) => failures.map((failure) => `${suite}, ${kind}: ${failure}`));
const total = (tallies: readonly Tally[], kind: string): number =>
  tallies.filter((tally) => tally.kind.startsWith(kind)).reduce((sum, tally) => sum + tally.total, 0);

describe('the suites of the W3C', () => {
  it('for RDF syntaxes: every positive test is read as expected and comes back, every negative one is refused', async () => {
    const tallies = await runRdf(['turtle', 'jsonld'].map(writerNamed), ['1.1']);
    expect(failures(tallies)).toEqual([]);
    expect(total(tallies, 'positive: read as expected')).toBe(924);
    expect(total(tallies, 'negative')).toBe(400);
  }, 120_000);

  it('for the canonical form: the same bytes, the same labels', async () => {
    const tallies = await runRdfCanon();
    expect(failures(tallies)).toEqual([]);
    expect(tallies.map((tally) => tally.total)).toEqual([64, 21, 1]);
  });
});

describe('hostile strings', () => {
  it('come back from every format in every place of a quad, or are refused at the gate', async () => {
    const tallies = await runHostile(250);
    expect(failures(tallies)).toEqual([]);
    expect(total(tallies, 'back from nquads 1.2')).toBeGreaterThan(900);
    expect(total(tallies, 'back from rdfxml 1.1')).toBeGreaterThan(800);
  }, 120_000);
});
