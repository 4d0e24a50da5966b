import { linkSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A file for its owner only: whole or not at all, and never over what is there. Of two processes at once one writes it,
 * and whoever finds it finds all of it. Says whether it was this call that wrote it.
 */
export function writeOnce(path: string, content: string | Uint8Array): boolean {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}
