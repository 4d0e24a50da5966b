import { sql, type Kysely } from 'kysely';

/**
 * Nobody of staff gives anybody alone a role that reads what a State keeps confidential, or decides for others (SECURITY
 * sections 2 and 3): an invitation to it has no link before a second one confirmed. Of a focal point that holds without
 * exception. Of the others it holds as soon as there is a second one of staff: the first administrator begins alone. Brokers
 * invite nobody to a power like theirs, and confirm what an administrator does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.second_is_needed(role text, inviter uuid, moment timestamptz) returns boolean
    language sql stable security definer set search_path = public as $$
      select role = 'focal_point' or (role <> 'donor' and exists (
        select from memberships m join people p on p.id = m.person_id and p.disabled_at is null
        where (m.ended_at is null or m.ended_at > moment) and m.person_id <> inviter and m.role in ('broker', 'administrator')))
    $$;
    revoke all on function app.second_is_needed(text, uuid, timestamptz) from public;
    create or replace function app.invitation_made() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      new.needs_second := app.second_is_needed(new.role, new.invited_by, new.invited_at);
      return new;
    end $$;
    -- As before; taking its link away is nobody's sending.
    create or replace function app.invitation_changed() returns trigger language plpgsql as $$
    begin
      if (new.confirmed_by is distinct from old.confirmed_by
          and (old.confirmed_by is not null or new.confirmed_by is distinct from app.person_id()))
        or (new.sent_by is not null and (new.sent_at, new.sent_by) is distinct from (old.sent_at, old.sent_by)
          and new.sent_by is distinct from app.person_id())
        or (new.revoked_by is distinct from old.revoked_by
          and (old.revoked_by is not null or new.revoked_by is distinct from app.person_id())) then
        raise exception 'an invitation is changed in one''s own name' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    -- One that was made while there was nobody else gets no other link without them, once there is somebody.
    create function app.second_is_needed_now(target uuid, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    begin
      update invitations i set needs_second = true, token_hash = null, expires_at = null, sent_by = null, sent_at = null
        where i.id = target and not i.needs_second and i.accepted_at is null and i.revoked_at is null and app.is_staff()
          and app.second_is_needed(i.role, i.invited_by, moment);
      return found;
    end $$;
    revoke all on function app.second_is_needed_now(uuid, timestamptz) from public;
    grant execute on function app.second_is_needed_now(uuid, timestamptz) to tws_user;
    alter policy staff_reads on invitations using (app.is_staff());
    alter policy staff_handles on invitations using (app.is_staff() and accepted_at is null and revoked_at is null)
      with check (app.may_handle(role) or (confirmed_by = (select app.person_id()) and revoked_by is null));
  `.execute(db);
}
