import { sql, type Kysely } from 'kysely';

/**
 * From the introduction to the agreement: the joint plan, who changed it, who confirmed which revision of it, and the
 * slots of an offer, which no two agreements can share.
 *
 * A trigger takes the slot in the statement that makes a match `agreed` and frees it in the one that ends it, whoever
 * ends it and by whatever way (a State that withdraws its need does, too): `offers.slots_taken` is the number of agreed
 * matches by construction, and `offers_slots_never_oversold` refuses the one too many. It runs as the owner, because no
 * side writes the other's record: a State's confirmation takes the donor's slot, a donor's moves the State's need.
 * What the offer and the need become by it is `afterSlots` (app/domain/offers/slots.ts) and `needAfter`
 * (app/domain/needs/coverage.ts); a test runs one table of cases through both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table matches drop constraint matches_status, add constraint matches_status check (status in
        ('interest-declared', 'requested', 'proposed', 'introduced', 'designing', 'agreed', 'closed', 'left', 'terminated')),
      drop constraint matches_closed_with_code, add constraint matches_closed_with_code
        check ((status in ('closed', 'left', 'terminated')) = (closing_code is not null)),
      drop constraint matches_introduced, add constraint matches_introduced
        check (status not in ('introduced', 'designing', 'agreed', 'left', 'terminated') or introduced_at is not null),
      add column agreed_at timestamptz,
      add constraint matches_agreed check (status not in ('agreed', 'terminated') or agreed_at is not null);
    drop index matches_once;
    create unique index matches_once on matches (need_id, offer_id) where status not in ('closed', 'left', 'terminated');
    grant select (agreed_at), update (agreed_at) on matches to tws_user;

    alter table offers drop constraint offers_status, add constraint offers_status check (status in
      ('draft', 'submitted', 'under-review', 'returned', 'published', 'fully-committed', 'paused', 'withdrawn'));
    alter table needs drop constraint needs_status, add constraint needs_status check (status in
        ('draft', 'submitted', 'returned', 'validated', 'circulating', 'partly-matched', 'matched', 'paused', 'withdrawn')),
      drop constraint needs_paused_from, add constraint needs_paused_from
        check (paused_from in ('submitted', 'returned', 'validated', 'circulating', 'partly-matched', 'matched'));

    create table match_plans (
      match_id uuid primary key references matches (id),
      revision integer not null default 1 constraint match_plans_revision check (revision >= 1),
      outcomes jsonb not null default '[]' constraint match_plans_outcomes
        check (jsonb_typeof(outcomes) = 'array' and jsonb_array_length(outcomes) <= 5 and pg_column_size(outcomes) <= 20000),
      milestones jsonb not null default '[]' constraint match_plans_milestones
        check (jsonb_typeof(milestones) = 'array' and jsonb_array_length(milestones) <= 12 and pg_column_size(milestones) <= 20000),
      starts_on date,
      ends_on date,
      remains text not null default '' constraint match_plans_remains_length check (char_length(remains) <= 2000),
      monitoring text not null default '' constraint match_plans_monitoring_length check (char_length(monitoring) <= 2000),
      responsibilities jsonb not null default '{}' constraint match_plans_responsibilities
        check (jsonb_typeof(responsibilities) = 'object' and pg_column_size(responsibilities) <= 20000),
      annex jsonb not null default '{}' constraint match_plans_annex
        check (jsonb_typeof(annex) = 'object' and pg_column_size(annex) <= 20000),
      opened_at timestamptz not null,
      updated_at timestamptz not null,
      constraint match_plans_dates check (ends_on >= starts_on)
    );

    -- Who changed which part, and made which revision of it.
    create table match_plan_changes (
      id bigint generated always as identity primary key,
      match_id uuid not null references match_plans (match_id),
      action text not null constraint match_plan_changes_action check (action in ('open-plan', 'change-plan')),
      part text constraint match_plan_changes_part check (part in ('outcomes', 'milestones', 'delivery', 'responsibilities', 'annex')),
      revision integer not null,
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null constraint match_plan_changes_role check (role in ('donor', 'focal_point')),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      constraint match_plan_changes_once unique (match_id, revision),
      constraint match_plan_changes_names_part check ((action = 'open-plan') = (part is null))
    );

    -- A side's word that exactly this revision is agreed. One of an older revision no longer counts.
    create table match_confirmations (
      match_id uuid not null references match_plans (match_id),
      party text not null constraint match_confirmations_party check (party in ('donor', 'recipient')),
      revision integer not null,
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      primary key (match_id, party, revision)
    );
    create trigger on_behalf before insert on match_plan_changes for each row execute function app.says_on_behalf();
    create trigger on_behalf before insert on match_confirmations for each row execute function app.says_on_behalf();
    create constraint trigger audited after insert on match_plan_changes deferrable initially deferred
      for each row execute function app.audited('match');

    select app.protect(t::regclass) from unnest(array['match_plans', 'match_plan_changes', 'match_confirmations']) t;
    grant select, insert on match_plans, match_plan_changes, match_confirmations to tws_user;
    grant update (revision, outcomes, milestones, starts_on, ends_on, remains, monitoring, responsibilities, annex, updated_at)
      on match_plans to tws_user;
    grant usage on all sequences in schema public to tws_user;

    -- A donor reads it while the match lives: it holds what the State disclosed to a partner.
    create function app.match_is_live(status text) returns boolean language sql immutable parallel safe as $$
      select status in ('introduced', 'designing', 'agreed')
    $$;
    create function app.plans_of_mine() returns setof uuid language sql stable security definer set search_path = public as $$
      select m.id from matches m where app.is_role('donor') and m.known_to_donor
        and m.donor_organisation_id = app.organisation_id() and app.match_is_live(m.status)
      union all
      select m.id from matches m join needs n on n.id = m.need_id
        where app.is_role('focal_point') and m.known_to_recipient and n.organisation_id = app.organisation_id()
    $$;
    revoke all on function app.plans_of_mine() from public;
    grant execute on function app.plans_of_mine() to tws_user;
    grant execute on function app.match_is_live(text) to tws_user;

    -- The name of somebody who changed or confirmed a plan, for those who may read that plan.
    create function app.plan_actor(target uuid, person uuid) returns text language sql stable security definer set search_path = public as $$
      select p.name from people p where p.id = person
        and (app.is_role('broker') or target in (select app.plans_of_mine()))
        and (exists (select from match_plan_changes c where c.match_id = target and c.person_id = person)
          or exists (select from match_confirmations c where c.match_id = target and c.person_id = person))
    $$;
    revoke all on function app.plan_actor(uuid, uuid) from public;
    grant execute on function app.plan_actor(uuid, uuid) to tws_user;

    do $$ declare t text; begin
      foreach t in array array['match_plans', 'match_plan_changes', 'match_confirmations'] loop
        execute format('create policy broker on %I for select to tws_user using ((select app.is_role(''broker'')))', t);
        execute format('create policy party on %I for select to tws_user using (match_id in (select app.plans_of_mine()))', t);
      end loop;
    end $$;
    create policy opens on match_plans for insert to tws_user with check (
      match_id in (select app.plans_of_mine()) and match_id in (select id from matches where status in ('introduced', 'designing')));
    create policy revises on match_plans for update to tws_user using (
      match_id in (select app.plans_of_mine()) and match_id in (select id from matches where status = 'designing'));
    create policy record on match_plan_changes for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and match_id in (select app.plans_of_mine()));
    create policy confirm on match_confirmations for insert to tws_user with check (
      person_id = (select app.person_id()) and organisation_id = (select app.organisation_id())
      and party = case (select app.role()) when 'donor' then 'donor' when 'focal_point' then 'recipient' end
      and match_id in (select id from matches where status = 'designing') and match_id in (select app.plans_of_mine()));

    -- A side opens the plan, agrees, and ends the match; how it may move is the trigger's below.
    alter policy donor_leaves on matches with check (
      (select app.is_role('donor')) and donor_organisation_id = (select app.organisation_id())
      and status in ('closed', 'designing', 'agreed', 'left', 'terminated'));
    alter policy recipient_leaves on matches with check (
      (select app.is_role('focal_point')) and need_id in (select id from needs)
      and status in ('closed', 'designing', 'agreed', 'left', 'terminated'));
    alter policy read on match_contacts using (
      (select app.is_role('broker')) or (replaced_at is null and match_id in (
        select id from matches where app.match_is_live(status))));

    -- Everything that two confirmations rest on; with "hold" held until the transaction ends: the need, then its offer,
    -- then the match, as every act locks them. A side cannot lock, or read, what is the other's.
    create function app.agreement_facts(target uuid, hold boolean) returns table (need_status text, offer_status text,
      slots integer, slots_taken integer, modes text[], note_issued_on date, note_expires_on date)
    language plpgsql security definer set search_path = public as $$
    declare known record;
    begin
      select m.need_id, m.offer_id into known from matches m
        where m.id = target and (m.id in (select app.plans_of_mine()) or app.is_role('broker'));
      if not found then return; end if;
      if hold then
        perform from needs where id = known.need_id for no key update;
        perform from offers where id = known.offer_id for no key update;
        perform from matches where id = target for no key update;
      end if;
      return query select n.status, o.status, o.slots, o.slots_taken, o.modes, t.issued_on, t.expires_on
        from needs n cross join offers o
        left join lateral (select * from trust_notes s where s.offer_id = o.id and s.revoked_at is null
          order by s.level desc, s.expires_on desc, s.id limit 1) t on true
        where n.id = known.need_id and o.id = known.offer_id;
    end $$;
    revoke all on function app.agreement_facts(uuid, boolean) from public;
    grant execute on function app.agreement_facts(uuid, boolean) to tws_user;

    create function app.match_moves() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.status = old.status then return new; end if;
      if old.status in ('closed', 'left', 'terminated')
        or (new.status = 'designing' and old.status <> 'introduced')
        or (new.status = 'agreed' and old.status <> 'designing')
        or (new.status = 'left' and old.status not in ('introduced', 'designing'))
        or (new.status = 'terminated' and old.status <> 'agreed')
        or (old.status = 'agreed' and new.status not in ('terminated', 'closed')) then
        raise exception 'a match does not go from % to %', old.status, new.status
          using errcode = 'check_violation', constraint = 'matches_moves';
      end if;
      if new.status = 'agreed' and (select count(*) from match_confirmations c join match_plans p using (match_id, revision)
          where c.match_id = new.id) < 2 then
        raise exception 'an agreement needs both sides to have confirmed the plan as it is'
          using errcode = 'check_violation', constraint = 'matches_two_confirmations';
      end if;
      return new;
    end $$;
    create trigger moves before update of status on matches for each row execute function app.match_moves();

    create function app.offer_after_slots(status text, slots integer, taken integer) returns text
    language sql immutable parallel safe as $$
      select case when status in ('published', 'fully-committed')
        then case when taken >= slots then 'fully-committed' else 'published' end else status end
    $$;
    -- Of a need that went round: by how many of its results some agreed plan covers, if anything is agreed at all.
    create function app.need_after(status text, results integer, covered integer, agreed boolean) returns text
    language sql immutable parallel safe as $$
      select case when status not in ('circulating', 'partly-matched', 'matched') then status
        when not agreed then 'circulating' when results > 0 and covered >= results then 'matched' else 'partly-matched' end
    $$;

    create function app.need_follows(target uuid, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare need needs; covered integer; agreed boolean; before text; after text;
    begin
      select * into need from needs where id = target for no key update;
      select count(distinct line->>'needOutcome') into covered
        from matches m join match_plans p on p.match_id = m.id cross join lateral jsonb_array_elements(p.outcomes) line
        where m.need_id = target and m.status = 'agreed'
          and (line->>'needOutcome')::integer between 0 and jsonb_array_length(need.outcomes) - 1;
      select exists (select from matches where need_id = target and status = 'agreed') into agreed;
      before := coalesce(need.paused_from, need.status);
      after := app.need_after(before, jsonb_array_length(need.outcomes), covered, agreed);
      if after = before then return; end if;
      -- A pause goes on; what it goes back to is what changes.
      update needs set status = case when paused_from is null then after else status end,
          paused_from = case when paused_from is null then null else after end,
          revision = revision + 1, updated_at = happened_at
        where id = target;
      if need.paused_from is null then
        update need_views set circulating = after <> 'matched' and circulates_until is not null where need_id = target;
      end if;
      insert into need_events (need_id, action, from_status, to_status, role, at)
        values (target, case after when 'matched' then 'match' when 'partly-matched' then 'match-partly' else 'reopen' end,
          before, after, 'platform', happened_at);
    end $$;

    create function app.match_slots() returns trigger language plpgsql security definer set search_path = public as $$
    declare step integer; offer offers; after text;
    begin
      step := (new.status = 'agreed')::integer - (old.status = 'agreed')::integer;
      if step = 0 then return null; end if;
      select * into offer from offers where id = new.offer_id for no key update;
      after := app.offer_after_slots(offer.status, offer.slots, offer.slots_taken + step);
      update offers set slots_taken = offer.slots_taken + step, status = after,
          revision = revision + (after <> offer.status)::integer, updated_at = new.updated_at
        where id = offer.id;
      if after <> offer.status then
        insert into offer_events (offer_id, action, from_status, to_status, role, at)
          values (offer.id, case after when 'fully-committed' then 'commit' else 'free' end, offer.status, after, 'platform', new.updated_at);
      end if;
      perform app.need_follows(new.need_id, new.updated_at);
      return null;
    end $$;
    create trigger slots after update of status on matches for each row execute function app.match_slots();
    revoke all on function app.match_moves(), app.need_follows(uuid, timestamptz), app.match_slots() from public;
  `.execute(db);
  await reword(db);
  await tellOwnData(db);
}

/** What the functions of before say of a status, as a pattern of PostgreSQL, and what each of them says from now on. */
const REWORDED = [
  // Not over: three ways to end instead of one.
  [String.raw`\mstatus <> 'closed'`, `status not in ('closed', 'left', 'terminated')`],
  // Introduced, and whatever follows while both sides stay.
  [String.raw`(?<!new\.)\mstatus = 'introduced'`, `status in ('introduced', 'designing', 'agreed')`],
  // On the public list: a fully committed offer stays there and says that it has no place left.
  [String.raw`\mstatus = 'published'`, `status in ('published', 'fully-committed')`],
  [
    String.raw`'under-review', 'published', 'paused'`,
    `'under-review', 'published', 'fully-committed', 'paused'`,
  ],
  // Goes round: also while some of its results are covered.
  [String.raw`\mstatus = 'circulating'`, `status in ('circulating', 'partly-matched')`],
  [
    String.raw`'submitted', 'validated', 'circulating'(?!, 'partly)`,
    `'submitted', 'validated', 'circulating', 'partly-matched', 'matched'`,
  ],
  // A withdrawn need frees the slots of its agreements: their offers are locked before its matches.
  [
    String.raw`with open as \(\s+select id, status from matches where need_id = target`,
    `perform from offers where id in (select offer_id from matches where need_id = target and status = 'agreed')
        order by id for no key update;
      with open as (
        select id, status from matches where need_id = target`,
  ],
] as const;

