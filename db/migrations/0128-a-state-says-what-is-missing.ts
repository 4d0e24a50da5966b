import { sql, type Kysely } from 'kysely';

/**
 * What a State of a programme received it says in its own words too, and where that is not everything, what is missing
 * (DOMAIN section 5): its donor, its hub and brokers read it, and no other State.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await takeWords(db);
  await showWords(db);
  await countAsHeard(db);
}

async function takeWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pool_words add column said text not null default '' constraint pool_words_said check (char_length(said) <= 1000),
      add constraint pool_words_said_of_received check (word = 'received' or said = '');
    drop function app.say_for_state(uuid, text, integer, text, integer, integer, timestamptz);
    create function app.say_for_state(target uuid, which text, about integer, outcome text, seats integer, days integer, own_words text,
      moment timestamptz)
    returns text language plpgsql security definer set search_path = public as $$
    declare known record; acted text;
    begin
      select t.need_id, t.offer_id into known from matches t where t.id = target;
      if not found or not exists (select from app.pool_matches_of_mine() where match_id = target and member_id is not null) then return 'not-found'; end if;
      perform from needs where id = known.need_id for no key update;
      perform from offers where id = known.offer_id for no key update;
      perform from matches where id = target for update;
      select * into known from app.pool_matches_of_mine() where match_id = target;
      if not found then return 'not-found'; end if;
      if which in ('yes', 'no') then
        if known.answer is not null then return 'already-answered'; end if;
        if known.status <> 'proposed' then return 'not-now'; end if;
        acted := case which when 'yes' then 'accept' else 'decline' end;
      elsif which = 'plan' then
        if known.answer is distinct from 'yes' or known.status <> 'designing' then return 'not-now'; end if;
        if about is distinct from known.plan_revision then return 'stale'; end if;
        if not exists (select from pool_shares s where s.match_id = target and s.member_id = known.member_id and s.freed_at is null) then return 'share-unset'; end if;
        acted := 'confirm';
      else
        if known.answer is distinct from 'yes' or known.status <> 'in-delivery' or not known.completion_reported then return 'not-now'; end if;
        if outcome <> 'reached' and own_words = '' then return 'reason-needed'; end if;
        acted := 'report';
        update pool_shares set received_seats = seats_said, received_days = days_said
          from (select seats as seats_said, days as days_said) told where match_id = target and member_id = known.member_id and freed_at is null;
      end if;
      insert into pool_words (match_id, member_id, word, revision, result, said, person_id, on_behalf_of, at)
        values (target, known.member_id, which, case which when 'plan' then about end,
          case which when 'received' then outcome end, case which when 'received' then own_words else '' end, app.person_id(), app.on_behalf_of(), moment)
        on conflict (match_id, member_id, word) do update set revision = excluded.revision, result = excluded.result,
          said = excluded.said, person_id = excluded.person_id, on_behalf_of = excluded.on_behalf_of, at = excluded.at;
      insert into match_events (match_id, action, from_status, to_status, person_id, role, organisation_id, at)
        values (target, acted, known.status, known.status, app.person_id(), app.role(), app.organisation_id(), moment);
      if which in ('yes', 'no') then perform app.settle_pool(target, moment::date, moment);
      elsif which = 'plan' then perform app.pool_confirms(target, moment);
      else perform app.pool_completes(target, moment); end if;
      return 'done';
    end $$;
    revoke all on function app.say_for_state(uuid, text, integer, text, integer, integer, text, timestamptz) from public;
    grant execute on function app.say_for_state(uuid, text, integer, text, integer, integer, text, timestamptz) to tws_user;
  `.execute(db);
}

async function showWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.pool_received(uuid);
    create function app.pool_received(target uuid) returns table (member_id uuid, result text, said text)
    language sql stable security definer set search_path = public as $$
      select w.member_id, w.result, w.said from pool_words w join matches t on t.id = w.match_id join pools p on p.need_id = t.need_id
      where w.match_id = target and w.word = 'received' and w.member_id in (select app.states_in(target))
        and (app.match_is_live(t.status) or t.completed_at is not null) and (app.is_role('broker')
        or (app.is_role('hub_coordinator') and p.hub_id = app.organisation_id())
        or (app.is_role('donor') and t.known_to_donor and t.donor_organisation_id = app.organisation_id()
          and t.need_id in (select app.needs_kept())))
    $$;
    revoke all on function app.pool_received(uuid) from public;
    grant execute on function app.pool_received(uuid) to tws_user;
  `.execute(db);
}

/** The States of a programme are asked for no feedback beside it: of their side somebody was heard where one of them wrote. */
async function countAsHeard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.closing_facts(target uuid) returns table (outcomes integer, outcomes_reported integer, milestones integer,
      milestones_reached integer, modes text[], arrival_checked boolean, women integer, men integer, unsaid integer,
      women_target integer, feedback text[])
    language sql stable security definer set search_path = public as $$
      select jsonb_array_length(p.outcomes),
        coalesce((select cardinality(r.results) from match_reports r where r.match_id = m.id and r.action = 'confirm-completion'
          order by r.id desc limit 1), 0),
        jsonb_array_length(p.milestones),
        (select count(distinct place)::integer from match_reports r cross join lateral jsonb_object_keys(r.milestones) place
          where r.match_id = m.id and place::integer < jsonb_array_length(p.milestones)),
        o.modes, exists (select from delivery_confirmations c where c.match_id = m.id),
        took.women, took.men, took.unsaid, o.women_target::integer,
        array(select r.party from match_reports r where r.match_id = m.id and r.action = 'feedback' and r.party is not null
          union select 'recipient' from pool_words w where w.match_id = m.id and w.word = 'received' and w.said <> '')
      from matches m join offers o on o.id = m.offer_id join match_plans p on p.match_id = m.id
        left join lateral (select r.women, r.men, r.unsaid from match_reports r where r.match_id = m.id and r.women is not null
          order by r.id desc limit 1) took on true
      where m.id = target and (app.is_role('broker') or app.is_role('system') or (m.id in (select app.reports_of_mine())
        and (app.is_role('focal_point') or m.need_id in (select app.needs_kept()))))
    $$;
  `.execute(db);
}
