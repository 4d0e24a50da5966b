import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuild } from '#scripts/ensure-build.ts';
import { TEST_KEYS } from './keys.ts';
import type { TestDatabase } from './database.ts';

export type BuiltServer = {
  origin: string;
  port: number;
  process: ChildProcess;
  /** What it wrote so far: JSON lines, and sentences where it refused to start. */
  output: () => string;
  /** SIGTERM, as a service manager would; resolves with the exit status. */
  stop: () => Promise<number | null>;
};

/** The product as `npm start` (or another script) runs it, built if need be, as a process of its own on a test's database. */
export async function startBuiltServer(
  database: Pick<TestDatabase, 'loginUrl' | 'ownerUrl'>,
  environment: Record<string, string> = {},
  script = 'scripts/start.ts',
): Promise<BuiltServer> {
  await ensureBuild();
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/run.js', script], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_ORIGIN: `http://localhost:${port}`,
      DATABASE_URL: database.loginUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      // Letters of this server alone.
      DATA_DIR: `.data/test/servers/${port}`,
      KEYS_DIR: TEST_KEYS,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('"listening"')) {
    if (server.exitCode !== null) throw new Error(`The server did not start: ${output}`);
    await sleep(50);
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    process: server,
    output: () => output,
    stop: async () => {
      if (server.exitCode !== null) return server.exitCode;
      server.kill('SIGTERM');
      const [status] = (await once(server, 'exit')) as [number | null];
      return status;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
