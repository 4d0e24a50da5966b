import { sql, type Kysely } from 'kysely';

/** Steps whose reason no donor reads: proposals and what was refused, until an administrator confirms one. */
const QUIET = `'ask-suspension', 'propose-suspension', 'refuse-suspension', 'propose-lifting', 'refuse-lifting'`;

/**
 * A broker proposes that an offer is suspended, or is so no more, and an administrator who is somebody else confirms it
 * (DOMAIN section 5). Each step is a row of the offer's history; a proposal waits while it is the last of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ declare before text; begin
      select pg_get_expr(conbin, conrelid) into strict before from pg_constraint where conname = 'offers_status';
      execute format('alter table offers drop constraint offers_status, add constraint offers_status check (%s or status = %L)', before, 'suspended');
    end $$;
  `.execute(db);
  await standing(db);
  await guard(db);
  await ask(db);
  await tell(db);
}

/** What an organisation has under way, and what is handed over with a post, counts one that is suspended too. */
async function standing(db: Kysely<unknown>): Promise<void> {
  const before = String.raw`'fully-committed', 'paused', 'stale'`;
  await sql`
    do $do$ declare f record; found integer := 0; begin
      for f in select oid from pg_proc where pronamespace = 'app'::regnamespace and prosrc ~ ${sql.lit(before)} loop
        execute regexp_replace(pg_get_functiondef(f.oid), ${sql.lit(before)}, ${sql.lit(`${before}, 'suspended'`)}, 'g');
        found := found + 1;
      end loop;
      if found = 0 then raise exception 'no function says % any more', ${sql.lit(before)}; end if;
    end $do$;
  `.execute(db);
}

async function guard(db: Kysely<unknown>): Promise<void> {
  const quiet = sql.raw(QUIET);
  await sql`
    create function app.suspension_proposed(target uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select coalesce((select e.action in ('propose-suspension', 'propose-lifting') from offer_events e
        where e.offer_id = target and e.action in ('propose-suspension', 'refuse-suspension', 'suspend', 'propose-lifting', 'refuse-lifting', 'lift')
        order by e.id desc limit 1), false)
    $$;

    -- An administrator sees an offer while there is something to confirm of it, and no other.
    create policy administrator_reads on offers for select to tws_user using ((select app.is_role('administrator'))
      and status in ('published', 'fully-committed', 'paused', 'stale', 'suspended') and app.suspension_proposed(id));
    create policy administrator_confirms on offers for update to tws_user using ((select app.is_role('administrator'))
      and status in ('published', 'fully-committed', 'paused', 'stale', 'suspended') and app.suspension_proposed(id))
      with check ((select app.is_role('administrator')) and status in ('published', 'fully-committed', 'paused', 'stale', 'suspended'));

    create policy quiet_suspension on offer_events as restrictive for select to tws_user using (
      action not in (${quiet}) or (select app.is_role('broker')) or (select app.is_role('administrator')));
    -- Nor in the log of acts.
    create policy quiet_suspension on audit_payloads as restrictive for select to tws_user using (
      about <> 'offer' or act not in (${quiet}) or (select app.is_role('broker')) or (select app.is_role('administrator')));
    create policy whose_suspension on offer_events as restrictive for insert to tws_user with check (case
      when action in ('propose-suspension', 'propose-lifting') then (select app.is_role('broker'))
      when action in ('suspend', 'lift', 'refuse-suspension', 'refuse-lifting') then (select app.is_role('administrator'))
      else action <> 'ask-suspension' end);

    -- Neither a broker nor a donor moves an offer into a suspension, nor out of one but by withdrawing it.
    create function app.suspension_moves() returns trigger language plpgsql security definer set search_path = public as $$
    declare proposal offer_events;
    begin
      -- As the owner nobody acts.
      if app.role() is null or (app.role() = 'donor' and new.status = 'withdrawn') then return new; end if;
      select * into proposal from offer_events e where e.offer_id = new.id
        and e.action in ('propose-suspension', 'refuse-suspension', 'suspend', 'propose-lifting', 'refuse-lifting', 'lift')
        order by e.id desc limit 1;
      if app.role() is distinct from 'administrator' or proposal.action is distinct from
          (case new.status when 'suspended' then 'propose-suspension' else 'propose-lifting' end)
          or array_remove(array[proposal.person_id, proposal.on_behalf_of], null) && array_remove(array[app.person_id(), app.on_behalf_of()], null) then
        raise exception 'a suspension is proposed by one person and confirmed by another' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger suspension_moves before update of status on offers for each row
      when (new.status <> old.status and 'suspended' in (new.status, old.status)) execute function app.suspension_moves();
    revoke all on function app.suspension_proposed(uuid), app.suspension_moves() from public;
    grant execute on function app.suspension_proposed(uuid) to tws_user;
  `.execute(db);
}

