/** How many are right, of how many that the facts ask for and of how many that the graph states. */
export interface Tally {
  readonly right: number;
  readonly asked: number;
  readonly stated: number;
}

/** Shares, 0 to 1. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and their harmonic mean; who states nothing where nothing is asked for is right. */
export function figuresOf({ right, asked, stated }: Tally): Figures {
  const precision = stated > 0 ? right / stated : asked > 0 ? 0 : 1;
  const recall = asked > 0 ? right / asked : 1;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

export const addTallies = (tallies: readonly Tally[]): Tally => ({
  right: sum(tallies.map((tally) => tally.right)),
  asked: sum(tallies.map((tally) => tally.asked)),
  stated: sum(tallies.map((tally) => tally.stated)),
});

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** 1 for none: nothing asked for, nothing wrong. */
export const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 1 : sum(numbers) / numbers.length);
