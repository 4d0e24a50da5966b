import { sql, type Kysely } from 'kysely';

/**
 * Where agreements, signed notes, passports and shared texts meet: a match that is being designed or agreed is as live as
 * an introduced one, a fully committed offer as public as any, and a note binds the components of an offer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await shareWhileLive(db);
  await keepPublic(db);
  await noteComponents(db);
  await agreeOnSignedNotes(db);
}

async function shareWhileLive(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter policy delegation_shares on sealed_shares with check (
      (select app.is_role('focal_point')) and shared_by = (select app.person_id())
      and match_id in (select m.id from matches m where m.need_id = sealed_shares.need_id and app.match_is_live(m.status))
      and need_id in (select need_id from sealed_texts where key_id is not null));
    alter policy party on sealed_shares using (
      (select app.is_role('donor')) and ended_at is null and match_id in (select id from matches where app.match_is_live(status)));
    -- A plan begins with what the State shows in confidence: nobody of the donor's reads it before they said so.
    do $$ declare t text; begin
      foreach t in array array['match_plans', 'match_plan_changes', 'match_confirmations'] loop
        execute format('create policy keep_first on %I as restrictive for select to tws_user using (
          (select app.role()) in (''focal_point'', ''broker'')
          or match_id in (select id from matches where need_id in (select app.needs_kept())))', t);
      end loop;
    end $$;
  `.execute(db);
}

/** What is said of technology stays with an offer whose places are all taken. */
async function keepPublic(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $do$ declare f record; begin
      for f in select oid from pg_proc where pronamespace = 'app'::regnamespace and proname in ('project_passports', 'offer_standing') loop
        execute replace(pg_get_functiondef(f.oid), $a$o.status = 'published'$a$, $b$o.status in ('published', 'fully-committed')$b$);
      end loop;
      if (select count(*) from pg_proc where pronamespace = 'app'::regnamespace and prosrc like '%fully-committed%'
          and proname in ('project_passports', 'offer_standing')) <> 2 then
        raise exception 'a function no longer says which offers are public';
      end if;
    end $do$;
  `.execute(db);
}

/**
 * A component that is changed after its offer was published comes into force as a next version: the offer is then another
 * version too, and notes of the one before are stale. First versions come into force with the offer, as the donor's note
 * has bound them.
 */
async function noteComponents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.next_component() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update offers set content_version = content_version + 1 where id = new.offer_id;
      return null;
    end $$;
    create trigger next_component after update of status on passports for each row
      when (new.status = 'in-force' and old.status <> 'in-force' and new.version > 1) execute function app.next_component();
    revoke all on function app.next_component() from public;
  `.execute(db);
}

/** The note that counts for an agreement is the one that counts everywhere (app.name_note). */
async function agreeOnSignedNotes(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.agreement_facts(uuid, boolean);
    create function app.agreement_facts(target uuid, hold boolean) returns table (need_status text, offer_status text,
      slots integer, slots_taken integer, modes text[], note_issued_on date, note_expires_on date, note_signed boolean, note_stale boolean)
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
      return query select n.status, o.status, o.slots, o.slots_taken, o.modes, t.issued_on, t.expires_on,
          t.jws is not null, t.offer_version is distinct from o.content_version
        from needs n cross join offers o
        left join lateral (select * from trust_notes s where s.offer_id = o.id and s.revoked_at is null and s.superseded_at is null
          order by (s.jws is not null and s.offer_version = o.content_version) desc, (s.expires_on >= (now() at time zone 'UTC')::date) desc,
            s.level desc, s.expires_on desc, s.id limit 1) t on true
        where n.id = known.need_id and o.id = known.offer_id;
    end $$;
    revoke all on function app.agreement_facts(uuid, boolean) from public;
    grant execute on function app.agreement_facts(uuid, boolean) to tws_user;
  `.execute(db);
}
