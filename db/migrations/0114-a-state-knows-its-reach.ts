import { sql, type Kysely } from 'kysely';

/** Whether a need may reach an organization is known to its State too, which agreed to it; it was answered for brokers only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.may_reach(target uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from needs n where n.id = target
        and (app.is_role('broker') or (app.is_role('focal_point') and n.organisation_id = app.organisation_id()))
        and case n.agreed_reach->>'mode'
          when 'named' then n.agreed_reach->'donors' ? organisation::text
          when 'themes' then app.gives_one_of(n.themes, app.themes_given_by(organisation)) else true end)
    $$;
  `.execute(db);
}
