import { sql, type Kysely } from 'kysely';

/**
 * Answers to a need are open before its State has anything to choose: an interest waits for a broker first, and what the State
 * asked for itself is for the donor to answer. The
 * State is asked to choose once something stands before it that it has not answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The first last day of what it has still to answer; null where there is nothing.
    create function app.choose_by(target uuid) returns date language sql stable security definer set search_path = public as $$
      select min(m.answer_by) from matches m join needs n on n.id = m.need_id
        where n.id = target and m.status = 'proposed'
          and not exists (select from match_answers a where a.match_id = m.id and a.party = 'recipient')
          and (app.is_role('broker') or app.is_role('system') or (app.is_role('focal_point') and n.organisation_id = app.organisation_id()))
    $$;
    revoke all on function app.choose_by(uuid) from public;
    grant execute on function app.choose_by(uuid) to tws_user, tws_worker;
  `.execute(db);
}
