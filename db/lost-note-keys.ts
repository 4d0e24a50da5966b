import { sql, type Kysely, type Transaction } from 'kysely';
import { openAsOwner } from './migrate.ts';
import type { Database } from './schema/database.ts';

type PublicKey = { kid: string; x: string };

/** The keys of notes that are in use and whose private half the platform keeps: each has a file. */
export async function listKeysKeptHere(ownerUrl: string): Promise<PublicKey[]> {
  const db = openAsOwner(ownerUrl) as Kysely<Database>;
  try {
    return await keptHere(db).execute();
  } finally {
    await db.destroy();
  }
}

/**
 * Retires keys whose files are gone for good, so that the next start signs with new ones; those retired since are left
 * out. A key that was lost was not in other hands: what it signed before stays valid. The log of acts has each as the
 * system's doing, since nobody who signed in did it.
 */
export async function retireLostKeys(ownerUrl: string, kids: readonly string[], now: Date): Promise<void> {
  const db = openAsOwner(ownerUrl) as Kysely<Database>;
  try {
    await db.transaction().execute(async (tx) => {
      for (const { kid } of await keptHere(tx).where('kid', 'in', kids).forUpdate().execute()) {
        await tx.updateTable('issuer_keys').set({ retired_at: now }).where('kid', '=', kid).execute();
        const entry = { about: 'note', act: 'retire-key', role: 'system', kid };
        await sql`select app.audit_append(${JSON.stringify(entry)}::jsonb, ${now})`.execute(tx);
      }
    });
  } finally {
    await db.destroy();
  }
}

function keptHere(db: Kysely<Database> | Transaction<Database>) {
  return db
    .selectFrom('issuer_keys')
    .select(['kid', 'x'])
    .where('custody', '=', 'platform')
    .where('retired_at', 'is', null)
    .where('compromised_from', 'is', null)
    .orderBy('registered_at');
}
