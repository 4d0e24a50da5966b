import { sql, type Kysely } from 'kysely';

/**
 * What happens to trust notes after they are signed: the log of notes publishes its head every day, and who answers for
 * a note is told before it ends. A donor that keeps its key itself signs its own declaration outside, as verifiers do.
 * The recipient of an agreed match confirms at delivery what it received (L4). A State asks a hub for a second opinion.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dailyHeads(db);
  await warnings(db);
  await donorsDrafts(db);
  await opinions(db);
  await confirmations(db);
}

/** Where the log of notes stood at the end of each day (UTC), signed; added to, never changed. */
async function dailyHeads(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note_log_heads (
      day date primary key,
      n bigint not null constraint note_log_heads_n check (n >= 0),
      hash text not null constraint note_log_heads_hash check (hash ~ '^[0-9a-f]{64}$'),
      origin text not null,
      at timestamptz not null,
      kid text not null,
      signature text not null constraint note_log_heads_signature check (signature ~ '^[A-Za-z0-9_-]{86}$')
    );
    select app.protect('note_log_heads');
    create trigger kept before update or delete or truncate on note_log_heads for each statement execute function app.audit_is_kept();
    grant select on note_log_heads to tws_anonymous, tws_user;
    grant select, insert on note_log_heads to tws_worker;
    create policy everyone on note_log_heads for select to tws_anonymous, tws_user, tws_worker using (true);
    create policy platform_adds on note_log_heads for insert to tws_worker with check (true);
  `.execute(db);
}

/** Who is told that a note ends within these days, once a note; of offers that are still there, in the version it is about. */
async function warnings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note_warnings (
      note_id uuid primary key references trust_notes (id),
      warned_at timestamptz not null
    );
    select app.protect('note_warnings');
    grant select, insert on note_warnings to tws_worker;
    -- What falls due writes letters too.
    create policy worker on note_warnings for all to tws_worker using (true) with check (true);
    create function app.notes_ending(first_day date, last_day date)
      returns table (note_id uuid, reference text, email text, language text, is_issuer boolean)
    language sql stable security definer set search_path = public as $$
      select t.id, t.reference, p.email, p.language,
        bool_or(s.organisation_id = t.issuer_organisation_id and s.role = t.issuer_role)
      from trust_notes t join offers o on o.id = t.offer_id
        join memberships s on s.ended_at is null and ((s.organisation_id = t.issuer_organisation_id and s.role = t.issuer_role)
          or (s.organisation_id = o.organisation_id and s.role = 'donor'))
        join people p on p.id = s.person_id and p.disabled_at is null and p.closed_at is null
      where t.jws is not null and t.revoked_at is null and t.superseded_at is null and t.expires_on between first_day and last_day
        and t.offer_version = o.content_version and o.published_at is not null and o.status not in ('withdrawn', 'archived')
        and not exists (select from note_warnings w where w.note_id = t.id)
      group by t.id, t.reference, p.email, p.language order by t.id, p.email
    $$;
    revoke all on function app.notes_ending(date, date) from public;
    grant execute on function app.notes_ending(date, date) to tws_worker;
  `.execute(db);
}

