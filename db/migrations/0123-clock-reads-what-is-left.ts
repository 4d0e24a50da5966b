import { sql, type Kysely } from 'kysely';

/**
 * What the clock looks at every minute: no more of a match that is over than what may still be asked of it. Its last
 * letter leaves twelve months after the completion, unless both sides had said by then what remains.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.matches_on_clock() returns table (id uuid, status text, sound_at timestamptz, started_on date,
      completed_at timestamptz, reported_at timestamptz, met boolean, disputed boolean, followed text[])
    language sql stable security definer set search_path = public as $$
      select m.id, m.status, app.match_last_sound(m.id), m.started_on, m.completed_at,
          (select max(r.at) from match_reports r where r.match_id = m.id and r.action in ('report', 'complete')),
          (select r.state = 'met' from match_reports r where r.match_id = m.id and r.action = 'confirm-completion' order by r.id desc limit 1),
          app.is_disputed(m.id), said.followed
        from matches m
          cross join lateral (select array(select r.party || '-' || r.months from match_reports r
            where r.match_id = m.id and r.action = 'follow-up') as followed) said
        where app.is_role('system') and (m.status in ('introduced', 'designing', 'in-delivery', 'completed')
          or (m.status = 'closed' and m.completed_at is not null
            and not said.followed @> array['recipient-6', 'donor-6', 'recipient-12', 'donor-12']
            and not exists (select from match_letters l where l.match_id = m.id and l.letter = 'follow-up-12')))
        order by m.id
    $$;
  `.execute(db);
}
