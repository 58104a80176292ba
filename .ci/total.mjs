// Sums up the folder of results that .ci/run made: NAME.json of vitest where a suite wrote one, else NAME.exit.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.exit'))) {
  const suiteFailed = readFileSync(join(folder, file), 'utf8').trim() === 'failed';
  const report = join(folder, file.replace(/exit$/, 'json'));
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  passed += numPassedTests;
  failed += numFailedTests;
  // A suite that failed without a failed test broke before or beside its tests; one without a report is one check.
  if (suiteFailed && numFailedTests === 0) failed += 1;
  else if (!suiteFailed && numPassedTests === 0) passed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
