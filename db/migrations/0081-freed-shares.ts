import { sql, type Kysely } from 'kysely';

/**
 * What a State that left set free can be given to the others while the programme is delivered (DOMAIN section 6): nobody
 * gets less than it agreed to, and all of them together no more than was agreed. And who is told that an offer names a hub.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pool_shares
      -- Of its places, days and part of the budget, what it was given after the agreement, out of what others had set free.
      add column added_seats integer not null default 0 constraint pool_shares_added_seats check (added_seats between 0 and seats),
      add column added_days integer not null default 0 constraint pool_shares_added_days check (added_days between 0 and days),
      add column added_budget integer not null default 0 constraint pool_shares_added_budget check (added_budget between 0 and budget),
      -- Of a freed share: the shares were set anew before the agreement, and nothing of it waits for anybody.
      add column settled_at timestamptz constraint pool_shares_settled check (settled_at is null or freed_at is not null);

    -- What is left to give, line by line: what States that left set free, without what others were given of it since.
    create function app.left_to_give(target uuid) returns table (seats integer, days integer, budget integer)
    language sql stable security definer set search_path = public as $$
      select coalesce(sum(s.seats) filter (where s.freed_at is not null), 0)::int - sum(s.added_seats)::int,
        coalesce(sum(s.days) filter (where s.freed_at is not null), 0)::int - sum(s.added_days)::int,
        coalesce(sum(s.budget) filter (where s.freed_at is not null), 0)::int - sum(s.added_budget)::int
      from pool_shares s where s.match_id = target and s.settled_at is null having count(*) > 0
    $$;
    -- As before, without what was given since; nothing where nothing is left.
    create or replace function app.freed_shares(target uuid) returns table (seats integer, days integer, budget integer)
    language sql stable security definer set search_path = public as $$
      select l.seats, l.days, l.budget from app.left_to_give(target) l, matches t join pools p on p.need_id = t.need_id
      where t.id = target and (l.seats > 0 or l.days > 0 or l.budget > 0) and (app.is_role('broker')
        or (app.is_role('hub_coordinator') and p.hub_id = app.organisation_id())
        or (app.is_role('donor') and t.known_to_donor and t.donor_organisation_id = app.organisation_id()
          and t.need_id in (select app.needs_kept())))
    $$;

    create or replace function app.set_pool_shares(target uuid, said jsonb, moment timestamptz) returns text
    language plpgsql security definer set search_path = public as $$
    declare known record; rest record;
    begin
      if not app.is_role('hub_coordinator') then return 'not-your-act'; end if;
      select t.need_id, t.status into known from matches t join pools p on p.need_id = t.need_id and p.hub_id = app.organisation_id()
        where t.id = target and t.introduced_at is not null;
      if not found then return 'not-found'; end if;
      perform from needs where id = known.need_id for no key update;
      select t.status into known.status from matches t where t.id = target for update;
      if known.status not in ('introduced', 'designing', 'agreed', 'in-delivery') then return 'not-now'; end if;
      if (select array_agg(id order by id) from (select app.states_in(target) as id) s)
          is distinct from (select array_agg((line->>'member')::uuid order by (line->>'member')::uuid) from jsonb_array_elements(said) line) then
        return 'stale';
      end if;
      if known.status in ('introduced', 'designing') then
        insert into pool_shares (match_id, member_id, seats, days, budget, set_by, set_for, set_at)
          select target, (line->>'member')::uuid, (line->>'seats')::int, (line->>'days')::int, (line->>'budget')::int,
            app.person_id(), app.on_behalf_of(), moment from jsonb_array_elements(said) line
          on conflict (match_id, member_id) do update set seats = excluded.seats, days = excluded.days, budget = excluded.budget,
            set_by = excluded.set_by, set_for = excluded.set_for, set_at = excluded.set_at;
        update pool_shares set settled_at = moment where match_id = target and freed_at is not null and settled_at is null;
        -- What was agreed to before is another division: every State and the donor look again.
        update match_plans set revision = revision + 1, updated_at = moment where match_id = target;
        return 'done';
      end if;
      -- Agreed to is the division of what there is: only what was set free is given, and only on top of it, to a State that has
      -- not yet said what it received.
      select * into rest from app.left_to_give(target);
      if not found or rest.seats <= 0 and rest.days <= 0 and rest.budget <= 0 then return 'not-now'; end if;
      with given as (
        select (line->>'seats')::int - s.seats as seats, (line->>'days')::int - s.days as days, (line->>'budget')::int - s.budget as budget,
          exists (select from pool_words w where w.match_id = target and w.member_id = s.member_id and w.word = 'received') as received
        from jsonb_array_elements(said) line join pool_shares s on s.match_id = target and s.member_id = (line->>'member')::uuid
      )
      select bool_or(seats < 0 or days < 0 or budget < 0 or (received and (seats, days, budget) <> (0, 0, 0)))
          or sum(seats) > rest.seats or sum(days) > rest.days or sum(budget) > rest.budget
          or sum(seats) + sum(days) + sum(budget) = 0 as refused
        into rest from given;
      if rest.refused is not false then return 'shares-not-free'; end if;
      update pool_shares s set added_seats = s.added_seats + (line->>'seats')::int - s.seats, seats = (line->>'seats')::int,
          added_days = s.added_days + (line->>'days')::int - s.days, days = (line->>'days')::int,
          added_budget = s.added_budget + (line->>'budget')::int - s.budget, budget = (line->>'budget')::int,
          set_by = app.person_id(), set_for = app.on_behalf_of(), set_at = moment
        from jsonb_array_elements(said) line where s.match_id = target and s.member_id = (line->>'member')::uuid
          and (s.seats, s.days, s.budget) is distinct from ((line->>'seats')::int, (line->>'days')::int, (line->>'budget')::int);
      return 'done';
    end $$;

    -- Whom a change of the shares of one match concerns: the States for whom it is made, and those with whom they agreed, its
    -- donor and the broker who proposed it; addresses alone, for the hub that sets them.
    create function app.told_of_shares(target uuid, agreed boolean) returns table (email text, language text, own boolean)
    language sql stable security definer set search_path = public as $$
      with about as (select t.* from matches t join pools p on p.need_id = t.need_id
        where t.id = target and app.is_role('hub_coordinator') and p.hub_id = app.organisation_id()),
      told as (
        select s.person_id, false as own from about join pool_members m on m.id in (select app.states_in(target))
          join memberships s on s.organisation_id = m.organisation_id and s.role = 'focal_point' and s.ended_at is null
        union select c.person_id, true from about join match_contacts c on agreed and c.match_id = about.id and c.party = 'donor'
          and c.replaced_at is null
        union select about.proposed_by, true from about where agreed and about.proposed_by is not null
      )
      select p.email, p.language, told.own from told join people p on p.id = told.person_id and p.disabled_at is null order by 1
    $$;
    -- Hubs through which a published offer says that it is delivered: their coordinators, for the broker who publishes it.
    create function app.told_of_naming(hubs uuid[]) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select distinct p.email, p.language from memberships s join people p on p.id = s.person_id and p.disabled_at is null
      where app.is_role('broker') and s.organisation_id = any (hubs) and s.role = 'hub_coordinator' and s.ended_at is null order by 1
    $$;
    revoke all on function app.left_to_give(uuid), app.told_of_shares(uuid, boolean), app.told_of_naming(uuid[]) from public;
    grant execute on function app.told_of_shares(uuid, boolean), app.told_of_naming(uuid[]) to tws_user;
  `.execute(db);
}
