import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { writePrivateFile } from './private-file.ts';
import { identify, isRunning, type ProcessIdentity } from './process.ts';

const WAIT_MS = 180_000;
const POLL_MS = 30;
/** Breaking a stale lock takes microseconds; a guard this old belongs to a process killed in the middle of it. */
const GUARD_STALE_MS = 10_000;

/** Runs `work` while no other process that asks for this lock does; a lock whose holder died is broken. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + WAIT_MS;
  let release = tryLock(path);
  while (!release) {
    if (Date.now() > deadline)
      throw new Error(`The lock ${path} was not released within ${WAIT_MS / 1000} s.`);
    await sleep(POLL_MS);
    release = tryLock(path);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

/** Takes the lock if it is free (synchronous, so that an exit handler can use it); returns how to let go of it. */
export function tryLock(path: string): (() => void) | undefined {
  // A link appears with its content in one step; a file created empty could be read before its holder is written.
  const claim = `${path}.${randomBytes(4).toString('hex')}`;
  writePrivateFile(claim, JSON.stringify(identify(process.pid)));
  try {
    linkSync(claim, path);
    return () => rmSync(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    breakIfStale(path);
    return undefined;
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Only the one who holds the guard removes, and looks again first: two cannot break each other's fresh lock. */
function breakIfStale(path: string): void {
  if (!isStale(path)) return;
  const guard = `${path}.breaking`;
  try {
    mkdirSync(guard);
  } catch {
    removeOldGuard(guard);
    return;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function isStale(path: string): boolean {
  try {
    return !isRunning(JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity);
  } catch {
    return false;
  }
}

function removeOldGuard(guard: string): void {
  try {
    if (Date.now() - statSync(guard).mtimeMs > GUARD_STALE_MS) rmdirSync(guard);
  } catch {
    // Somebody else removed it first.
  }
}
