import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../..');

export interface HeldEngine {
  child: ChildProcess;
  startedHere?: boolean;
  loginUrl?: string;
  refused?: string;
  end(signal: NodeJS.Signals): Promise<void>;
}

interface How {
  dataDir: string;
  purpose: 'server' | 'command';
  address?: string;
  as?: { uid: number; gid: number };
}

/** Another process that uses the engine of a data folder, once it has it or was refused. */
export async function holdEngine({ dataDir, purpose, address = '', as }: How): Promise<HeldEngine> {
  const script = join(import.meta.dirname, 'hold-engine.ts');
  // Somebody else cannot write what the command is kept in: it is made beforehand.
  if (as) execFileSync(process.execPath, ['scripts/run.js', script], { cwd: ROOT });
  const child = spawn(process.execPath, ['scripts/run.js', script, dataDir, purpose, address], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += chunk));
  const exited = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(() => undefined),
  ]);
  if (!line) throw new Error(`The other process ended before it had an engine: ${complaints}`);
  return {
    child,
    ...(JSON.parse(String(line[0])) as Partial<HeldEngine>),
    async end(signal) {
      child.kill(signal);
      await exited;
    },
  };
}
