import type { Selectable } from 'kysely';
import type { KeyLife, Custody } from '#app/domain/verification/key-life.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';

export type IssuerKey = KeyLife & {
  kid: string;
  x: string;
  organisationId?: string | undefined;
  custody: Custody;
};

/** Every key there ever was: old ones prove what they signed. */
export async function listKeys(tx: Tx): Promise<IssuerKey[]> {
  const rows = await tx
    .selectFrom('issuer_keys')
    .selectAll()
    .orderBy('registered_at')
    .orderBy('kid')
    .execute();
  return rows.map(keyOf);
}

export async function findKey(tx: Tx, kid: string): Promise<IssuerKey | undefined> {
  const row = await tx.selectFrom('issuer_keys').selectAll().where('kid', '=', kid).executeTakeFirst();
  return row && keyOf(row);
}

/** The one key that an organisation signs with now; of the platform where none is named. */
export async function findKeyInUse(tx: Tx, organisationId: string | null): Promise<IssuerKey | undefined> {
  const row = await tx
    .selectFrom('issuer_keys')
    .selectAll()
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .where('retired_at', 'is', null)
    .where('compromised_from', 'is', null)
    .executeTakeFirst();
  return row && keyOf(row);
}

/** False where another key came in between: an organisation has one in use. */
export async function insertKey(
  tx: Tx,
  key: { kid: string; x: string; organisationId: string | null; custody: Custody },
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('issuer_keys')
    .values({
      kid: key.kid,
      x: key.x,
      organisation_id: key.organisationId,
      custody: key.custody,
      registered_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function retireKey(tx: Tx, kid: string, now: Date): Promise<void> {
  await tx
    .updateTable('issuer_keys')
    .set({ retired_at: now })
    .where('kid', '=', kid)
    .where('retired_at', 'is', null)
    .execute();
}

/** From a moment on nothing that it signed is believed; the moment may be moved back, never forward. */
export async function distrustKey(tx: Tx, kid: string, from: Date, now: Date): Promise<void> {
  await tx
    .updateTable('issuer_keys')
    .set({ compromised_from: from, compromised_said_at: now })
    .where('kid', '=', kid)
    .execute();
}

function keyOf(row: Selectable<Database['issuer_keys']>): IssuerKey {
  return {
    kid: row.kid,
    x: row.x,
    organisationId: row.organisation_id ?? undefined,
    custody: row.custody,
    registeredAt: row.registered_at,
    retiredAt: row.retired_at ?? undefined,
    compromisedFrom: row.compromised_from ?? undefined,
  };
}
