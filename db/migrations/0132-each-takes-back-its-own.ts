import { sql, type Kysely } from 'kysely';

/**
 * Before a broker proposes it each side of a match has only its own act, a request or an interest, and cannot tell whether the
 * other has one (0005, 0106). Taking it back ends that act and leaves the other's as it was: whoever took theirs back reads of
 * the match that it is closed, and whoever did not that it goes on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await takeBack(db);
  await askOnce(db);
  await tell(db);
  await forget(db);
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
    revoke all on function app.own_party(), app.took_back_at(uuid), app.take_back_own(uuid) from public;
    grant execute on function app.took_back_at(uuid), app.take_back_own(uuid) to tws_user;
  `.execute(db);
}

/**
 * Whoever took back what they began does not begin it again while the need goes round: another match, or the old one, would
 * tell them whether the other side had begun the same. A broker may propose it; then both are asked.
 */
async function askOnce(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.took_back_pair(need uuid, offer uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from matches m join needs n on n.id = m.need_id
        where m.need_id = need and m.offer_id = offer and app.took_back_at(m.id) >= coalesce(n.circulated_at, '-infinity'::timestamptz))
    $$;
    revoke all on function app.took_back_pair(uuid, uuid) from public;
    grant execute on function app.took_back_pair(uuid, uuid) to tws_user;

    -- Whoever had taken back their own act answers like everybody who is asked, and what a donor took back is put before nobody.
    create function app.proposal_asks_both() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      delete from match_interests where match_id = new.id and exists (
        select from match_answers a where a.match_id = new.id and a.party = 'donor' and a.answer = 'no');
      delete from match_answers where match_id = new.id and answer = 'no';
      return null;
    end $$;
    revoke all on function app.proposal_asks_both() from public;
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

/** Nobody answers for what they took back, hands it over, or hears that its need was withdrawn. */
async function forget(db: Kysely<unknown>): Promise<void> {
  await reword(db, 'held_by', [
    'a.match_id = m.id and a.party = side.party and a.contact_id = post.person_id',
    `a.match_id = m.id and a.party = side.party and a.contact_id = post.person_id and (a.answer = 'yes' or m.proposed_at is not null)`,
  ]);
  await reword(db, 'concerned_by_withdrawal', [
    'o.known_to_donor',
    `o.known_to_donor and not exists (
          select from match_answers a where a.match_id = o.id and a.party = 'donor' and a.answer = 'no' and o.proposed_at is null)`,
  ]);
  // A donor's own answer settles what it was asked, and a State's asking, which it does not know of, does not.
  await reword(db, 'what_was_asked_is_done', [
    `if tg_op = 'INSERT' then`,
    `if tg_op = 'INSERT' and new.status = 'requested' then null;
        elsif tg_op = 'INSERT' then`,
  ]);
  await reword(db, 'what_was_asked_is_done', [
    `if new.party = 'recipient' and new.answer = 'yes' then`,
    `if new.party = 'donor' then
          perform app.settle_letters('need-sent', '/needs/' || (select need_id from matches where id = new.match_id), new.at, new.organisation_id);
        end if;
        if new.party = 'recipient' and new.answer = 'yes' then`,
  ]);
}

/** Says of a function what it says from now on; words that are not there any more, or there twice, stop the migration. */
async function reword(
  db: Kysely<unknown>,
  name: string,
  [before, after]: readonly [string, string],
): Promise<void> {
  await sql`
    do $do$ declare said text; begin
      select pg_get_functiondef(oid) into strict said from pg_proc where pronamespace = 'app'::regnamespace and proname = ${sql.lit(name)};
      if array_length(string_to_array(said, ${sql.lit(before)}), 1) <> 2 then
        raise exception '% is said otherwise now', ${sql.lit(name)};
      end if;
      execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
    end $do$`.execute(db);
}
