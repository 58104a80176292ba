import { beforeAll, describe, expect, it } from 'vitest';
import type { Regression } from '../../src/extract/confidence.ts';
import { Reading } from '../../src/extract/reading.ts';
import { choiceFeatures, topicsOf } from '../../src/extract/trigger-choice.ts';
import { findTriggers, TriggerLexicon, triggerReadings } from '../../src/extract/triggers.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import { shippedOntology } from '../support/extracted.ts';
import { type Meant, parsed, shippedGazetteer } from '../support/parsed.ts';

let ontology: Ontology;
beforeAll(() => {
  ontology = shippedOntology();
});

const LOST_MONEY = `Acme Acme PROPN 2 nsubj
  lost lose VERB 0 root VBD
  billions billion NOUN 2 obj
  . . PUNCT 2 punct`;
const LOST_MATCH = `Acme Acme PROPN 2 nsubj
  lost lose VERB 0 root VBD
  the the DET 4 det
  match match NOUN 2 obj
  . . PUNCT 2 punct`;
const ACME: Meant = { words: ['Acme'], name: 'Acme' };

function read(trees: string): Reading {
  return new Reading(parsed(trees, [ACME]), ontology, shippedGazetteer());
}

/** The type of each word that names an event, by the word. */
function typesWith(weights: Regression['weights'], trees: string): Record<string, string> {
  const found = findTriggers(read(trees), new TriggerLexicon(ontology.eventTypes), { bias: 0, weights });
  return Object.fromEntries(found.map(({ head, type }) => [head.form, type]));
}

/** What speaks for the reading of the word as an event of the type. */
function featuresOf(trees: string, word: string, type: string): string[] {
  const reading = read(trees);
  const words = triggerReadings(reading, new TriggerLexicon(ontology.eventTypes));
  const readings = words.find(([first]) => first!.head.form === word)!;
  return choiceFeatures(
    reading,
    readings,
    readings.findIndex((r) => r.type === type),
    topicsOf(words),
  );
}

describe('which event a word of several meanings names', () => {
  it('has every type once that the word can name', () => {
    const words = triggerReadings(read(LOST_MONEY), new TriggerLexicon(ontology.eventTypes));
    const types = words.find(([first]) => first!.head.form === 'lost')!.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['Transaction', 'Competition']));
    expect(new Set(types).size).toBe(types.length);
  });

  it('is the one that most speaks for', () => {
    const weights = { 'type=Transaction object=money': 3, 'type=Competition object: match': 3 };
    expect(typesWith(weights, LOST_MONEY).lost).toBe('Transaction');
    expect(typesWith(weights, LOST_MATCH).lost).toBe('Competition');
  });

  it('is told by who and what stands with it', () => {
    expect(featuresOf(LOST_MONEY, 'lost', 'Transaction')).toEqual(
      expect.arrayContaining(['type=Transaction object=money', 'type=Transaction verb lose', 'weak']),
    );
    expect(featuresOf(LOST_MATCH, 'lost', 'Transaction')).not.toContain('type=Transaction object=money');
  });

  it('is likelier where the article says the like plainly', () => {
    const plain = `${LOST_MONEY}

      Acme Acme PROPN 2 nsubj
      purchased purchase VERB 0 root VBD
      it it PRON 2 obj
      . . PUNCT 2 punct`;
    expect(featuresOf(LOST_MONEY, 'lost', 'Transaction')).not.toContain('topic');
    expect(featuresOf(plain, 'lost', 'Transaction')).toContain('topic');
    expect(featuresOf(plain, 'lost', 'Competition')).not.toContain('topic');
  });
});

describe('a verb with an object that makes it mean something else', () => {
  const took = (object: string) => `Acme Acme PROPN 2 nsubj
  took take VERB 0 root VBD
  ${object} ${object} NOUN 2 obj
  . . PUNCT 2 punct`;

  it('names no event', () => {
    expect(typesWith({}, took('place'))).toEqual({});
    expect(typesWith({}, took('photo'))).toEqual({});
    expect(typesWith({}, took('town'))).toHaveProperty('took');
  });

  it('names one where the two together do', () => {
    expect(typesWith({}, took('bribe'))).toEqual({ took: 'Transaction' });
  });
});

describe('whom a junta rules', () => {
  const ruled = (below: string) => `Junta junta NOUN 2 nsubj
  ruled rule VERB 0 root VBD
  ${below}
  . . PUNCT 2 punct`;

  it('it governs; a court rules on something', () => {
    expect(typesWith({}, ruled('Mali Mali PROPN 2 obj'))).toEqual({});
    expect(typesWith({}, ruled('yesterday yesterday NOUN 2 obl'))).toHaveProperty('ruled');
  });
});

describe('a verb that only looks like an event', () => {
  it('names none where one runs to a victory, defends a title or has protests break out', () => {
    const ran = (to: string) => `Roe Roe PROPN 2 nsubj
      stormed storm VERB 0 root VBD
      to to ADP 4 case
      ${to} ${to} NOUN 2 obl`;
    const erupted = (what: string) => `${what} ${what} NOUN 2 nsubj
      erupted erupt VERB 0 root VBD`;
    expect(typesWith({}, ran('victory'))).not.toHaveProperty('stormed');
    expect(typesWith({}, ran('palace'))).toHaveProperty('stormed');
    expect(typesWith({}, erupted('violence'))).not.toHaveProperty('erupted');
    expect(typesWith({}, erupted('volcano'))).toHaveProperty('erupted');
  });
});
