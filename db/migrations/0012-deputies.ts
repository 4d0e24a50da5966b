import { sql, type Kysely } from 'kysely';

/**
 * People who stand in for others: deputies for some days, colleagues who take over a post, and who is away until when.
 *
 * A deputy has no membership of the giver's: a delegation is a table of its own, so every query that asks for
 * memberships (who administrates, who is the last able person, who imports) goes on counting people who hold the hat
 * themselves, without knowing of deputies. The session keeps the giver's membership, and whether its wearer may still
 * wear it is asked anew by each request (`listWearableHats`). What a deputy does is recorded by triggers on whose
 * behalf it was done, so that no operation can forget it or say otherwise.
 *
 * `memberships.ended_at` may lie ahead: the hat of somebody who handed over and leaves on a given day. Whoever asks
 * for `ended_at is null` counts only those who stay.
 *
 * Which columns name who did something, and stay, and which name who answers for it now, and move when a post is
 * handed over, is listed in `db/schema/person-columns.ts`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.on_behalf_of() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.on_behalf_of', true), '')::uuid $$;

    create table delegations (
      id uuid primary key default gen_random_uuid(),
      membership_id uuid not null references memberships (id),
      deputy_id uuid not null references people (id),
      first_on date not null,
      last_on date not null,
      created_at timestamptz not null default now(),
      ended_at timestamptz,
      constraint delegations_ninety_days check (last_on between first_on and first_on + 89)
    );
    create index delegations_membership on delegations (membership_id);
    create index delegations_deputy on delegations (deputy_id);

    create table absences (
      person_id uuid primary key references people (id),
      first_on date not null,
      last_on date not null,
      colleague_id uuid references people (id),
      constraint absences_days check (last_on between first_on and first_on + 365),
      constraint absences_colleague check (colleague_id <> person_id)
    );
    create index absences_colleague on absences (colleague_id);

    select app.protect(t::regclass) from unnest(array['delegations', 'absences']) t;
    -- Made by app.name_deputy() alone; taken back by the giver, laid down by the deputy.
    grant select, update (ended_at) on delegations to tws_auth;
    create policy auth on delegations to tws_auth using (true) with check (true);
    grant select on delegations to tws_user;
    create policy administrate on delegations for select to tws_user using ((select app.is_role('administrator')));

    grant select, insert, update, delete on absences to tws_auth;
    create policy auth on absences to tws_auth using (true) with check (true);
    grant select on absences to tws_user;
    create policy broker_reads on absences for select to tws_user using ((select app.is_role('broker')));

    -- A delegation ends with the giver's hat, and with disabling either of the two, whatever the code above does.
    create function app.hat_ends() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update delegations set ended_at = new.ended_at
        where membership_id = new.id and (ended_at is null or ended_at > new.ended_at);
      return null;
    end $$;
    create trigger ends_delegations after update of ended_at on memberships for each row
      when (new.ended_at is not null) execute function app.hat_ends();
    create function app.person_disabled() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update delegations d set ended_at = new.disabled_at
        from memberships m where m.id = d.membership_id and new.id in (m.person_id, d.deputy_id)
          and (d.ended_at is null or d.ended_at > new.disabled_at);
      return null;
    end $$;
    create trigger ends_delegations after update of disabled_at on people for each row
      when (new.disabled_at is not null) execute function app.person_disabled();

    -- The one way to a deputy: by whoever holds the hat and wears it, for a colleague, never for what is lent itself.
    create function app.name_deputy(deputy uuid, first_day date, last_day date, at timestamptz) returns jsonb
    language plpgsql security definer set search_path = public as $$
    declare hat memberships; colleague people;
    begin
      if app.on_behalf_of() is not null or app.role() is null or app.role() = 'administrator' then return jsonb_build_object('refused', 'not-your-act'); end if;
      -- Locked: two at once for the same colleague come one after the other.
      select * into hat from memberships
        where id = app.membership_id() and person_id = app.person_id() and (ended_at is null or ended_at > at) for update;
      if not found then return jsonb_build_object('refused', 'not-found'); end if;
      select p.* into colleague from people p
        where p.id = deputy and p.id <> hat.person_id and p.disabled_at is null and exists (
          select from memberships m where m.person_id = p.id and m.organisation_id = hat.organisation_id and m.ended_at is null);
      if not found then return jsonb_build_object('refused', 'not-found'); end if;
      if exists (select from delegations where membership_id = hat.id and deputy_id = deputy
        and (ended_at is null or ended_at > at) and daterange(first_on, last_on, '[]') && daterange(first_day, last_day, '[]')) then
        return jsonb_build_object('refused', 'already-there');
      end if;
      insert into delegations (membership_id, deputy_id, first_on, last_on, created_at, ended_at)
        values (hat.id, deputy, first_day, last_day, at, hat.ended_at);
      return jsonb_build_object('email', colleague.email, 'language', colleague.language);
    end $$;

    -- Every act says on whose behalf it was done.
    alter table offer_events add column on_behalf_of uuid references people (id);
    alter table need_events add column on_behalf_of uuid references people (id);
    alter table match_events add column on_behalf_of uuid references people (id);
    alter table need_consents add column on_behalf_of uuid references people (id);
    alter table security_events add column on_behalf_of uuid references people (id);
    create function app.says_on_behalf() returns trigger language plpgsql as $$
    begin
      new.on_behalf_of := app.on_behalf_of();
      return new;
    end $$;
    create trigger on_behalf before insert on offer_events for each row execute function app.says_on_behalf();
    create trigger on_behalf before insert on need_events for each row execute function app.says_on_behalf();
    create trigger on_behalf before insert on match_events for each row execute function app.says_on_behalf();
    create trigger on_behalf before insert on need_consents for each row execute function app.says_on_behalf();
    -- Putting a lent hat on is an act of sign-in, which wears none: it says for itself whose it is.
    create function app.security_event_on_behalf() returns trigger language plpgsql as $$
    begin
      if app.role() is distinct from 'auth' then new.on_behalf_of := app.on_behalf_of(); end if;
      return new;
    end $$;
    create trigger on_behalf before insert on security_events for each row execute function app.security_event_on_behalf();

    -- Who said yes stays; who is to be reached about it may change. A deputy answers for the giver, who is the contact.
    alter table match_answers add column contact_id uuid references people (id);
    update match_answers set contact_id = person_id;
    create function app.answer_has_contact() returns trigger language plpgsql as $$
    begin
      new.contact_id := coalesce(app.on_behalf_of(), new.person_id);
      return new;
    end $$;
    create trigger contact before insert on match_answers for each row execute function app.answer_has_contact();
    alter table match_answers alter column contact_id set not null;
    alter table match_contacts add column replaced_at timestamptz;
    alter policy read on match_contacts using (
      (select app.is_role('broker')) or (replaced_at is null and match_id in (select id from matches where status = 'introduced')));

    -- Whoever wrote an offer, acted for its donor, had that done on their behalf, or was deputy of one of them since the
    -- offer began, is no second pair of eyes; nor is whoever acts for such a person.
    create function app.counts_as_author(target uuid, today date) returns boolean
    language sql stable security definer set search_path = public as $$
      with me (id) as (select unnest(array_remove(array[app.person_id(), app.on_behalf_of()], null))),
      authors (id) as (
        select author_id from offers where offers.id = target
        union select person_id from offer_events where offer_id = target and role = 'donor'
        union select on_behalf_of from offer_events where offer_id = target and role = 'donor' and on_behalf_of is not null)
      select exists (select from me join authors using (id)) or exists (
        select from delegations d join memberships m on m.id = d.membership_id join offers o on o.id = target
        where d.deputy_id in (select id from me) and m.person_id in (select id from authors) and d.first_on <= today
          and least(d.last_on, (d.ended_at at time zone 'UTC')::date)
            >= greatest(d.first_on, (o.created_at at time zone 'UTC')::date))
    $$;

    -- Whether records of this organisation wait for somebody with this role; for brokers, whether anything anywhere does.
    create function app.has_open_work(organisation uuid, wanted text) returns boolean
    language sql stable security definer set search_path = public as $$
      select app.is_role('administrator') and case wanted
        when 'donor' then
          exists (select from offers where organisation_id = organisation and status not in ('draft', 'withdrawn'))
          or exists (select from matches where donor_organisation_id = organisation and status <> 'closed')
        when 'focal_point' then
          exists (select from needs where organisation_id = organisation and status not in ('draft', 'withdrawn'))
          or exists (select from matches m join needs n on n.id = m.need_id where n.organisation_id = organisation and m.status <> 'closed')
        when 'broker' then
          exists (select from offers where status in ('submitted', 'under-review'))
          or exists (select from needs where status in ('submitted', 'validated', 'circulating'))
          or exists (select from matches where status in ('interest-declared', 'requested', 'proposed'))
        else false end
    $$;

    -- What somebody answers for in one hat: the records they are author of, the matches they are the contact of.
    create function app.held_by(hat uuid) returns table (kind text, id uuid, party text)
    language sql stable set search_path = public as $$
      with post as (select * from memberships where memberships.id = hat)
      select 'offer', o.id, null from post join offers o on o.organisation_id = post.organisation_id and o.author_id = post.person_id
        where post.role = 'donor' and o.status <> 'withdrawn'
      union all
      select 'need', n.id, null from post join needs n on n.organisation_id = post.organisation_id and n.author_id = post.person_id
        where post.role = 'focal_point' and n.status <> 'withdrawn'
      union all
      select 'match', m.id, side.party
        from post join matches m on m.status <> 'closed' join needs n on n.id = m.need_id
        cross join lateral (select case post.role when 'donor' then 'donor' when 'focal_point' then 'recipient' end) side (party)
        where post.organisation_id = case side.party when 'donor' then m.donor_organisation_id when 'recipient' then n.organisation_id end
          and (exists (select from match_answers a where a.match_id = m.id and a.party = side.party and a.contact_id = post.person_id)
            or exists (select from match_contacts c where c.match_id = m.id and c.party = side.party
              and c.person_id = post.person_id and c.replaced_at is null))
    $$;
    -- The same, to be read before it is handed over: an administrator, who may read no need, gets references only.
    create function app.list_held(hat uuid) returns table (kind text, id uuid, reference text, status text, title text, language text)
    language sql stable security definer set search_path = public as $$
      with reader as (select app.membership_id() = hat and app.on_behalf_of() is null as holds_it, app.is_role('administrator') as administrates),
      told as (
        select h.kind, h.id, coalesce(o.reference, n.reference, m.reference) as reference, coalesce(o.status, n.status, m.status) as status,
          coalesce(o.title, n.title, case h.party when 'donor' then m.offer_title else mn.title end) as title,
          coalesce(o.text_language, n.text_language, case h.party when 'donor' then m.offer_language else mn.text_language end) as language
        from app.held_by(hat) h
        left join offers o on h.kind = 'offer' and o.id = h.id
        left join needs n on h.kind = 'need' and n.id = h.id
        left join matches m on h.kind = 'match' and m.id = h.id
        left join needs mn on mn.id = m.need_id)
      select told.kind, told.id, told.reference, told.status,
        case when reader.holds_it then told.title end, case when reader.holds_it then told.language end
      from told, reader where reader.holds_it or reader.administrates order by told.kind desc, told.reference
    $$;

    -- Hands a post over: what its holder answers for goes to a colleague who holds the same role, the other sides' cards
    -- change, and the hat ends. Runs as the owner because neither an administrator nor a donor may see all of it.
    create function app.hand_over(hat uuid, successor uuid, hat_ends_at timestamptz, happened_at timestamptz) returns jsonb
    language plpgsql security definer set search_path = public as $$
    declare post memberships; heir people; side text; told jsonb; held_offers uuid[]; held_needs uuid[]; held_matches uuid[];
    begin
      if app.on_behalf_of() is not null or not (app.is_role('administrator') or app.membership_id() = hat) then
        return jsonb_build_object('refused', 'not-your-act');
      end if;
      select * into post from memberships where id = hat;
      if not found then return jsonb_build_object('refused', 'not-found'); end if;
      if post.role = 'administrator' then return jsonb_build_object('refused', 'not-now'); end if;
      -- Everybody who holds this role here, in the order in which taking a role away locks them.
      perform from memberships m join people p on p.id = m.person_id
        where m.organisation_id = post.organisation_id and m.role = post.role and m.ended_at is null and p.disabled_at is null
        order by m.id for update;
      select * into post from memberships where id = hat and ended_at is null for update;
      if not found then return jsonb_build_object('refused', 'not-found'); end if;
      select p.* into heir from memberships m join people p on p.id = m.person_id
        where p.id = successor and m.id <> post.id and m.organisation_id = post.organisation_id and m.role = post.role
          and m.ended_at is null and p.disabled_at is null;
      if not found then return jsonb_build_object('refused', 'not-found'); end if;

      side := case post.role when 'donor' then 'donor' when 'focal_point' then 'recipient' end;
      select coalesce(array_agg(id) filter (where kind = 'offer'), '{}'), coalesce(array_agg(id) filter (where kind = 'need'), '{}'),
          coalesce(array_agg(id) filter (where kind = 'match'), '{}')
        into held_offers, held_needs, held_matches from app.held_by(hat);
      perform from needs where id = any (held_needs) order by id for update;
      perform from offers where id = any (held_offers) order by id for update;
      perform from matches where id = any (held_matches) order by id for update;

      update offers set author_id = heir.id where id = any (held_offers);
      insert into offer_events (offer_id, action, from_status, to_status, person_id, role, organisation_id, at)
        select id, 'hand-over', status, status, app.person_id(), app.role(), app.organisation_id(), happened_at
        from offers where id = any (held_offers);
      update needs set author_id = heir.id where id = any (held_needs);
      insert into need_events (need_id, action, from_status, to_status, person_id, role, organisation_id, at)
        select id, 'hand-over', status, status, app.person_id(), app.role(), app.organisation_id(), happened_at
        from needs where id = any (held_needs);

      update match_answers set contact_id = heir.id
        where match_id = any (held_matches) and party = side and contact_id = post.person_id;
      with old as (
        update match_contacts set replaced_at = happened_at
          where match_id = any (held_matches) and party = side and person_id = post.person_id and replaced_at is null
          returning match_id, party, organisation_name, state_code)
      insert into match_contacts (match_id, party, person_id, name, post, email, organisation_name, state_code, released_at)
        select match_id, party, heir.id, heir.name, heir.post, heir.email, organisation_name, state_code, happened_at from old
        on conflict (match_id, party, person_id) do update set name = excluded.name, post = excluded.post,
          email = excluded.email, released_at = excluded.released_at, replaced_at = null;
      insert into match_events (match_id, action, from_status, to_status, person_id, role, organisation_id, at)
        select id, 'hand-over', status, status, app.person_id(), app.role(), app.organisation_id(), happened_at
        from matches where id = any (held_matches);

      update memberships set ended_at = greatest(hat_ends_at, happened_at) where id = hat;
      -- The people of the other side who must learn of it.
      select jsonb_agg(jsonb_build_object('matchId', m.id, 'reference', m.reference, 'email', c.email, 'language', p.language)) into told
        from matches m join match_contacts c on c.match_id = m.id and c.party <> side and c.replaced_at is null
        join people p on p.id = c.person_id
        where m.id = any (held_matches) and m.status = 'introduced';
      return jsonb_build_object('personId', post.person_id, 'organisationId', post.organisation_id, 'role', post.role,
        'offers', cardinality(held_offers), 'needs', cardinality(held_needs), 'matches', cardinality(held_matches),
        'heir', jsonb_build_object('email', heir.email, 'language', heir.language), 'told', coalesce(told, '[]'));
    end $$;

    -- Which contacts of a match are away today, and whom they name instead: for brokers, and for the other side once it
    -- may see the contact. A colleague is named only while they belong to the contact's organisation.
    create function app.away_contacts(target uuid, today date)
      returns table (party text, last_on date, colleague_name text, colleague_email text)
    language sql stable security definer set search_path = public as $$
      with known as (
        select m.*, n.organisation_id as recipient_organisation_id, n.author_id as need_author, o.author_id as offer_author
        from matches m join needs n on n.id = m.need_id join offers o on o.id = m.offer_id where m.id = target),
      side as (
        select known.id, party, case party when 'donor' then donor_organisation_id else recipient_organisation_id end as organisation_id,
          coalesce(
            (select c.person_id from match_contacts c where c.match_id = known.id and c.party = asked.party and c.replaced_at is null limit 1),
            (select a.contact_id from match_answers a where a.match_id = known.id and a.party = asked.party),
            case party when 'donor' then offer_author else need_author end) as person_id
        from known, (values ('donor'), ('recipient')) asked (party)
        where app.is_role('broker')
          or (status = 'introduced' and party = 'recipient' and app.is_role('donor') and donor_organisation_id = app.organisation_id())
          or (status = 'introduced' and party = 'donor' and app.is_role('focal_point') and recipient_organisation_id = app.organisation_id()))
      select side.party, a.last_on, colleague.name, colleague.email
      from side join absences a on a.person_id = side.person_id and today between a.first_on and a.last_on
      left join people colleague on colleague.id = a.colleague_id and colleague.disabled_at is null and exists (
        select from memberships m where m.person_id = colleague.id and m.organisation_id = side.organisation_id and m.ended_at is null)
    $$;

    do $$ declare f text; begin
      foreach f in array array['app.name_deputy(uuid, date, date, timestamptz)', 'app.counts_as_author(uuid, date)',
        'app.has_open_work(uuid, text)', 'app.list_held(uuid)', 'app.hand_over(uuid, uuid, timestamptz, timestamptz)',
        'app.away_contacts(uuid, date)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to tws_user', f);
      end loop;
    end $$;
    revoke all on function app.held_by(uuid) from public;

  `.execute(db);
}
