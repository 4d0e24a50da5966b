import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { TestDatabase } from './database.ts';

/** One of the commands as an operator runs it, on a test's database and a folder of keys. */
export async function runScript(
  { loginUrl, ownerUrl }: Pick<TestDatabase, 'loginUrl' | 'ownerUrl'>,
  name: string,
  keysDir: string,
  ...args: readonly string[]
): Promise<{ status: number; out: string; error: string }> {
  const command = spawn(process.execPath, ['scripts/run.js', `scripts/${name}.ts`, ...args], {
    env: { ...process.env, DATABASE_URL: loginUrl, DATABASE_OWNER_URL: ownerUrl, KEYS_DIR: keysDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = Promise.all([text(command.stdout), text(command.stderr)]);
  const [status] = (await once(command, 'exit')) as [number];
  const [out, error] = await written;
  return { status, out, error };
}
