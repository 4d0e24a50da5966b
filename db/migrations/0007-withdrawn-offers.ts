import { sql, type Kysely } from 'kysely';

/**
 * A withdrawn offer takes its open matches with it. A donor does not see every match of its own offer (a request is
 * hidden until a broker proposes it), so this runs as the owner, for the donor of a withdrawn offer only, and says
 * nothing of what it closed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.close_matches_of_withdrawn_offer(target uuid, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      if app.role() is distinct from 'donor' or not exists (
        select from offers where id = target and status = 'withdrawn' and organisation_id = app.organisation_id()
      ) then
        raise exception 'only the donor of a withdrawn offer closes its matches' using errcode = 'insufficient_privilege';
      end if;
      with open as (
        select id, status from matches
        where offer_id = target and status in ('interest-declared', 'requested', 'proposed')
        order by id for update
      ), closed as (
        update matches m set status = 'closed', closing_code = 'provider-withdrew', updated_at = happened_at
        from open where m.id = open.id
        returning m.id, open.status as from_status
      )
      insert into match_events (match_id, action, from_status, to_status, person_id, role, organisation_id, at, reason_code)
      select id, 'close', from_status, 'closed', app.person_id(), app.role(), app.organisation_id(), happened_at, 'provider-withdrew'
      from closed;
    end $$;
    revoke all on function app.close_matches_of_withdrawn_offer(uuid, timestamptz) from public;
    grant execute on function app.close_matches_of_withdrawn_offer(uuid, timestamptz) to tws_user;
  `.execute(db);
}
