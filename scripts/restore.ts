import { resolve } from 'node:path';
import { restoreBackup } from '#db/backup/restore-backup.ts';
import { describe, readArguments, withOwner } from './backup-engine.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** `npm run restore -- FILE [--without-keys] [--demo]`: a backup into a database that is empty. */
try {
  const given = readArguments(process.argv.slice(2));
  if (!given) throw new Error('Usage: npm run restore -- FILE [--without-keys] [--demo]');
  const { demo, withoutKeys } = given;
  const path = resolve(given.path);
  const manifest = await withOwner({ demo, mayBeNew: true }, (database) =>
    restoreBackup({ ...database, path, withoutKeys }),
  );
  console.log(`Restored ${describe(manifest, { withoutKeys })} The next start serves them.`);
} catch (error) {
  stopWithMessage(error);
}
