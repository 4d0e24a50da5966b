import { lstatSync, readlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dataFolderIn } from './data-folder.ts';
import { listHolders } from './holders.ts';
import { withLock } from './lock.ts';
import { MEMORY } from './memory.ts';

/** Takes an engine's data out of memory; nothing where they lie on disk, or while somebody uses them. */
export async function leaveMemory(dataDir: string): Promise<void> {
  const folder = dataFolderIn(resolve(dataDir));
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  await withLock(`${resolve(dataDir)}/engine.lock`, async () => {
    const data = readlinkSync(folder);
    if (!data.startsWith(`${MEMORY}/`) || listHolders(resolve(dataDir)).length > 0) return;
    await rm(folder);
    // Gone already where the machine was started again since.
    await rm(data, { recursive: true, force: true });
  });
}
