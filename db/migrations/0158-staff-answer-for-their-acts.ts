import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * Who of staff let somebody in could no longer be said a minute after they had closed their own account. What is done in an office
 * is a record of the office: beside these acts, and nowhere else, the name stays (docs/decisions/0054); in the log
 * with what it says from 0159 on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Kept when an account is closed whose person acted in an office; null of everybody else.
    alter table people add column office_name text
      constraint people_office_name_of_closed check (office_name is null or closed_at is not null);

    -- Which of the events of accounts are done by staff for the platform: to whom a door is opened or shut, and what organizations there are.
    create function app.is_act_of_office(kind text) returns boolean
    language sql immutable parallel safe as $$
      select kind in ('link-made', 'person-added', 'person-disabled', 'person-enabled', 'sign-in-stopped', 'membership-added', 'membership-ended',
        'post-handed-over', 'organisation-added', 'organisation-changed', 'organisation-renamed', 'organisation-ended', 'organisation-merged',
        'merger-asked', 'merger-asked-into', 'single-sign-on-set', 'invitation-made', 'invitation-confirmed', 'invitation-sent',
        'invitation-revoked', 'application-accredited', 'application-refused', 'recovery-opened', 'recovery-confirmed', 'recovery-closed')
    $$;
    create function app.was_in_office(person uuid, moment timestamptz) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from memberships m where m.person_id = person and m.role in ('broker', 'administrator')
        and m.created_at <= moment and (m.ended_at is null or m.ended_at >= moment))
    $$;
    create function app.acted_in_office(target uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from security_events e where e.by_person_id = target and e.person_id is distinct from target
        and app.is_act_of_office(e.kind) and app.was_in_office(target, e.at))
    $$;
    revoke all on function app.was_in_office(uuid, timestamptz), app.acted_in_office(uuid) from public;
    grant execute on function app.acted_in_office(uuid) to tws_auth;
    create index security_events_by on security_events (by_person_id) where by_person_id is not null;

    -- A name beside an act of an office: behind the marker of a closed account stands whose it was (closed-account.ts). It reads as its caller.
    create function app.name_in_office(target uuid) returns text
    language sql stable set search_path = public as $$
      select coalesce(E'closed\\u2060account\\u2060' || p.office_name, p.name) from people p where p.id = target
    $$;
    revoke all on function app.name_in_office(uuid) from public;
    grant execute on function app.name_in_office(uuid) to tws_user, tws_auth;
  `.execute(db);
  await reword(db, 'close_account', [
    [
      'disabled_at = at, closed_at = at where id = target;',
      `disabled_at = at, closed_at = at,
        office_name = case when app.acted_in_office(target) then leaver.name end where id = target;`,
    ],
  ]);
}
