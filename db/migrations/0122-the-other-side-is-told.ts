import { sql, type Kysely } from 'kysely';

/**
 * Whoever a match is with hears of each step of its plan and its delivery that waits for their word or changes what they
 * count on (DOMAIN section 5), and what was asked of them is settled when it is answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tellSides(db);
  await settleCompletions(db);
  await showRefusals(db);
  await showPauses(db);
}

/** Addresses alone, for the outbox. */
async function tellSides(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Who has the match on the desk, or proposed it; every broker where neither is one any more.
    create function app.brokers_of_match(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      with able as (
        select p.id, p.email, p.language from people p where p.disabled_at is null
          and exists (select from memberships s where s.person_id = p.id and s.role = 'broker' and s.ended_at is null)
      ), its as (
        select coalesce((select id from able where id = w.owner_id), (select id from able where id = m.proposed_by)) as id
          from matches m left join desk_owners w on w.subject = 'match' and w.subject_id = m.id where m.id = target
      )
      select able.email, able.language from able cross join its where its.id is null or able.id = its.id order by able.email
    $$;
    create or replace function app.people_of_dispute(target uuid) returns table (party text, email text, language text)
    language sql stable security definer set search_path = public as $$
      select side.party, p.email, p.language from (values ('donor'), ('recipient')) side (party)
        cross join lateral app.people_of_side(target, side.party) p
      union all
      select 'broker', p.email, p.language from app.brokers_of_match(target) p
    $$;

    -- For a side of a match that goes on: the other side, and the brokers of it. Of a programme its States, each on its own page
    -- (pool_id), and whether each agreed to the plan as it is; its hub is asked nothing there. A State of a programme speaks
    -- for itself alone: the donor hears once all of them agreed to the plan, or confirmed what they received.
    create function app.told_beside(target uuid) returns table (party text, pool_id uuid, agreed boolean, email text, language text)
    language sql stable security definer set search_path = public as $$
      with known as (
        select m.id, m.status, n.pooled, case
            when app.is_role('donor') and m.donor_organisation_id = app.organisation_id() then 'donor'
            when app.is_role('focal_point') and n.pooled and exists (select from pool_members s
              where s.id in (select app.states_in(m.id)) and s.organisation_id = app.organisation_id()) then 'state'
            when app.is_role('focal_point') and not n.pooled and n.organisation_id = app.organisation_id() then 'recipient' end as acting
          from matches m join needs n on n.id = m.need_id where m.id = target and app.match_is_live(m.status)
      )
      select 'donor', null::uuid, false, p.email, p.language from known cross join lateral app.people_of_side(known.id, 'donor') p
        where acting = 'recipient' or (acting = 'state' and (known.status = 'completed' or (known.status = 'designing'
          and exists (select from match_confirmations c join match_plans l using (match_id, revision)
            where c.match_id = known.id and c.party = 'recipient'))))
      union all
      select 'recipient', null, false, p.email, p.language from known cross join lateral app.people_of_side(known.id, 'recipient') p
        where acting = 'donor' and not pooled
      union all
      select 'recipient', s.pool_id, exists (select from pool_words w join match_plans l on l.match_id = w.match_id and l.revision = w.revision
            where w.match_id = known.id and w.member_id = s.id and w.word = 'plan'), p.email, p.language
        from known join pool_members s on s.id in (select app.states_in(known.id))
          join memberships h on h.organisation_id = s.organisation_id and h.role = 'focal_point' and h.ended_at is null
          join people p on p.id = h.person_id and p.disabled_at is null
        where acting = 'donor' and pooled
      union all
      select 'broker', null, false, p.email, p.language from known cross join lateral app.brokers_of_match(known.id) p
        where acting in ('donor', 'recipient')
    $$;
    revoke all on function app.brokers_of_match(uuid), app.told_beside(uuid) from public;
    grant execute on function app.told_beside(uuid) to tws_user;
  `.execute(db);
}

/** Whoever said it, and where the match ended without an answer: of a programme, on the pages of all its States. */
async function settleCompletions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.completion_is_answered() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update inbox_entries set settled_at = new.updated_at where kind = 'completion-to-confirm' and settled_at is null
        and (path = '/matches/' || new.id or path in (select '/pools/' || p.id || '/matches/' || new.id from pools p where p.need_id = new.need_id));
      return null;
    end $$;
    create trigger completion_is_answered after update of status, completion_reported_at on matches for each row
      when (old.completion_reported_at is not null and (new.completion_reported_at is null or new.status <> 'in-delivery'))
      execute function app.completion_is_answered();
    revoke all on function app.completion_is_answered() from public;
  `.execute(db);
}

/** What a State did not confirm waits on the desk until a broker notes that it was read, or it is reported anew. */
async function showRefusals(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table match_reports drop constraint match_reports_action, add constraint match_reports_action check (action in
      ('start', 'report', 'complete', 'confirm-completion', 'refuse-completion', 'read-refusal', 'feedback', 'follow-up', 'spoke',
       'more-time', 'dispute', 'settle', 'resolve'));
    alter policy says on match_reports with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and (match_id in (select app.reports_of_mine()) or ((select app.is_role('broker')) and action in ('resolve', 'read-refusal'))));
    -- As deliveryFacts has it (refusedAt).
    create function app.refused_since(target uuid) returns timestamptz language sql stable security definer set search_path = public as $$
      select case when last.action = 'refuse-completion' then last.at end from (select r.action, r.at from match_reports r
        where r.match_id = target and r.action in ('complete', 'confirm-completion', 'refuse-completion', 'read-refusal')
        order by r.id desc limit 1) last
    $$;
    revoke all on function app.refused_since(uuid) from public;
  `.execute(db);
  // A function is checked as it is made: what its words name comes first.
  await reword(
    db,
    `promised on true`,
    `promised on true
        left join lateral (select app.refused_since(m.id) as since where m.status = 'in-delivery') refused on true`,
  );
  await reword(
    db,
    `when promised.by <`,
    `when refused.since is not null then 'match-unconfirmed' when promised.by <`,
  );
  await reword(
    db,
    `else m.updated_at end as since) found`,
    `when refused.since is not null then refused.since else m.updated_at end as since) found`,
  );
}

/** When the State of a match paused its need and took it up again, for the two sides as far as each knows of the match. */
async function showPauses(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.match_pauses(target uuid) returns table (at timestamptz, action text)
    language sql stable security definer set search_path = public as $$
      select e.at, e.action from matches m join needs n on n.id = m.need_id
        join need_events e on e.need_id = n.id and e.action in ('pause', 'resume')
      where m.id = target and e.at >= m.created_at
        and (m.status not in ('closed', 'left', 'terminated', 'lapsed') or e.at <= m.updated_at)
        and ((app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
          or (app.is_role('focal_point') and m.known_to_recipient and n.organisation_id = app.organisation_id()))
      order by e.id
    $$;
    revoke all on function app.match_pauses(uuid) from public;
    grant execute on function app.match_pauses(uuid) to tws_user;
  `.execute(db);
}

/** Says of the desk's list of deliveries what it says from now on; words that are not there any more stop the migration. */
async function reword(db: Kysely<unknown>, before: string, after: string): Promise<void> {
  await sql`
    do $do$ declare said text; begin
      select pg_get_functiondef('app.desk_of_deliveries(timestamptz)'::regprocedure) into strict said;
      if position(${sql.lit(before)} in said) = 0 then raise exception 'the desk is said otherwise now'; end if;
      execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
    end $do$`.execute(db);
}
