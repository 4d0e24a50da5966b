import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The built product as `npm start` runs it, once it answers. */
export async function startProduct(
  dataDir: string,
  port: number,
  environment: Record<string, string> = {},
): Promise<ChildProcess> {
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['scripts/run.js', 'scripts/start.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_ORIGIN: origin,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    if (server.exitCode !== null) throw new Error('The server did not start.');
    const answer = await fetch(`${origin}/ready`).catch(() => undefined);
    if (answer?.ok) return server;
    await sleep(25);
  }
}

export async function stopProduct(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** One JSON line a figure. */
export function report(figure: string, values: object): void {
  console.log(JSON.stringify({ figure, ...values }));
}
