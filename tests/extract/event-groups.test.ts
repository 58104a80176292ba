import { beforeAll, describe, expect, it } from 'vitest';
import type { ConfidenceModel } from '../../src/extract/confidence.ts';
import { groupTellings, pairsWithEarlier } from '../../src/extract/event-groups.ts';
import { tellingsOf } from '../../src/extract/events.ts';
import { Reading } from '../../src/extract/reading.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import { shippedOntology } from '../support/extracted.ts';
import { parsed, shippedGazetteer } from '../support/parsed.ts';

let ontology: Ontology;
beforeAll(() => {
  ontology = shippedOntology();
});

const MEANT = [
  { words: ['Acme'], name: 'Acme' },
  { words: ['Bolt'], name: 'Bolt' },
  { words: ['Ivanec'], name: 'Mara Ivanec', type: 'Person' as const },
  { words: ['clerks'], description: 'three clerks', type: 'Person' as const },
  { words: ['miners'], description: 'dozens of miners', type: 'Person' as const },
];

const sued = (whom: string) => `Acme Acme PROPN 2 nsubj
  sued sue VERB 0 root VBD
  ${whom} ${whom} PROPN 2 obj
  . . PUNCT 2 punct`;
const LAWSUIT_FAILED = `The the DET 2 det
  lawsuit lawsuit NOUN 3 nsubj
  failed fail VERB 0 root VBD
  . . PUNCT 3 punct`;
const ARRESTED = `Police police NOUN 2 nsubj
  arrested arrest VERB 0 root VBD
  Ivanec Ivanec PROPN 2 obj
  . . PUNCT 2 punct`;

const article = (...sentences: string[]): Reading =>
  new Reading(parsed(sentences.join('\n\n'), MEANT), ontology, shippedGazetteer());

const FIRST_READING = { bias: 0, weights: {} };

/** The words of each event, told apart with these weights. */
function eventsOf(reading: Reading, weights: ConfidenceModel['weights'], bias = -3): string[][] {
  const groups = groupTellings(reading, tellingsOf(reading, FIRST_READING), { bias, weights, threshold: 0.5 });
  return groups.map((group) => group.map(({ match }) => match.head.form));
}

/** What is seen of the only two tellings that may be of one event. */
function featuresOf(...sentences: string[]): readonly string[] {
  const reading = article(...sentences);
  const tellings = tellingsOf(reading, FIRST_READING);
  const pairs = tellings.flatMap((_, later) => pairsWithEarlier(reading, tellings, later));
  expect(pairs).toHaveLength(1);
  return pairs[0]!.features;
}

describe('the words that tell of one event', () => {
  it('are those that are likely enough to, all others tell of events of their own', () => {
    const reading = article(sued('Bolt'), LAWSUIT_FAILED);
    expect(eventsOf(reading, { 'determiner=the': 5 })).toContainEqual(['sued', 'lawsuit']);
    expect(eventsOf(reading, {})).toEqual(expect.arrayContaining([['sued'], ['lawsuit']]));
  });

  it('are compared only where type or word is the same', () => {
    const reading = article(sued('Bolt'), ARRESTED);
    expect(eventsOf(reading, {}, 5)).toEqual(expect.arrayContaining([['sued'], ['arrested']]));
  });

  it('join the event that they are on average likest to', () => {
    const reading = article(sued('Bolt'), sued('Ivanec'), sued('Ivanec'));
    expect(eventsOf(reading, { 'equal patient': 6 })).toEqual([['sued'], ['sued', 'sued']]);
  });
});

describe('two tellings of an event', () => {
  it('speak for one by sharing who takes part', () => {
    const features = featuresOf(sued('Bolt'), sued('Bolt'));
    expect(features).toEqual(expect.arrayContaining(['share named agent', 'equal patient', 'TW share named agent']));
  });

  it('speak for two by having others', () => {
    const features = featuresOf(sued('Bolt'), sued('Ivanec'));
    expect(features).toContain('apart named patient');
    expect(features).not.toContain('share named patient');
  });

  it('speak for two by the number of those whom it befell', () => {
    expect(featuresOf(sued('clerks'), sued('miners'))).toContain('counts apart');
    expect(featuresOf(sued('clerks'), sued('clerks'))).toContain('counts equal');
    expect(featuresOf(sued('clerks'), sued('Bolt'))).not.toContain('counts apart');
  });

  it('are told together by "the" and a noun that says nothing of its own', () => {
    expect(featuresOf(sued('Bolt'), LAWSUIT_FAILED)).toEqual(
      expect.arrayContaining(['determiner=the', 'later bare', 'categories=verb noun', 'distance=1']),
    );
  });
});

describe('two words', () => {
  const pairsOf = (...sentences: string[]) => {
    const reading = article(...sentences);
    const tellings = tellingsOf(reading, FIRST_READING);
    return tellings.flatMap((_, later) => pairsWithEarlier(reading, tellings, later));
  };
  const did = (verb: string, ...below: string[]) =>
    ['Acme Acme PROPN 2 nsubj', `${verb} VERB 0 root VBD`, ...below].join('\n');
  const power = did('came come', 'to to ADP 4 case', 'power power NOUN 2 obl');
  const arrived = did('came come', 'to to ADP 4 case', 'Bolt Bolt PROPN 2 obl');

  it('are compared where a verb and a noun begin alike, not where two verbs do', () => {
    expect(pairsOf(sued('Bolt'), LAWSUIT_FAILED)).toHaveLength(1);
    expect(
      pairsOf(did('appealed appeal'), did('appeared appear', 'before before ADP 4 case', 'Bolt Bolt PROPN 2 obl')),
    ).toEqual([]);
  });

  it('are not alike by a verb that means nothing by itself', () => {
    expect(pairsOf(power, arrived)).toEqual([]);
    expect(pairsOf(power, power)).not.toEqual([]);
  });
});
