import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What others than the owner may do. */
const OTHERS = 0o077;

/**
 * Takes from everybody but its owner the folder of keys and each private key in it: a copy that was put back may have come
 * with the modes of the machine that it was kept on.
 *
 * @returns the paths that others may still reach, because this account may not change them
 */
export function closeKeysFolder(keysDir: string): string[] {
  if (!existsSync(keysDir)) return [];
  const keys = readdirSync(keysDir).filter((name) => /\.key(\.|$)/.test(name));
  return [keysDir, ...keys.map((name) => join(keysDir, name))].filter((path) => !close(path));
}

function close(path: string): boolean {
  const { mode } = statSync(path);
  if ((mode & OTHERS) === 0) return true;
  try {
    chmodSync(path, mode & 0o700);
    return true;
  } catch {
    return false;
  }
}
