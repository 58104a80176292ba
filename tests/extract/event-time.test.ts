import { describe, expect, it } from 'vitest';
import { timeAt, timeOf, timeOfTellings } from '../../src/extract/event-time.ts';
import { Reading } from '../../src/extract/reading.ts';
import type { TriggerMatch } from '../../src/extract/triggers.ts';
import { shippedOntology } from '../support/extracted.ts';
import { parsed, shippedGazetteer } from '../support/parsed.ts';

const ontology = shippedOntology();
const gazetteer = shippedGazetteer();

/** The value of the time found for the word; each time is one word of the trees. */
function time(word: string, trees: string, ...times: { word: string; value: string; bound?: 'before' }[]) {
  const document = parsed(trees, []);
  const token = (form: string) => document.tokens.find((t) => t.form === form)!;
  const found = times.map(({ word: form, value, bound }) => {
    const { index, start, end } = token(form);
    return { start, end, first: index, endToken: index + 1, kind: 'date' as const, value, ...(bound && { bound }) };
  });
  const reading = new Reading({ ...document, times: found }, ontology, gazetteer);
  return timeAt(reading, token(word))?.time.value;
}
const FRIDAY = { word: 'Friday', value: '2031-03-07' };

describe('the time of an event', () => {
  it('is not that of what came later or is still to come, nor of what it is long before or answered by', () => {
    const conjuncts = (adverb: string) => `
      He he PRON 3 nsubj:pass
      was be AUX 3 aux:pass
      removed remove VERB 0 root
      on on ADP 5 case
      Friday Friday PROPN 3 obl
      and and CCONJ 8 cc
      ${adverb} ${adverb} ADV 8 advmod
      charged charge VERB 3 conj`;
    expect(time('charged', conjuncts('later'), FRIDAY)).toBeUndefined();
    expect(time('charged', conjuncts('swiftly'), FRIDAY)).toBe('2031-03-07');
    const before = (unit: string) => `
      Rebels rebel NOUN 2 nsubj
      left leave VERB 0 root
      on on ADP 4 case
      Friday Friday PROPN 2 obl
      ${unit} ${unit} NOUN 8 obl:unmarked
      after after ADP 8 case
      the the DET 8 det
      truce truce NOUN 2 obl`;
    expect(time('truce', before('month'), FRIDAY)).toBeUndefined();
    const answered = (verb: string) => `
      They they PRON 3 nsubj:pass
      were be AUX 3 aux:pass
      ${verb} ${verb} VERB 0 root
      on on ADP 5 case
      Friday Friday PROPN 3 obl
      for for ADP 7 case
      theft theft NOUN 3 obl`;
    expect(time('theft', answered('convict'), FRIDAY)).toBeUndefined();
    expect(time('theft', answered('meet'), FRIDAY)).toBe('2031-03-07');
  });

  it('is that of its own verb', () => {
    const trees = `
      Troops troops NOUN 2 nsubj
      left leave VERB 0 root
      on on ADP 4 case
      Friday Friday PROPN 2 obl`;
    expect(time('left', trees, FRIDAY)).toBe('2031-03-07');
  });

  it('is that of the clause that tells of the same moment, or of the verb it accompanies', () => {
    const trees = `
      It it PRON 3 nsubj:pass
      was be AUX 3 aux:pass
      lost lose VERB 0 root
      when when ADV 6 advmod
      it it PRON 6 nsubj
      exploded explode VERB 3 advcl
      on on ADP 8 case
      Friday Friday PROPN 6 obl
      , , PUNCT 10 punct
      killing kill VERB 6 advcl VBG
      six six NUM 10 obj`;
    expect(time('lost', trees, FRIDAY)).toBe('2031-03-07');
    expect(time('killing', trees, FRIDAY)).toBe('2031-03-07');
  });

  it('is not that of a clause about another moment', () => {
    const trees = `
      It it PRON 2 nsubj
      failed fail VERB 0 root
      after after SCONJ 5 mark
      it it PRON 5 nsubj
      exploded explode VERB 2 advcl
      on on ADP 7 case
      Friday Friday PROPN 5 obl`;
    expect(time('failed', trees, FRIDAY)).toBeUndefined();
  });

  it('is not that of something it followed, nor the end of a stretch', () => {
    const after = `
      It it PRON 2 nsubj
      retired retire VERB 0 root
      following follow ADP 4 case
      completion completion NOUN 2 obl
      Friday Friday PROPN 4 nmod`;
    expect(time('retired', after, FRIDAY)).toBeUndefined();
    const until = `
      They they PRON 2 nsubj
      fought fight VERB 0 root
      until until ADP 4 case
      Friday Friday PROPN 2 obl`;
    expect(time('fought', until, FRIDAY)).toBeUndefined();
  });

  it('of a noun is that of the verb that carries it, not of one that demands or condemns it', () => {
    const trees = (verb: string) => `
      They they PRON 2 nsubj
      ${verb} ${verb} VERB 0 root
      attacks attack NOUN 2 obj
      on on ADP 5 case
      Friday Friday PROPN 2 obl`;
    expect(time('attacks', trees('mount'), FRIDAY)).toBe('2031-03-07');
    expect(time('attacks', trees('demand'), FRIDAY)).toBeUndefined();
    expect(time('attacks', trees('condemn'), FRIDAY)).toBeUndefined();
  });

  it('of what a deadline is about is not the deadline', () => {
    const trees = `
      They they PRON 2 nsubj
      end end VERB 0 root
      the the DET 4 det
      mission mission NOUN 2 obj
      by by ADP 6 case
      Friday Friday PROPN 2 obl`;
    expect(time('end', trees, { ...FRIDAY, bound: 'before' })).toBe('2031-03-07');
    expect(time('mission', trees, { ...FRIDAY, bound: 'before' })).toBeUndefined();
  });

  it('is the finer of two that agree', () => {
    const trees = `
      It it PRON 2 nsubj
      starts start VERB 0 root
      in in ADP 4 case
      March March PROPN 2 obl
      on on ADP 6 case
      Friday Friday PROPN 4 nmod`;
    expect(time('starts', trees, { word: 'March', value: '2031-03' }, FRIDAY)).toBe('2031-03-07');
  });
});

