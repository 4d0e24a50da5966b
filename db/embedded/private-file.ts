import { randomBytes } from 'node:crypto';
import { chownSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that only its owner reads (mode 600), whole or not at all. Where root writes into somebody's folder
 * the file becomes that somebody's, so that a command run once as root does not lock them out afterwards.
 */
export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    if (process.getuid?.() === 0) {
      const folder = statSync(dirname(path));
      chownSync(draft, folder.uid, folder.gid);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
