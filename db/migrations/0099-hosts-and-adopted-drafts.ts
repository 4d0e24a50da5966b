import { sql, type Kysely } from 'kysely';

/**
 * Who houses a hub is a tie like its partners, and is told with them. And whoever drafted for a State and is told that it
 * adopted a draft learns which.
 */
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

    -- What its drafters knew of it already, and no word that may be the State's since.
    create function app.adopted_of_mine(ids uuid[]) returns table (id uuid, reference text, state_code text)
    language sql stable security definer set search_path = public as $$
      select n.id, n.reference, n.state_code from needs n
        where n.id = any(ids) and n.adoption = 'adopted' and n.drafting_organisation_id = app.organisation_id() and app.is_role(n.drafting_role)
          and (n.drafting_role = 'hub_coordinator' or exists (select from need_events e where e.need_id = n.id and e.action = 'draft-for-state'
            and (e.person_id = app.person_id() or e.person_id = app.on_behalf_of())))
    $$;
    revoke all on function app.adopted_of_mine(uuid[]) from public;
    grant execute on function app.adopted_of_mine(uuid[]) to tws_user;
  `.execute(db);
}
