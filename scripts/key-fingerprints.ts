import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '#db/backup/parts.ts';

/** Keys that sign the log of acts and trust notes seal nothing: a backup opens without them, whichever sign today. */
const SIGNS_ONLY = /^(audit|note-.+)\.key$/;

/** Which sealing keys lie in the folder: the SHA-256 of each file, by its name. A key is random, so its hash tells nothing of it. */
export function readKeyFingerprints(keysDir: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(keysDir).map((name) => [name, fingerprintOf(readFileSync(join(keysDir, name)))]),
  );
}

/** A new installation has no folder yet. */
function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.key') && !SIGNS_ONLY.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
