import { sql, type Kysely } from 'kysely';

/**
 * Matches, the answers of both sides as rows, and the contacts that an introduction releases. There is no path to
 * *introduced* without two yeses: a trigger keeps it, whatever the code above does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table matches (
      id uuid primary key default gen_random_uuid(),
      reference text not null constraint matches_reference unique check (reference ~ '^M-[0-9A-HJKMNP-TV-Z]{6}$'),
      need_id uuid not null references needs (id),
      offer_id uuid not null references offers (id),
      -- The donor's side is copied here as it stood (a trigger does it): an offer that is paused or withdrawn later
      -- keeps its name in its matches. The recipient's side is not, or a donor could tell from two matches that two
      -- masked needs are of one State.
      donor_organisation_id uuid not null references organisations (id),
      donor_name text not null,
      donor_state text,
      offer_reference text not null,
      offer_title text not null,
      offer_language text not null,
      -- Before a broker proposes, a request is the State's and the broker's to know, an interest the donor's and the
      -- broker's. Triggers keep these two; nobody writes them.
      known_to_donor boolean not null,
      known_to_recipient boolean not null,
      status text not null constraint matches_status check (status in
        ('interest-declared', 'requested', 'proposed', 'introduced', 'closed')),
      closing_code text constraint matches_closing_code check (closing_code in
        ('fulfilled', 'partly', 'served-elsewhere', 'no-interest', 'no-fit', 'no-funds', 'trust-not-established',
         'conditions-unacceptable', 'withdrawn-by-state', 'provider-withdrew', 'lapsed-without-reply',
         'security-situation', 'duplicate', 'out-of-scope')),
      proposed_by uuid references people (id),
      proposed_at timestamptz,
      answer_by date,
      introduced_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint matches_closed_with_code check ((status = 'closed') = (closing_code is not null)),
      constraint matches_proposed check (status not in ('proposed', 'introduced') or (proposed_by is not null and answer_by is not null)),
      constraint matches_introduced check (status <> 'introduced' or introduced_at is not null)
    );
    create unique index matches_once on matches (need_id, offer_id) where status <> 'closed';
    create index matches_need on matches (need_id);
    create index matches_offer on matches (offer_id);
    create index matches_donor on matches (donor_organisation_id, updated_at desc);
    create index matches_waiting on matches (status, created_at) where status in ('interest-declared', 'requested', 'proposed');

    create function app.match_begins() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      select o.organisation_id, g.name, g.state_code, o.reference, o.title, o.text_language
        into strict new.donor_organisation_id, new.donor_name, new.donor_state, new.offer_reference, new.offer_title, new.offer_language
        from offers o join organisations g on g.id = o.organisation_id where o.id = new.offer_id;
      new.known_to_donor := new.status <> 'requested';
      new.known_to_recipient := new.status <> 'interest-declared';
      return new;
    end $$;
    create trigger begins before insert on matches for each row execute function app.match_begins();

    create function app.match_becomes_known() returns trigger language plpgsql as $$
    begin
      new.known_to_donor := new.known_to_donor or new.status in ('proposed', 'introduced');
      new.known_to_recipient := new.known_to_recipient or new.status in ('proposed', 'introduced');
      return new;
    end $$;
    create trigger becomes_known before update on matches for each row execute function app.match_becomes_known();

    -- A donor may declare interest where the State has asked already, which that donor must not learn from it: then
    -- the request becomes known to the donor as its own interest. Undefined where nobody asked.
    create function app.join_request(need uuid, offer uuid) returns uuid language plpgsql security definer set search_path = public as $$
    declare joined uuid;
    begin
      update matches set known_to_donor = true
        where need_id = need and offer_id = offer and status = 'requested' and not known_to_donor
          and app.role() = 'donor' and donor_organisation_id = app.organisation_id()
        returning id into joined;
      return joined;
    end $$;

    -- Why it was suggested: made from the whole need, so for the broker and the State, never for the donor.
    create table match_suggestions (
      match_id uuid primary key references matches (id),
      points numeric(6, 2) not null,
      criteria jsonb not null,
      weights_version text not null,
      catalogue_version bigint not null,
      made_at timestamptz not null default now()
    );

    create table match_answers (
      match_id uuid not null references matches (id),
      party text not null constraint match_answers_party check (party in ('donor', 'recipient')),
      answer text not null constraint match_answers_answer check (answer in ('yes', 'no')),
      person_id uuid not null references people (id),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null default now(),
      -- A reason for declining is for the broker; it is never shown to the other side.
      reason_code text,
      reason_text text not null default '' constraint match_answers_reason_length check (char_length(reason_text) <= 2000),
      primary key (match_id, party)
    );

    create table match_contacts (
      match_id uuid not null references matches (id),
      party text not null constraint match_contacts_party check (party in ('donor', 'recipient')),
      person_id uuid not null references people (id),
      name text not null, post text not null, email text not null,
      organisation_name text not null, state_code text,
      released_at timestamptz not null default now(),
      primary key (match_id, party, person_id)
    );

    create table match_events (
      id bigint generated always as identity primary key,
      match_id uuid not null references matches (id),
      action text not null,
      from_status text,
      to_status text not null,
      person_id uuid references people (id),
      role text not null,
      organisation_id uuid references organisations (id),
      at timestamptz not null default now(),
      reason_code text,
      reason_text text constraint match_events_reason_length check (char_length(reason_text) <= 2000)
    );
    create index match_events_match on match_events (match_id, id);

    create function app.introduction_needs_two_yeses() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.status = 'introduced' and (select count(*) from match_answers a where a.match_id = new.id and a.answer = 'yes') < 2 then
        raise exception 'an introduction needs both sides to have opted in' using errcode = 'check_violation', constraint = 'matches_two_yeses';
      end if;
      return new;
    end $$;
    create trigger two_yeses before insert or update on matches for each row execute function app.introduction_needs_two_yeses();

    -- Needs whose detail this donor may read: introduced to it, and only then.
    create function app.disclosed_needs() returns setof uuid language sql stable security definer set search_path = public as $$
      select need_id from matches where status = 'introduced' and donor_organisation_id = app.organisation_id() and app.role() = 'donor'
    $$;
    -- Needs this donor may still see masked although they no longer circulate, because it has a match on them.
    create function app.needs_of_my_matches() returns setof uuid language sql stable security definer set search_path = public as $$
      select need_id from matches where donor_organisation_id = app.organisation_id() and app.role() = 'donor' and known_to_donor
    $$;
    -- Whether a need circulates, and that it goes on doing so until this transaction ends: a donor cannot lock what it
    -- cannot read, and an interest must not slip in behind a withdrawal.
    create function app.hold_circulating_need(need uuid) returns boolean language plpgsql security definer set search_path = public as $$
    begin
      perform from needs where id = need and status = 'circulating' for share;
      return found;
    end $$;
    -- Why a match closed, for brokers and for the side that said no: the other side is told that it closed, and no more.
    create function app.closing_code(match uuid) returns text language sql stable security definer set search_path = public as $$
      select closing_code from matches m where m.id = match and (app.is_role('broker') or exists (
        select from match_answers a where a.match_id = m.id and a.answer = 'no' and a.organisation_id = app.organisation_id()
          and a.party = case app.role() when 'donor' then 'donor' when 'focal_point' then 'recipient' end))
    $$;
    revoke all on function app.disclosed_needs(), app.needs_of_my_matches(), app.closing_code(uuid),
      app.join_request(uuid, uuid), app.hold_circulating_need(uuid) from public;
    grant execute on function app.disclosed_needs(), app.needs_of_my_matches(), app.closing_code(uuid),
      app.join_request(uuid, uuid), app.hold_circulating_need(uuid) to tws_user;

    create policy introduced on needs for select to tws_user using (id in (select app.disclosed_needs()));
    create policy matched on masked_needs for select to tws_user using (need_id in (select app.needs_of_my_matches()));

    select app.protect(t::regclass) from unnest(array['matches', 'match_suggestions', 'match_answers', 'match_contacts', 'match_events']) t;
    -- Not closing_code, which app.closing_code() gives to whom it may concern.
    grant select (id, reference, need_id, offer_id, donor_organisation_id, donor_name, donor_state, offer_reference,
      offer_title, offer_language, known_to_donor, known_to_recipient, status, proposed_by, proposed_at, answer_by,
      introduced_at, created_at, updated_at) on matches to tws_user;
    grant insert on matches to tws_user;
    grant update (status, closing_code, proposed_by, proposed_at, answer_by, introduced_at, updated_at) on matches to tws_user;
    grant select, insert on match_suggestions, match_answers, match_contacts, match_events to tws_user;
    grant update (answer, person_id, at, reason_code, reason_text) on match_answers to tws_user;
    grant usage on all sequences in schema public to tws_user, tws_auth;

    create policy broker on matches for all to tws_user
      using ((select app.is_role('broker'))) with check ((select app.is_role('broker')));
    create policy donor on matches for select to tws_user using (
      (select app.is_role('donor')) and donor_organisation_id = (select app.organisation_id()) and known_to_donor);
    -- The one thing a side does to the match itself is to end it; only a broker proposes and introduces.
    create policy donor_leaves on matches for update to tws_user
      using ((select app.is_role('donor')) and donor_organisation_id = (select app.organisation_id()) and known_to_donor)
      with check ((select app.is_role('donor')) and donor_organisation_id = (select app.organisation_id()) and status = 'closed');
    create policy donor_declares on matches for insert to tws_user with check (
      (select app.is_role('donor')) and donor_organisation_id = (select app.organisation_id()) and status = 'interest-declared'
      and need_id in (select need_id from masked_needs where circulating) and offer_id in (select id from published_offers));
    create policy recipient on matches for select to tws_user using (
      (select app.is_role('focal_point')) and known_to_recipient and need_id in (select id from needs));
    create policy recipient_leaves on matches for update to tws_user
      using ((select app.is_role('focal_point')) and known_to_recipient and need_id in (select id from needs))
      with check ((select app.is_role('focal_point')) and need_id in (select id from needs) and status = 'closed');
    create policy recipient_requests on matches for insert to tws_user with check (
      (select app.is_role('focal_point')) and need_id in (select id from needs) and status = 'requested'
      and offer_id in (select id from published_offers));

    create policy read on match_suggestions for select to tws_user using (
      (select app.is_role('broker')) or ((select app.is_role('focal_point')) and match_id in (select id from matches)));
    create policy record on match_suggestions for insert to tws_user with check ((select app.is_role('broker')));

    -- An answer is read by its own side and by brokers. It may become a no, never a yes again.
    create policy read on match_answers for select to tws_user using (
      (select app.is_role('broker')) or (organisation_id = (select app.organisation_id())
        and party = case (select app.role()) when 'donor' then 'donor' when 'focal_point' then 'recipient' end));
    create policy answer on match_answers for insert to tws_user with check (
      person_id = (select app.person_id()) and organisation_id = (select app.organisation_id())
      and party = case (select app.role()) when 'donor' then 'donor' when 'focal_point' then 'recipient' end
      and match_id in (select id from matches));
    create policy leave on match_answers for update to tws_user
      using (organisation_id = (select app.organisation_id())
        and party = case (select app.role()) when 'donor' then 'donor' when 'focal_point' then 'recipient' end)
      with check (answer = 'no' and person_id = (select app.person_id()) and organisation_id = (select app.organisation_id()));

    create policy read on match_contacts for select to tws_user using (
      (select app.is_role('broker')) or match_id in (select id from matches where status = 'introduced'));
    create policy release on match_contacts for insert to tws_user with check (
      (select app.is_role('broker')) and match_id in (select id from matches where status = 'introduced'));

    create policy read on match_events for select to tws_user using ((select app.is_role('broker')));
    create policy record on match_events for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and match_id in (select id from matches));
  `.execute(db);
}
