import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { requireChromium } from './chromium.ts';
import { runCheck } from './test/check.ts';
import { runPlaywright } from './test/playwright.ts';
import { sum, type Tally } from './test/tally.ts';
import { runVitest } from './test/vitest.ts';

/**
 * `npm test`: every check and every test, in the order in which they say something soonest. All of them run, whatever
 * fails, and the last line counts.
 */
const reports = mkdtempSync(join(tmpdir(), 'tws-tests-'));
const tallies: Tally[] = [];

tallies.push(
  ...(await Promise.all([runCheck('types', 'tsc', ['-p', '.']), runCheck('lint', 'eslint', ['.'])])),
);
tallies.push(
  ...(await Promise.all([
    runCheck('directions of imports', 'depcruise', ['app', 'db', 'scripts', '--output-type', 'err']),
    runCheck('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  ])),
);
await build();
tallies.push(await runVitest(join(reports, 'vitest.json')));
tallies.push(await runPlaywright(join(reports, 'playwright.json'), requireChromium()));

const total = sum(tallies);
for (const failure of total.failures) console.log(`FAILED  ${failure}`);
for (const skip of total.skips) console.log(`skipped ${skip}`);
if (total.passed === 0) console.log('No test ran: that is a failure.');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
