import { sql, type Kysely } from 'kysely';

/**
 * A hub was asked whether an offer fits, and went on being asked after the match had ended. From then on its question is out
 * of the hub's reach like one whose need was taken back, and its letter asks nothing more. What was answered stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.is_match_over(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from matches m where m.id = target and app.is_role('hub_coordinator') and m.status in ('closed', 'left', 'terminated', 'lapsed'))
    $$;
    revoke all on function app.is_match_over(uuid) from public;
    grant execute on function app.is_match_over(uuid) to tws_user;

    alter policy hub on hub_opinions using (
      (select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()) and need_id in (select app.needs_of_my_hub())
      and (answered_at is not null or match_id is null or not app.is_match_over(match_id)));

    create function app.opinions_over() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update inbox_entries set settled_at = new.updated_at where kind = 'opinion-asked' and settled_at is null
        and path in (select '/opinions/' || o.id from hub_opinions o
          where o.need_id = new.need_id and o.match_id = new.id and o.answered_at is null);
      return null;
    end $$;
    create trigger opinions_over after update of status on matches for each row
      when (old.status <> new.status and new.status in ('closed', 'left', 'terminated', 'lapsed'))
      execute function app.opinions_over();
    revoke all on function app.opinions_over() from public;

    update inbox_entries set settled_at = m.updated_at from hub_opinions o join matches m on m.id = o.match_id
      where inbox_entries.kind = 'opinion-asked' and inbox_entries.settled_at is null and inbox_entries.path = '/opinions/' || o.id
        and o.answered_at is null and m.status in ('closed', 'left', 'terminated', 'lapsed');
  `.execute(db);
}
