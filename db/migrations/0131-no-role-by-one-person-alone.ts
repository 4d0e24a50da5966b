import { sql, type Kysely } from 'kysely';

/**
 * Nobody of staff gives anybody alone a role that reads what a State keeps confidential, or decides for others (SECURITY
 * sections 2 and 3): an invitation to it has no link before a second one confirmed. Of a focal point that holds without
 * exception. Of the others it holds as soon as there is a second one of staff: the first administrator begins alone. Brokers
 * invite nobody to a power like theirs, and confirm what an administrator does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.invitation_made() returns trigger language plpgsql as $$
    begin
      new.needs_second := new.role = 'focal_point' or (new.role <> 'donor' and exists (
        select from memberships m join people p on p.id = m.person_id and p.disabled_at is null
        where (m.ended_at is null or m.ended_at > new.invited_at) and m.person_id <> new.invited_by
          and m.role in ('broker', 'administrator')));
      return new;
    end $$;
    alter policy staff_reads on invitations using (app.is_staff());
    alter policy staff_handles on invitations using (app.is_staff() and accepted_at is null and revoked_at is null)
      with check (app.may_handle(role) or (confirmed_by = (select app.person_id()) and revoked_by is null));
  `.execute(db);
}
