import { sql, type Kysely } from 'kysely';

/** Whom a State writes to when it lets a hub see a need: addresses alone, for the outbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.told_of_share(need uuid, hub uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select distinct p.email, p.language from memberships s join people p on p.id = s.person_id and p.disabled_at is null
      where app.is_role('focal_point') and s.organisation_id = hub and s.role = 'hub_coordinator' and s.ended_at is null
        and exists (select from needs n where n.id = need and n.organisation_id = app.organisation_id()) order by 1
    $$;
    revoke all on function app.told_of_share(uuid, uuid) from public;
    grant execute on function app.told_of_share(uuid, uuid) to tws_user;
  `.execute(db);
}
