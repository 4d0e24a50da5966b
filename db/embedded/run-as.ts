import { execFile, type ExecFileException } from 'node:child_process';

/** The operating system's user that PostgreSQL runs as; undefined means the one we are. */
export type Account = { uid: number; gid: number; name: string } | undefined;

export interface RunResult {
  ok: boolean;
  output: string;
  error?: ExecFileException;
}

/**
 * Runs a program as that user, with none of our environment (it holds our secrets) and in `/` (our own folder may be
 * closed to that user). Never rejects.
 */
export function runAs(
  account: Account,
  file: string,
  args: readonly string[],
  input = '',
): Promise<RunResult> {
  return new Promise((resolve) => {
    const options = {
      cwd: '/',
      env: bareEnvironment(),
      ...(account && { uid: account.uid, gid: account.gid }),
    };
    try {
      const child = execFile(file, args, options, (error, stdout, stderr) => {
        resolve({
          ok: !error,
          output: `${stdout}${stderr}`.trim() || (error?.message ?? ''),
          error: error ?? undefined,
        });
      });
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    } catch (error) {
      resolve({ ok: false, output: String(error), error: error as ExecFileException });
    }
  });
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, NODE_ENV } = process.env;
  return { PATH, SystemRoot, TEMP, NODE_ENV, LC_ALL: 'C', TZ: 'UTC' };
}
