import { sql, type Kysely } from 'kysely';

/** What a donor says to a programme, for each State in it (DOMAIN section 6). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await showInterests(db);
}

/** What it would do, from the proposal on; with its match it goes out of a State's reach. Nothing else rests on these rows. */
async function showInterests(db: Kysely<unknown>): Promise<void> {
  await sql`
    create policy pool_state on match_interests for select to tws_user using (
      (select app.is_role('focal_point')) and match_id in (select match_id from app.pool_matches_of_mine() where member_id is not null));
  `.execute(db);
}
