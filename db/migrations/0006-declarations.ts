import { sql, type Kysely } from 'kysely';

/**
 * A donor drafts its own statement about an offer's technology with the offer; handing the offer in makes the L1
 * trust note of it. A statement that its donor has replaced is revoked by that donor, and by nobody else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table offers
      add column declaration text not null default ''
        constraint offers_declaration_length check (char_length(declaration) <= 3000),
      add column declaration_limits text not null default ''
        constraint offers_declaration_limits_length check (char_length(declaration_limits) <= 3000);

    grant update (revoked_at) on trust_notes to tws_user;
    create policy revoke_own on trust_notes for update to tws_user
      using (issuer_organisation_id = (select app.organisation_id()) and offer_id in (select id from offers))
      with check (issuer_organisation_id = (select app.organisation_id()) and offer_id in (select id from offers));
  `.execute(db);
}
