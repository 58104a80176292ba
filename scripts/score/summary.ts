import type { Comparison } from './compare.ts';
import { MEASURES, type Measure } from './measures.ts';
import { type Bin, binsOf, JUDGED_KINDS, type JudgedKind } from './reliability.ts';
import { addTallies, type Figures, figuresOf, mean, type Tally } from './tally.ts';

/** The measures whose mean F1 is the overall figure. */
export const MAIN_MEASURES: readonly Measure[] = ['entities', 'roles', 'events', 'arguments', 'relations', 'claims'];

export interface Summary {
  /** Mean F1 of the main measures, 0 to 1. */
  readonly overall: number;
  /** Figures are the mean of the articles' own, so that no long article decides them; counts are of all together. */
  readonly measures: Readonly<Record<Measure, Tally & Figures>>;
  readonly reliability: Readonly<Record<JudgedKind, readonly Bin[]>>;
}

/** One summary of many articles; an article in which a measure asks and finds nothing does not count for it. */
export function summarize(comparisons: readonly Comparison[]): Summary {
  const measures = recordOf(MEASURES, (measure) => {
    const tallies = comparisons.map((comparison) => comparison.tallies[measure]);
    const figures = tallies.filter(({ asked, stated }) => asked > 0 || stated > 0).map(figuresOf);
    return {
      ...addTallies(tallies),
      precision: mean(figures.map((f) => f.precision)),
      recall: mean(figures.map((f) => f.recall)),
      f1: mean(figures.map((f) => f.f1)),
    };
  });
  return {
    overall: mean(MAIN_MEASURES.map((measure) => measures[measure].f1)),
    measures,
    reliability: recordOf(JUDGED_KINDS, (kind) => binsOf(comparisons.flatMap(({ judged }) => judged[kind]))),
  };
}

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** The summary as tables for people. */
export function formatSummary({ overall, measures, reliability }: Summary): string {
  const rows = MEASURES.map((measure) => {
    const { precision, recall, f1, right, asked, stated } = measures[measure];
    const figures = `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
    return `${measure.padEnd(12)} ${figures}   (${round(right)} right of ${asked} asked for, ${stated} stated)`;
  });
  return [
    ...rows,
    `${'overall'.padEnd(12)} F1 ${percent(overall)}   the mean of ${MAIN_MEASURES.join(', ')}`,
    '',
    formatTenths(Object.entries(reliability)),
  ].join('\n');
}

/** How many are right at each tenth of confidence: a row for each, a column for each kind. */
export function formatTenths(kinds: readonly (readonly [kind: string, bins: readonly Bin[]])[]): string {
  const width = 18;
  const tenths = Array.from({ length: 10 }, (_, i) => i);
  return [
    `${'confidence'.padEnd(12)}${kinds.map(([kind]) => kind.padStart(width)).join('')}`,
    ...tenths.map((i) => {
      const cells = kinds.map(([, bins]) => formatBin(bins[i]!).padStart(width));
      return `${`${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)}`.padEnd(12)}${cells.join('')}`;
    }),
  ].join('\n');
}

const formatBin = ({ count, right }: Bin): string =>
  count === 0 ? '-' : `${right} of ${count} ${percent(right / count, 0)}%`;

const percent = (share: number, digits = 1): string => (100 * share).toFixed(digits).padStart(digits === 0 ? 3 : 5);
const round = (n: number): number => Math.round(n * 10) / 10;