async function ask(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.ask_suspension(target uuid, code text, line text, moment timestamptz) returns text
    language plpgsql security definer set search_path = public as $$
    declare offer offers; last offer_events;
    begin
      if app.is_role('verifier') is not true then return 'not-your-act'; end if;
      select * into offer from offers where id = target and status in ('published', 'fully-committed') for update;
      if not found then return 'not-found'; end if;
      -- Asked already, by whomever, and no broker or administrator has done anything since.
      select * into last from offer_events e where e.offer_id = target
        and e.action in (${sql.raw(QUIET)}, 'suspend', 'lift') order by e.id desc limit 1;
      if last.action in ('ask-suspension', 'propose-suspension') then return 'already-there'; end if;
      insert into offer_events (offer_id, action, from_status, to_status, person_id, role, organisation_id, at, reason_code, reason_text)
        values (target, 'ask-suspension', offer.status, offer.status, app.person_id(), 'verifier', app.organisation_id(), moment, code, line);
      return null;
    end $$;
    revoke all on function app.ask_suspension(uuid, text, text, timestamptz) from public;
    grant execute on function app.ask_suspension(uuid, text, text, timestamptz) to tws_user;
  `.execute(db);
}

async function tell(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.deciding_next_on_suspension() returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select distinct p.email, p.language from memberships m join people p on p.id = m.person_id
      where m.ended_at is null and p.disabled_at is null and p.id <> app.person_id() and p.id is distinct from app.on_behalf_of()
        and m.role = case app.role() when 'broker' then 'administrator' when 'verifier' then 'broker' end
      order by p.email
    $$;

    -- The offer's people, by the offer; who answers for each need that it is matched with, by the match.
    create function app.told_of_suspension(target uuid) returns table (match_id uuid, email text, language text)
    language sql stable security definer set search_path = public as $$
      with sides as (
        select null::uuid as match_id, 'donor' as role, organisation_id, author_id
          from offers where id = target and app.is_role('administrator')
        union all
        select m.id, case when n.pooled then 'hub_coordinator' else 'focal_point' end, n.organisation_id, n.author_id
          from matches m join needs n on n.id = m.need_id where m.offer_id = target and app.is_role('administrator')
            and m.known_to_recipient and (m.status = 'proposed' or app.match_is_live(m.status))
      ), able as (
        select s.match_id, p.email, p.language, p.id = s.author_id as wrote from sides s
          join memberships h on h.organisation_id = s.organisation_id and h.role = s.role and h.ended_at is null
          join people p on p.id = h.person_id and p.disabled_at is null
      )
      select a.match_id, a.email, a.language from able a
      where a.wrote or not exists (select from able b where b.match_id is not distinct from a.match_id and b.wrote)
      order by a.match_id, a.email
    $$;

    -- That it is, for the two sides of a match; why, for neither.
    create function app.offer_is_suspended(target uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from matches m join offers o on o.id = m.offer_id join needs n on n.id = m.need_id
        where m.id = target and o.status = 'suspended' and (app.is_role('broker')
          or (app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
          or ((app.is_role('focal_point') or app.is_role('hub_coordinator')) and m.known_to_recipient and n.organisation_id = app.organisation_id())))
    $$;

    -- What was asked is done when it is answered, or when the offer is over.
    create function app.suspension_asked_is_done() returns trigger language plpgsql security definer set search_path = public as $$
    declare page text := '/offers/' || new.offer_id || '/suspension';
    begin
      if new.action <> 'propose-suspension' and new.action <> 'propose-lifting' then
        perform app.settle_letters('suspension-to-confirm', page || '/confirmation', new.at);
      end if;
      perform app.settle_letters('suspension-asked', page, new.at);
      return null;
    end $$;
    create trigger suspension_asked_is_done after insert on offer_events for each row
      when (new.action in ('propose-suspension', 'refuse-suspension', 'suspend', 'propose-lifting', 'refuse-lifting', 'lift', 'withdraw', 'archive'))
      execute function app.suspension_asked_is_done();
    revoke all on function app.deciding_next_on_suspension(), app.told_of_suspension(uuid), app.offer_is_suspended(uuid),
      app.suspension_asked_is_done() from public;
    grant execute on function app.deciding_next_on_suspension(), app.told_of_suspension(uuid), app.offer_is_suspended(uuid) to tws_user;
  `.execute(db);
}
