import { sql, type Kysely } from 'kysely';

/** When a match of a programme came to where it is, for one State in it: of other States' words it tells nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.pool_match_moments(target uuid)
    returns table (proposed_at timestamptz, answered_at timestamptz, introduced_at timestamptz, agreed_plan_at timestamptz, agreed_at timestamptz,
      started_on date, completion_reported_at timestamptz, received_at timestamptz, updated_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select t.proposed_at, a.at, t.introduced_at, c.at, t.agreed_at, t.started_on, t.completion_reported_at, r.at, t.updated_at
      from app.pool_matches_of_mine() x join matches t on t.id = x.match_id
        left join pool_words a on a.match_id = t.id and a.member_id = x.member_id and a.word in ('yes', 'no')
        left join pool_words c on c.match_id = t.id and c.member_id = x.member_id and c.word = 'plan'
        left join pool_words r on r.match_id = t.id and r.member_id = x.member_id and r.word = 'received'
      where x.match_id = target and x.member_id is not null
    $$;
    revoke all on function app.pool_match_moments(uuid) from public;
    grant execute on function app.pool_match_moments(uuid) to tws_user;
  `.execute(db);
}
