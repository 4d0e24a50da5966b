import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * A note that ended before its offer was published was never public: technology is declared when it is handed in, a broker sends
 * it back because of what it says, and what was taken out would be everybody's to read in the text that the first note bound.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.note_was_public(offer uuid, superseded timestamptz, revoked timestamptz) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from offers o where o.id = offer and o.published_at is not null
        and coalesce(least(superseded, revoked) > o.published_at, true))
    $$;
    revoke all on function app.note_was_public(uuid, timestamptz, timestamptz) from public;
    grant execute on function app.note_was_public(uuid, timestamptz, timestamptz) to tws_anonymous, tws_user;
    alter policy everyone on trust_notes using (jws is not null and app.note_was_public(offer_id, superseded_at, revoked_at));
  `.execute(db);
  for (const name of ['list_issuers', 'issuer_histories'])
    await reword(db, name, [
      ['app.offer_was_public(t.offer_id)', 'app.note_was_public(t.offer_id, t.superseded_at, t.revoked_at)'],
    ]);
}
