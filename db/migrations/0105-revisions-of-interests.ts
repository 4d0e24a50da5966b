import { sql, type Kysely } from 'kysely';

/** What a donor would do counts its changes, as other records do: whoever changes it says which of them they read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table match_interests
      add column revision integer not null default 1 constraint match_interests_revision check (revision > 0);
    grant update (revision) on match_interests to tws_user;
  `.execute(db);
}
