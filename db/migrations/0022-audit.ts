import { sql, type Kysely } from 'kysely';

/** What feeds the log, and what each of its rows is about. */
const FED = {
  offer_events: 'offer',
  need_events: 'need',
  need_consents: 'need',
  match_events: 'match',
  security_events: 'account',
} as const;

/**
 * The log of acts (SECURITY section 4): a chain that nobody can change without being found out, and beside it what each
 * of its rows says, which can be erased without breaking the chain.
 *
 *     commitment_n = SHA-256( salt_n ‖ payload_n )
 *     hash_n       = SHA-256( hash_{n-1} ‖ n ‖ commitment_n )
 *
 * `salt_n` is 32 bytes, `payload_n` the UTF-8 bytes of the payload's text (`payload::text`), `hash` and `commitment` 32
 * bytes each, `n` eight bytes with the most significant first, `hash_0` thirty-two zero bytes. The first row is 1 and
 * every next one is one more. docs/audit.md says the same for outsiders; app/domain/audit/chain.ts recomputes it.
 *
 * Triggers on the tables of events feed it, so that no operation can forget it. They are deferred: they run when the
 * transaction commits, after every other lock was taken, and then wait for the one row of `audit_head`. Whoever holds
 * that row waits for nobody, so it adds no deadlock, and holds it for the commit only. It is a row and not an advisory
 * lock, so that a transaction of a stricter isolation gets 40001, which the door runs again, and never an old head.
 *
 * A payload holds ids and kinds and no word that anybody wrote. Its keys are picked by name (`app.audit_entry`): a new
 * column of an event stays out until somebody adds it there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_head (
      one boolean primary key default true check (one),
      n bigint not null,
      hash bytea not null
    );
    insert into audit_head (n, hash) values (0, decode(repeat('00', 32), 'hex'));

    -- at: when it was done, by the server's clock; the payload says the same, and only there is it under the hash.
    create table audit_chain (
      n bigint primary key,
      at timestamptz not null,
      commitment bytea not null constraint audit_chain_commitment check (octet_length(commitment) = 32),
      hash bytea not null constraint audit_chain_hash check (octet_length(hash) = 32)
    );

    create table audit_payloads (
      n bigint primary key references audit_chain (n),
      salt bytea not null constraint audit_payloads_salt check (octet_length(salt) = 32),
      payload jsonb not null,
      about text not null generated always as (payload->>'about') stored,
      act text generated always as (payload->>'act') stored,
      role text generated always as (payload->>'role') stored,
      closes boolean generated always as (coalesce(payload->>'to' = 'closed', false)) stored,
      organisation_id uuid generated always as ((payload->>'organisation')::uuid) stored,
      behalf_id uuid generated always as ((payload->>'behalf')::uuid) stored,
      by_id uuid generated always as ((payload->>'by')::uuid) stored,
      need_id uuid generated always as ((payload->>'need')::uuid) stored,
      offer_id uuid generated always as ((payload->>'offer')::uuid) stored,
      match_id uuid generated always as ((payload->>'match')::uuid) stored
    );
    create index audit_payloads_about on audit_payloads (about, n desc);
    create index audit_payloads_records on audit_payloads (n desc) where about in ('need', 'offer', 'match');
    create index audit_payloads_need on audit_payloads (need_id, n desc) where need_id is not null;
    create index audit_payloads_offer on audit_payloads (offer_id, n desc) where offer_id is not null;
    create index audit_payloads_refused on audit_payloads (by_id, n desc) where about = 'refusal';

    select app.protect(t::regclass) from unnest(array['audit_head', 'audit_chain', 'audit_payloads']) t;

    -- What the page of the log may show. Payloads and salts are for exports alone; reasons stay with the events.
    grant select (n, about, act, role, closes, organisation_id, by_id, behalf_id, need_id, offer_id, match_id) on audit_payloads to tws_user;
    grant select (n, at) on audit_chain to tws_user;
    -- Who reaches a record reaches what touched it. Of a match a side sees its own acts and the brokers', never the other
    -- side's, nor who ended it (app/domain/matches/party-timeline.ts).
    create policy state on audit_payloads for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs where organisation_id = (select app.organisation_id()))
      and (about = 'need' or (match_id in (select id from matches) and (role = 'focal_point' or (role = 'broker' and not closes)))));
    create policy donor on audit_payloads for select to tws_user using (
      (select app.is_role('donor')) and offer_id in (select id from offers where organisation_id = (select app.organisation_id()))
      and (about = 'offer' or (match_id in (select id from matches) and (role = 'donor' or (role = 'broker' and not closes)))));
    create policy broker on audit_payloads for select to tws_user using (
      (select app.is_role('broker')) and case about
        when 'need' then need_id in (select id from needs)
        when 'offer' then offer_id in (select id from offers)
        when 'match' then match_id in (select id from matches) else false end);
    create policy told on audit_chain for select to tws_user using (
      exists (select from audit_payloads p where p.n = audit_chain.n));

    -- Of whoever acted, the name: for brokers and administrators anybody's, for everybody else a colleague's.
    create function app.audit_name(person uuid) returns text language sql stable security definer set search_path = public as $$
      select p.name from people p where p.id = person and (app.role() in ('broker', 'administrator') or exists (
        select from memberships m where m.person_id = p.id and m.organisation_id = app.organisation_id()))
    $$;

    -- What administrators see: every act and its time. Of acts on a record not which record, and who only where it was a
    -- broker: an administrator may read no need, and must not learn from the log which State has one.
    create function app.list_acts(before bigint, wanted integer, only_about text)
    returns table (n bigint, at timestamptz, about text, act text, role text, person text, on_behalf_of text, organisation text, account text)
    language plpgsql stable security definer set search_path = public as $$
    begin
      perform app.require_administrator();
      return query
        select p.n, c.at, p.about, p.act, p.role,
          case when shown then app.audit_name(p.by_id) end, case when shown then app.audit_name(p.behalf_id) end,
          case when shown then app.organisation_name_at(p.organisation_id, c.at) end, app.audit_name((p.payload->>'account')::uuid)
        from audit_payloads p join audit_chain c using (n)
        cross join lateral (select p.about not in ('need', 'offer', 'match') or p.role = 'broker' as shown) reach
        where p.n < coalesce(before, 9223372036854775807) and (only_about is null or p.about = only_about)
        order by p.n desc limit least(wanted, 200);
    end $$;

    create function app.audit_time(instant timestamptz) returns text language sql stable parallel safe
      as $$ select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

    create function app.audit_append(entry jsonb, happened_at timestamptz) returns bigint
    language plpgsql security definer set search_path = public as $$
    declare
      before audit_head;
      said jsonb := jsonb_strip_nulls(entry || jsonb_build_object('at', app.audit_time(happened_at)));
      -- Two random UUIDs hold 244 random bits; hashed, they fill 32 bytes.
      grain bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
      bound bytea := sha256(grain || convert_to(said::text, 'UTF8'));
      linked bytea;
    begin
      select * into strict before from audit_head for update;
      linked := sha256(before.hash || int8send(before.n + 1) || bound);
      insert into audit_chain (n, at, commitment, hash) values (before.n + 1, happened_at, bound, linked);
      insert into audit_payloads (n, salt, payload) values (before.n + 1, grain, said);
      update audit_head set n = before.n + 1, hash = linked;
      return before.n + 1;
    end $$;

    -- What the log says of one row of an event's table.
    create function app.audit_entry(about text, said jsonb) returns jsonb
    language sql stable security definer set search_path = public as $$
      select jsonb_build_object(
        'about', about, 'act', coalesce(said->>'action', said->>'kind', 'keep-consent'), 'event', said->>'id',
        'by', said->>case about when 'account' then 'by_person_id' else 'person_id' end,
        'account', case about when 'account' then said->>'person_id' end,
        'behalf', said->>'on_behalf_of',
        'role', case when said ? 'view_hash' then 'focal_point' else said->>'role' end,
        'organisation', case when said ? 'view_hash'
          then (select organisation_id::text from needs where id = (said->>'need_id')::uuid) else said->>'organisation_id' end,
        'need', coalesce(said->>'need_id', m.need_id::text), 'offer', coalesce(said->>'offer_id', m.offer_id::text),
        'match', said->>'match_id', 'from', said->>'from_status', 'to', said->>'to_status',
        'code', said->>'reason_code', 'view', said->>'view_hash')
      from (select) one left join matches m on m.id = (said->>'match_id')::uuid
    $$;

    create function app.audited() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.audit_append(app.audit_entry(tg_argv[0], to_jsonb(new)), new.at);
      return null;
    end $$;

    create function app.audit_is_kept() returns trigger language plpgsql as $$
    begin
      raise exception 'the log of acts is only added to' using errcode = 'insufficient_privilege';
    end $$;
    create trigger kept before update or delete or truncate on audit_chain for each statement execute function app.audit_is_kept();
    create trigger kept before update or truncate on audit_payloads for each statement execute function app.audit_is_kept();
    create trigger kept before delete or truncate on audit_head for each statement execute function app.audit_is_kept();
    create trigger erased before delete on audit_payloads for each row
      when (current_setting('app.erasing', true) is distinct from old.n::text) execute function app.audit_is_kept();

    -- The one way a payload goes. The chain keeps its commitment; that it was erased, and why, is the next row of the
    -- log, and what says so cannot be erased. Call it last in a transaction: it takes the head at once.
    create function app.erase_payload(target bigint, reason text) returns boolean
    language plpgsql security definer set search_path = public as $$
    declare gone boolean;
    begin
      if reason is null or reason !~ '^[a-z][a-z-]{2,39}$' then
        raise exception 'an erasure says why, as a code' using errcode = 'check_violation';
      end if;
      perform set_config('app.erasing', target::text, true);
      delete from audit_payloads where n = target and about <> 'audit';
      gone := found;
      perform set_config('app.erasing', '', true);
      if gone then
        perform app.audit_append(jsonb_build_object('about', 'audit', 'act', 'erase', 'erased', target::text,
          'code', reason, 'by', app.person_id(), 'role', app.role()), clock_timestamp());
      end if;
      return gone;
    end $$;

    -- What somebody was refused, in a transaction of its own; at most ten in ten minutes of one person, so that nobody
    -- fills the log by knocking. Says whether it was entered.
    create function app.audit_refusal(what text, why text) returns boolean
    language plpgsql security definer set search_path = public as $$
    begin
      if app.person_id() is null or what is null or what !~ '^(GET|HEAD|POST) [a-z0-9:/_.-]{0,120}$' or why is null or why !~ '^4[0-9]{2}$' then
        raise exception 'a refusal is of a person, a route and a status' using errcode = 'check_violation';
      end if;
      if (select count(*) >= 10 from (select c.at from audit_payloads p join audit_chain c using (n)
          where p.about = 'refusal' and p.by_id = app.person_id() order by p.n desc limit 10) late
          where late.at > clock_timestamp() - interval '10 minutes') then
        return false;
      end if;
      perform app.audit_append(jsonb_build_object('about', 'refusal', 'act', what, 'code', why, 'by', app.person_id(),
        'behalf', app.on_behalf_of(), 'role', app.role(), 'organisation', app.organisation_id()), clock_timestamp());
      return true;
    end $$;

    -- Where the chain ends, to be signed.
    create function app.audit_head() returns table (n bigint, hash text)
    language sql stable security definer set search_path = public as $$
      select h.n, encode(h.hash, 'hex') from audit_head h
    $$;

    create function app.export_audit(after bigint, wanted integer)
    returns table (n bigint, at text, commitment text, hash text, salt text, payload text)
    language sql stable security definer set search_path = public as $$
      select c.n, app.audit_time(c.at), encode(c.commitment, 'hex'), encode(c.hash, 'hex'), encode(p.salt, 'hex'), p.payload::text
      from audit_chain c left join audit_payloads p using (n) where c.n > after order by c.n limit least(wanted, 5000)
    $$;

    revoke all on function app.audit_name(uuid), app.list_acts(bigint, integer, text), app.audit_refusal(text, text) from public;
    grant execute on function app.audit_name(uuid), app.list_acts(bigint, integer, text), app.audit_refusal(text, text) to tws_user;
    revoke all on function app.audit_append(jsonb, timestamptz), app.audit_entry(text, jsonb), app.audited(),
      app.erase_payload(bigint, text), app.audit_head(), app.export_audit(bigint, integer) from public;
    grant execute on function app.erase_payload(bigint, text), app.audit_head(), app.export_audit(bigint, integer) to tws_worker;
  `.execute(db);

  for (const [table, about] of Object.entries(FED)) {
    await sql`
      create constraint trigger audited after insert on ${sql.table(table)} deferrable initially deferred
        for each row execute function app.audited(${sql.lit(about)});
    `.execute(db);
  }
  // What was recorded before there was a chain, in the order in which it happened.
  const told = Object.entries(FED).map(
    ([table, about]) =>
      sql`select ${sql.lit(about)} as about, at, ${sql.lit(table)} as source, to_jsonb(e) as said from ${sql.table(table)} e`,
  );
  await sql`
    do $$ declare past record; begin
      for past in select * from (${sql.join(told, sql` union all `)}) events
        order by at, source, lpad(said->>'id', 20, '0') loop
        perform app.audit_append(app.audit_entry(past.about, past.said), past.at);
      end loop;
    end $$;
  `.execute(db);
}
