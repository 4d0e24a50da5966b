import { sql, type Kysely } from 'kysely';

/**
 * While a State has its need paused nobody can answer a proposal for it, so nobody's day to answer runs out: the clock leaves
 * such a proposal, and what was left of the time is left when the need goes on. A day that falls on a weekend is the Monday.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.matches_past_answer(today date) returns setof uuid language sql stable security definer set search_path = public as $$
      select m.id from matches m join needs n on n.id = m.need_id
      where app.is_role('system') and m.status = 'proposed' and m.answer_by < today and n.status <> 'paused'
    $$;
    create or replace function app.pools_past_answer(today date) returns setof uuid language sql stable security definer set search_path = public as $$
      select t.id from matches t join needs n on n.id = t.need_id and n.pooled
      where app.is_role('system') and t.status = 'proposed' and t.answer_by < today and n.status <> 'paused'
        and not exists (select from match_answers a where a.match_id = t.id and a.party = 'recipient')
    $$;

    create function app.days_stay_in_a_pause() returns trigger language plpgsql security definer set search_path = public as $$
    declare paused_on date;
    begin
      select (max(e.at) at time zone 'UTC')::date into paused_on from need_events e where e.need_id = new.id and e.action = 'pause';
      update matches m set answer_by = shifted.day + case extract(isodow from shifted.day) when 6 then 2 when 7 then 1 else 0 end
        from (select id, answer_by + ((new.updated_at at time zone 'UTC')::date - paused_on) as day from matches
          where need_id = new.id and status = 'proposed' and answer_by >= paused_on) shifted
        where m.id = shifted.id;
      return null;
    end $$;
    create trigger days_stay_in_a_pause after update of status on needs for each row
      when (old.status = 'paused' and new.status not in ('paused', 'withdrawn', 'expired')) execute function app.days_stay_in_a_pause();

    revoke all on function app.matches_past_answer(date), app.days_stay_in_a_pause() from public;
    grant execute on function app.matches_past_answer(date) to tws_worker;
  `.execute(db);
}
