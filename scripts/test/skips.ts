import { readFileSync } from 'node:fs';

type Skip = { test: string; reason: string };

const listed = JSON.parse(readFileSync('tests/skips.json', 'utf8')) as Skip[];

/** A test may be skipped only if tests/skips.json names it with a reason; any other skip is a failure. */
export function isListed(test: string): boolean {
  return listed.some((skip) => test.includes(skip.test));
}
