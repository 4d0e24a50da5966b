import { sql, type Kysely } from 'kysely';

/**
 * Single sign-on: the identity provider an administrator set for an organisation, and which of its identities is which
 * person. An identity is issuer and subject, never an e-mail address.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table identity_providers (
      organisation_id uuid primary key references organisations (id),
      issuer text not null constraint identity_providers_issuer check (issuer ~ '^https?://' and char_length(issuer) <= 300),
      client_id text not null constraint identity_providers_client check (char_length(client_id) between 1 and 200),
      -- Encrypted by the application (key outside the database), bound to the organisation.
      sealed_secret bytea not null constraint identity_providers_secret check (octet_length(sealed_secret) between 29 and 600),
      -- Which of its words say that two proofs were given; none means that its word is never enough.
      strong_acr text[] not null default '{}',
      strong_amr text[] not null default '{}',
      set_at timestamptz not null
    );

    create table external_identities (
      issuer text not null,
      subject text not null constraint external_identities_subject check (char_length(subject) between 1 and 255),
      person_id uuid not null references people (id),
      linked_at timestamptz not null,
      used_at timestamptz,
      constraint external_identities_pkey primary key (issuer, subject),
      -- One of each provider for each person: a second one would be somebody else's.
      constraint external_identities_person unique (person_id, issuer)
    );

    select app.protect(t::regclass) from unnest(array['identity_providers', 'external_identities']) t;
    grant select on identity_providers to tws_auth;
    create policy auth on identity_providers for select to tws_auth using (true);
    -- An administrator writes the secret and never reads it.
    grant select (organisation_id, issuer, client_id, strong_acr, strong_amr, set_at), insert, update, delete
      on identity_providers to tws_user;
    create policy administrate on identity_providers for all to tws_user
      using ((select app.is_role('administrator'))) with check ((select app.is_role('administrator')));

    grant select, insert, delete on external_identities to tws_auth;
    grant update (used_at) on external_identities to tws_auth;
    create policy auth on external_identities to tws_auth using (true) with check (true);

  `.execute(db);
}
