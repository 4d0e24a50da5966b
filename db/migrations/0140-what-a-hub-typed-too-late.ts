import { sql, type Kysely } from 'kysely';

/**
 * The question of a hub goes out of its reach when its match ends or its State takes the need back. Whoever writes the answer
 * at that moment is told so, and not that there is no such page; of a question of another hub this says nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.was_asked_of_my_hub(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select app.is_role('hub_coordinator') and exists (
        select from hub_opinions where id = target and hub_id = app.organisation_id() and answered_at is null)
    $$;
    revoke all on function app.was_asked_of_my_hub(uuid) from public;
    grant execute on function app.was_asked_of_my_hub(uuid) to tws_user;
  `.execute(db);
}
