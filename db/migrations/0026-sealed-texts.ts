import { sql, type Kysely } from 'kysely';

/**
 * What a State says in confidence, which lies here encrypted by the application only (SECURITY section 3). Nobody may
 * select the bytes: `app.open_sealed` hands them out and records the reading in one piece, so there is no way to read
 * without a trace. A broker gets them by break-glass: a reason, the agreement of a second person, an hour.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sealed_texts (
      need_id uuid not null references needs (id),
      field text not null constraint sealed_texts_field check (field = 'detail'),
      -- Counts on when the text is removed: no version is ever sealed twice.
      version integer not null constraint sealed_texts_version check (version > 0),
      key_id text constraint sealed_texts_key_id check (key_id ~ '^[0-9a-f]{16}$'),
      -- Nonce, text and tag; null where the State exchanges it outside the platform.
      sealed bytea constraint sealed_texts_length check (octet_length(sealed) between 29 and 20028),
      written_at timestamptz not null,
      primary key (need_id, field),
      constraint sealed_texts_key check ((sealed is null) = (key_id is null))
    );

    create table sealed_openings (
      id uuid primary key default gen_random_uuid(),
      need_id uuid not null references needs (id),
      reason text not null constraint sealed_openings_reason check (char_length(reason) between 10 and 1000),
      asked_by uuid not null references people (id),
      asked_for uuid references people (id),
      asked_at timestamptz not null,
      answer text constraint sealed_openings_answer check (answer in ('agreed', 'refused')),
      answered_by uuid references people (id),
      answered_for uuid references people (id),
      answered_at timestamptz,
      open_until timestamptz,
      ended_by uuid references people (id),
      ended_for uuid references people (id),
      ended_at timestamptz,
      constraint sealed_openings_answered check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
      constraint sealed_openings_two_people check (answered_by is null or
        not array[answered_by, answered_for] && array[asked_by, asked_for]),
      constraint sealed_openings_hour check (
        case answer when 'agreed' then open_until is not null and open_until <= answered_at + interval '60 minutes' else open_until is null end),
      constraint sealed_openings_ended check ((ended_at is null) = (ended_by is null))
    );
    create index sealed_openings_need on sealed_openings (need_id, asked_at);

    create table sealed_readings (
      id bigint generated always as identity primary key,
      need_id uuid not null references needs (id),
      version integer not null,
      kind text not null constraint sealed_readings_kind check (kind in ('read-own-sealed', 'read-by-break-glass')),
      opening_id uuid references sealed_openings (id),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      constraint sealed_readings_why check ((kind = 'read-by-break-glass') = (opening_id is not null))
    );
    create index sealed_readings_need on sealed_readings (need_id, id);

    select app.protect(t::regclass) from unnest(array['sealed_texts', 'sealed_openings', 'sealed_readings']) t;

    -- All but the bytes.
    grant select (need_id, field, version, key_id, written_at), insert, update (version, key_id, sealed, written_at) on sealed_texts to tws_user;
    create policy delegation on sealed_texts for all to tws_user
      using ((select app.is_role('focal_point')) and need_id in (select id from needs))
      with check ((select app.is_role('focal_point')) and need_id in (select id from needs where status <> 'withdrawn'));
    create policy broker_knows on sealed_texts for select to tws_user using (
      (select app.is_role('broker')) and need_id in (select id from needs));

    grant select, insert (need_id, reason, asked_by, asked_at),
      update (answer, answered_by, answered_at, open_until, ended_by, ended_at) on sealed_openings to tws_user;
    create policy delegation on sealed_openings for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy delegation_ends on sealed_openings for update to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    -- A broker sees those that wait for a second person, and those it took part in.
    create policy broker on sealed_openings for select to tws_user using (
      (select app.is_role('broker')) and need_id in (select id from needs) and ((answered_at is null and ended_at is null)
        or (select app.person_id()) in (asked_by, asked_for, answered_by, answered_for)));
    create policy broker_answers on sealed_openings for update to tws_user using (
      (select app.is_role('broker')) and need_id in (select id from needs) and ((answered_at is null and ended_at is null)
        or (select app.person_id()) in (asked_by, asked_for, answered_by, answered_for)));
    create policy broker_asks on sealed_openings for insert to tws_user with check (
      (select app.is_role('broker')) and asked_by = (select app.person_id())
      and need_id in (select need_id from sealed_texts where key_id is not null));

    grant select on sealed_readings to tws_user;
    create policy delegation on sealed_readings for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy broker on sealed_readings for select to tws_user using (
      (select app.is_role('broker')) and opening_id in (select id from sealed_openings));

    -- Who acted for whom is written here, and each step is taken once, by whom it is for.
    create function app.opening_moves() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        new.asked_for := app.on_behalf_of();
        return new;
      end if;
      if new.answered_at is not null and old.answered_at is null then
        new.answered_for := app.on_behalf_of();
        if old.ended_at is not null or app.role() is distinct from 'broker' or new.answered_by is distinct from app.person_id() then
          raise exception 'an opening is answered by a broker' using errcode = 'insufficient_privilege';
        end if;
      elsif (new.answer, new.answered_by, new.answered_at, new.open_until) is distinct from
          (old.answer, old.answered_by, old.answered_at, old.open_until) then
        raise exception 'an opening is answered once' using errcode = 'insufficient_privilege';
      end if;
      if new.ended_at is not null and old.ended_at is null then
        new.ended_for := app.on_behalf_of();
        if new.ended_by is distinct from app.person_id() or not (app.is_role('focal_point')
            or coalesce(app.person_id() in (old.asked_by, old.asked_for), false)) then
          raise exception 'an opening is ended by the State or by who asked' using errcode = 'insufficient_privilege';
        end if;
      elsif (new.ended_by, new.ended_at) is distinct from (old.ended_by, old.ended_at) then
        raise exception 'an opening is ended once' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger moves before insert or update on sealed_openings for each row execute function app.opening_moves();

    -- The one way to the bytes. What would take them away (a removal, an ending) holds the same row: it waits for this
    -- reading, or goes first and is seen by it.
    create function app.open_sealed(target uuid, moment timestamptz) returns table (held_version integer, held_key text, held_bytes bytea)
    language plpgsql security definer set search_path = public as $$
    declare held sealed_texts; how text; by_opening uuid;
    begin
      -- First the need, as everybody does who takes something away.
      perform from needs where id = target for key share;
      select * into held from sealed_texts where need_id = target and field = 'detail' and sealed is not null for share;
      if not found then return; end if;
      if app.is_role('focal_point') then
        perform from needs where id = target and organisation_id = app.organisation_id();
        if found then how := 'read-own-sealed'; end if;
      elsif app.is_role('broker') then
        select o.id into by_opening from sealed_openings o
          where o.need_id = target and o.answer = 'agreed' and o.ended_at is null
            and o.asked_by = app.person_id() and o.asked_for is not distinct from app.on_behalf_of()
            and o.answered_at <= moment and moment < o.open_until
          order by o.open_until desc limit 1 for share;
        if found then how := 'read-by-break-glass'; end if;
      end if;
      if how is null then return; end if;
      insert into sealed_readings (need_id, version, kind, opening_id, person_id, on_behalf_of, role, organisation_id, at)
        values (target, held.version, how, by_opening, app.person_id(), app.on_behalf_of(), app.role(), app.organisation_id(), moment);
      return query select held.version, held.key_id, held.sealed;
    end $$;

    create constraint trigger audited after insert on sealed_readings deferrable initially deferred
      for each row execute function app.audited('need');
    create function app.reading_is_kept() returns trigger language plpgsql as $$
    begin
      raise exception 'the record of readings is only added to' using errcode = 'insufficient_privilege';
    end $$;
    create trigger kept before update or delete on sealed_readings for each statement execute function app.reading_is_kept();

    -- Brokers read the log of needs, but not when a delegation looked at its own text.
    alter policy broker on audit_payloads using (
      (select app.is_role('broker')) and case about
        when 'need' then act is distinct from 'read-own-sealed' and need_id in (select id from needs)
        when 'offer' then offer_id in (select id from offers)
        when 'match' then match_id in (select id from matches) else false end);

    -- A need that is withdrawn takes its sealed text with it, whoever forgets to ask for it.
    create function app.withdrawal_takes_sealed() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update sealed_texts set sealed = null, key_id = null where need_id = new.id;
      update sealed_openings set ended_at = new.updated_at, ended_by = app.person_id()
        where need_id = new.id and ended_at is null and (answered_at is null or open_until > new.updated_at);
      return null;
    end $$;
    create trigger takes_sealed after update of status on needs for each row
      when (new.status = 'withdrawn' and old.status <> 'withdrawn') execute function app.withdrawal_takes_sealed();

    -- Whom to tell that a broker asks: those who act for the State now.
    create function app.told_of_openings(target uuid, moment timestamptz) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select distinct p.email, p.language from needs n
      join memberships m on m.organisation_id = n.organisation_id and m.role = 'focal_point' and (m.ended_at is null or m.ended_at > moment)
      join people p on p.id = m.person_id and p.disabled_at is null
      where n.id = target and n.submitted_at is not null and app.is_role('broker')
    $$;

    -- The State reads by name who asked for its text, agreed or read it, and from where; brokers know each other anyway.
    create function app.stands_in_sealed_record(target uuid, person uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from needs n where n.id = target and n.organisation_id = app.organisation_id() and app.is_role('focal_point'))
        and (exists (select from sealed_readings r where r.need_id = target and person in (r.person_id, r.on_behalf_of))
          or exists (select from sealed_openings o where o.need_id = target
            and person in (o.asked_by, o.asked_for, o.answered_by, o.answered_for, o.ended_by, o.ended_for)))
    $$;
    create function app.sealed_record_name(target uuid, person uuid) returns text
    language sql stable security definer set search_path = public as $$
      select p.name from people p where p.id = person and (app.is_role('broker') or app.stands_in_sealed_record(target, person))
    $$;
    create function app.sealed_record_organisation(target uuid, person uuid, organisation uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public as $$
      select app.organisation_name_at(organisation, moment) where app.is_role('broker') or app.stands_in_sealed_record(target, person)
    $$;

    do $$ declare f text; begin
      foreach f in array array['app.open_sealed(uuid, timestamptz)', 'app.told_of_openings(uuid, timestamptz)',
        'app.sealed_record_name(uuid, uuid)', 'app.sealed_record_organisation(uuid, uuid, uuid, timestamptz)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to tws_user', f);
      end loop;
    end $$;
    revoke all on function app.stands_in_sealed_record(uuid, uuid), app.withdrawal_takes_sealed() from public;
  `.execute(db);
  await tellOwnData(db);
}

/** What each new column that names a person says in that person's own copy: the reference, the step, its time. */
const NAMING = [
  ['sealed_readings.person_id', 'kind', 'at'],
  ['sealed_readings.on_behalf_of', 'kind', 'at'],
  ...(['asked', 'answered', 'ended'] as const).flatMap((step) =>
    (['by', 'for'] as const).map(
      (whose) => [`sealed_openings.${step}_${whose}`, `'${step}'`, `${step}_at`] as const,
    ),
  ),
] as const;

/** Adds them to the one function that tells a person's copy what records hold, whatever it told before. */
async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const more = NAMING.map(([name, what, at]) => {
    const [table, column] = name.split('.');
    return `union all select '${name}', n.reference, null, null, ${what}, e.${at} from ${table} e join needs n on n.id = e.need_id where e.${column} = target`;
  });
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
