import { sql, type Kysely } from 'kysely';

/**
 * An account's address changes when the new one confirms it, and changes back when the old one says so within three
 * days: both by links, kept as hashes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table email_changes (
      confirm_hash text primary key constraint email_changes_confirm check (confirm_hash ~ '^[0-9a-f]{64}$'),
      undo_hash text constraint email_changes_undo unique
        constraint email_changes_undo_is_a_hash check (undo_hash ~ '^[0-9a-f]{64}$'),
      person_id uuid not null references people (id),
      old_email text not null,
      new_email text not null constraint email_changes_email check (char_length(new_email) between 3 and 254),
      asked_at timestamptz not null,
      confirm_until timestamptz not null,
      confirmed_at timestamptz,
      undo_until timestamptz,
      undone_at timestamptz,
      constraint email_changes_order check ((confirmed_at is null) = (undo_hash is null) and (undone_at is null or confirmed_at is not null))
    );
    create index email_changes_person on email_changes (person_id);
    select app.protect('email_changes');
    grant select, insert, update, delete on email_changes to tws_auth;
    create policy auth on email_changes to tws_auth using (true) with check (true);
    grant update (email) on people to tws_auth;
  `.execute(db);
}
