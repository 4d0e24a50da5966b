import { sql, type Kysely } from 'kysely';

/**
 * Before a broker proposes it each side of a match has only its own act, a request or an interest, and cannot tell whether the
 * other has one (0005, 0106). Taking it back ends that act and leaves the other's as it was: whoever took theirs back reads of
 * the match that it is closed, and whoever did not that it goes on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await takeBack(db);
  await askAgain(db);
  await tell(db);
  await handOver(db);
}

async function takeBack(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.own_party() returns text language sql stable parallel safe as $$
      select case app.role() when 'donor' then 'donor' when 'focal_point' then 'recipient' end
    $$;
    -- When the acting side took back what it had begun, while no broker had proposed it; of the other side nobody is told here.
    create function app.took_back_at(target uuid) returns timestamptz
    language sql stable security definer set search_path = public as $$
      select a.at from match_answers a join matches m on m.id = a.match_id
      where a.match_id = target and a.answer = 'no' and a.party = app.own_party() and a.organisation_id = app.organisation_id()
        and m.proposed_at is null
    $$;
    -- Where the other side's act stands the match becomes that one's alone; false where nothing stands, and it is to be closed.
    create function app.take_back_own(target uuid) returns boolean
    language plpgsql security definer set search_path = public as $$
    begin
      update matches m set status = case app.own_party() when 'donor' then 'requested' else 'interest-declared' end
        from needs n
        where m.id = target and n.id = m.need_id and m.status in ('interest-declared', 'requested') and m.proposed_at is null
          and ((app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
            or (app.is_role('focal_point') and m.known_to_recipient and n.organisation_id = app.organisation_id()))
          and exists (select from match_answers o where o.match_id = target and o.party <> app.own_party() and o.answer = 'yes');
      return found;
    end $$;
    revoke all on function app.took_back_at(uuid), app.take_back_own(uuid) from public;
    grant execute on function app.took_back_at(uuid), app.take_back_own(uuid) to tws_user;
  `.execute(db);
}

/** Whoever asks or offers again finds what they took back: otherwise a new match, or the old one, would tell of the other side. */
async function askAgain(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.take_up_own(need uuid, offer uuid, moment timestamptz) returns table (match_id uuid, stands boolean)
    language plpgsql security definer set search_path = public as $$
    declare known matches;
    begin
      select m.* into known from matches m join needs n on n.id = m.need_id
        where m.need_id = need and m.offer_id = offer and m.proposed_at is null and m.introduced_at is null
          and m.status in ('interest-declared', 'requested', 'closed') and app.took_back_at(m.id) is not null
          and m.donor_organisation_id = (select o.organisation_id from offers o where o.id = offer)
          -- What ended although the other side's act stood is over: nobody begins it again for both.
          and (m.status <> 'closed' or not exists (
            select from match_answers o where o.match_id = m.id and o.party <> app.own_party() and o.answer = 'yes'))
          and ((app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
            or (app.is_role('focal_point') and m.known_to_recipient and n.organisation_id = app.organisation_id()))
        order by m.created_at desc, m.id limit 1 for update of m;
      if not found or (known.status = 'closed' and exists (select from matches o where o.need_id = need and o.offer_id = offer
          and o.status not in ('closed', 'left', 'terminated', 'lapsed'))) then return; end if;
      delete from match_answers a where a.match_id = known.id and a.party = app.own_party();
      if app.is_role('donor') then delete from match_interests i where i.match_id = known.id; end if;
      -- Of a match in which nobody's act stood any more the days begin anew.
      if known.status = 'closed' then
        update matches m set status = case app.own_party() when 'donor' then 'interest-declared' else 'requested' end,
            closing_code = null, created_at = moment, updated_at = moment, donor_name = g.name, donor_state = g.state_code,
            offer_title = o.title, offer_language = o.text_language
          from offers o join organisations g on g.id = o.organisation_id where m.id = known.id and o.id = offer;
      end if;
      return query select known.id, known.status <> 'closed';
    end $$;
    revoke all on function app.take_up_own(uuid, uuid, timestamptz) from public;
    grant execute on function app.take_up_own(uuid, uuid, timestamptz) to tws_user;

    create or replace function app.match_moves() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.status = old.status then return new; end if;
      -- Whoever took back what no broker had proposed may ask again.
      if old.status = 'closed' and new.status in ('interest-declared', 'requested') and old.proposed_at is null
        and old.introduced_at is null then return new; end if;
      if old.status in ('closed', 'left', 'terminated', 'lapsed')
        or (new.status = 'designing' and old.status <> 'introduced')
        or (new.status = 'agreed' and old.status <> 'designing')
        or (new.status = 'in-delivery' and old.status <> 'agreed')
        or (new.status = 'completed' and old.status <> 'in-delivery')
        or (new.status in ('left', 'lapsed') and old.status not in ('introduced', 'designing'))
        or (new.status = 'terminated' and old.status not in ('agreed', 'in-delivery'))
        or (old.status in ('agreed', 'in-delivery') and new.status not in ('in-delivery', 'completed', 'terminated', 'closed'))
        or (old.status = 'completed' and new.status <> 'closed') then
        raise exception 'a match does not go from % to %', old.status, new.status
          using errcode = 'check_violation', constraint = 'matches_moves';
      end if;
      if new.status = 'agreed' and (select count(*) from match_confirmations c join match_plans p using (match_id, revision)
          where c.match_id = new.id) < 2 then
        raise exception 'an agreement needs both sides to have confirmed the plan as it is'
          using errcode = 'check_violation', constraint = 'matches_two_confirmations';
      end if;
      if (new.status = 'in-delivery' and not exists (select from match_reports where match_id = new.id and action = 'start' and party = 'donor'))
        or (new.status = 'completed' and not exists (
          select from match_reports where match_id = new.id and action = 'confirm-completion' and party = 'recipient')) then
        raise exception 'a delivery starts by its donor and is complete by its State'
          using errcode = 'check_violation', constraint = 'matches_delivered';
      end if;
      return new;
    end $$;

    -- A broker puts it before both: whoever had taken back their own act answers like everybody who is asked, and what a
    -- donor took back is put before nobody.
    create function app.proposal_asks_both() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      delete from match_interests where match_id = new.id and exists (
        select from match_answers a where a.match_id = new.id and a.party = 'donor' and a.answer = 'no');
      delete from match_answers where match_id = new.id and answer = 'no';
      return null;
    end $$;
    create trigger asks_both after update of status on matches for each row
      when (new.status = 'proposed' and old.status in ('interest-declared', 'requested')) execute function app.proposal_asks_both();
  `.execute(db);
}

async function tell(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- As before; and nobody who took back their own act hears what becomes of the other's.
    create or replace function app.people_of_side(target uuid, asked text) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      with side as (
        select 'donor' as role, m.donor_organisation_id as organisation_id, o.author_id, m.status, false as pooled
          from matches m join offers o on o.id = m.offer_id where m.id = target and asked = 'donor' and m.known_to_donor
        union all
        select case when n.pooled then 'hub_coordinator' else 'focal_point' end, n.organisation_id, n.author_id, m.status, n.pooled
          from matches m join needs n on n.id = m.need_id where m.id = target and asked = 'recipient' and m.known_to_recipient
      ), contact as (
        select c.person_id from side join match_contacts c on c.match_id = target and c.party = asked and c.replaced_at is null
          where not side.pooled
      ), able as (
        select p.id, p.email, p.language, p.id = side.author_id as wrote from side
          join memberships h on h.organisation_id = side.organisation_id and h.role = side.role and h.ended_at is null
          join people p on p.id = h.person_id and p.disabled_at is null
      )
      select a.email, a.language from able a where not exists (
          select from match_answers o join matches m on m.id = o.match_id
          where o.match_id = target and o.party = asked and o.answer = 'no' and m.proposed_at is null)
        and case
        when exists (select from contact join able on able.id = contact.person_id) then a.id in (select person_id from contact)
        else a.wrote or not exists (select from able b where b.wrote) end
      order by a.email
    $$;
    create or replace function app.concerned_by_withdrawal(target uuid) returns table (email text, language text, match_id uuid, need_id uuid)
    language sql stable security definer set search_path = public as $$
      with need as (
        select * from needs where id = target and app.role() = 'focal_point' and organisation_id = app.organisation_id()
      ), open as (
        select m.* from matches m join need on need.id = m.need_id where m.status <> 'closed'
      ), donors as (
        select o.id as match_id, coalesce(
            (select array[a.contact_id] from match_answers a where a.match_id = o.id and a.party = 'donor' and a.contact_id is not null),
            (select array_agg(s.person_id) from memberships s
              where s.organisation_id = o.donor_organisation_id and s.role = 'donor' and s.ended_at is null)) as people
        from open o where o.known_to_donor and not exists (
          select from match_answers a where a.match_id = o.id and a.party = 'donor' and a.answer = 'no' and o.proposed_at is null)
      ), told as (
        select unnest(people) as person, match_id, null::uuid as need_id from donors
        union select proposed_by, null, need.id from open, need where proposed_by is not null
        union select s.person_id, null, null from need join memberships s on s.organisation_id = any (need.hub_ids)
          where need.circulated_at is not null and s.role = 'hub_coordinator' and s.ended_at is null
      )
      select p.email, p.language, told.match_id, told.need_id
      from told join people p on p.id = told.person where p.disabled_at is null order by p.email, told.match_id
    $$;
    create or replace function app.match_waits(target uuid) returns text language sql stable security definer set search_path = public as $$
      select case when n.status = 'paused' then 'need-paused' when app.match_is_live(m.status) and o.status = 'withdrawn' then 'offer-withdrawn' end
      from matches m join offers o on o.id = m.offer_id join needs n on n.id = m.need_id
      where m.id = target and m.status not in ('closed', 'left', 'terminated', 'lapsed') and app.took_back_at(m.id) is null and (app.is_role('broker')
        or (app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
        or ((app.is_role('focal_point') or app.is_role('hub_coordinator')) and m.known_to_recipient and n.organisation_id = app.organisation_id()))
    $$;
    create or replace function app.match_pauses(target uuid) returns table (at timestamptz, action text)
    language sql stable security definer set search_path = public as $$
      select e.at, e.action from matches m join needs n on n.id = m.need_id
        join need_events e on e.need_id = n.id and e.action in ('pause', 'resume')
      where m.id = target and e.at >= m.created_at
        and (m.status not in ('closed', 'left', 'terminated', 'lapsed') or e.at <= m.updated_at)
        and e.at <= coalesce(app.took_back_at(m.id), 'infinity'::timestamptz)
        and ((app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
          or (app.is_role('focal_point') and m.known_to_recipient and n.organisation_id = app.organisation_id()))
      order by e.id
    $$;
    create or replace function app.closing_code(match uuid) returns text language sql stable security definer set search_path = public as $$
      select case when app.is_role('broker') then m.closing_code else coalesce(own.reason_code, m.closing_code) end
      from matches m left join match_answers own on own.match_id = m.id and own.answer = 'no'
          and own.organisation_id = app.organisation_id() and own.party = app.own_party()
      where m.id = match and (app.is_role('broker') or own.match_id is not null)
    $$;
  `.execute(db);
}

/** Nobody answers for what they took back, and hands it over to nobody. */
async function handOver(db: Kysely<unknown>): Promise<void> {
  const before = 'a.match_id = m.id and a.party = side.party and a.contact_id = post.person_id';
  await sql`
    do $do$ declare said text; begin
      select pg_get_functiondef('app.held_by(uuid)'::regprocedure) into strict said;
      if position(${sql.lit(before)} in said) = 0 then raise exception 'what is held is said otherwise now'; end if;
      execute replace(said, ${sql.lit(before)}, ${sql.lit(`${before} and (a.answer = 'yes' or m.proposed_at is not null)`)});
    end $do$`.execute(db);
}
