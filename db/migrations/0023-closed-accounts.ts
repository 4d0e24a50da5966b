import { sql, type Kysely } from 'kysely';

/**
 * Closing one's account. The person's row stays under a pseudonym, for what they did stays in every history by its id;
 * all that lets somebody in goes, and so does every copy of their name, post and address that is a column of its own.
 *
 * It runs as the owner and in one piece, because no role may touch all of these tables, and sign-in alone may call it,
 * for whoever is signed in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What app.has_open_work answers to an administrator, for the functions of this schema.
    create function app.open_work(organisation uuid, wanted text) returns boolean
    language sql stable set search_path = public as $$
      select case wanted
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
    revoke all on function app.open_work(uuid, text) from public;
    create or replace function app.has_open_work(organisation uuid, wanted text) returns boolean
    language sql stable security definer set search_path = public as $$
      select app.is_role('administrator') and app.open_work(organisation, wanted)
    $$;

    alter table people add column closed_at timestamptz
      constraint people_closed_for_good check (closed_at is null or disabled_at is not null);

    create function app.close_account(target uuid, pseudonym text, at timestamptz) returns text
    language plpgsql security definer set search_path = public as $$
    declare hat memberships; leaver people; known text[];
    begin
      -- Everybody whose hats may count, in the order in which taking a role away locks them.
      perform from memberships m join people p on p.id = m.person_id
        where m.ended_at is null and p.disabled_at is null and (m.role in ('administrator', 'broker') or m.organisation_id in (
          select o.organisation_id from memberships o where o.person_id = target and o.ended_at is null))
        order by m.id for update of m;
      select * into leaver from people where id = target and disabled_at is null for update;
      if not found then return 'not-now'; end if;

      for hat in select * from memberships where person_id = target and (ended_at is null or ended_at > at) loop
        if exists (select from app.held_by(hat.id)) then return 'hand-over-first'; end if;
        if hat.ended_at is null and not exists (
            select from memberships m join people p on p.id = m.person_id
            where m.role = hat.role and m.person_id <> target and m.ended_at is null and p.disabled_at is null
              and (m.role in ('administrator', 'broker') or m.organisation_id = hat.organisation_id)) then
          if hat.role = 'administrator' then return 'last-administrator'; end if;
          if app.open_work(hat.organisation_id, hat.role) then return 'last-able-person'; end if;
        end if;
      end loop;

      select array_agg(distinct lower(address)) into known from (
        select leaver.email as address
        union all select old_email from email_changes where person_id = target and confirmed_at is not null
        union all select i.email from invitations i join memberships m on m.id = i.membership_id where m.person_id = target) a;

      delete from sessions where person_id = target;
      delete from credentials where person_id = target;
      delete from totp_factors where person_id = target;
      delete from recovery_codes where person_id = target;
      delete from passkeys where person_id = target;
      delete from external_identities where person_id = target;
      delete from sign_in_steps where person_id = target;
      delete from one_time_links where person_id = target;
      delete from parked_forms where person_id = target;
      delete from email_changes where person_id = target;
      delete from absences where person_id = target;
      update absences set colleague_id = null where colleague_id = target;
      delete from recoveries where person_id = target and used_at is null;
      update recoveries set letter_reference = '-' where person_id = target;
      delete from outbox where lower(email) = any (known);
      delete from invitations where lower(email) = any (known) and accepted_at is null;
      update invitations set email = pseudonym, name = 'Closed account', post = '' where lower(email) = any (known);
      update donor_applications set email = pseudonym, name = 'Closed account', post = '' where lower(email) = any (known);
      update match_contacts set email = pseudonym, name = 'Closed account', post = '', replaced_at = coalesce(replaced_at, at)
        where person_id = target;
      -- Triggers end what was lent by them and to them.
      update memberships set ended_at = at where person_id = target and (ended_at is null or ended_at > at);
      update people set email = pseudonym, name = 'Closed account', post = '', disabled_at = at, closed_at = at where id = target;
      return null;
    end $$;
    revoke all on function app.close_account(uuid, text, timestamptz) from public;
    grant execute on function app.close_account(uuid, text, timestamptz) to tws_auth;

    -- One kind more than before, whichever those were.
    do $$ declare before text; begin
      select pg_get_expr(conbin, conrelid) into strict before from pg_constraint where conname = 'security_events_kind';
      alter table security_events drop constraint security_events_kind;
      execute format('alter table security_events add constraint security_events_kind check (%s or kind = ''account-closed'')', before);
    end $$;
  `.execute(db);
}
