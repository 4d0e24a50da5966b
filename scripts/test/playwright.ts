import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.ts';
import { isListed } from './skips.ts';
import { tally, type Tally } from './tally.ts';

type Suite = { title: string; suites?: Suite[]; specs?: Spec[] };
type Spec = {
  title: string;
  tests: {
    status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
    results: { error?: { message?: string } }[];
  }[];
};
type Test = { name: string; status: string; error: string };

export async function runPlaywright(report: string, chromium: string): Promise<Tally> {
  const status = await run('playwright', ['test', '--reporter=line,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  if (!existsSync(report)) return tally(0, ['the browser tests did not run']);
  const { suites } = JSON.parse(readFileSync(report, 'utf8')) as { suites: Suite[] };
  const tests = suites.flatMap((suite) => flatten(suite, []));
  const skipped = tests.filter((test) => test.status === 'skipped');
  const failures = [
    // A test that passes only the second time is not a test that passes.
    ...tests
      .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((test) => `${test.name}${test.error && `: ${test.error}`}`),
    ...skipped.filter((test) => !isListed(test.name)).map((test) => `skipped without a reason: ${test.name}`),
  ];
  if (status !== 0 && failures.length === 0)
    failures.push('the browser tests reported an error outside any test');
  return tally(
    tests.filter((test) => test.status === 'expected').length,
    failures,
    skipped.filter((test) => isListed(test.name)).map((test) => test.name),
  );
}

/** Of an error, beside the test's name in the last lines: what a machine's log keeps is often only those. */
const MOST_SAID = 600;

function flatten(suite: Suite, above: readonly string[]): Test[] {
  const titles = [...above, suite.title].filter(Boolean);
  return [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map(({ status, results }) => ({
        name: [...titles, spec.title].join(' > '),
        status,
        error: results.map(({ error }) => error?.message?.slice(0, MOST_SAID) ?? '').join(' '),
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => flatten(inner, titles)),
  ];
}
