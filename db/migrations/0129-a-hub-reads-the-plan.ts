import { sql, type Kysely } from 'kysely';

/**
 * The hub of a programme sets the shares of a joint plan and has its own column in it (PA2): from the introduction on it reads
 * the plan, as do the States that said yes. Of them it names nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.pool_plan(target uuid)
    returns table (revision integer, outcomes jsonb, milestones jsonb, starts_on date, ends_on date, remains text, monitoring text,
      responsibilities jsonb, annex jsonb, origin jsonb, opened_at timestamptz, updated_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select pl.revision, pl.outcomes, pl.milestones, pl.starts_on, pl.ends_on, pl.remains, pl.monitoring, pl.responsibilities, pl.annex,
        pl.origin, pl.opened_at, pl.updated_at
      from match_plans pl join matches t on t.id = pl.match_id where pl.match_id = target and app.match_is_live(t.status)
        and exists (select from app.pool_matches_of_mine() x where x.match_id = target
          and (x.answer = 'yes' or app.is_role('hub_coordinator')))
    $$;
  `.execute(db);
}
