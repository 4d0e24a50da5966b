import { sql } from 'kysely';
import type { Tx } from '#db/client.ts';

export type LetterPurpose = 'renew-offers' | 'unsubscribe';

/** As the worker: a link that its letter takes away. */
export async function insertLetterLink(
  tx: Tx,
  link: { tokenHash: string; purpose: LetterPurpose; personId: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('letter_links')
    .values({
      token_hash: link.tokenHash,
      purpose: link.purpose,
      person_id: link.personId,
      made_at: now,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Whose link it is, looked at without using it; undefined for one that was used, is too old, or never was. */
export async function findLetterLink(
  tx: Tx,
  tokenHash: string,
  purpose: LetterPurpose,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('letter_links')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.person_id;
}

/** Uses it up; undefined when somebody was quicker, or it is too old. Of two at once the second waits for the first. */
export async function takeLetterLink(
  tx: Tx,
  tokenHash: string,
  purpose: LetterPurpose,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('letter_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id;
}

/** As the worker: who has this address; undefined for nobody, and for an account that is closed or disabled. */
export async function findPersonAt(tx: Tx, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select app.person_at(${email}) as id`.execute(tx);
  return rows[0]?.id ?? undefined;
}
