import { sql, type Kysely } from 'kysely';

/**
 * What a hub is given of needs: one that a need names keeps it while its State chooses, as a donor who answered does, and
 * each hub knows where the needs stand that it is given (DOMAIN section 6: it sees its region's pipeline).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.needs_given_to(hub uuid) returns setof uuid language sql stable security definer set search_path = public as $$
      select s.need_id from hub_shares s join needs n on n.id = s.need_id
        where s.hub_id = hub and s.ended_at is null
          and n.status in ('submitted', 'validated', 'circulating', 'partly-matched', 'shortlisting', 'unmet')
      union
      select n.id from needs n where hub = any (n.hub_ids) and not n.pooled
        and n.status in ('circulating', 'partly-matched', 'shortlisting')
        and not exists (select from hub_shares s where s.need_id = n.id and s.hub_id = hub)
    $$;

    -- Nothing before its reader said that they keep it confidential.
    create function app.given_needs_stand() returns table (need_id uuid, status text)
    language sql stable security definer set search_path = public as $$
      select n.id, n.status from needs n where n.id in (select app.needs_of_my_hub()) and n.id in (select app.needs_kept())
    $$;
    revoke all on function app.given_needs_stand() from public;
    grant execute on function app.given_needs_stand() to tws_user;
  `.execute(db);
}
