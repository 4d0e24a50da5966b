import { sql, type Kysely } from 'kysely';

/** That a file of somebody's had a virus in it is an event of their account: one kind more than before, whichever those were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ declare before text; begin
      select pg_get_expr(conbin, conrelid) into strict before from pg_constraint where conname = 'security_events_kind';
      alter table security_events drop constraint security_events_kind;
      execute format('alter table security_events add constraint security_events_kind check (%s or kind = ''infected-file-refused'')', before);
    end $$;
  `.execute(db);
}