/** A donor's declaration may wait for a signature made outside, of its own offers alone. */
async function donorsDrafts(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table note_drafts drop constraint note_drafts_role;
    alter table note_drafts add constraint note_drafts_role check (role in ('donor', 'verifier', 'hub_coordinator', 'broker'));
    alter policy own on note_drafts
      using (organisation_id = (select app.organisation_id()) and role = (select app.role()))
      with check (organisation_id = (select app.organisation_id()) and role = (select app.role())
        and case when role = 'donor'
          then exists (select from offers o where o.id = offer_id and o.organisation_id = (select app.organisation_id()))
          else exists (select from published_offers p where p.id = offer_id and p.organisation_id <> (select app.organisation_id())) end);
  `.execute(db);
}

/**
 * Confirmations at delivery (L4): the two sides of the match and brokers read them, and nobody else. The public log has
 * the SHA-256 of each under a reference of its own, which tells neither the note nor the State; the public reads how many
 * recipients confirmed a note, from five on.
 */
async function confirmations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.match_is_agreed(status text) returns boolean language sql immutable parallel safe as $$
      select status in ('agreed', 'in-delivery', 'completed')
    $$;
    grant execute on function app.match_is_agreed(text) to tws_user;

    create table delivery_confirmations (
      id uuid primary key default gen_random_uuid(),
      action text not null default 'confirm-delivery' constraint delivery_confirmations_action check (action = 'confirm-delivery'),
      reference text not null constraint delivery_confirmations_reference unique check (reference ~ '^A-[0-9A-HJKMNP-TV-Z]{6}$'),
      match_id uuid not null references matches (id),
      note_id uuid not null references trust_notes (id),
      offer_id uuid not null references offers (id),
      outcome text not null constraint delivery_confirmations_outcome check (outcome in ('confirmed', 'partly', 'not-confirmed')),
      artefact_sha256 text constraint delivery_confirmations_sha256 check (artefact_sha256 ~ '^[0-9a-f]{64}$'),
      artefact_name text constraint delivery_confirmations_name check (char_length(artefact_name) <= 300),
      tests text[] not null constraint delivery_confirmations_tests check (cardinality(tests) between 1 and 20),
      result text not null constraint delivery_confirmations_result check (char_length(result) between 1 and 1000),
      limits text not null constraint delivery_confirmations_limits check (char_length(limits) between 1 and 1000),
      expires_on date not null,
      jws text not null constraint delivery_confirmations_jws check (char_length(jws) <= 200000),
      jws_sha256 text not null constraint delivery_confirmations_jws_sha256 unique check (jws_sha256 ~ '^[0-9a-f]{64}$'),
      kid text not null references issuer_keys (kid),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null constraint delivery_confirmations_role check (role = 'focal_point'),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null
    );
    create index delivery_confirmations_match on delivery_confirmations (match_id, at);
    create index delivery_confirmations_note on delivery_confirmations (note_id, organisation_id, at);
    create trigger on_behalf before insert on delivery_confirmations for each row execute function app.says_on_behalf();
    create trigger kept before update or delete on delivery_confirmations for each statement execute function app.audit_is_kept();
    create constraint trigger audited after insert on delivery_confirmations deferrable initially deferred
      for each row execute function app.audited('match');

    alter table note_log drop constraint note_log_act;
    alter table note_log add constraint note_log_act check (act in ('issue', 'supersede', 'revoke', 'dispute', 'answer', 'confirm'));
    create function app.log_confirmation() returns trigger language plpgsql security definer set search_path = public as $$
    declare before note_log; next bigint; moment text := app.audit_time(new.at);
    begin
      -- Taken after audit_head, in which every writer of this log waited already.
      perform pg_advisory_xact_lock(hashtext('note-log'));
      select * into before from note_log order by n desc limit 1;
      next := coalesce(before.n, 0) + 1;
      insert into note_log (n, at, act, reference, sha256, hash) values (next, moment, 'confirm', new.reference, new.jws_sha256,
        sha256(coalesce(before.hash, decode(repeat('00', 32), 'hex'))
          || convert_to(format(E'%s %s %s %s %s\\n', next, moment, 'confirm', new.reference, new.jws_sha256), 'UTF8')));
      return null;
    end $$;
    create constraint trigger logged after insert on delivery_confirmations deferrable initially deferred
      for each row execute function app.log_confirmation();
    revoke all on function app.log_confirmation() from public;

    select app.protect('delivery_confirmations');
    grant select, insert on delivery_confirmations to tws_user;
    create policy broker on delivery_confirmations for select to tws_user using ((select app.is_role('broker')));
    create policy party on delivery_confirmations for select to tws_user using (match_id in (select app.plans_of_mine()));
    create policy keep_first on delivery_confirmations as restrictive for select to tws_user using (
      (select app.role()) in ('focal_point', 'broker') or match_id in (select id from matches where need_id in (select app.needs_kept())));
    create policy record on delivery_confirmations for insert to tws_user with check (
      (select app.is_role('focal_point')) and person_id = (select app.person_id()) and role = (select app.role())
      and organisation_id = (select app.organisation_id())
      and exists (select from matches m join needs n on n.id = m.need_id where m.id = match_id and app.match_is_agreed(m.status)
        and m.offer_id = delivery_confirmations.offer_id and n.organisation_id = (select app.organisation_id()))
      and exists (select from trust_notes t where t.id = note_id and t.offer_id = delivery_confirmations.offer_id));

    -- How many recipients confirmed a note, each by what it said last; nothing where they are fewer than five:
    -- one of fewer could be guessed (DOMAIN section 7).
    create function app.confirmations_of_note(target uuid) returns integer language sql stable security definer set search_path = public as $$
      select case when count(*) >= 5 then count(*)::int end from (
        select distinct on (organisation_id) outcome, expires_on from delivery_confirmations where note_id = target
        order by organisation_id, at desc) last
      where outcome = 'confirmed' and expires_on >= (now() at time zone 'UTC')::date
    $$;
    -- Of which confirmation somebody has the exact text: who has it knows it.
    create function app.confirmation_by_hash(hash text)
      returns table (reference text, kid text, logged_at timestamptz, expires_on date, offer_id uuid, offer_reference text,
        offer_version integer, current_version integer)
    language sql stable security definer set search_path = public as $$
      select c.reference, c.kid, c.at, c.expires_on, o.id, o.reference, t.offer_version, o.content_version
      from delivery_confirmations c join trust_notes t on t.id = c.note_id join offers o on o.id = c.offer_id where c.jws_sha256 = hash
    $$;
    revoke all on function app.confirmations_of_note(uuid), app.confirmation_by_hash(text) from public;
    grant execute on function app.confirmations_of_note(uuid), app.confirmation_by_hash(text) to tws_user, tws_anonymous;

    create function app.living_notes_naming(target uuid)
      returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select 'delivery_confirmations.person_id', c.reference, null, null, c.action, c.at from delivery_confirmations c where c.person_id = target
      union all
      select 'delivery_confirmations.on_behalf_of', c.reference, null, null, c.action, c.at from delivery_confirmations c where c.on_behalf_of = target
      union all
      select 'note_opinion_events.person_id', t.reference, null, null, e.action, e.at from note_opinion_events e
        join note_opinions o on o.id = e.opinion_id join trust_notes t on t.id = o.note_id where e.person_id = target
      union all
      select 'note_opinion_events.on_behalf_of', t.reference, null, null, e.action, e.at from note_opinion_events e
        join note_opinions o on o.id = e.opinion_id join trust_notes t on t.id = o.note_id where e.on_behalf_of = target
      order by 1, 6
    $$;
    revoke all on function app.living_notes_naming(uuid) from public;
    grant execute on function app.living_notes_naming(uuid) to tws_auth;
  `.execute(db);
}