async function reword(db: Kysely<unknown>): Promise<void> {
  for (const [before, after] of REWORDED)
    await sql`
      do $do$ declare f record; found integer := 0; begin
        for f in select oid from pg_proc where pronamespace = 'app'::regnamespace and prosrc ~ ${sql.lit(before)}
            and proname not in ('match_slots', 'match_moves', 'need_follows', 'need_after', 'offer_after_slots') loop
          execute regexp_replace(pg_get_functiondef(f.oid), ${sql.lit(before)}, ${sql.lit(after)}, 'g');
          found := found + 1;
        end loop;
        if found = 0 then raise exception 'no function says % any more', ${sql.lit(before)}; end if;
      end $do$;
    `.execute(db);
}

/** What each new column that names a person says in that person's own copy: the reference, the act, its time. */
const NAMING = ['person_id', 'on_behalf_of'].flatMap((column) => [
  ['match_plan_changes', column, 'e.action'],
  ['match_confirmations', column, "'confirm'"],
]);

/** Adds them to the one function that tells a person's copy what records hold, whatever it told before. */
async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const more = NAMING.map(
    ([table, column, what]) =>
      `union all select '${table}.${column}', m.reference, null, null, ${what}, e.at from ${table} e join matches m on m.id = e.match_id where e.${column} = target`,
  );
  await sql`
    do $do$ declare before text; begin
      select prosrc into strict before from pg_proc where oid = 'app.records_naming(uuid)'::regprocedure;
      if before !~ 'order by 1, 6[[:space:]]*$' then raise exception 'records_naming ends otherwise than it did'; end if;
      execute format('create or replace function app.records_naming(target uuid)
        returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
        language sql stable security definer set search_path = public as %L',
        regexp_replace(before, 'order by 1, 6[[:space:]]*$', '') || ${sql.lit(more.join(' '))} || ' order by 1, 6');
    end $do$;
  `.execute(db);
}
