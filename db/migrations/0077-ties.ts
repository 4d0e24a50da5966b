import { sql, type Kysely } from 'kysely';

/**
 * One account of whom an organisation is tied to, for every opinion and every note: who pays it, who owns it, with whom it
 * works, and what it declares as an issuer. What stood between a hub and an offer stays with its answer, whatever becomes
 * of the offer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- All of it is public: of a hub its profile, of an issuer what it says of itself.
    create function app.ties_of(target uuid)
      returns table (names text[], funders text[], owners text[], partners text[], declared text[])
    language sql stable security definer set search_path = public as $$
      select g.name || array(select n from unnest(app.names_of(g.id)) n where n <> g.name order by n), coalesce(h.funders, '{}') || coalesce(i.funders, '{}'), coalesce(h.owners, '{}'),
        coalesce(h.partners, '{}'), coalesce(i.ties, '{}')
      from organisations g left join hubs h on h.organisation_id = g.id left join note_issuers i on i.organisation_id = g.id
      where g.id = target
    $$;

    -- By what names the State behind a need is known, for the hub that is asked about the need: where the State lets its
    -- name be read there, and of a coordinator who said that they keep it confidential.
    create function app.names_behind_opinion(target uuid) returns text[] language sql stable security definer set search_path = public as $$
      select app.names_of(n.organisation_id) from hub_opinions o join needs n on n.id = o.need_id
        join need_views v on v.need_id = n.id and v.audience = 'hub' and v.view #>> '{place,kind}' = 'state'
      where o.id = target and app.is_role('hub_coordinator') and o.hub_id = app.organisation_id()
        and n.id in (select app.needs_of_my_hub()) and n.id in (select app.needs_kept())
    $$;
    revoke all on function app.ties_of(uuid), app.names_behind_opinion(uuid) from public;
    grant execute on function app.ties_of(uuid), app.names_behind_opinion(uuid) to tws_user;

    -- Of an opinion on an offer, whose people are public; never on a need, whose State may be masked for the hub.
    alter table hub_opinions
      add column conflict jsonb constraint hub_opinions_conflict check (jsonb_typeof(conflict) = 'object' and pg_column_size(conflict) <= 40000),
      add constraint hub_opinions_conflict_about check (conflict is null or (kind = 'fit' and answered_at is not null));
    alter table note_opinions
      add column conflict jsonb constraint note_opinions_conflict check (jsonb_typeof(conflict) = 'object' and pg_column_size(conflict) <= 40000),
      add constraint note_opinions_conflict_about check (conflict is null or answered_at is not null);
    grant update (conflict) on hub_opinions, note_opinions to tws_user;
  `.execute(db);
}
