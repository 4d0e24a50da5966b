import { chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runAs, type Account } from './run-as.ts';

/**
 * A folder that any user can reach and only root writes: the home of binaries and data when root runs a project that
 * lies under a private home.
 *
 * @throws Error when none can be had.
 */
export function outsideFolder(): string {
  const candidates = ['/var/lib', '/var/tmp', tmpdir()].filter((parent) => existsSync(parent));
  const folder = candidates.map((parent) => join(parent, 'two-way-street')).find(isOurs);
  if (folder) return folder;
  throw new Error(
    'PostgreSQL cannot reach this project folder as another user, and no shared folder is writable: set DATABASE_URL and DATABASE_OWNER_URL.',
  );
}

/** True when this user can enter the folder, through every folder above it. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  return account === undefined || (await runAs(account, '/bin/sh', ['-c', 'test -x "$0"', folder])).ok;
}

/** In a folder where everybody writes, somebody else may have made ours first: then it is not ours. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== 0 || lstatSync(dirname(folder)).isSymbolicLink()) return false;
    chmodSync(folder, 0o755);
    return true;
  } catch {
    return false;
  }
}