describe('the time of several tellings', () => {
  const told = (value: string, score: number) =>
    ({ value, evidence: [{ start: 0, end: 1, rule: 'event-time', score }] }) as const;

  it('is the nearest, made finer by one that agrees', () => {
    expect(timeOfTellings([told('2031-03-07', 0.6), told('2031-02', 0.9)])?.value).toBe('2031-02');
    expect(timeOfTellings([told('2031-02-07', 0.6), told('2031-02', 0.9)])?.value).toBe('2031-02-07');
    expect(timeOfTellings([])).toBeUndefined();
  });
});

describe('a sentence without a time', () => {
  const TREES = `
    Shells shell NOUN 2 nsubj
    fell fall VERB 0 root
    on on ADP 4 case
    Friday Friday PROPN 2 obl

    Nine nine NUM 3 nsubj:pass
    were be AUX 3 aux:pass
    hurt hurt VERB 0 root`;
  /** The time of "hurt" as an event of the type. */
  const of = (type: string, trees = TREES) => {
    const document = parsed(trees, []);
    const tokens = document.tokens.map((t) => (t.form === 'were' ? { ...t, feats: { Tense: 'Past' } } : t));
    const friday = tokens.find((t) => t.form === 'Friday')!;
    const { start, end, index } = friday;
    const times = [{ start, end, first: index, endToken: index + 1, kind: 'date' as const, value: '2031-03-07' }];
    const reading = new Reading({ ...document, tokens, times }, ontology, gazetteer);
    const head = tokens.find((t) => t.form === 'hurt')!;
    const trigger = ontology.eventTypes.get('Injury')!.triggers[0]!;
    const match: TriggerMatch = { type, head, tokens: [head], trigger };
    return timeOf(reading, match)?.value;
  };

  it('that tells a toll has the day of the one before it in the paragraph', () => {
    expect(of('Injury')).toBe('2031-03-07');
    expect(of('Injury', TREES.replace('\n\n', '\n\n    ¶\n'))).toBeUndefined();
    expect(of('Agreement')).toBeUndefined();
  });
});
