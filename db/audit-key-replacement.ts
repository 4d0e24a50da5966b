import { sql } from 'kysely';
import { openAsOwner } from './migrate.ts';

/** Enters into the log of acts, as its owner, that a key took another's place: by their thumbprints, which are public. */
export async function enterKeyReplacement(
  ownerUrl: string,
  before: string | undefined,
  after: string,
): Promise<void> {
  const db = openAsOwner(ownerUrl);
  try {
    const entry = { about: 'audit', act: 'replace-key', role: 'system', from: before ?? null, to: after };
    await sql`select app.audit_append(${JSON.stringify(entry)}::jsonb, clock_timestamp())`.execute(db);
  } finally {
    await db.destroy();
  }
}
