import { migrationState, openAsOwner } from '#db/migrate.ts';

/**
 * The server's start migrates, and nothing else does.
 *
 * @throws Error where it has to be started first
 */
export async function requireCurrent(ownerUrl: string): Promise<void> {
  const db = openAsOwner(ownerUrl);
  try {
    if ((await migrationState(db)) !== 'current')
      throw new Error('Start the server first: it brings the database up to date.');
  } finally {
    await db.destroy();
  }
}
