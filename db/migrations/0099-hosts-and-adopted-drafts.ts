import { sql, type Kysely } from 'kysely';

/** Who houses a hub is a tie like its partners, and is told with them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.ties_of(uuid);
    create function app.ties_of(target uuid)
      returns table (names text[], funders text[], owners text[], partners text[], declared text[], host text)
    language sql stable security definer set search_path = public as $$
      select g.name || array(select n from unnest(app.names_of(g.id)) n where n <> g.name order by n), coalesce(h.funders, '{}') || coalesce(i.funders, '{}'), coalesce(h.owners, '{}'),
        coalesce(h.partners, '{}'), coalesce(i.ties, '{}'), coalesce(h.host, '')
      from organisations g left join hubs h on h.organisation_id = g.id left join note_issuers i on i.organisation_id = g.id
      where g.id = target
    $$;
    revoke all on function app.ties_of(uuid) from public;
    grant execute on function app.ties_of(uuid) to tws_user;
  `.execute(db);
}
