import { sql, type Kysely } from 'kysely';

/** How many took part is kept as it was said: where nobody counted those who are neither, or did not say, that is no 0. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table match_reports drop constraint match_reports_counted,
      add constraint match_reports_counted check (num_nonnulls(women, men, unsaid) = 0
        or (action = 'complete' and num_nonnulls(women, men) = 2));
  `.execute(db);
}
