import { sql, type Kysely } from 'kysely';

/** The role of the queue that wakes what the clock brings about: it reaches the queue's own schema and nothing else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Roles belong to the whole cluster: made only where it is missing, as in 0001.
    do $$ begin
      if not exists (select from pg_roles where rolname = 'tws_jobs') then create role tws_jobs nologin; end if;
      if not pg_has_role('tws_login', 'tws_jobs', 'member') then grant tws_jobs to tws_login; end if;
    exception when duplicate_object or unique_violation then
      null; -- another database of this cluster was quicker
    end $$;
  `.execute(db);
}
