import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * Whether two organizations are matched with each other was told of any two, a company and a State among them, before they were
 * introduced: it is asked of two that could become one (`canBeOne`), and of no others. Mergers that wait are found without
 * reading every event there ever was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await reword(db, 'organisations_are_matched', [
    [
      'return exists (select from matches m',
      `return exists (select from organisations a join organisations b on b.id = other and b.kind = a.kind
          and (a.state_code = b.state_code or (a.kind <> 'state' and (a.state_code is null or b.state_code is null))) where a.id = one)
        and exists (select from matches m`,
    ],
  ]);
  await sql`
    create index security_events_mergers_asked on security_events (at) where kind in ('merger-asked', 'merger-asked-into')
  `.execute(db);
}
