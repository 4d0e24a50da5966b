import { sql, type Kysely } from 'kysely';

/**
 * Passkeys (WebAuthn): a key pair in its owner's device, of which we keep the public half. And the challenges that were
 * answered: each is good once. All of it is for `tws_auth` alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table passkeys (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people (id),
      -- As the device names it, in base64url; the whole product has each once, or it would not say whose it is.
      credential_id text not null constraint passkeys_credential unique
        constraint passkeys_credential_shape check (credential_id ~ '^[A-Za-z0-9_-]+$' and char_length(credential_id) <= 1400),
      public_key bytea not null constraint passkeys_public_key check (octet_length(public_key) between 32 and 4000),
      -- How often the device says it was used; 0 for ever where the key is kept on several devices.
      counter bigint not null constraint passkeys_counter check (counter >= 0),
      transports text[] not null default '{}',
      name text not null constraint passkeys_name check (char_length(name) between 1 and 60),
      added_at timestamptz not null,
      used_at timestamptz
    );
    create index passkeys_person on passkeys (person_id);

    -- A challenge is sealed and carries its own time, so that showing a page writes nothing; only answering it does.
    create table answered_challenges (
      challenge_hash text primary key constraint answered_challenges_hash check (challenge_hash ~ '^[0-9a-f]{64}$'),
      expires_at timestamptz not null
    );
    create index answered_challenges_expiry on answered_challenges (expires_at);

    do $$ declare t text; begin
      foreach t in array array['passkeys', 'answered_challenges'] loop
        perform app.protect(t::regclass);
        execute format('create policy auth on %I to tws_auth using (true) with check (true)', t);
      end loop;
    end $$;
    grant select, insert, delete on passkeys to tws_auth;
    grant update (name, counter, used_at) on passkeys to tws_auth;
    grant select, insert, delete on answered_challenges to tws_auth;

  `.execute(db);
}
