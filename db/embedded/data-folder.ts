import { randomBytes } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, realpathSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { memoryWithRoom } from './memory.ts';
import { canReach, outsideFolder } from './outside.ts';
import type { Account } from './run-as.ts';

/** Where `DATA_DIR` says the data lie: a folder, or a link to one outside. */
export function dataFolderIn(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** Makes `DATA_DIR`; under root it can be passed through (but not listed) by the user PostgreSQL runs as. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/**
 * The real path of the data folder, made when missing and owned by the user PostgreSQL runs as. Where that user cannot
 * reach `DATA_DIR` (root, in a project under a private home), the data lie outside and `DATA_DIR/postgres` is a link
 * to them: take the link away and the next start begins anew. Data of tests lie in memory where it has room, behind such
 * a link too, which points to nothing after the machine was started again.
 */
export async function prepareDataFolder(
  account: Account,
  dataDir: string,
  { log, inMemory }: { log: Log; inMemory: boolean },
): Promise<string> {
  const folder = dataFolderIn(dataDir);
  let found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() && !realPathOf(folder)) {
    if (!inMemory)
      throw new Error(
        `${folder} points to data that are gone: put them back, or remove the link to begin anew.`,
      );
    rmSync(folder);
    found = undefined;
  }
  if (!found) {
    const memory = inMemory ? memoryWithRoom() : undefined;
    if (memory) linkTo(account, folder, join(memory, `two-way-street-${randomBytes(6).toString('hex')}`));
    else if (await canReach(account, realpathSync(dataDir))) makeFolder(account, folder);
    else moveOutside(account, folder, log);
  }
  const real = realpathSync(folder);
  if (await canReach(account, real)) return real;
  throw new Error(
    `The user ${account?.name} cannot reach ${real}, where the data lie: open the folders above it.`,
  );
}

function realPathOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

function makeFolder(account: Account, folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

function moveOutside(account: Account, folder: string, log: Log): void {
  const outside = join(outsideFolder(), `data-${randomBytes(6).toString('hex')}`);
  linkTo(account, folder, outside);
  log.info({ folder, outside }, 'the data lie outside the project, where PostgreSQL can reach them');
}

/** Makes a folder elsewhere, and the data folder a link to it. */
function linkTo(account: Account, folder: string, outside: string): void {
  makeFolder(account, outside);
  try {
    symlinkSync(outside, folder);
  } catch (error) {
    rmdirSync(outside);
    throw error;
  }
}
