import { sql, type Kysely } from 'kysely';

/**
 * What one of staff alone cannot give (0131) they could still get: a broker lent their role to somebody whom they had invited
 * as a donor, and had them confirm; and a donor's role in an organization that a State was introduced to reads at once what
 * that State shares with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await lend(db);
  await invite(db);
}

/** A broker's role is lent to brokers only, and ends with the deputy's own. */
async function lend(db: Kysely<unknown>): Promise<void> {
  const before = 'm.organisation_id = hat.organisation_id and m.ended_at is null)';
  const after = `m.organisation_id = hat.organisation_id and m.ended_at is null and (hat.role <> 'broker' or m.role = 'broker'))`;
  await sql`
    do $do$ declare said text := pg_get_functiondef('app.name_deputy(uuid, date, date, timestamptz)'::regprocedure); begin
      if position(${sql.lit(before)} in said) = 0 then raise exception 'app.name_deputy() says something else now'; end if;
      execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
    end $do$;
  `.execute(db);
  await sql`
    create function app.broker_ends() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update delegations d set ended_at = new.ended_at from memberships lent
        where lent.id = d.membership_id and lent.role = 'broker' and lent.organisation_id = new.organisation_id
          and d.deputy_id = new.person_id and (d.ended_at is null or d.ended_at > new.ended_at);
      return null;
    end $$;
    revoke all on function app.broker_ends() from public;
    create trigger ends_what_a_broker_holds after update of ended_at on memberships for each row
      when (new.ended_at is not null and new.role = 'broker') execute function app.broker_ends();
    update delegations d set ended_at = now() from memberships lent
      where lent.id = d.membership_id and lent.role = 'broker' and (d.ended_at is null or d.ended_at > now())
        and not exists (select from memberships own where own.person_id = d.deputy_id and own.role = 'broker'
          and own.organisation_id = lent.organisation_id and (own.ended_at is null or own.ended_at > now()));
  `.execute(db);
}

/**
 * A donor's role beside others waits for a second one of staff: it reads at once what States share with its organization. So
 * it does where somebody else has a link to a role there already.
 */
async function invite(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.second_is_needed(text, uuid, timestamptz);
    create function app.second_is_needed(role text, organisation uuid, inviter uuid, moment timestamptz, invitation uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      with acting as (select m.* from memberships m join people p on p.id = m.person_id and p.disabled_at is null
        where m.ended_at is null or m.ended_at > moment)
      select second_is_needed.role = 'focal_point' or (
        (role <> 'donor' or exists (select from acting a where a.organisation_id = organisation) or exists (select from invitations i
          where i.organisation_id = organisation and i.id <> invitation and i.token_hash is not null and i.accepted_at is null and i.revoked_at is null))
        and exists (select from acting a where a.person_id <> inviter and a.role in ('broker', 'administrator')))
    $$;
    revoke all on function app.second_is_needed(text, uuid, uuid, timestamptz, uuid) from public;
    create or replace function app.invitation_made() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      new.needs_second := app.second_is_needed(new.role, new.organisation_id, new.invited_by, new.invited_at, new.id);
      return new;
    end $$;
    create or replace function app.second_is_needed_now(target uuid, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    begin
      update invitations i set needs_second = true, token_hash = null, expires_at = null, sent_by = null, sent_at = null
        where i.id = target and not i.needs_second and i.accepted_at is null and i.revoked_at is null and app.is_staff()
          and app.second_is_needed(i.role, i.organisation_id, i.invited_by, moment, i.id);
      return found;
    end $$;
  `.execute(db);
}
