import { expect, it } from 'vitest';
import { runShacl } from '../../scripts/suites/shacl.ts';

it('the validator of our graphs gives the reports of W3C’s tests of the core of SHACL', async () => {
  const [tally] = await runShacl();
  expect(tally!.total).toBe(98);
  expect(tally!.failures).toEqual([]);
});
