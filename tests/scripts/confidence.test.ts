import { describe, expect, it } from 'vitest';
import type { ArticleExamples } from '../../scripts/confidence/examples.ts';
import { FOLDS, fromOthers } from '../../scripts/confidence/learn.ts';
import { areaUnderCurve, fitModels, fitSameEvents, fitTypes, judgeUnseen } from '../../scripts/confidence/models.ts';
import { type Example, fitRegression } from '../../scripts/confidence/regression.ts';
import { confidenceOf } from '../../src/extract/confidence.ts';

const many = (count: number, holds: boolean, ...features: string[]): Example[] =>
  Array.from({ length: count }, () => ({ features, holds }));

describe('the regression', () => {
  it('finds the odds where hardly anything speaks for small weights', () => {
    const examples = [...many(30, true, 'a'), ...many(10, false, 'a'), ...many(10, true), ...many(40, false)];
    const { bias, weights } = fitRegression(examples, { c: 1e6 });
    expect(bias).toBeCloseTo(Math.log(10 / 40), 4);
    expect(bias + weights.a!).toBeCloseTo(Math.log(30 / 10), 4);
  });

  it('is at the bottom of loss and weights together', () => {
    const examples = [
      ...many(5, true, 'a', 'b'),
      ...many(3, false, 'a'),
      ...many(4, false, 'b', 'c'),
      ...many(2, true),
    ];
    const c = 0.3;
    const model = fitRegression(examples, { c });
    const errors = examples.map((e) => ({ ...e, error: confidenceOf(e.features, model) - (e.holds ? 1 : 0) }));
    const slope = (has: (e: Example) => boolean) => errors.filter(has).reduce((sum, { error }) => sum + c * error, 0);
    expect(slope(() => true)).toBeCloseTo(0, 7);
    for (const [name, weight] of Object.entries(model.weights))
      expect(slope((e) => e.features.includes(name)) + weight).toBeCloseTo(0, 7);
  });

  it('stays finite where a feature decides alone', () => {
    const { weights } = fitRegression([...many(5, true, 'a'), ...many(5, false, 'b')], { c: 1 });
    expect(weights.a).toBeGreaterThan(0.5);
    expect(weights.b).toBeCloseTo(-weights.a!, 8);
  });

  it('gives no weight to a feature of too few examples, however often it holds of one', () => {
    const examples = [...many(2, true, 'rare', 'rare'), ...many(3, true, 'often'), ...many(3, false)];
    expect(Object.keys(fitRegression(examples, { c: 1, fewest: 3 }).weights)).toEqual(['often']);
  });

  it('does not depend on the order of examples and features', () => {
    const examples = [...many(5, true, 'a', 'b'), ...many(3, false, 'b', 'c'), ...many(2, true, 'c')];
    const turned = examples.map((e) => ({ ...e, features: e.features.toReversed() })).reverse();
    const [one, other] = [fitRegression(examples, { c: 1 }), fitRegression(turned, { c: 1 })];
    expect(Object.keys(one.weights)).toEqual(Object.keys(other.weights));
    for (const name of Object.keys(one.weights)) expect(one.weights[name]).toBeCloseTo(other.weights[name]!, 7);
  });
});

describe('the models', () => {
  const article = (name: string, holds: boolean): ArticleExamples => {
    const examples = [...many(5, holds, 'a'), ...many(5, !holds, 'b')];
    return {
      name,
      events: examples,
      participants: { agent: examples, patient: examples, place: examples },
      times: examples,
      factualities: { actual: examples, planned: examples, possible: examples, denied: examples },
    };
  };
  const articles = [article('one', true), article('two', true), article('odd', false)];

  it('have the weights by name, to four digits', () => {
    const { events } = fitModels(articles);
    expect(Object.keys(events.weights)).toEqual(['a', 'b']);
    for (const weight of Object.values(events.weights)) expect(Math.round(weight * 1e4) / 1e4).toBe(weight);
  });

  it('that judge an article have not seen it', () => {
    const grouping = { types: fitTypes([]), sameEvents: fitSameEvents([]) };
    const models = fromOthers(articles, fitModels);
    expect(models[2]).toEqual(fitModels(articles.slice(0, 2)));
    const unseen = new Map(articles.map(({ name }, i) => [name, { ...grouping, ...models[i]! }]));
    const judged = judgeUnseen(articles, unseen);
    // The odd one out is taken for what the others are.
    const odd = judged.events.slice(20);
    expect(odd.every(({ confidence, right }) => confidence > 0.5 !== right)).toBe(true);
  });
});

describe('what is learned from the others', () => {
  it('is made anew for each part, of all but that part', () => {
    const items = Array.from({ length: FOLDS + 2 }, (_, i) => i);
    const made = fromOthers(items, (others) => others);
    for (const i of items) expect(made[i]).toEqual(items.filter((other) => other % FOLDS !== i % FOLDS));
  });
});

describe('the area under the curve', () => {
  const of = (...pairs: [confidence: number, right: boolean][]) =>
    areaUnderCurve(pairs.map(([confidence, right]) => ({ confidence, right })));

  it('is the chance that a right one has more confidence than a wrong one', () => {
    expect(of([0.9, true], [0.8, true], [0.2, false])).toBe(1);
    expect(of([0.1, true], [0.8, false])).toBe(0);
    expect(of([0.5, true], [0.5, false], [0.5, false])).toBe(0.5);
    expect(of([0.9, true], [0.6, false], [0.4, true], [0.1, false])).toBe(0.75);
  });
});
