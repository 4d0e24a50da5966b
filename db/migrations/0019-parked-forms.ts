import { sql, type Kysely } from 'kysely';

/**
 * Forms that a detour interrupted (a session that had ended, a proof asked for again): kept for the person who sent
 * them, for an hour. For `tws_auth` alone, because somebody may come back without a hat.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table parked_forms (
      id uuid primary key,
      person_id uuid not null references people (id),
      -- Where the form was sent to.
      path text not null constraint parked_forms_path check (path ~ '^/[a-z]{2}/' and char_length(path) <= 900),
      -- Encrypted by the application (key outside the database), bound to the person and the row; 256 KiB and the seal.
      sealed_fields bytea not null constraint parked_forms_fields check (octet_length(sealed_fields) between 28 and 262172),
      parked_at timestamptz not null,
      kept_until timestamptz not null,
      constraint parked_forms_lifetime check (kept_until <= parked_at + interval '1 hour')
    );
    create index parked_forms_person on parked_forms (person_id, parked_at);

    select app.protect('parked_forms');
    grant select, insert, delete on parked_forms to tws_auth;
    create policy auth on parked_forms to tws_auth using (true) with check (true);
  `.execute(db);
}
