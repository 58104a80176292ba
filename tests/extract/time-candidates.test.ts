import { describe, expect, it } from 'vitest';
import type { ConfidenceModel } from '../../src/extract/confidence.ts';
import type { Telling } from '../../src/extract/events.ts';
import { Overview } from '../../src/extract/overview.ts';
import { Reading } from '../../src/extract/reading.ts';
import { chooseTime, timeCandidates } from '../../src/extract/time-candidates.ts';
import { shippedOntology } from '../support/extracted.ts';
import { parsed, shippedGazetteer } from '../support/parsed.ts';

const ontology = shippedOntology();
const gazetteer = shippedGazetteer();

const VALUES: Readonly<Record<string, string>> = { Friday: '2031-03-07', Monday: '2031-03-03', March: '2031-03' };
const PUBLISHED = '2031-03-09';

/** A reading of the trees, in which weekdays and months are times, with one telling for each word. */
function read(trees: string, words: Readonly<Record<string, string>>) {
  const document = parsed(trees, []);
  const times = document.tokens.flatMap(({ form, index, start, end }) =>
    form in VALUES
      ? [{ start, end, first: index, endToken: index + 1, kind: 'date' as const, value: VALUES[form]! }]
      : [],
  );
  const article = { ...document.article, published: PUBLISHED };
  const reading = new Reading({ ...document, article, times }, ontology, gazetteer);
  const groups = Object.entries(words).map(([word, type]): Telling[] => {
    const head = document.tokens.find((t) => t.form === word)!;
    const trigger = ontology.eventTypes.get(type)!.triggers[0]!;
    return [{ match: { type, head, tokens: [head], trigger }, arguments: [], factuality: 'actual' }];
  });
  return { reading, groups, text: document.article.text };
}

const fell = (day: string) => `
  Shells shell NOUN 2 nsubj
  fell fall VERB 0 root
  on on ADP 4 case
  ${day} ${day} PROPN 2 obl
`;
const HURT = `
  Nine nine NUM 3 nsubj:pass
  were be AUX 3 aux:pass
  hurt hurt VERB 0 root
`;
const SAW = `
  All all PRON 2 nsubj
  saw see VERB 0 root
`;

/** Where the features say that each value was found. */
function found(trees: string, words: Readonly<Record<string, string>>) {
  const { reading, groups } = read(trees, words);
  const sources = ['own', 'before', 'beside', 'story', 'published'];
  return Object.fromEntries(
    timeCandidates(reading, groups[0]!, new Overview(reading, groups)).map(({ value, features }) => [
      value,
      sources.filter((source) => features.includes(source)).join(' '),
    ]),
  );
}

describe('the times that an event may have been at', () => {
  it('are those of its sentence and the day of publication', () => {
    expect(found(`${SAW}\n${SAW}\n${SAW}\n${fell('Friday')}`, { fell: 'Attack' })).toEqual({
      '2031-03-07': 'own',
      [PUBLISHED]: 'published',
    });
  });

  it('are not when someone was born', () => {
    const born = `
      She she PRON 3 nsubj:pass
      was be AUX 3 aux:pass
      born bear VERB 0 root
      Friday Friday PROPN 3 obl`;
    expect(found(`${born}\n${HURT}`, { hurt: 'Injury' })).toEqual({ [PUBLISHED]: 'published' });
  });

  it('are those of the nearest sentence before that says one, three back at most, not of the headline', () => {
    const late = (between: string) => `${SAW}\n${SAW}\n${SAW}\n${fell('Monday')}\n${fell('Friday')}\n${between}${HURT}`;
    expect(found(late(''), { hurt: 'Injury' })).toEqual({ '2031-03-07': 'before', [PUBLISHED]: 'published' });
    expect(found(late(`${SAW}\n${SAW}\n`), { hurt: 'Injury' })).toHaveProperty('2031-03-07', 'before');
    expect(found(late(`${SAW}\n${SAW}\n${SAW}\n`), { hurt: 'Injury' })).toEqual({ [PUBLISHED]: 'published' });
    expect(found(`¶ headline${fell('Friday')}\n¶${HURT}`, { hurt: 'Injury' })).toEqual({ [PUBLISHED]: 'published' });
  });

  it('are the day that the beginning of the article tells of, wherever the event is told', () => {
    const trees = `¶ headline${HURT}\n¶${SAW}\n${fell('Friday')}\n${fell('Monday')}`;
    expect(found(trees, { hurt: 'Injury' })).toEqual({ '2031-03-07': 'story', [PUBLISHED]: 'published' });
  });

  it('are those of the events of its sentence, wherever these have them from', () => {
    const trees = `${SAW}\n${SAW}\n${SAW}\n${SAW}
      Shells shell NOUN 2 nsubj
      fell fall VERB 0 root
      killing kill VERB 2 advcl
      all all PRON 3 obj`;
    const { reading, groups } = read(trees, { killing: 'Killing', fell: 'Attack' });
    const evidence = [{ start: 0, end: 3, rule: 'event-time', score: 0.9 }] as const;
    const dated = groups[1]!.map((telling) => ({ ...telling, time: { value: '2031-03-01', evidence } }));
    const beside = timeCandidates(reading, groups[0]!, new Overview(reading, [groups[0]!, dated])).find(
      ({ value }) => value === '2031-03-01',
    );
    expect(beside?.features).toContain('beside ^advcl');
  });

  it('tell whether they lie ahead of the article, and whether one of them says more than another', () => {
    const { reading, groups } = read(`${fell('March')}\n${fell('Friday')}`, { fell: 'Attack' });
    const [month] = timeCandidates(reading, groups[0]!, new Overview(reading, groups));
    expect(month).toMatchObject({ value: '2031-03' });
    expect(month!.features).toEqual(expect.arrayContaining(['behind actual', 'finer-there', 'granularity=month']));
  });
});

describe('the time chosen', () => {
  const model = (weights: Readonly<Record<string, number>>): ConfidenceModel => ({ bias: -3, weights, threshold: 0.5 });
  const { reading, groups, text } = read(`${fell('Friday')}\n${HURT}`, { hurt: 'Injury' });
  const choose = (weights: Readonly<Record<string, number>>) =>
    chooseTime(reading, groups[0]!, new Overview(reading, groups), model(weights));
  const words = (time: ReturnType<typeof choose>) => time?.evidence.map((e) => text.slice(e.start, e.end));

  it('is the likeliest, with the words of the event and those of the time', () => {
    const time = choose({ before: 5, published: 4 });
    expect(time?.value).toBe('2031-03-07');
    expect(words(time)).toEqual(['hurt', 'Friday']);
    expect(time?.evidence[0].score).toBeCloseTo(1 / (1 + Math.exp(-2)), 9);
    expect(choose({ before: 4, published: 5 })?.value).toBe(PUBLISHED);
  });

  it('is none where none is likely enough', () => {
    expect(choose({ before: 2, published: 2 })).toBeUndefined();
  });
});
