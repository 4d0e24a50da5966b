import { sql, type Kysely } from 'kysely';

/**
 * Nobody is forgotten: the other side of a match hears what changed, what is late stands on the desk, and what somebody
 * answers for, or was named in, follows a hand-over and a merger (DOMAIN section 5).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tell(db);
  await showOnDesk(db);
  await handOverPooled(db);
  await followMergers(db);
  await oneRoleEach(db);
}

/** Who hears what the other side of a match did; addresses alone, for the outbox. */
async function tell(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The side that a person acts against or beside, as far as it knows of the match: its contact since the introduction, and
    -- before it whoever wrote the record, or everybody who may act for it. Of a programme its hub.
    create function app.people_of_side(target uuid, asked text) returns table (email text, language text)
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
      select a.email, a.language from able a where case
        when exists (select from contact join able on able.id = contact.person_id) then a.id in (select person_id from contact)
        else a.wrote or not exists (select from able b where b.wrote) end
      order by a.email
    $$;
    create function app.told_of_ending(target uuid) returns table (party text, email text, language text)
    language sql stable security definer set search_path = public as $$
      select who.party, p.email, p.language
      from matches m join needs n on n.id = m.need_id cross join (values ('donor'), ('recipient')) who (party)
        cross join lateral app.people_of_side(m.id, who.party) p
      where m.id = target and (app.is_role('broker')
        or (who.party = 'recipient' and app.is_role('donor') and m.donor_organisation_id = app.organisation_id())
        or (who.party = 'donor' and app.is_role('focal_point') and n.organisation_id = app.organisation_id()))
      order by who.party, p.email
    $$;
    -- Of an offer that its donor takes back: who it is proposed to or matched with, and the brokers who proposed it.
    create function app.told_of_offer_end(target uuid) returns table (match_id uuid, ended boolean, email text, language text)
    language sql stable security definer set search_path = public as $$
      with open as (
        select m.* from matches m join offers o on o.id = m.offer_id where o.id = target and app.is_role('donor')
          and o.organisation_id = app.organisation_id() and m.status not in ('closed', 'left', 'terminated', 'lapsed')
      )
      select open.id, not app.match_is_live(open.status), p.email, p.language
        from open cross join lateral app.people_of_side(open.id, 'recipient') p
      union
      select open.id, not app.match_is_live(open.status), p.email, p.language
        from open join people p on p.id = open.proposed_by and p.disabled_at is null
      order by 1, 3
    $$;
    -- Why a match waits although neither of its two sides has left: for those whose match it is.
    create function app.match_waits(target uuid) returns text language sql stable security definer set search_path = public as $$
      select case when n.status = 'paused' then 'need-paused' when app.match_is_live(m.status) and o.status = 'withdrawn' then 'offer-withdrawn' end
      from matches m join offers o on o.id = m.offer_id join needs n on n.id = m.need_id
      where m.id = target and m.status not in ('closed', 'left', 'terminated', 'lapsed') and (app.is_role('broker')
        or (app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
        or ((app.is_role('focal_point') or app.is_role('hub_coordinator')) and m.known_to_recipient and n.organisation_id = app.organisation_id()))
    $$;
    -- What a State was asked of a need that nobody met is done when it is no longer unmet.
    create function app.unmet_is_done() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.settle_letters('need-unmet', '/needs/' || new.id, new.updated_at);
      return null;
    end $$;
    create trigger unmet_is_done after update of status on needs for each row
      when (old.status = 'unmet' and new.status <> 'unmet') execute function app.unmet_is_done();
    revoke all on function app.people_of_side(uuid, text), app.told_of_ending(uuid), app.told_of_offer_end(uuid), app.match_waits(uuid),
      app.unmet_is_done() from public;
    grant execute on function app.told_of_ending(uuid), app.told_of_offer_end(uuid), app.match_waits(uuid) to tws_user;
  `.execute(db);
}

/** All that waits of deliveries, however much it is; and what was promised of one and has not come. */
async function showOnDesk(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- As app/domain/matches/delivery/clocks.ts says (promisedBy).
    create function app.delivery_promised_by(status text, agreed_at timestamptz, started_on date, completion_reported_at timestamptz,
      reported_at timestamptz) returns date language sql immutable parallel safe as $$
      select case
        when status = 'agreed' then ((agreed_at at time zone 'UTC')::date + interval '6 months')::date
        when status = 'in-delivery' and completion_reported_at is not null then (completion_reported_at at time zone 'UTC')::date + 30
        when status = 'in-delivery' then (greatest(started_on, (reported_at at time zone 'UTC')::date) + interval '3 months')::date end
    $$;
    create or replace function app.desk_of_deliveries(moment timestamptz) returns table (id uuid, kind text, since timestamptz)
    language sql stable security definer set search_path = public as $$
      select m.id, what.kind, what.since from matches m
        left join lateral (select app.delivery_promised_by(m.status, m.agreed_at, m.started_on, m.completion_reported_at,
          (select max(r.at) from match_reports r where r.match_id = m.id and r.action = 'report')) as by
          where m.status in ('agreed', 'in-delivery')) promised on true
        cross join lateral (
        select case
            when app.is_disputed(m.id) then 'match-disputed'
            when m.status in ('introduced', 'designing') and app.match_last_sound(m.id) <= moment - interval '14 days' then 'match-silent'
            when promised.by < (moment at time zone 'UTC')::date then 'match-late'
            when m.status = 'completed' and (m.completed_at <= moment - interval '30 days'
              or (select count(*) from match_reports f where f.match_id = m.id and f.action = 'feedback') = 2) then 'match-conclude' end as kind,
          case when m.status in ('introduced', 'designing') then app.match_last_sound(m.id) else m.updated_at end as since) found
        cross join lateral (select found.kind, case found.kind when 'match-late' then promised.by::timestamp at time zone 'UTC'
          else found.since end as since) what
        where app.is_role('broker') and app.match_is_live(m.status) and what.kind is not null
    $$;
    revoke all on function app.delivery_promised_by(text, timestamptz, date, timestamptz, timestamptz) from public;
  `.execute(db);
}

/** Whoever said yes for a State of a programme is its contact, until a colleague takes over. */
async function handOverPooled(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pool_words add column contact_id uuid references people (id);
    update pool_words set contact_id = coalesce(on_behalf_of, person_id);
    create function app.word_has_contact() returns trigger language plpgsql as $$
    begin
      new.contact_id := coalesce(new.on_behalf_of, new.person_id);
      return new;
    end $$;
    create trigger contact before insert on pool_words for each row execute function app.word_has_contact();
    alter table pool_words alter column contact_id set not null;
    revoke all on function app.word_has_contact() from public;
  `.execute(db);
  await reword(db, 'held_by', [
    [
      `cross join lateral (select case post.role when 'donor' then 'donor' when 'focal_point' then 'recipient' end) side (party)`,
      `cross join lateral (select case post.role when 'donor' then 'donor' when 'focal_point' then 'recipient' end) side (party)
        -- Of a programme, the word of the State that the post is of.
        left join lateral (select true as held from pool_words w join pool_members pm on pm.id = w.member_id
          where w.match_id = m.id and w.word = 'yes' and pm.left_at is null and pm.organisation_id = post.organisation_id
            and w.contact_id = post.person_id and post.role = 'focal_point') pooled on true`,
    ],
    [
      `where post.organisation_id = case side.party`,
      `where pooled.held or post.organisation_id = case side.party`,
    ],
  ]);
  await reword(db, 'hand_over', [
    [
      `update match_answers set contact_id = heir.id`,
      `update pool_words w set contact_id = heir.id from pool_members pm where pm.id = w.member_id and pm.organisation_id = post.organisation_id
        and w.match_id = any (held_matches) and w.contact_id = post.person_id and post.role = 'focal_point';
      update match_answers set contact_id = heir.id`,
    ],
  ]);
  await reword(db, 'pool_member_left', [
    [
      `unnest(array[w.person_id, w.on_behalf_of])`,
      `unnest(array[w.person_id, w.on_behalf_of, w.contact_id])`,
    ],
  ]);
  await reword(db, 'records_naming', [
    [
      ` order by 1, 6`,
      ` union all select 'pool_words.contact_id', t.reference, null, null, e.word, e.at from pool_words e
        join matches t on t.id = e.match_id where e.contact_id = target order by 1, 6`,
    ],
  ]);
}

/** What names an organisation that is merged names the other from then on; what was agreed stays in its history. */
async function followMergers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.names_instead(reach jsonb, source uuid, target uuid) returns jsonb language sql immutable parallel safe as $$
      select case when reach->'donors' ? source::text then jsonb_set(reach, '{donors}', (select jsonb_agg(distinct
        case when donor = source::text then target::text else donor end) from jsonb_array_elements_text(reach->'donors') donor)) else reach end
    $$;
    -- A need that goes round goes round to whoever its donor is now. One that waits to be sent is agreed to anew: the hash
    -- of what its State agreed to names the one that is gone.
    create function app.reaches_follow() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update needs n set reach = app.names_instead(n.reach, new.id, new.merged_into),
          agreed_reach = case when coalesce(n.paused_from, n.status) in ('circulating', 'partly-matched', 'shortlisting', 'matched', 'in-delivery')
            then app.names_instead(n.agreed_reach, new.id, new.merged_into) else n.agreed_reach end,
          circulation_donors = (select coalesce(array_agg(distinct case when donor = new.id then new.merged_into else donor end), '{}')
            from unnest(n.circulation_donors) donor)
        where n.status not in ('fulfilled', 'withdrawn', 'expired')
          and (n.reach->'donors' ? new.id::text or n.agreed_reach->'donors' ? new.id::text or new.id = any (n.circulation_donors));
      update pools set hub_id = new.merged_into where hub_id = new.id and ended_at is null
        and exists (select from hubs where organisation_id = new.merged_into);
      update pool_members m set organisation_id = new.merged_into
        where m.organisation_id = new.id and m.declined_at is null and m.left_at is null
          and not exists (select from pool_members k where k.pool_id = m.pool_id and k.organisation_id = new.merged_into);
      return null;
    end $$;
    create trigger reaches_follow after update on organisations for each row
      when (old.merged_into is null and new.merged_into is not null) execute function app.reaches_follow();
    revoke all on function app.names_instead(jsonb, uuid, uuid), app.reaches_follow() from public;
  `.execute(db);
  // By a merger a need reaches nobody whom its State did not agree to: it is the same donor under its new name.
  await reword(db, 'circulates_as_agreed', [
    [
      `if tg_op = 'INSERT' and new.agreed_reach is null then return new; end if;`,
      `if tg_op = 'INSERT' and new.agreed_reach is null then return new; end if;
      if tg_op = 'UPDATE' and app.is_role('administrator') and new.status = old.status and new.circulation_mode = old.circulation_mode then
        return new;
      end if;`,
    ],
  ]);
}

/** A person with two roles picks one for each match: nobody says yes, or agrees, for both of its sides. */
async function oneRoleEach(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.acted_otherwise(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from match_events e where e.match_id = target and e.role in ('donor', 'focal_point', 'broker', 'hub_coordinator')
        and e.role is distinct from app.role() and (e.person_id in (app.person_id(), app.on_behalf_of())
          or e.on_behalf_of in (app.person_id(), app.on_behalf_of())))
    $$;
    create function app.acted_otherwise_on_pair(need uuid, offer uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from matches m where m.need_id = need and m.offer_id = offer
        and m.status not in ('closed', 'left', 'terminated', 'lapsed') and app.acted_otherwise(m.id))
    $$;
    -- Whatever the code above does. A confirmation of a pooled need is written for its States together.
    create function app.speaks_for_one_side() returns trigger language plpgsql security definer set search_path = public as $$
    declare speakers uuid[] := array_remove(array[new.person_id, app.on_behalf_of()], null); both_sides boolean;
    begin
      if app.person_id() is distinct from new.person_id then return new; end if;
      if tg_table_name = 'match_answers' then
        select new.answer = 'yes' and exists (select from match_answers a where a.match_id = new.match_id and a.party <> new.party
          and (a.person_id = any (speakers) or a.contact_id = any (speakers))) into both_sides;
      else
        select exists (select from match_confirmations c where c.match_id = new.match_id and c.party <> new.party
          and (c.person_id = any (speakers) or c.on_behalf_of = any (speakers))) into both_sides;
      end if;
      if both_sides then
        raise exception 'nobody speaks for both sides of a match' using errcode = 'check_violation', constraint = 'matches_one_side';
      end if;
      return new;
    end $$;
    create trigger one_side before insert on match_answers for each row execute function app.speaks_for_one_side();
    create trigger one_side before insert on match_confirmations for each row execute function app.speaks_for_one_side();
    revoke all on function app.acted_otherwise(uuid), app.acted_otherwise_on_pair(uuid, uuid), app.speaks_for_one_side() from public;
    grant execute on function app.acted_otherwise(uuid), app.acted_otherwise_on_pair(uuid, uuid) to tws_user;
  `.execute(db);
}

/** Says of one function what it says from now on; a word that is not there any more stops the migration. */
async function reword(
  db: Kysely<unknown>,
  name: string,
  words: readonly (readonly [before: string, after: string])[],
): Promise<void> {
  for (const [before, after] of words)
    await sql`
      do $do$ declare said text; begin
        select pg_get_functiondef(oid) into strict said from pg_proc
          where pronamespace = 'app'::regnamespace and proname = ${sql.lit(name)};
        if position(${sql.lit(before)} in said) = 0 then raise exception '% is said otherwise now', ${sql.lit(name)}; end if;
        execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
      end $do$;
    `.execute(db);
}
