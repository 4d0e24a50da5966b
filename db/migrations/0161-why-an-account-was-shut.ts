import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * Why an account was disabled, and why help for a lost account was ended, is kept with the act. The first is for administrators
 * alone: whom it concerns reads that it happened, in their own history. So nobody selects the column, nor what 0159 added for the log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table security_events add column reason text
      constraint security_events_reason check (reason is null or (length(reason) between 1 and 500 and kind = 'person-disabled'));
    revoke select on security_events from tws_user;
    grant select (id, kind, person_id, by_person_id, organisation_id, role, on_behalf_of, at) on security_events to tws_user;

    -- Who disabled it last, and why; nothing of an account that is not.
    create function app.disabling_of(target uuid) returns table (at timestamptz, by_name text, reason text)
    language sql stable security definer set search_path = public as $$
      select e.at, app.name_in_office(e.by_person_id), e.reason from security_events e join people p on p.id = e.person_id and p.disabled_at is not null
      where e.person_id = target and e.kind = 'person-disabled' and app.is_role('administrator')
      order by e.id desc limit 1
    $$;
    revoke all on function app.disabling_of(uuid) from public;
    grant execute on function app.disabling_of(uuid) to tws_user;

    alter table recoveries add column close_reason text
      constraint recoveries_close_reason check (close_reason is null or (length(close_reason) between 1 and 500 and closed_at is not null));
    grant select (close_reason), update (close_reason) on recoveries to tws_user;
  `.execute(db);
  // What staff wrote of somebody goes with their account, as the number of their letter does; what was ended is deleted there.
  await reword(db, 'close_account', [
    [
      `update recoveries set letter_reference = '-' where person_id = target;`,
      `update recoveries set letter_reference = '-' where person_id = target;
      update security_events set reason = null where person_id = target and reason is not null;`,
    ],
  ]);
}
