import type { Regression } from '../../src/extract/confidence.ts';

/** Something with the names of the features that hold of it (one may hold twice), and whether it is so. */
export interface Example {
  readonly features: readonly string[];
  readonly holds: boolean;
}

export interface FitOptions {
  /** Weight of the examples against that of small weights, as in scikit-learn. */
  readonly c: number;
  /** A feature seen in fewer examples gets no weight. */
  readonly fewest?: number;
}

/** No part of the slope is steeper where the best weights are found. */
const FLAT = 1e-8;
const MOST_STEPS = 100;

/**
 * The logistic regression of the examples with least `c · loss + |weights|² / 2`, the bias free: found by Newton's method
 * to the last digits that matter, so that the same examples give the same weights everywhere.
 */
export function fitRegression(examples: readonly Example[], { c, fewest = 1 }: FitOptions): Regression {
  const names = featureNames(examples, fewest);
  const problem = new Problem(examples, names, c);
  let point: Float64Array = new Float64Array(names.length + 1);
  let value = problem.valueAt(point);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, curvature } = problem.slopeAt(point);
    if (Math.max(...slope.map(Math.abs)) < FLAT) break;
    const direction = problem.solve(curvature, slope);
    const next = descend(problem, point, direction, value);
    if (next === undefined) break;
    ({ point, value } = next);
  }
  const bias = point[names.length]!;
  return { bias, weights: Object.fromEntries(names.map((name, i) => [name, point[i]!])) };
}

/** Halves the step until it leads down; undefined where no step does, which is at the bottom. */
function descend(problem: Problem, from: Float64Array, direction: Float64Array, value: number) {
  for (let length = 1; length > 1e-10; length /= 2) {
    const point = from.map((x, i) => x - length * direction[i]!);
    const there = problem.valueAt(point);
    if (there < value) return { point, value: there };
  }
  return undefined;
}

/** Names of the features of at least so many examples, sorted. */
function featureNames(examples: readonly Example[], fewest: number): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.keys()].filter((name) => counts.get(name)! >= fewest).sort();
}

/** The sum to be made least, with its slope and curvature. A point is the weights and, last, the bias. */
class Problem {
  readonly #rows: readonly Int32Array[];
  readonly #holds: readonly boolean[];
  readonly #size: number;
  readonly #c: number;

  constructor(examples: readonly Example[], names: readonly string[], c: number) {
    const column = new Map(names.map((name, i) => [name, i]));
    this.#size = names.length + 1;
    this.#rows = examples.map(({ features }) =>
      Int32Array.from([...features.flatMap((name) => column.get(name) ?? []), names.length]),
    );
    this.#holds = examples.map(({ holds }) => holds);
    this.#c = c;
  }

  valueAt(point: Float64Array): number {
    let loss = 0;
    for (const [i, row] of this.#rows.entries()) {
      const margin = this.#holds[i] ? scoreOf(row, point) : -scoreOf(row, point);
      loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
    }
    let squares = 0;
    for (let j = 0; j < this.#size - 1; j++) squares += point[j]! ** 2;
    return this.#c * loss + squares / 2;
  }

  /** The slope, and for each example how much it bends the sum. */
  slopeAt(point: Float64Array): { readonly slope: Float64Array; readonly curvature: Float64Array } {
    const slope = point.slice();
    slope[this.#size - 1] = 0;
    const curvature = new Float64Array(this.#rows.length);
    for (const [i, row] of this.#rows.entries()) {
      const probability = 1 / (1 + Math.exp(-scoreOf(row, point)));
      const error = this.#c * (probability - (this.#holds[i] ? 1 : 0));
      for (const j of row) slope[j]! += error;
      curvature[i] = this.#c * probability * (1 - probability);
    }
    return { slope, curvature };
  }

  /** The step whose change of slope is the slope: conjugate gradients, each direction scaled by its own curvature. */
  solve(curvature: Float64Array, slope: Float64Array): Float64Array {
    const scale = this.#diagonal(curvature);
    const step = new Float64Array(this.#size);
    const rest = slope.slice();
    let scaled = rest.map((x, j) => x / scale[j]!);
    let direction = scaled.slice();
    let progress = dot(rest, scaled);
    const enough = progress * 1e-12;
    for (let turn = 0; turn < 10 * this.#size && progress > enough; turn++) {
      const change = this.#bend(curvature, direction);
      const length = progress / dot(direction, change);
      for (let j = 0; j < this.#size; j++) {
        step[j]! += length * direction[j]!;
        rest[j]! -= length * change[j]!;
      }
      scaled = rest.map((x, j) => x / scale[j]!);
      const next = dot(rest, scaled);
      const keep = next / progress;
      direction = scaled.map((x, j) => x + keep * direction[j]!);
      progress = next;
    }
    return step;
  }

  /** How the slope changes along a direction. */
  #bend(curvature: Float64Array, direction: Float64Array): Float64Array {
    const change = direction.slice();
    change[this.#size - 1] = 0;
    for (const [i, row] of this.#rows.entries()) {
      const amount = curvature[i]! * scoreOf(row, direction);
      for (const j of row) change[j]! += amount;
    }
    return change;
  }

  #diagonal(curvature: Float64Array): Float64Array {
    const diagonal = new Float64Array(this.#size).fill(1);
    diagonal[this.#size - 1] = 1e-12;
    for (const [i, row] of this.#rows.entries()) for (const j of row) diagonal[j]! += curvature[i]!;
    return diagonal;
  }
}

function scoreOf(row: Int32Array, point: Float64Array): number {
  let sum = 0;
  for (const j of row) sum += point[j]!;
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
