import { run } from './run.ts';
import { tally, type Tally } from './tally.ts';

/** A check that either holds for the whole tree or does not. */
export async function runCheck(name: string, tool: string, words: readonly string[]): Promise<Tally> {
  const status = await run(tool, words);
  return status === 0 ? tally(1, []) : tally(0, [`check: ${name}`]);
}
