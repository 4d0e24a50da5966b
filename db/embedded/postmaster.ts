import { readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolderIn } from './data-folder.ts';
import { identify } from './process.ts';

export interface Postmaster {
  pid: number;
  port: number;
}

const SETTLE_MS = 120_000;
const POLL_MS = 50;

/**
 * The PostgreSQL that serves this data folder now, waiting while one is still starting or stopping. After a crash, a
 * `postmaster.pid` that names nobody, a zombie or a stranger is removed: PostgreSQL itself would refuse to start.
 */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + SETTLE_MS;
  while (Date.now() < deadline) {
    const lines = readPidFile(folder);
    if (!lines) return undefined;
    const pid = Number(lines[0]);
    if (!serves(pid, folder)) {
      if (!(await isDeserted(folder))) continue;
      rmSync(join(folder, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (lines[7]?.trim() === 'ready') return { pid, port: Number(lines[3]) };
    await sleep(POLL_MS);
  }
  throw new Error(`The PostgreSQL in ${folder} neither starts nor stops.`);
}

/** Asks the engine of a `DATA_DIR` to end every session and stop, without waiting: for a process that is ending. */
export function signalPostmaster(dataDir: string): void {
  try {
    const folder = realpathSync(dataFolderIn(dataDir));
    const pid = Number(readPidFile(folder)?.[0]);
    if (pid > 0 && serves(pid, folder)) process.kill(pid, 'SIGINT');
  } catch {
    // It is gone, or not ours to stop: the next start finds out.
  }
}

/** https://www.postgresql.org/docs/18/storage-file-layout.html: pid, folder, start, port, sockets, address, memory, status. */
function readPidFile(folder: string): string[] | undefined {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** On Linux a postmaster is known by working in its data folder; elsewhere its id has to be enough. */
function serves(pid: number, folder: string): boolean {
  return identify(pid) !== undefined && (process.platform !== 'linux' || workingFolderOf(pid) === folder);
}

/** Sessions of a postmaster that was killed leave by themselves within moments; until then the data are not free. */
async function isDeserted(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const survivors = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && serves(Number(name), folder));
  if (survivors.length === 0) return true;
  await sleep(POLL_MS);
  return false;
}

function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
