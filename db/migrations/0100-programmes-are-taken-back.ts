import { sql, type Kysely } from 'kysely';

/**
 * A hub takes back a programme that it proposed, while nobody but the States that were asked has it. It is over for them,
 * nobody has to answer any more, and the words stay a draft that no broker ever had.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.take_back_pool(target uuid, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    begin
      update pools set ended_at = moment where id = target and app.is_role('hub_coordinator')
        and hub_id = app.organisation_id() and handed_in_at is null and ended_at is null;
      if not found then return false; end if;
      update inbox_entries set settled_at = moment
        where kind = 'pool-invited' and path = '/pools/' || target and settled_at is null;
      return true;
    end $$;
    revoke all on function app.take_back_pool(uuid, timestamptz) from public;
    grant execute on function app.take_back_pool(uuid, timestamptz) to tws_user;
  `.execute(db);
}
