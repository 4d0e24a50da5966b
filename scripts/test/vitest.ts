import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.ts';
import { isListed } from './skips.ts';
import { tally, type Tally } from './tally.ts';

type Report = {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { ancestorTitles: string[]; title: string; status: string }[];
  }[];
};

export async function runVitest(report: string): Promise<Tally> {
  const status = await run('vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return tally(0, ['vitest did not finish']);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({
      name: [...test.ancestorTitles, test.title].join(' > '),
      status: test.status,
      file: file.name,
    })),
  );
  const broken = testResults
    .filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    )
    .map((file) => `${file.name}: ${file.message ?? 'did not run'}`);
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  const failures = [
    ...broken,
    ...tests.filter((test) => test.status === 'failed').map((test) => `${test.file}: ${test.name}`),
    ...skipped.filter((test) => !isListed(test.name)).map((test) => `skipped without a reason: ${test.name}`),
  ];
  if (status !== 0 && failures.length === 0) failures.push('vitest reported an error outside any test');
  return tally(
    tests.filter((test) => test.status === 'passed').length,
    failures,
    skipped.filter((test) => isListed(test.name)).map((test) => test.name),
  );
}
