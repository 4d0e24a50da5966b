import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveMemory } from '#db/embedded/leave-memory.ts';
import { buildAnew } from './ensure-build.ts';
import { requireChromium } from './chromium.ts';
import { runCheck } from './test/check.ts';
import { runPlaywright } from './test/playwright.ts';
import { sum, type Tally } from './test/tally.ts';
import { runVitest } from './test/vitest.ts';

/** Runs a part and says how long it took: whoever looks for minutes finds them. */
async function timed<T>(part: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  console.log(`${part}: ${Math.round((performance.now() - from) / 1000)} s`);
  return result;
}

/** One after another: they are to take what the tests leave. */
async function runChecks(): Promise<Tally[]> {
  return [
    await runCheck('types and lint', 'oxlint', []),
    await runCheck('directions of imports', 'depcruise', ['app', 'db', 'scripts', '--output-type', 'err']),
    await runCheck('format', 'oxfmt', ['--check']),
  ];
}

// All of them run, whatever fails, and the last line counts. The build and the checks run beside the tests that need no
// browser: the first of these need no build either, and the others wait for it. A browser that is missing comes meanwhile.
const reports = mkdtempSync(join(tmpdir(), 'tws-tests-'));
const tallies: Tally[] = [];

const checks = timed('checks', runChecks);
const built = timed('build', buildAnew);
const browser = requireChromium();
// Whoever needs them learns of a failure when they wait for them.
for (const needed of [built, browser]) needed.catch(() => undefined);
tallies.push(await timed('tests', () => runVitest(join(reports, 'vitest.json'))));
tallies.push(...(await checks));
await built;
const chromium = await browser;
tallies.push(await timed('browser tests', () => runPlaywright(join(reports, 'playwright.json'), chromium)));

await leaveMemory('.data/test');

const total = sum(tallies);
for (const failure of total.failures) console.log(`FAILED  ${failure}`);
for (const skip of total.skips) console.log(`skipped ${skip}`);
if (total.passed === 0) console.log('No test ran: that is a failure.');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
