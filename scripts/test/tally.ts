export type Tally = { passed: number; failed: number; skipped: number; failures: string[]; skips: string[] };

export function tally(passed: number, failures: string[], skips: string[] = []): Tally {
  return { passed, failed: failures.length, skipped: skips.length, failures, skips };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, one) => total + one.passed, 0),
    failed: tallies.reduce((total, one) => total + one.failed, 0),
    skipped: tallies.reduce((total, one) => total + one.skipped, 0),
    failures: tallies.flatMap((one) => one.failures),
    skips: tallies.flatMap((one) => one.skips),
  };
}
