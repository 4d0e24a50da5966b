import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeBackup } from '#db/backup/write-backup.ts';
import { describe, readArguments, withOwner } from './backup-engine.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** `npm run backup -- FOLDER_OR_FILE [--demo]`: the whole database into one file, while the server goes on. */
try {
  const given = readArguments(process.argv.slice(2));
  if (!given || given.withoutKeys) throw new Error('Usage: npm run backup -- FOLDER_OR_FILE [--demo]');
  const path = fileOf(given.path);
  const manifest = await withOwner(given, (database) => writeBackup({ ...database, path }));
  console.log(`${path}: ${describe(manifest)}`);
} catch (error) {
  stopWithMessage(error);
}

/** In a folder it gets a name that says when. */
function fileOf(given: string): string {
  const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const time = new Date().toISOString().replace(/[:-]|\.\d+/g, '');
  return resolve(isFolder ? join(given, `two-way-street-${time}.backup.gz`) : given);
}
