import { sql, type Kysely, type Transaction } from 'kysely';
import { openAsOwner } from './migrate.ts';
import { listKeys, retireKey, type IssuerKey } from './queries/verification/keys.ts';
import type { Database } from './schema/database.ts';

/** Every key of notes, as a command beside the server reads them. */
export function listKeysAsOwner(ownerUrl: string): Promise<IssuerKey[]> {
  return asOwner(ownerUrl, listKeys);
}

/**
 * Retires keys whose files are gone for good, so that the next start signs with new ones. A key that was lost was not in
 * other hands: what it signed before stays valid. The log of acts has each as the system's doing, since nobody who signed
 * in did it.
 */
export function retireLostKeys(ownerUrl: string, kids: readonly string[], now: Date): Promise<void> {
  return asOwner(ownerUrl, async (tx) => {
    for (const kid of kids) {
      await retireKey(tx, kid, now);
      const entry = { about: 'note', act: 'retire-key', role: 'system', kid };
      await sql`select app.audit_append(${JSON.stringify(entry)}::jsonb, ${now})`.execute(tx);
    }
  });
}

async function asOwner<Result>(
  ownerUrl: string,
  work: (tx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  const db = openAsOwner(ownerUrl) as Kysely<Database>;
  try {
    return await db.transaction().execute(work);
  } finally {
    await db.destroy();
  }
}
