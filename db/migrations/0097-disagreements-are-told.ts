import { sql, type Kysely } from 'kysely';

/**
 * Whoever a disagreement is with hears of it, and of its end: about a trust note, and in a match (DOMAIN sections 5 and 7); and
 * a letter leads to what it tells of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tellOfNotes(db);
  await tellOfMatches(db);
  // What changed in a programme stands on its own page, which brokers open too.
  await reword(
    db,
    'told_of_pool',
    'union select t.proposed_by, t.id from about',
    'union select t.proposed_by, null from about',
  );
}

async function tellOfNotes(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- For whoever raised this dispute and for the issuer: the other of the two, and the donor of the offer, that is whoever
    -- answers for it, or all who give in its name where that person does so no more. Without a dispute the donor alone.
    -- Nobody hears of what their own organisation did.
    create function app.people_of_note(target uuid, dispute uuid) returns table (email text, language text, is_issuer boolean)
    language sql stable security definer set search_path = public as $$
      with note as (
        select t.issuer_organisation_id, t.issuer_role, d.organisation_id as disputant_id, d.role as disputant_role,
          o.organisation_id as donor_id, o.author_id
        from trust_notes t join offers o on o.id = t.offer_id left join note_disputes d on d.id = dispute and d.note_id = t.id
        where t.id = target and ((t.issuer_organisation_id = app.organisation_id() and t.issuer_role = app.role())
          or (d.organisation_id = app.organisation_id() and d.role = app.role()))
      ), party as (
        select issuer_organisation_id as organisation_id, issuer_role as role, null::uuid as author_id,
          disputant_id is not null as is_issuer from note
        union all select disputant_id, disputant_role, null, false from note
        union all select donor_id, 'donor', author_id, false from note
      ), able as (
        select p.email, p.language, party.*, p.id = party.author_id as wrote from party
          join memberships s on s.organisation_id = party.organisation_id and s.role = party.role and s.ended_at is null
          join people p on p.id = s.person_id and p.disabled_at is null
        where (party.organisation_id, party.role) is distinct from (app.organisation_id(), app.role())
      )
      select a.email, a.language, bool_or(a.is_issuer) from able a
      where a.author_id is null or a.wrote or not exists (select from able b where b.wrote)
      group by a.email, a.language order by a.email
    $$;
    create function app.dispute_is_answered() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if not exists (select from note_disputes d where d.note_id = new.note_id and d.answered_at is null) then
        perform app.settle_letters('note-disputed', '/notes/' || (select reference from trust_notes where id = new.note_id) || '/issuer',
          new.answered_at);
      end if;
      return null;
    end $$;
    create trigger answered after update on note_disputes for each row
      when (old.answered_at is null and new.answered_at is not null) execute function app.dispute_is_answered();
    revoke all on function app.people_of_note(uuid, uuid), app.dispute_is_answered() from public;
    grant execute on function app.people_of_note(uuid, uuid) to tws_user;
  `.execute(db);
}

async function tellOfMatches(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Both sides, and the broker whom the thread of the match has for one.
    create function app.people_of_dispute(target uuid) returns table (party text, email text, language text)
    language sql stable security definer set search_path = public as $$
      select side.party, p.email, p.language from (values ('donor'), ('recipient')) side (party)
        cross join lateral app.people_of_side(target, side.party) p
      union all
      select 'broker', p.email, p.language from matches m left join desk_owners w on w.subject = 'match' and w.subject_id = m.id
        join people p on p.id = coalesce(w.owner_id, m.proposed_by) and p.disabled_at is null
      where m.id = target and exists (select from memberships s where s.person_id = p.id and s.role = 'broker' and s.ended_at is null)
    $$;
    create function app.told_of_dispute(target uuid) returns table (party text, email text, language text)
    language sql stable security definer set search_path = public as $$
      select p.party, p.email, p.language from matches m join needs n on n.id = m.need_id cross join lateral app.people_of_dispute(m.id) p
      where m.id = target and ((p.party <> 'donor' and app.is_role('donor') and m.donor_organisation_id = app.organisation_id())
        or (p.party <> 'recipient' and app.role() in ('focal_point', 'hub_coordinator') and n.organisation_id = app.organisation_id()))
      order by p.party, p.email
    $$;
    -- Since when it waits for the two sides or, once both have settled it, for a broker: as deliveryFacts has it.
    create function app.dispute_since(target uuid) returns timestamptz language sql stable security definer set search_path = public as $$
      select case when count(distinct s.party) = 2 then max(s.at) else d.at end
      from match_reports d left join match_reports s on s.match_id = d.match_id and s.id > d.id and s.action = 'settle'
      where d.match_id = target and d.action = 'dispute' group by d.id, d.at order by d.id desc limit 1
    $$;
    revoke all on function app.people_of_dispute(uuid), app.told_of_dispute(uuid), app.dispute_since(uuid) from public;
    grant execute on function app.told_of_dispute(uuid) to tws_user;
  `.execute(db);
  await reword(
    db,
    'desk_of_deliveries',
    `case when m.status in ('introduced', 'designing') then app.match_last_sound(m.id)`,
    `case when app.is_disputed(m.id) then app.dispute_since(m.id)
            when m.status in ('introduced', 'designing') then app.match_last_sound(m.id)`,
  );
  // A verifier learns of no match, so that the letters are written here: of the kind that a side's words have.
  await reword(
    db,
    'dispute_as_verifier',
    `'verifier', app.organisation_id(), happened_at);
    end`,
    `'verifier', app.organisation_id(), happened_at);
      perform app.notify('match-disputed', p.email, p.language,
          jsonb_build_object('path', '/' || p.language || '/matches/' || found_match.id), 'information', true, happened_at, null)
        from app.people_of_dispute(found_match.id) p;
    end`,
  );
}

/** Says of one function what it says from now on; words that are not there any more stop the migration. */
async function reword(db: Kysely<unknown>, name: string, before: string, after: string): Promise<void> {
  await sql`
    do $do$ declare said text; begin
      select pg_get_functiondef(oid) into strict said from pg_proc
        where pronamespace = 'app'::regnamespace and proname = ${sql.lit(name)};
      if position(${sql.lit(before)} in said) = 0 then raise exception '% is said otherwise now', ${sql.lit(name)}; end if;
      execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
    end $do$`.execute(db);
}
