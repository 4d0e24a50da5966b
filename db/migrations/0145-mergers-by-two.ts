import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * What one of staff alone cannot give (0131, 0138), an administrator gave by merging: the people of each of two organizations
 * got what States had entrusted to the other, and a hub that a need does not name was given it in the place of the one it names.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $do$ declare before text; begin
      select pg_get_expr(conbin, conrelid) into strict before from pg_constraint where conname = 'security_events_kind';
      alter table security_events drop constraint security_events_kind;
      execute format('alter table security_events add constraint security_events_kind check (%s or kind in (''merger-asked'', ''merger-asked-into''))', before);
    end $do$;

    -- Whether whoever comes to act for it reads at once what States did not give them: needs, programmes, what a match brought.
    create function app.is_entrusted(organisation uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from needs n where n.organisation_id = organisation and n.status <> 'withdrawn')
        or exists (select from matches m where m.donor_organisation_id = organisation and m.introduced_at is not null and app.match_is_live(m.status))
        or exists (select from needs n where organisation = any (n.circulation_donors) and n.status in ('circulating', 'partly-matched', 'shortlisting'))
        or exists (select from app.needs_given_to(organisation))
    $$;
    -- Whether a merger gives somebody what an invitation gives by two: of each other's, or beside others (0138).
    create function app.merger_needs_second(source uuid, target uuid, moment timestamptz) returns boolean
    language sql stable security definer set search_path = public as $$
      with acting as (select m.* from memberships m join people p on p.id = m.person_id and p.disabled_at is null
        where m.ended_at is null or m.ended_at > moment),
      acts as (select exists (select from acting a where a.organisation_id = source) as source_acts,
        exists (select from acting a where a.organisation_id = target) as target_acts)
      select app.is_role('administrator') and exists (select from acting a where a.person_id <> app.person_id() and a.role in ('broker', 'administrator'))
        and ((source_acts and target_acts) or (source_acts and app.is_entrusted(target)) or (target_acts and app.is_entrusted(source)))
      from acts
    $$;
    -- Which administrators asked for it in the last fourteen days: each in their own name, which row-level security sees to.
    create function app.merger_asked(source uuid, target uuid, moment timestamptz) returns table (asked_by uuid, name text, asked_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select p.id, p.name, max(a.at) from security_events a
        join security_events b on b.kind = 'merger-asked-into' and b.organisation_id = target and b.by_person_id = a.by_person_id and b.at = a.at
        join people p on p.id = a.by_person_id and p.disabled_at is null
      where a.kind = 'merger-asked' and a.organisation_id = source and a.at > moment - interval '14 days' and app.is_role('administrator')
        and exists (select from memberships m where m.person_id = p.id and m.role = 'administrator' and (m.ended_at is null or m.ended_at > moment))
      group by p.id, p.name order by max(a.at)
    $$;
    revoke all on function app.is_entrusted(uuid), app.merger_needs_second(uuid, uuid, timestamptz), app.merger_asked(uuid, uuid, timestamptz) from public;
    grant execute on function app.merger_needs_second(uuid, uuid, timestamptz), app.merger_asked(uuid, uuid, timestamptz) to tws_user;
  `.execute(db);
  await reword(db, 'merge_organisations', [
    [
      'perform app.require_administrator();',
      `perform app.require_administrator();
      if app.merger_needs_second(source, target, greatest(happened_at, now()))
          and not exists (select from app.merger_asked(source, target, happened_at) a where a.asked_by <> app.person_id()) then
        raise exception 'another administrator has to ask for this first' using errcode = 'insufficient_privilege';
      end if;`,
    ],
    // No hub is given a need that names another. Its State is told, and lets the other see it if it wants to (docs/decisions/0051).
    [
      `update needs set hub_ids = (select array_agg(distinct case when h = source then target else h end) from unnest(hub_ids) h)
        where source = any (hub_ids) and status <> 'withdrawn';`,
      `perform app.hub_is_named_no_more(source, happened_at);`,
    ],
    // A link that one of staff made to what nobody acted for leads to what others act for and States entrusted now.
    [
      'update organisation_names set held_by = target where held_by = source;',
      `update organisation_names set held_by = target where held_by = source;
      perform app.second_is_needed_now(i.id, greatest(happened_at, now())) from invitations i where i.organisation_id = target;`,
    ],
  ]);
  await sql`
    create function app.hub_is_named_no_more(hub uuid, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare need needs; told people;
    begin
      for need in select * from needs n where hub = any (n.hub_ids) and n.status not in ('withdrawn', 'fulfilled', 'expired') order by n.id for update loop
        update needs n set hub_ids = array_remove(n.hub_ids, hub) where n.id = need.id;
        insert into need_events (need_id, action, from_status, to_status, role, at)
          values (need.id, 'hub-merged', need.status, need.status, 'platform', happened_at);
        -- A letter by whoever merges would tell them of which needs it is: it is written here (as 'record-changed' of NOTICES).
        for told in select p.* from memberships m join people p on p.id = m.person_id and p.disabled_at is null
            where m.organisation_id = need.organisation_id and m.role = 'focal_point' and m.ended_at is null
              and coalesce(need.adoption, 'adopted') = 'adopted' loop
          perform app.notify('record-changed', told.email, told.language,
            jsonb_build_object('path', '/' || told.language || '/needs/' || need.id), 'information', true, happened_at, null);
        end loop;
      end loop;
    end $$;
    revoke all on function app.hub_is_named_no_more(uuid, timestamptz) from public;

    -- As before; and where States entrusted something, one of staff alone lets nobody in, though its own people had to go.
    create or replace function app.second_is_needed(role text, organisation uuid, inviter uuid, moment timestamptz, invitation uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      with acting as (select m.* from memberships m join people p on p.id = m.person_id and p.disabled_at is null
        where m.ended_at is null or m.ended_at > moment)
      select second_is_needed.role = 'focal_point' or (
        (role <> 'donor' or app.is_entrusted(organisation) or exists (select from acting a where a.organisation_id = organisation)
          or exists (select from invitations i
            where i.organisation_id = organisation and i.id <> invitation and i.token_hash is not null and i.accepted_at is null and i.revoked_at is null))
        and exists (select from acting a where a.person_id <> inviter and a.role in ('broker', 'administrator')))
    $$;
  `.execute(db);
}
