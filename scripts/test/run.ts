import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs one of the project's own tools with its words on this terminal; resolves with its exit status. */
export async function run(
  tool: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const child = spawn(join('node_modules', '.bin', tool), words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status ?? 1;
}
