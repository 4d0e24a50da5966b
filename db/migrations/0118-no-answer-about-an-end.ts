import { sql, type Kysely } from 'kysely';

/**
 * Of a note that was withdrawn or replaced no dispute is answered any more: also where that happened without a word, the
 * letter that asked for the answer is done.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.note_is_renewed() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      page text := '/notes/' || new.reference || '/issuer';
      ended timestamptz := coalesce(new.superseded_at, new.revoked_at);
    begin
      perform app.settle_letters('note-to-renew', page, ended);
      perform app.settle_letters('note-disputed', page, ended);
      return null;
    end $$;
    update inbox_entries e set settled_at = coalesce(t.superseded_at, t.revoked_at) from trust_notes t
      where e.kind = 'note-disputed' and e.settled_at is null and e.path = '/notes/' || t.reference || '/issuer'
        and (t.superseded_at is not null or t.revoked_at is not null);
  `.execute(db);
}