/**
 * A second opinion on a note, asked by a State of a hub that covers it. The State and the hub read it, and nobody else: the
 * donor's offer is not marked, and neither is the note. Who asked and who answered are events of their own.
 */
async function opinions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note_opinions (
      id uuid primary key default gen_random_uuid(),
      note_id uuid not null references trust_notes (id),
      offer_id uuid not null references offers (id),
      organisation_id uuid not null references organisations (id),
      -- As it is called when it asks: the hub may read no other record of it.
      asker text,
      hub_id uuid not null references hubs (organisation_id),
      question text not null default '' constraint note_opinions_question check (char_length(question) <= 600),
      asked_at timestamptz not null,
      opinion text constraint note_opinions_opinion check (opinion in ('plausible', 'questions', 'doubts', 'cannot-say')),
      text text constraint note_opinions_text check (char_length(text) between 1 and 1500),
      scope text constraint note_opinions_scope check (char_length(scope) between 1 and 600),
      limits text constraint note_opinions_limits check (char_length(limits) between 1 and 600),
      answered_at timestamptz,
      constraint note_opinions_answered check (num_nonnulls(opinion, text, scope, limits, answered_at) in (0, 5))
    );
    create function app.name_asker() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      select name into strict new.asker from organisations where id = new.organisation_id;
      return new;
    end $$;
    revoke all on function app.name_asker() from public;
    create trigger named before insert on note_opinions for each row execute function app.name_asker();
    create unique index note_opinions_one_waiting on note_opinions (note_id, organisation_id, hub_id) where answered_at is null;
    create index note_opinions_hub on note_opinions (hub_id, asked_at);

    create table note_opinion_events (
      id bigint generated always as identity primary key,
      action text not null constraint note_opinion_events_action check (action in ('ask-opinion', 'answer-opinion')),
      opinion_id uuid not null references note_opinions (id),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null
    );
    create trigger on_behalf before insert on note_opinion_events for each row execute function app.says_on_behalf();
    -- As an act of a match: an administrator reads that it was done, and not who wonders about which offer.
    create constraint trigger audited after insert on note_opinion_events deferrable initially deferred
      for each row execute function app.audited('match');

    select app.protect(t::regclass) from unnest(array['note_opinions', 'note_opinion_events']) t;
    grant select, insert, update (opinion, text, scope, limits, answered_at) on note_opinions to tws_user;
    grant select, insert on note_opinion_events to tws_user;
    grant usage on all sequences in schema public to tws_user;
    create policy asker on note_opinions for select to tws_user using (
      (select app.is_role('focal_point')) and organisation_id = (select app.organisation_id()));
    create policy hub on note_opinions for select to tws_user using (
      (select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()));
    create policy asks on note_opinions for insert to tws_user with check (
      (select app.is_role('focal_point')) and organisation_id = (select app.organisation_id()) and answered_at is null
      and exists (select from trust_notes t where t.id = note_id and t.offer_id = note_opinions.offer_id and t.issuer_organisation_id <> hub_id));
    create policy answers on note_opinions for update to tws_user
      using ((select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()) and answered_at is null)
      with check (hub_id = (select app.organisation_id()));
    create policy own on note_opinion_events for select to tws_user using (organisation_id = (select app.organisation_id()));
    create policy record on note_opinion_events for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and opinion_id in (select id from note_opinions));

    -- The people of the other side, for the letter: a hub's coordinators when it is asked, the State's when it answered.
    create function app.opinion_readers(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select p.email, p.language from note_opinions o
        join memberships s on s.ended_at is null and case app.role()
          when 'focal_point' then s.organisation_id = o.hub_id and s.role = 'hub_coordinator'
          when 'hub_coordinator' then s.organisation_id = o.organisation_id and s.role = 'focal_point' else false end
        join people p on p.id = s.person_id and p.disabled_at is null
      where o.id = target and app.organisation_id() in (o.organisation_id, o.hub_id) order by p.email
    $$;
    -- Every hub that goes on, with what a conflict is worked out from: what it is called, who pays it, whom it is tied to.
    create function app.hubs_for_opinions()
      returns table (id uuid, name text, covers text[], names text[], funders text[], ties text[])
    language sql stable security definer set search_path = public as $$
      select g.id, g.name, h.covers, app.names_of(g.id), h.funders || coalesce(i.funders, '{}'), coalesce(i.ties, '{}')
      from hubs h join organisations g on g.id = h.organisation_id left join note_issuers i on i.organisation_id = g.id
      where g.ended_at is null and exists (select from memberships s where s.organisation_id = g.id and s.role = 'hub_coordinator' and s.ended_at is null)
      order by g.name
    $$;
    revoke all on function app.opinion_readers(uuid), app.hubs_for_opinions() from public;
    grant execute on function app.opinion_readers(uuid), app.hubs_for_opinions() to tws_user;
  `.execute(db);
}
