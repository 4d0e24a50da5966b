import { sql } from 'kysely';
import { openAsOwner } from './migrate.ts';

/** One value that the accounts' key sealed, or a key that is derived from it. */
export type Sealed =
  | { kind: 'factor' | 'provider' | 'file'; id: string; sealed: Buffer }
  | { kind: 'text'; id: string; sealed: Buffer; version: number; keyId: string };

/** What was sealed last of all that lasts, as the owner sees it; undefined where nothing is sealed. */
export async function findNewestSealed(ownerUrl: string): Promise<Sealed | undefined> {
  const db = openAsOwner(ownerUrl);
  try {
    const { rows } = await sql<Sealed>`
      select kind, id, sealed, version, "keyId" from (
        (select 'factor' as kind, person_id as id, sealed_secret as sealed, null::integer as version, null as "keyId",
          added_at as at from totp_factors order by added_at desc limit 1)
        union all (select 'provider', organisation_id, sealed_secret, null, null, set_at
          from identity_providers order by set_at desc limit 1)
        union all (select 'text', need_id, sealed, version, key_id, written_at
          from sealed_texts where sealed is not null order by written_at desc limit 1)
        union all (select 'file', id, sealed_key, null, null, began_at
          from need_files where sealed_key is not null order by began_at desc limit 1)
        union all (select 'file', id, sealed_key, null, null, began_at
          from match_files where sealed_key is not null order by began_at desc limit 1)
      ) newest order by at desc limit 1`.execute(db);
    return rows[0];
  } finally {
    await db.destroy();
  }
}
