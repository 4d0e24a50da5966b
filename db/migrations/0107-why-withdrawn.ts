import { sql, type Kysely } from 'kysely';

/**
 * Whoever withdraws a note says why, in words that everybody reads. They are said in the act that ends the note, and stay
 * as they were said. A note that ended before, or with the answer to a dispute, has none of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table trust_notes add column revocation_reason text
      constraint trust_notes_revocation_reason check (
        revocation_reason is null or (revoked_at is not null and char_length(revocation_reason) between 1 and 500));
    grant select (revocation_reason) on trust_notes to tws_anonymous, tws_worker;
    grant update (revocation_reason) on trust_notes to tws_user;

    create or replace function app.note_is_kept() returns trigger language plpgsql as $$
    declare free text[] := array['revoked_at', 'revocation_reason', 'superseded_at', 'disputed_at', 'issuer_organisation_id'];
    begin
      if old.jws is not null and ((to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
          or (old.revoked_at is not null and (new.revoked_at, new.revocation_reason) is distinct from (old.revoked_at, old.revocation_reason))
          or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
          or (old.disputed_at is not null and new.disputed_at is distinct from old.disputed_at)) then
        raise exception 'a signed note is never changed' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
  `.execute(db);
}
