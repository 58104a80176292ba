import { expect, it } from 'vitest';
import { coverageOf } from '../../src/core/coverage.ts';
import { extractFacts } from '../../src/extract/extract.ts';
import { shippedOntology } from '../support/extracted.ts';
import { parsed, shippedGazetteer } from '../support/parsed.ts';

const TREES = `
  Ivanec Ivanec PROPN 3 nsubj
  was be AUX 3 cop
  tall tall ADJ 0 root

  It it PRON 2 nsubj
  rained rain VERB 0 root
  all all DET 5 det
  day day NOUN 2 obl

  More more ADJ 2 amod
  soon soon ADV 0 root

  Attacks attack NOUN 2 nsubj
  happen happen VERB 0 root
  everywhere everywhere ADV 2 advmod`;

it('tells of every sentence without a fact why it gave none', () => {
  const document = parsed(TREES, [{ words: ['Ivanec'], type: 'Person' }]);
  const { silent, sentences, sentencesWithFacts } = coverageOf(
    extractFacts(document, shippedOntology(), shippedGazetteer()),
  );
  expect([sentences, sentencesWithFacts]).toEqual([4, 0]);
  expect(silent.map(({ text, reason, words }) => [text, reason, words])).toEqual([
    ['Ivanec was tall', 'no-known-word', []],
    ['It rained all day', 'nothing-named', []],
    ['More soon', 'no-sentence', []],
    ['Attacks happen everywhere', 'unsure', ['Attacks']],
  ]);
});
