import { sql, type Kysely } from 'kysely';

/**
 * Answers to a need are open before its State has anything to choose: a request or an interest waits for a broker first. The
 * State is asked to choose once something stands before it that it has not answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.is_to_choose(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from matches m join needs n on n.id = m.need_id
        where n.id = target and m.status = 'proposed'
          and not exists (select from match_answers a where a.match_id = m.id and a.party = 'recipient')
          and (app.is_role('broker') or app.is_role('system') or (app.is_role('focal_point') and n.organisation_id = app.organisation_id())))
    $$;
    revoke all on function app.is_to_choose(uuid) from public;
    grant execute on function app.is_to_choose(uuid) to tws_user, tws_worker;
  `.execute(db);
}
