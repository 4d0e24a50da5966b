import pg from 'pg';
import { connectionTo } from '#db/connection.ts';

export type Mode = 'production' | 'demonstration';

/**
 * A database is for real data or for demonstration, from its first start to its last: the mark is made once, and
 * the other command refuses it.
 *
 * @throws Error with what to do instead
 */
export async function requireInstallation(ownerUrl: string, mode: Mode): Promise<void> {
  const client = new pg.Client(connectionTo(ownerUrl));
  await client.connect();
  try {
    await client.query('insert into installation (mode) values ($1) on conflict do nothing', [mode]);
    const { rows } = await client.query<{ mode: Mode }>('select mode from installation');
    if (rows[0]?.mode === mode) return;
  } finally {
    await client.end();
  }
  throw new Error(
    mode === 'production'
      ? 'This database holds demonstration data: point DATA_DIR or DATABASE_URL at another, or run npm run demo.'
      : 'This database holds real data: the demonstration needs one of its own.',
  );
}
