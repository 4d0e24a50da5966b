import { sql, type Kysely } from 'kysely';

/**
 * Letters that wait to be sent. An act puts its letter here in its own transaction, so that there is none without the
 * act and no act without it; a worker takes one at a time and sends it. What a letter says beside its kind (a link, a
 * time) is erased once it has left or was given up: nobody can read here what was sent to whom.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox (
      id uuid primary key default gen_random_uuid(),
      kind text not null constraint outbox_kind check (kind ~ '^[a-z][a-z-]{1,59}$'),
      email text not null constraint outbox_email check (char_length(email) between 3 and 254),
      language text not null constraint outbox_language check (language in ('en', 'ar')),
      values jsonb not null default '{}' constraint outbox_values check (jsonb_typeof(values) = 'object'
        and octet_length(values::text) <= 4000),
      created_at timestamptz not null,
      due_at timestamptz not null,
      -- A letter that says "until": after that it is not worth sending.
      useless_at timestamptz,
      attempts integer not null default 0,
      sent_at timestamptz,
      given_up_at timestamptz,
      constraint outbox_ended_once check (sent_at is null or given_up_at is null),
      constraint outbox_erased check ((sent_at is null and given_up_at is null) or values = '{}')
    );
    create index outbox_waiting on outbox (due_at, id) where sent_at is null and given_up_at is null;
    select app.protect('outbox');

    -- Whoever acts may put a letter in; nobody but the worker sees one again.
    grant insert (kind, email, language, values, created_at, due_at, useless_at) on outbox to tws_user, tws_auth;
    create policy post_by_user on outbox for insert to tws_user with check (true);
    create policy post_by_auth on outbox for insert to tws_auth with check (true);
    grant select, update (values, due_at, attempts, sent_at, given_up_at), delete on outbox to tws_worker;
    create policy send on outbox to tws_worker using (true) with check (true);

    create function app.tell_outbox() returns trigger language plpgsql as $$
    begin
      perform pg_notify('outbox', '');
      return null;
    end $$;
    create trigger outbox_told after insert on outbox for each statement execute function app.tell_outbox();
  `.execute(db);
}
