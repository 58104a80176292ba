import { isDeepStrictEqual } from 'node:util';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { canonize } from '../../src/graph/canonical.ts';
import { checkQuad } from '../../src/graph/terms.ts';
import { readManifest, type TestCase } from './manifest.ts';
import { loadSuite } from './suite.ts';
import { type Tally, tally } from './tally.ts';

const RDFC = 'https://w3c.github.io/rdf-canon/tests/vocab#';

/** RDFC-1.0: canonical forms and canonical labels as expected, byte for byte; poisoned graphs refused. */
export async function runRdfCanon(): Promise<readonly Tally[]> {
  const suite = loadSuite('rdf-canon');
  const tests = readManifest(suite, 'manifest.ttl');
  const run = (test: TestCase) => {
    const digest = test.triples.value(test.node, `${RDFC}hashAlgorithm`)?.value === 'SHA384' ? 'sha384' : 'sha256';
    return canonize(parseWithLabels(suite.text(test.action!.value)), digest);
  };
  const ofType = (type: string) => tests.filter(({ types }) => types.includes(type));
  const nameOf = (test: TestCase): string => test.iri.replace(/^.*#/, '');
  return [
    await tally('RDFC-1.0', 'canonical form', ofType('RDFC10EvalTest'), nameOf, async (test) => {
      const { nquads } = await run(test);
      return nquads === suite.text(test.result!.value) ? undefined : 'other bytes';
    }),
    await tally('RDFC-1.0', 'canonical labels', ofType('RDFC10MapTest'), nameOf, async (test) => {
      const expected: Record<string, string> = JSON.parse(suite.text(test.result!.value));
      const { labels } = await run(test);
      return isDeepStrictEqual(Object.fromEntries(labels), expected) ? undefined : 'other labels';
    }),
    await tally('RDFC-1.0', 'poisoned graphs refused', ofType('RDFC10NegativeEvalTest'), nameOf, async (test) =>
      run(test).then(
        () => 'was accepted',
        () => undefined,
      ),
    ),
  ];
}

/** Quads with the labels of blank nodes as they stand in the file. */
function parseWithLabels(text: string): Quad[] {
  const parser = new Parser({ format: 'N-Quads', blankNodePrefix: '' });
  return (parser.parse(text) as unknown as Quad[]).map(checkQuad);
}
