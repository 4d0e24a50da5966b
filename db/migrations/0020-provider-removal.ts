import { sql, type Kysely } from 'kysely';

/**
 * An administrator who removes an organisation's provider removes what was linked through it. They learn whose account
 * had a link, for those people get a letter, and never which identity it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    grant select (issuer, person_id), delete on external_identities to tws_user;
    create policy see_linked on external_identities for select to tws_user
      using ((select app.is_role('administrator')));
    create policy unlink on external_identities for delete to tws_user
      using ((select app.is_role('administrator')));
  `.execute(db);
}
