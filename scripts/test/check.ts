import { run } from './run.ts';
import { tally, type Tally } from './tally.ts';

/** A check that either holds for the whole tree or does not. */
export async function runCheck(name: string, tool: string, words: readonly string[]): Promise<Tally> {
  // Those written in Go collect their garbage less often: a quarter of the linter's work, for a third more memory.
  const status = await run(tool, words, { GOGC: '400' });
  return status === 0 ? tally(1, []) : tally(0, [`check: ${name}`]);
}
