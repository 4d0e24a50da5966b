import { sql, type Kysely } from 'kysely';

/**
 * A donor asks somebody who examines for a trust note on an offer of its own (DOMAIN section 6: verifier, hub and broker
 * are asked for a note). Its organisation, whoever was asked and the brokers read it, and nobody else; the rules of its
 * life are `app/domain/verification/note-request.ts`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await policies(db);
  await readers(db);
  await endings(db);
  await tellOwnData(db);
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note_requests (
      id uuid primary key default gen_random_uuid(),
      offer_id uuid not null references offers (id),
      organisation_id uuid not null references organisations (id),
      issuer_id uuid not null references organisations (id),
      issuer_role text not null constraint note_requests_issuer_role check (issuer_role in ('verifier', 'hub_coordinator', 'broker')),
      -- As they are called when it is asked: neither may read the other's record, nor an examiner an offer that is paused.
      asker text not null,
      issuer text not null,
      offer_reference text not null,
      question text not null default '' constraint note_requests_question check (char_length(question) <= 300),
      asked_at timestamptz not null,
      answer_by date not null,
      reminded_at timestamptz,
      status text not null default 'asked' constraint note_requests_status check
        (status in ('asked', 'taken-up', 'answered', 'declined', 'taken-back', 'closed')),
      taken_up_at timestamptz,
      reason_code text constraint note_requests_reason_code check
        (reason_code in ('no-capacity', 'out-of-scope', 'conflict-of-interest', 'other')),
      note_id uuid references trust_notes (id),
      ended_at timestamptz,
      constraint note_requests_others check (issuer_id <> organisation_id),
      constraint note_requests_taken_up check (status <> 'taken-up' or taken_up_at is not null),
      constraint note_requests_declined check ((status = 'declined') = (reason_code is not null)),
      constraint note_requests_answered check ((status = 'answered') = (note_id is not null)),
      constraint note_requests_ended check ((status in ('asked', 'taken-up')) = (ended_at is null))
    );
    create unique index note_requests_one_open on note_requests (offer_id, issuer_id) where ended_at is null;
    create index note_requests_offer on note_requests (offer_id, asked_at);
    create index note_requests_issuer on note_requests (issuer_id, issuer_role) where ended_at is null;
    create index note_requests_waiting on note_requests (answer_by) where status = 'asked' and reminded_at is null;

    create function app.name_note_request() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      select name into strict new.asker from organisations where id = new.organisation_id;
      select name into strict new.issuer from organisations where id = new.issuer_id;
      select reference into strict new.offer_reference from offers where id = new.offer_id;
      return new;
    end $$;
    revoke all on function app.name_note_request() from public;
    create trigger named before insert on note_requests for each row execute function app.name_note_request();

    -- By the platform where an offer or an organisation came to its end: then nobody, or whoever ended that.
    create table note_request_events (
      id bigint generated always as identity primary key,
      action text not null constraint note_request_events_action check (action in ('ask-note', 'take-up-note-request',
        'decline-note-request', 'answer-note-request', 'take-back-note-request', 'close-note-request')),
      request_id uuid not null references note_requests (id),
      offer_id uuid not null references offers (id),
      person_id uuid references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid references organisations (id),
      at timestamptz not null
    );
    create index note_request_events_request on note_request_events (request_id);
    create trigger on_behalf before insert on note_request_events for each row execute function app.says_on_behalf();
    -- As an act on the offer: its donor and brokers read it, an administrator that it was done and not of which offer.
    create constraint trigger audited after insert on note_request_events deferrable initially deferred
      for each row execute function app.audited('offer');

    select app.protect(t::regclass) from unnest(array['note_requests', 'note_request_events']) t;
  `.execute(db);
}

async function policies(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Who could examine an offer, for the donor whose it is: each organisation once, by the role in which it may do most,
    -- with what a conflict is worked out from. Decided: everybody who could sign there decided on its publication.
    create function app.note_examiners(target uuid)
      returns table (id uuid, name text, role text, competence text, mandate text, kinds text[], names text[], funders text[],
        ties text[], decided boolean)
    language sql stable security definer set search_path = public as $$
      select distinct on (g.id) g.id, g.name, s.role, h.competence, coalesce(i.mandate, ''), coalesce(i.kinds, '{}'), app.names_of(g.id),
        coalesce(h.funders, '{}') || coalesce(i.funders, '{}'), coalesce(i.ties, '{}'),
        not exists (select from memberships m join people q on q.id = m.person_id and q.disabled_at is null
          where m.organisation_id = g.id and m.role = s.role and m.ended_at is null
            and not exists (select from offer_events e where e.offer_id = target and e.action in ('take-up', 'return', 'publish')
              and m.person_id in (e.person_id, e.on_behalf_of)))
      from organisations g
        join memberships s on s.organisation_id = g.id and s.ended_at is null and s.role in ('verifier', 'hub_coordinator', 'broker')
        join people p on p.id = s.person_id and p.disabled_at is null
        left join hubs h on h.organisation_id = g.id left join note_issuers i on i.organisation_id = g.id
      where g.ended_at is null and (s.role <> 'hub_coordinator' or h.competence <> 'none') and app.is_role('donor')
        and exists (select from offers o where o.id = target and o.organisation_id = app.organisation_id())
      order by g.id, array_position(array['verifier', 'hub_coordinator', 'broker'], s.role)
    $$;
    revoke all on function app.note_examiners(uuid) from public;
    grant execute on function app.note_examiners(uuid) to tws_user;

    grant select, insert, update (status, taken_up_at, reason_code, note_id, ended_at) on note_requests to tws_user;
    grant select, update (reminded_at) on note_requests to tws_worker;
    create policy donor on note_requests for select to tws_user using (
      (select app.is_role('donor')) and organisation_id = (select app.organisation_id()));
    create policy examiner on note_requests for select to tws_user using (
      issuer_id = (select app.organisation_id()) and issuer_role = (select app.role()));
    create policy broker on note_requests for select to tws_user using ((select app.is_role('broker')));
    create policy asks on note_requests for insert to tws_user with check (
      (select app.is_role('donor')) and organisation_id = (select app.organisation_id()) and status = 'asked' and reminded_at is null
      and exists (select from published_offers p where p.id = offer_id and p.organisation_id = (select app.organisation_id()))
      and exists (select from app.note_examiners(offer_id) e where e.id = issuer_id and e.role = issuer_role and not e.decided));
    create policy examiner_moves on note_requests for update to tws_user
      using (issuer_id = (select app.organisation_id()) and issuer_role = (select app.role()) and ended_at is null)
      with check (issuer_id = (select app.organisation_id()) and status in ('taken-up', 'declined', 'answered')
        and (note_id is null or exists (select from trust_notes t where t.id = note_id and t.offer_id = note_requests.offer_id
          and t.issuer_organisation_id = note_requests.issuer_id)));
    create policy donor_takes_back on note_requests for update to tws_user
      using ((select app.is_role('donor')) and organisation_id = (select app.organisation_id()) and ended_at is null)
      with check ((select app.is_role('donor')) and organisation_id = (select app.organisation_id()) and status = 'taken-back');
    create policy clock on note_requests for all to tws_worker using (true) with check (true);

    grant select, insert on note_request_events to tws_user;
    grant usage on all sequences in schema public to tws_user;
    create policy own on note_request_events for select to tws_user using (organisation_id = (select app.organisation_id()));
    create policy record on note_request_events for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and action <> 'close-note-request' and exists (select from note_requests r where r.id = request_id and r.offer_id = note_request_events.offer_id));
  `.execute(db);
}

async function readers(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Who is asked: of the brokers those who did not decide on the offer themselves. Who asks: whoever answers for the
    -- offer, or all who give in its donor's name where that person does so no more.
    create function app.people_of_note_request(target uuid) returns table (email text, language text, is_issuer boolean)
    language sql stable security definer set search_path = public as $$
      with able as (
        select p.id, p.email, p.language, s.organisation_id = r.issuer_id as is_issuer, p.id = o.author_id as wrote, r.offer_id
        from note_requests r join offers o on o.id = r.offer_id
          join memberships s on s.ended_at is null and ((s.organisation_id = r.issuer_id and s.role = r.issuer_role)
            or (s.organisation_id = r.organisation_id and s.role = 'donor'))
          join people p on p.id = s.person_id and p.disabled_at is null
        where r.id = target
      )
      select a.email, a.language, a.is_issuer from able a
      where case when a.is_issuer then not exists (select from offer_events e where e.offer_id = a.offer_id
            and e.action in ('take-up', 'return', 'publish') and a.id in (e.person_id, e.on_behalf_of))
          else a.wrote or not exists (select from able b where b.wrote and not b.is_issuer) end
      order by a.email
    $$;
    -- The other side's, for the letter.
    create function app.note_request_readers(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select p.email, p.language from note_requests r, app.people_of_note_request(r.id) p
      where r.id = target and case when app.role() = 'donor' then r.organisation_id = app.organisation_id() and p.is_issuer
        else r.issuer_id = app.organisation_id() and r.issuer_role = app.role() and not p.is_issuer end
    $$;
    -- Requests that nobody answered in time and nobody was reminded of. One of an offer that is not public now waits with it.
    create function app.late_note_requests(on_day date)
      returns table (request_id uuid, offer_id uuid, email text, language text, is_issuer boolean)
    language sql stable security definer set search_path = public as $$
      select r.id, r.offer_id, p.email, p.language, p.is_issuer from note_requests r, app.people_of_note_request(r.id) p
      where r.status = 'asked' and r.answer_by < on_day and r.reminded_at is null
        and exists (select from published_offers o where o.id = r.offer_id)
      order by r.asked_at, r.id, p.email
    $$;
    revoke all on function app.people_of_note_request(uuid), app.note_request_readers(uuid), app.late_note_requests(date) from public;
    grant execute on function app.note_request_readers(uuid) to tws_user;
    grant execute on function app.late_note_requests(date) to tws_worker;
  `.execute(db);
}

/** A request ends with its offer, and with either organisation; one that was merged is followed by whoever goes on. */
async function endings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.close_note_requests(which uuid[], moment timestamptz) returns void
    language sql security definer set search_path = public as $$
      with gone as (update note_requests set status = 'closed', ended_at = moment where id = any (which) and ended_at is null returning id, offer_id)
      insert into note_request_events (action, request_id, offer_id, person_id, role, organisation_id, at)
        select 'close-note-request', id, offer_id, app.person_id(), case when app.person_id() is null then 'platform' else app.role() end, app.organisation_id(), moment from gone
    $$;

    create function app.note_requests_end_with_offer() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.close_note_requests(array(select id from note_requests where offer_id = new.id and ended_at is null), new.updated_at);
      return null;
    end $$;
    create trigger note_requests_end after update of status on offers for each row
      when (new.status <> old.status and new.status in ('withdrawn', 'archived')) execute function app.note_requests_end_with_offer();

    create function app.note_requests_follow() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.merged_into is not null then
        -- Nobody examines an offer of its own, or is asked twice: what would be that ends.
        update note_requests r set issuer_id = new.merged_into,
            issuer = case when r.ended_at is null then (select name from organisations where id = new.merged_into) else r.issuer end
          where r.issuer_id = new.id and r.organisation_id <> new.merged_into and (r.ended_at is not null or not exists (
            select from note_requests kept where kept.offer_id = r.offer_id and kept.issuer_id = new.merged_into and kept.ended_at is null));
        update note_requests r set organisation_id = new.merged_into
          where r.organisation_id = new.id and r.issuer_id <> new.merged_into;
      end if;
      perform app.close_note_requests(array(select id from note_requests
        where new.id in (issuer_id, organisation_id) and ended_at is null), new.ended_at);
      return null;
    end $$;
    create trigger note_requests_follow after update of ended_at on organisations for each row
      when (old.ended_at is null and new.ended_at is not null) execute function app.note_requests_follow();

    create function app.note_request_is_seen_to() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.settle_letters('note-asked', '/verification/requests/' || new.id, coalesce(new.ended_at, new.taken_up_at));
      return null;
    end $$;
    create trigger seen_to after update of status on note_requests for each row
      when (old.status = 'asked' and new.status <> 'asked') execute function app.note_request_is_seen_to();
    revoke all on function app.close_note_requests(uuid[], timestamptz), app.note_requests_end_with_offer(), app.note_requests_follow(),
      app.note_request_is_seen_to() from public;
  `.execute(db);
}

async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.living_notes_naming(target uuid)
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
      union all
      select 'note_request_events.person_id', r.offer_reference, null, null, e.action, e.at from note_request_events e
        join note_requests r on r.id = e.request_id where e.person_id = target
      union all
      select 'note_request_events.on_behalf_of', r.offer_reference, null, null, e.action, e.at from note_request_events e
        join note_requests r on r.id = e.request_id where e.on_behalf_of = target
      order by 1, 6
    $$;
  `.execute(db);
}
