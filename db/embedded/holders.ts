import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from './private-file.ts';
import { identify, isRunning, type ProcessIdentity } from './process.ts';

/** Jobs are like a command that stays: any number of them, each of which says itself when it has ended. */
export type Purpose = 'server' | 'jobs' | 'command';

/** A process that uses the engine: the last one to leave stops it, whoever started it. */
export interface Holder extends ProcessIdentity {
  purpose: Purpose;
  /** Where a server listens, for the sentence that a second server is told. */
  address?: string;
}

/** Writes down that this process uses the engine; returns how to take that back. */
export function hold(dataDir: string, purpose: Purpose, address?: string): () => void {
  const self = identify(process.pid) ?? { pid: process.pid, started: '' };
  const path = join(folderOf(dataDir), `${process.pid}-${randomBytes(4).toString('hex')}.json`);
  writePrivateFile(path, JSON.stringify({ ...self, purpose, address } satisfies Holder));
  return () => rmSync(path, { force: true });
}

/** Who uses the engine now. What dead processes left behind is cleared away on the way. */
export function listHolders(dataDir: string): Holder[] {
  const folder = folderOf(dataDir);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const holder = readHolder(join(folder, name));
    if (holder && isRunning(holder)) return [holder];
    rmSync(join(folder, name), { force: true });
    return [];
  });
}

function folderOf(dataDir: string): string {
  const folder = join(dataDir, 'holders');
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) && process.getuid?.() === 0) {
    const { uid, gid } = statSync(dataDir);
    chownSync(folder, uid, gid);
  }
  return folder;
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
