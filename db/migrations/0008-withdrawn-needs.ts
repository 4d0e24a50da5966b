import { sql, type Kysely } from 'kysely';

/**
 * What a State takes back is gone for everybody. A draft that is withdrawn was never handed in, so brokers do not see
 * it afterwards either. A need that is withdrawn takes all its matches with it, an introduction included: the State
 * does not see a donor's interest before a broker proposes it, so this runs as the owner, for the delegation of a
 * withdrawn need only, and says nothing of what it closed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter policy broker_reads on needs
      using ((select app.is_role('broker')) and status <> 'draft' and submitted_at is not null);
    alter policy broker_decides on needs
      using ((select app.is_role('broker')) and status <> 'draft' and submitted_at is not null)
      with check ((select app.is_role('broker')) and status <> 'draft' and submitted_at is not null);

    create function app.close_matches_of_withdrawn_need(target uuid, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      if app.role() is distinct from 'focal_point' or not exists (
        select from needs where id = target and status = 'withdrawn' and organisation_id = app.organisation_id()
      ) then
        raise exception 'only the delegation of a withdrawn need closes its matches' using errcode = 'insufficient_privilege';
      end if;
      with open as (
        select id, status from matches where need_id = target and status <> 'closed' order by id for update
      ), closed as (
        update matches m set status = 'closed', closing_code = 'withdrawn-by-state', updated_at = happened_at
        from open where m.id = open.id
        returning m.id, open.status as from_status
      )
      insert into match_events (match_id, action, from_status, to_status, person_id, role, organisation_id, at, reason_code)
      select id, 'close', from_status, 'closed', app.person_id(), app.role(), app.organisation_id(), happened_at, 'withdrawn-by-state'
      from closed;
    end $$;
    revoke all on function app.close_matches_of_withdrawn_need(uuid, timestamptz) from public;
    grant execute on function app.close_matches_of_withdrawn_need(uuid, timestamptz) to tws_user;
  `.execute(db);
}
