/** How the tests of one kind in one suite came out. */
export interface Tally {
  /** Such as `Turtle 1.1`. */
  readonly suite: string;
  /** What is counted apart, such as `positive`: an engine that throws at everything passes every negative test. */
  readonly kind: string;
  readonly passed: number;
  readonly total: number;
  /** Names of those that failed, with why. */
  readonly failures: readonly string[];
}

/** Runs tests one by one; `check` throws, or says why a test failed, or nothing where it passed. */
export async function tally<T>(
  suite: string,
  kind: string,
  tests: readonly T[],
  nameOf: (test: T) => string,
  check: (test: T) => Promise<string | undefined> | string | undefined,
): Promise<Tally> {
  const failures: string[] = [];
  for (const test of tests) {
    const why = await Promise.resolve()
      .then(() => check(test))
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (why !== undefined) failures.push(`${nameOf(test)}: ${why}`);
  }
  return { suite, kind, passed: tests.length - failures.length, total: tests.length, failures };
}
