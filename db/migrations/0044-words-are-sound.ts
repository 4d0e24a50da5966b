import { sql, type Kysely } from 'kysely';

/** A match in which two sides write to each other, or of which a talk was written down, is not silent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.match_last_sound(target uuid) returns timestamptz
    language sql stable security definer set search_path = public as $$
      select greatest(m.introduced_at,
          (select max(c.at) from match_plan_changes c where c.match_id = m.id),
          (select max(c.at) from match_confirmations c where c.match_id = m.id),
          (select max(r.at) from match_reports r where r.match_id = m.id and r.party is not null),
          (select max(w.at) from match_messages w where w.match_id = m.id
            and (w.role <> 'broker' or w.action = 'log-exchange')))
        from matches m where m.id = target and (app.is_role('broker') or app.is_role('system') or m.id in (select app.reports_of_mine()))
    $$
  `.execute(db);
}
